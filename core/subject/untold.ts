import type { Channel } from '../language/en-gb/names.ts';
import { type Saying, say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { ChatRefusal } from '../model/chat-refusal.ts';
import type { StoredPartnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import { type PersonId, type PlaceId, partsOf } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';

/** Why something was not told: how the chat refused it, or that nobody knows whether it arrived. */
export type Why = ChatRefusal | 'doubt';

/** What waits for chair or clerk, as sentences say it. */
export interface Untold {
  readonly why: Why;
  readonly code?: string;
  readonly channel?: Channel;
  readonly who?: string;
}

/** A refusal that is about the place, not about the one message: what came later was refused too. */
export const ofPlace = (why: Why): boolean =>
  why === 'place-gone' || why === 'not-a-member' || why === 'unreachable';

/** What is untold, to whom; `who` names a person to whom it was. */
export const untold = (
  { to, state }: Pick<Effect, 'to' | 'state'>,
  { state: { places } }: Pick<StoredPartnership, 'state'>,
  who?: string,
): Untold => {
  const reason =
    state.is === 'refused' ? { why: state.why, code: state.code } : { why: 'doubt' as const };
  if (to.startsWith('person:')) return defined({ ...reason, who: who ?? '' });
  const name = places.find(({ place }) => place === to)?.name;
  const channel: Channel = { platform: partsOf(to as PlaceId).platform, ...defined({ name }) };
  return defined({ ...reason, channel });
};

/** To whom it was, in words. */
export const untoldTo = (what: Untold): Saying =>
  say('untold.to', defined({ channel: what.channel, who: what.who }));

/** Posting it again, and what else mends it. */
export const untoldOffers = (
  { id: effect, to }: Pick<Effect, 'id' | 'to'>,
  { id, state }: Pick<StoredPartnership, 'id' | 'state'>,
  { why }: Untold,
  about: string,
): Offer[] => {
  const ask = { ask: 'post-again', in: id, effect } as const;
  const person = to.startsWith('person:');
  const seated = state.seats.some(({ holder }) => holder === to);
  return [
    { label: say('label.partnership.post-again', {}), about, ask: { ...ask, yes: true } },
    ...(ofPlace(why) && !person
      ? [
          {
            label: say('label.partnership.connect', {}),
            about,
            ask: { ask: 'partnership.invite', in: id } as const,
          },
        ]
      : []),
    ...(ofPlace(why) && person && seated
      ? [
          {
            label: say('label.partnership.remove', {}),
            about,
            ask: { ask: 'partnership.remove', in: id, person: to as PersonId } as const,
          },
        ]
      : []),
    { label: say('label.never-mind', {}), about, ask: { ...ask, yes: false } },
  ];
};
