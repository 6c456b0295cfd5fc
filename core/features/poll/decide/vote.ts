import { say } from '../../../language/saying.ts';
import { itemId } from '../../../model/items.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import type { Decider } from '../../../model/rule.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { type Seat, seatOf } from '../../../subject/seats.ts';
import { officers } from '../../../subject/standing.ts';
import type { Poll, Vote, VoteEvent } from '../poll.ts';
import type { About } from './about.ts';
import { over, takesVotes } from './told.ts';

export type Cast = Named<'poll.vote'>;
export type Back = Named<'poll.take-back'>;
export interface OwnSeat<C> extends About<C> {
  readonly seat: Seat;
  readonly item: Stored<Vote> | undefined;
}

/** Whose vote it is: the asker's own seat, or the one for which the clerk votes. */
const seatFor = (command: Cast | Back, context: Parameters<typeof within>[0]): Seat | undefined => {
  const { state } = within(context);
  const other = 'for' in command ? command.for : undefined;
  return other === undefined
    ? seatOf(state, context.me)
    : state.seats.find(({ id }) => id === other);
};

/** Only the poll, one seat's item and, where somebody else cast it, their name: voters never meet. */
export const needs: NonNullable<Decider<Cast | Back>['needs']> = (command, context) => {
  const poll = recordIn(within(context), command.ref);
  const seat = seatFor(command, context);
  if (!seat) return { records: [poll], people: officers(within(context).state) };
  const item = itemId(poll, seat.id);
  return {
    records: [poll, item],
    next: ({ records }) => {
      const by = (records.get(item)?.state as Vote | undefined)?.cast?.by;
      const late = (records.get(poll)?.state as Poll | undefined)?.roll.every(
        (one) => one.seat !== seat.id,
      );
      const other = [
        ...(by !== undefined && by !== context.me ? [by] : []),
        ...(late ? officers(within(context).state) : []),
      ];
      return { people: 'for' in command && seat.holder ? [...other, seat.holder] : other };
    },
  };
};

const notOnRoll = ({ poll, partnership, ref }: About<unknown>): Refused =>
  refused(say('poll.not-on-roll', { ref, opened: poll.made.at, zone: partnership.state.zone }));

/** Everything that stands in the way of this seat's vote, whatever it says; or the seat and its item. */
export const seated = <C extends Cast | Back>(about: About<C>): OwnSeat<C> | Refused => {
  const { command, poll, record, context, loaded } = about;
  const lost = command.ask === 'poll.vote';
  if (!takesVotes(poll, context.now)) return over(about, lost);
  const forOther = 'for' in command && command.for !== undefined;
  if (
    forOther &&
    context.standing !== 'clerk' &&
    command.for !== seatOf(about.partnership.state, context.me)?.id
  ) {
    return refused(say('poll.clerk-only', {}));
  }
  const seat = seatFor(command, context);
  if (!seat || !poll.roll.some((one) => one.seat === seat.id)) return notOnRoll(about);
  const item = loaded.records.get(itemId(record.id, seat.id)) as Stored<Vote> | undefined;
  if (item?.state.sealed) return over(about, lost);
  return { ...about, seat, item };
};

export const write = ({ record, seat, item }: OwnSeat<unknown>, event: VoteEvent) => ({
  record: itemId(record.id, seat.id),
  kind: 'vote' as const,
  ...(item ? {} : { fresh: true as const }),
  events: [event],
});
