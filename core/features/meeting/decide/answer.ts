import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Partnership } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { itemId } from '../../../model/items.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Decider } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { called, nameOf } from '../../../subject/names.ts';
import type { Seat } from '../../../subject/seats.ts';
import { insteadName, seatsInWords } from '../naming.ts';
import { offers, undoAnswer } from '../offers.ts';
import type { Instead, Rsvp, RsvpEvent } from '../rsvp.ts';
import { saysNow } from '../tally.ts';
import { type About, onMeeting, settled } from './about.ts';
import { deputyAsked } from './deputy.ts';
import { type Answer, type Detail, needsOfAnswer, seatMeant } from './seat.ts';

/** The one who answers for others: the clerk, or the chair where there is none. */
const keepsList = ({ clerk, chair }: Partnership, me: PersonId): boolean =>
  clerk === undefined ? chair === me : clerk === me;

const noSeat = (about: About<Answer | Detail>): Refused => {
  const { command, loaded, partnership } = about;
  const where = called(partnership.state);
  if (!command.for) return refused(say('meeting.no-seat', { where }));
  const { for: who } = command;
  const name =
    'name' in who
      ? who.name
      : 'organisation' in who
        ? who.organisation
        : 'person' in who
          ? nameOf(who.person as PersonId, loaded.people)
          : undefined;
  return refused(say('meeting.no-such-seat', { who: name ?? 'That', where }));
};

interface Seated {
  readonly seat: Seat;
  readonly item: Stored<Rsvp> | undefined;
  /** Answered by the clerk for somebody else. */
  readonly byClerk: boolean;
}

/** The seat in question, if the asker may answer for it. */
export const seated = (about: About<Answer | Detail>): Seated | Refused => {
  const { command, context, loaded, partnership, record, thing } = about;
  const seat = seatMeant(command, context, loaded);
  if (!seat) return noSeat(about);
  const own = seat.holder === context.me || seat.deputies.includes(context.me);
  if (!own && !keepsList(partnership.state, context.me)) {
    const clerk = nameOf(partnership.state.clerk, loaded.people);
    return refused(say('meeting.only-clerk', defined({ clerk })), [
      offers.attending(thing),
      offers.apologies(thing),
    ]);
  }
  const found = loaded.records.get(itemId(record.id, seat.id));
  const item = found?.kind === 'rsvp' ? (found as Stored<Rsvp>) : undefined;
  return { seat, item, byClerk: !own };
};

export const written = (
  about: About<unknown>,
  { seat, item }: Seated,
  ...events: readonly RsvpEvent[]
) => ({
  changes: [
    {
      record: itemId(about.record.id, seat.id),
      kind: 'rsvp' as const,
      ...(item ? {} : { fresh: true as const }),
      events,
    },
  ],
  effects: [cardOf(about.record.id)],
});

/** Whose seat it is, where it is not the asker's own. */
const whose = ({ context, loaded }: About<unknown>, { seat, byClerk }: Seated) =>
  byClerk ? seatsInWords([seat], loaded.people, context.locale).get(seat.id) : undefined;

/** Whoever is known is kept as that person, anybody else by name. */
const insteadOf = (
  inPlace: Extract<Answer, { ask: 'meeting.apologies' }>['instead'],
  { people }: About<Answer>['loaded'],
): Instead | undefined => {
  if (inPlace === undefined || 'name' in inPlace) return inPlace;
  const person = inPlace.person as PersonId;
  return people.has(person) ? { person } : undefined;
};

const answer = (about: About<Answer>): Outcome => {
  const { command, meeting, ref, context, thing, loaded } = about;
  const over = settled(about);
  if (over) return over;
  const { title, day, time, place } = meeting;
  const when = { ref, title, ...defined({ day, time, place }) };
  if (command.round !== undefined && command.round !== meeting.round) {
    return refused(say('meeting.has-moved', when), [
      offers.attending(thing),
      offers.apologies(thing),
    ]);
  }
  const mine = seated(about);
  if ('kind' in mine) return mine;
  const coming = command.ask === 'meeting.attend';
  const wanted = coming ? 'coming' : 'apologies';
  const why = command.ask === 'meeting.apologies' ? command.why?.trim() || undefined : undefined;
  const inPlace = command.ask === 'meeting.apologies' ? command.instead : undefined;
  const seat = whose(about, mine);
  const other = coming ? offers.apologies(thing) : offers.attending(thing);
  const said =
    mine.item && saysNow(mine.item.state, meeting) !== 'nothing' ? mine.item.state : undefined;
  if (
    said?.answer === wanted &&
    (said.given.by === context.me || !mine.seat.deputies.includes(context.me)) &&
    !said.instead &&
    (why === undefined || why === said.why) &&
    !inPlace
  ) {
    return refused(say('meeting.already', defined({ ref, title, answer: wanted, seat } as const)), [
      ...(seat ? [] : [other]),
      offers.show(thing),
    ]);
  }
  const event: RsvpEvent = defined({
    event: 'RsvpGiven' as const,
    answer: wanted,
    why,
    round: meeting.round,
    byClerk: mine.byClerk || undefined,
  } as const);
  const before =
    said && said.given.by !== context.me ? nameOf(said.given.by, loaded.people) : undefined;
  const comes = insteadOf(inPlace, loaded);
  const detailed = comes && ({ event: 'RsvpDetailed', instead: comes } as const);
  const named = insteadName(comes, loaded.people);
  const lines = [
    ...(before === undefined ? [] : [say('meeting.seat-shared', { who: before })]),
    ...(named === undefined ? [] : [say('meeting.comes-instead', { who: named })]),
  ];
  const deputy = coming || comes ? undefined : deputyAsked(about, mine.seat);
  const done = written(about, mine, event, ...(detailed ? [detailed] : []));
  const instead =
    coming || comes ? [] : [offers.instead(thing, mine.byClerk ? { seat: mine.seat.id } : {})];
  return {
    kind: 'done',
    ...done,
    effects: [...done.effects, ...(deputy?.effects ?? [])],
    reply: {
      saying: coming
        ? say('meeting.attending', defined({ ...when, seat }))
        : say('meeting.apologies-sent', defined({ ...when, seat, why })),
      lines: [...lines, ...(deputy?.lines ?? [])],
      offers: [undoAnswer(thing, mine.seat.id), ...instead, ...(seat ? [] : [other])],
    },
  };
};
export const answerer: Decider<Answer> = { ...onMeeting(answer), needs: needsOfAnswer };
