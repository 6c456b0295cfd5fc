import type { Context, Loaded, Needs, Partnership } from '../../../model/context.ts';
import type { AccountId, PersonId, RecordId } from '../../../model/ids.ts';
import { itemId } from '../../../model/items.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { findOf, needsOf } from '../../../subject/about.ts';
import { each } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { type Seat, seatOf } from '../../../subject/seats.ts';
import type { SeatNamed } from '../ask-fields.ts';
import type { Meeting } from '../meeting.ts';
import type { Rsvp } from '../rsvp.ts';
import { meetings, newestMeetings } from './about.ts';

export type Answer = Named<'meeting.attend' | 'meeting.apologies'>;
export type Detail = Named<'meeting.instead'>;

/** The seat that a name means; undefined where it means none. */
const seatNamed = (
  who: SeatNamed,
  { seats }: Partnership,
  personOf: (account: AccountId) => PersonId | undefined,
): Seat | undefined => {
  if ('seat' in who) return seats.find(({ id }) => id === who.seat);
  if ('organisation' in who) {
    return seats.find(({ organisation }) => organisation === who.organisation);
  }
  const person = 'person' in who ? (who.person as PersonId) : personOf(who.account as AccountId);
  return person && seatOf({ seats }, person);
};

/** Whose answer it is: the asker's own, or the seat of whoever is named. */
export const seatMeant = (
  command: Answer | Detail,
  context: Context,
  { personOf }: Pick<Loaded, 'personOf'>,
): Seat | undefined => {
  const { state } = within(context);
  return command.for ? seatNamed(command.for, state, personOf) : seatOf(state, context.me);
};

/** Whoever else gave the answer that stands. */
const givenBy =
  (item: RecordId, me: PersonId) =>
  ({ records }: Loaded): Needs => {
    const by = (records.get(item) as Stored<Rsvp> | undefined)?.state.given.by;
    return by && by !== me ? { people: [by] } : {};
  };

/** Whoever is said to come instead. */
const standIns = (command: Answer): readonly PersonId[] =>
  command.ask === 'meeting.apologies' && command.instead && 'person' in command.instead
    ? [command.instead.person as PersonId]
    : [];
/** Who is asked where the seat's holder sends apologies, and whose name that says. */
const deputiesOf = (command: Answer, seat: Seat | undefined): readonly PersonId[] =>
  command.ask === 'meeting.apologies' && seat && seat.deputies.length > 0
    ? each([seat.holder, ...seat.deputies])
    : [];

/** One's own answer needs the meeting and one's own seat's item: those who answer never meet. */
const ownNeeds = (command: Answer, context: Context): Needs => {
  const { ref } = command;
  const seat = seatOf(within(context).state, context.me);
  const itemOf = (record: RecordId) => seat && itemId(record, seat.id);
  const named = { people: [...standIns(command), ...deputiesOf(command, seat)] };
  if (ref === undefined) {
    return {
      ...newestMeetings,
      ...named,
      next: (loaded) => {
        const record = findOf(meetings, ref, context, loaded);
        const item = record && itemOf(record.id);
        return item ? { records: [item], next: givenBy(item, context.me) } : {};
      },
    };
  }
  const record = recordIn(within(context), ref);
  const item = itemOf(record);
  return item
    ? { ...named, records: [record, item], next: givenBy(item, context.me) }
    : { records: [record] };
};

/** The item of the seat that answers, and whoever its answer names. */
export const needsOfSeat = (
  record: Stored<Meeting>,
  asked: { readonly command: Answer | Detail; readonly context: Context; readonly loaded: Loaded },
): Needs => {
  const { command, context, loaded } = asked;
  const { state } = within(context);
  const seat = seatMeant(command, context, loaded);
  const person = command.for && 'person' in command.for ? [command.for.person as PersonId] : [];
  if (!seat) return { people: person };
  const item = itemId(record.id, seat.id);
  const sitting = each([seat.holder, ...seat.deputies]);
  const named = 'instead' in command && command.instead ? command.instead : command;
  const instead = 'person' in named && named.person ? [named.person as PersonId] : [];
  return {
    records: [item],
    people: [...sitting, ...person, ...instead, ...(state.clerk ? [state.clerk] : [])],
    next: givenBy(item, context.me),
  };
};

/** What an answer must know: for somebody else's seat also everyone whom a sentence may name. */
export const needsOfAnswer = (command: Answer, context: Context): Needs =>
  command.for === undefined
    ? ownNeeds(command, context)
    : needsOf(meetings, [command.ref], context, (record, loaded) =>
        needsOfSeat(record, { command, context, loaded }),
      );
