import { defined } from '../../lib/defined.ts';
import type { Trace } from '../../model/trace.ts';
import { undated } from './dated.ts';
import type { Partnership, PartnershipEvent, Seat } from './partnership.ts';
import { withFormer, withoutFormer } from './past.ts';

type Event<Name extends PartnershipEvent['event']> = Extract<PartnershipEvent, { event: Name }>;

/** '' stands for "no longer"; what is undefined stays as it was. */
export const withFacts = <Facts extends object>(
  facts: Facts,
  changes: { readonly [Key in keyof Facts]?: Facts[Key] | '' },
): Facts =>
  Object.fromEntries(
    Object.entries({ ...facts, ...defined(changes) }).filter(([, value]) => value !== ''),
  ) as Facts;

/** The partnership with this seat changed. */
export const seat = (
  state: Partnership,
  id: string,
  change: (seat: Seat) => Seat,
): Partnership => ({
  ...state,
  seats: state.seats.map((one) => (one.id === id ? change(one) : one)),
});
const numberOf = (id: string): number => Number(id.slice('seat-'.length));

/** A seat is given, for the first time or once more. */
export const seatGiven = (
  state: Partnership,
  event: Event<'SeatGiven'>,
  { at }: Trace,
): Partnership => {
  const { event: _, seat: id, ...rest } = event;
  const seat: Seat = { id, ...rest, deputies: [], since: at };
  const seatsGiven = Math.max(state.seatsGiven, numberOf(id));
  return { ...withoutFormer(state, event.holder), seats: [...state.seats, seat], seatsGiven };
};

/** What is said of a seat, and who fills it, is something else from now on. */
export const seatChanged = (
  state: Partnership,
  event: Event<'SeatChanged'>,
  { at }: Trace,
): Partnership => {
  const { event: _, seat: id, votes, ...change } = event;
  const { deputies, holder, came } = change;
  const before = state.seats.find((one) => one.id === id)?.deputies ?? [];
  const gone = deputies ? before.filter((one) => one !== holder && !deputies.includes(one)) : [];
  const back = [holder, ...(deputies ?? [])].reduce(
    (now, person) => (person === undefined ? now : withoutFormer(now, person)),
    // A deputy had no seat that waits for them.
    gone.reduce((now, person) => withFormer(now, person, '', at), state),
  );
  return seat(back, id, (one) => {
    const { votes: hadVote, ...rest } = withFacts<Seat>(one, change);
    const voteless = votes === undefined ? hadVote === false : !votes;
    const isNew = holder !== undefined && holder !== one.holder;
    return {
      ...(isNew ? undated(rest) : rest),
      ...(voteless ? { votes: false } : {}),
      ...(came === undefined ? {} : { since: at }),
    };
  });
};
