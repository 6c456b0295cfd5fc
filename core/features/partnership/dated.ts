import { addDays, at, morning } from '../../calendar/days.ts';
import { defined } from '../../lib/defined.ts';
import type { At } from '../../model/ids.ts';
import type { Partnership, PartnershipEvent, Seat } from './partnership.ts';

type Dated = Extract<PartnershipEvent, { event: 'SeatDated' }>;

const given = <Value extends string>(
  said: Value | '' | undefined,
  before: Value | undefined,
): Value | undefined => (said === undefined ? before : said === '' ? undefined : said);

/** Whoever comes has a term of their own and was elected by no vote named so far, and the seat is vacant no longer. */
export const undated = ({
  until: _,
  follows: __,
  vacancy: ___,
  elected: ____,
  ...seat
}: Seat): Seat => seat;

/** The seat with these dates; what is not said stays. */
export const dated = (seat: Seat, { until, follows, step, by }: Dated): Seat => {
  const { until: untilBefore, follows: followsBefore, vacancy: before, ...rest } = seat;
  const next = given(step, before?.step);
  const when = given(by, before?.by);
  const same = next === before?.step && when === before?.by;
  const vacancy =
    next === undefined ? undefined : same ? before : { step: next, ...defined({ by: when }) };
  return {
    ...rest,
    ...defined({
      until: given(until, untilBefore),
      follows: given(follows, followsBefore),
      vacancy,
    }),
  };
};

/** The instant after the last day of its holder's term, where the partnership is; undefined where it has no end. */
export const termEnds = (
  { until, holder }: Pick<Seat, 'until' | 'holder'>,
  { zone }: Pick<Partnership, 'zone'>,
): At | undefined =>
  until === undefined || holder === undefined ? undefined : at(addDays(until, 1), '00:00', zone);

/** When whoever keeps the list is told that the next step to fill it is due. */
export const chasedAt = (
  { vacancy, holder }: Pick<Seat, 'vacancy' | 'holder'>,
  { zone }: Pick<Partnership, 'zone'>,
): At | undefined =>
  holder !== undefined || vacancy?.by === undefined || vacancy.chased
    ? undefined
    : morning(vacancy.by, zone);

/** The first instant at which something is to be done about a seat. */
export const nextSeatDate = (state: Pick<Partnership, 'seats' | 'zone'>): At | undefined =>
  state.seats
    .flatMap((seat) => [termEnds(seat, state), chasedAt(seat, state)])
    .filter((one) => one !== undefined)
    .sort()[0];
