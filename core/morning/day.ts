import { addDays, morning, today } from '../calendar/days.ts';
import { outOfQuietHours, workingDayOnOrAfter } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import type { Partnership } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import type { At, Day, PersonId, RecordId } from '../model/ids.ts';

/** The one message of a person and a day: `person:…/day/2027-01-08`. */
export const daySubject = (person: PersonId, day: Day): RecordId =>
  `${person}/day/${day}` as RecordId;

/** The one message of what people gave to somebody of late: `person:…/given`. */
export const givenSubject = (person: PersonId): RecordId => `${person}/given` as RecordId;

/** Whose message of which day. */
export interface DayRead {
  readonly person: PersonId;
  readonly day: Day;
}

/** The person and day of such a message, or undefined for any other subject. */
export const dayIn = (subject: RecordId): DayRead | undefined => {
  const [person = '', part, day] = subject.split('/');
  if (!person.startsWith('person:') || part !== 'day' || day === undefined) return undefined;
  return { person: person as PersonId, day };
};

/** A message of a day and the moment at which it leaves. */
export interface Leaving {
  readonly day: Day;
  readonly at: At;
}
type Clock = Pick<Partnership, 'zone' | 'nation'>;

/** Seconds in which everything due that morning gathers on the one message. */
const gathering = 60;

/** The message of the first working day from `day` on. */
export const leavingOn = (day: Day, { zone, nation }: Clock): Leaving => {
  const first = workingDayOnOrAfter(day, nation);
  return { day: first, at: later(morning(first, zone), gathering) };
};

/** The message of the next working day. */
export const nextMorning = (now: At, clock: Clock): Leaving =>
  leavingOn(addDays(today(now, clock.zone), 1), clock);

/**
 * The message that something due now joins: the one about to leave, else today's, which stands
 * already, within the minute; out of hours the next working day's (rules: Hours).
 */
export const joining = (now: At, clock: Clock): Leaving => {
  const here = today(now, clock.zone);
  const first = leavingOn(here, clock);
  // What comes in the last moments is written too late to be sure of its place.
  if (now <= later(first.at, -gathering / 2)) return first;
  const soon = later(now, gathering);
  return outOfQuietHours(soon, clock.zone, clock.nation) === soon
    ? { day: here, at: soon }
    : nextMorning(now, clock);
};

/** When a line leaves that stands in the message of a day: at once in the hours after it, where nothing is gathered any more. */
export const lineLeaves = (now: At, clock: Clock): At => {
  const { at } = joining(now, clock);
  return at === later(now, gathering) ? now : at;
};

/** The message that it joins for somebody who may be away: not before the first working day on which they are back. */
export const onceBack = (
  soon: Leaving,
  person: { readonly awayUntil?: Day } | undefined,
  clock: Clock,
): Leaving => {
  const back = person?.awayUntil === undefined ? soon : leavingOn(person.awayUntil, clock);
  return back.at > soon.at ? back : soon;
};

/** Asks for somebody's message of a day; however many things ask for it at one moment, it is asked for once. */
export const dayEffect = (person: PersonId, { day, at }: Leaving): EffectDraft => ({
  to: person,
  body: { kind: 'card', subject: daySubject(person, day) },
  name: `nudge/${person}/${day}/${at}`,
  notBefore: at,
});

/** Brings it up to date where it stands. */
export const dayShown = (person: PersonId, day: Day): EffectDraft => ({
  to: person,
  body: { kind: 'card', subject: daySubject(person, day), refresh: true },
});
