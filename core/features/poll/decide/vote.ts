import { say } from '../../../language/saying.ts';
import { itemId } from '../../../model/items.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import type { Decider } from '../../../model/rule.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { isVoting, type Seat, seatOf } from '../../../subject/seats.ts';
import { officers } from '../../../subject/standing.ts';
import { offers } from '../offers.ts';
import type { Poll, Vote, VoteEvent } from '../poll.ts';
import { ballotSeat, barredDeputy, leftSeats } from '../roll.ts';
import type { About } from './about.ts';
import { over, takesVotes } from './told.ts';

export type Cast = Named<'poll.vote'>;
export type Back = Named<'poll.take-back'>;
export interface OwnSeat<C> extends About<C> {
  readonly seat: Seat;
  readonly item: Stored<Vote> | undefined;
}

/** Whose vote it is: the asker's own seat, in this poll where it is known, or the one for which the clerk votes. */
const seatFor = (
  command: Cast | Back,
  context: Parameters<typeof within>[0],
  poll?: Poll,
): Seat | undefined => {
  const { state } = within(context);
  const other = 'for' in command ? command.for : undefined;
  if (other !== undefined) return state.seats.find(({ id }) => id === other);
  return poll ? ballotSeat(poll, state, context.me) : seatOf(state, context.me);
};

/** Only the poll, one seat's item and, where somebody else cast it, their name: voters never meet. */
export const needs: NonNullable<Decider<Cast | Back>['needs']> = (command, context) => {
  const poll = recordIn(within(context), command.ref);
  const seat = seatFor(command, context);
  if (!seat) return { records: [poll], people: officers(within(context).state) };
  const item = itemId(poll, seat.id);
  const left = leftSeats(within(context).state, context.me);
  return {
    records: [poll, item, ...left.map((id) => itemId(poll, id))],
    next: ({ records }) => {
      const by = (records.get(item)?.state as Vote | undefined)?.cast?.by;
      const late = (records.get(poll)?.state as Poll | undefined)?.roll.every(
        (one) => one.seat !== seat.id,
      );
      const other = [
        ...(by !== undefined && by !== context.me ? [by, context.me] : []),
        ...(late ? officers(within(context).state) : []),
      ];
      return { people: 'for' in command && seat.holder ? [...other, seat.holder] : other };
    },
  };
};

const notOnRoll = ({ poll, partnership, ref }: About<unknown>): Refused =>
  refused(say('poll.not-on-roll', { ref, opened: poll.made.at, zone: partnership.state.zone }));

/** Nobody votes twice: a ballot that they cast for a seat which they filled before stands for both. */
const castElsewhere = (
  { partnership, context, loaded, record, poll, thing }: About<Cast | Back>,
  seat: Seat,
): Refused | undefined => {
  const { me } = context;
  const [cast] = leftSeats(partnership.state, me)
    .filter((id) => id !== seat.id)
    .flatMap((id) => (loaded.records.get(itemId(record.id, id)) as Stored<Vote> | undefined) ?? [])
    .filter(({ state }) => state.choice !== undefined && state.cast?.by === me && !state.forThem);
  if (!cast) return undefined;
  const option = poll.options[cast.state.choice ?? -1] ?? '';
  return refused(say('poll.voted-elsewhere', { option }), [offers.show(thing)]);
};

const noVote = ({ partnership, thing }: About<unknown>): Refused =>
  refused(say('poll.seat-voteless', { partnership: partnership.state.name }), [offers.show(thing)]);

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
  const seat = seatFor(command, context, poll);
  if (seat && !isVoting(seat)) return noVote(about);
  if (!seat || !poll.roll.some((one) => one.seat === seat.id)) return notOnRoll(about);
  const barred = forOther ? undefined : barredDeputy(poll, seat, context.me);
  if (barred) return refused(say('terms.deputy-votes-not', barred), [offers.show(about.thing)]);
  const item = loaded.records.get(itemId(record.id, seat.id)) as Stored<Vote> | undefined;
  if (item?.state.sealed) return over(about, lost);
  const other = forOther ? undefined : castElsewhere(about, seat);
  if (other) return other;
  return { ...about, seat, item };
};

export const write = ({ record, seat, item }: OwnSeat<unknown>, event: VoteEvent) => ({
  record: itemId(record.id, seat.id),
  kind: 'vote' as const,
  ...(item ? {} : { fresh: true as const }),
  events: [event],
});
