import { knownAsker } from '../../../engine/account-rows.ts';
import type { Context } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Reply } from '../../../model/offer.ts';
import type { Done } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { here } from '../names.ts';

/** The longest ask that rides along with whoever waits. */
export const longestAsk = 3000;

/** The asker waits, with what they wanted, until something is answered; whoever can answer it is asked once. */
export const waitsAtDoor = (
  context: Context,
  wanted: Ask | undefined,
  effects: readonly EffectDraft[],
  reply: Reply,
): Done => {
  const { id, state } = here(context);
  const asker = knownAsker(context);
  const ask = wanted && JSON.stringify({ ...wanted, in: id });
  const waits = state.waiting.some(({ person }) => person === context.me);
  return {
    kind: 'done',
    changes: [
      {
        record: id,
        kind: 'partnership',
        events: [
          {
            event: 'JoinAsked',
            person: context.me,
            place: context.where.place,
            ...(ask !== undefined && ask.length <= longestAsk ? { ask } : {}),
          },
        ],
      },
      ...asker.changes,
    ],
    rows: asker.rows,
    effects: waits ? [] : effects,
    reply,
  };
};
