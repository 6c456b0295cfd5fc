import { say } from '../../language/saying.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { isVoting, seatOf } from '../../subject/seats.ts';
import { dayLineTo, type Here } from './names.ts';

/**
 * A clerk has no vote and no place in a quorum unless their seat has one. Set-up asks; of a partnership that was set up
 * before it did the clerk is asked once. Undefined where there is nothing to ask.
 */
export const clerkSeatAsked = ({ id, state }: Here, now: At): EffectDraft | undefined => {
  const { clerk, chair, name } = state;
  if (state.clerkSeatAsked || clerk === undefined || clerk === chair) return undefined;
  const seat = seatOf(state, clerk);
  if (!seat || seat.holder !== clerk || !isVoting(seat)) return undefined;
  const offer = (votes: boolean): Offer => ({
    label: say('label.clerk-votes', { votes }),
    about: name,
    ask: { ask: 'partnership.set-seat', in: id, seat: seat.id, votes },
  });
  const saying = say('partnership.clerk-votes', { partnership: name });
  return dayLineTo(clerk, saying, { offers: [offer(true), offer(false)], state, now });
};
