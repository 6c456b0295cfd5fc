import { accountId, directPlace, effectId, placeId } from '../../../core/model/ids.ts';

/** A channel and somebody's direct messages, and a post that is told apart by its effect. */
export const place = placeId('slack', 'T1', 'C1');
export const direct = directPlace(accountId('slack', 'T1', 'U2'));
export const effect = effectId('effect-1');
export const view = {
  aloud: 'A-1 is done.',
  blocks: [{ kind: 'title', text: 'A-1' }],
} as const;
export const post = { place, view, effect, press: 1, accounts: new Map() };
