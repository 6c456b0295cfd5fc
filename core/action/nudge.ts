import { morning, today } from '../calendar/days.ts';
import { outOfQuietHours, workingDayOnOrAfter } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import type { EffectDraft } from '../effect.ts';
import { type At, type Day, type PersonId, type RecordId, recordOf } from '../ids.ts';
import type { Stored } from '../record.ts';
import type { Person } from '../scene.ts';
import type { Action, ActionEvent } from './action.ts';
import { nextNudge, ownerOf } from './steps.ts';

/** The one message of a person and a day: `person:…/day/2027-01-08`. */
export const nudgeSubject = (person: PersonId, day: Day): RecordId =>
  `${recordOf(person)}/day/${day}` as RecordId;

/** The person and day of a nudge's card, or undefined for any other subject. */
export const nudgeOf = (subject: RecordId): { person: PersonId; day: Day } | undefined => {
  const [person = '', part, day] = subject.split('/');
  if (!person.startsWith('person:') || part !== 'day' || day === undefined) return undefined;
  return { person: person as PersonId, day };
};

/** Asks for somebody's message of a day; however many things ask for it, it is one. */
export const nudgeEffect = (person: PersonId, day: Day, notBefore: At): EffectDraft => ({
  to: person,
  body: { kind: 'card', subject: nudgeSubject(person, day) },
  name: `nudge/${person}/${day}`,
  notBefore,
});

/** Seconds in which everything due that morning gathers on the one message. */
const gathering = 60;

/**
 * What the wake of an action comes to: nothing, or that its owner is nudged. Out of hours, or while the owner
 * is away, it joins the message of their next working morning there.
 */
export const nudgeDecision = (
  record: Stored<Action>,
  now: At,
  owner?: Person,
): { events: readonly ActionEvent[]; effects: readonly EffectDraft[] } | undefined => {
  const { state } = record;
  const person = ownerOf(state);
  const due = nextNudge(state);
  if (person === undefined || due === undefined || due > now) return undefined;
  const { zone, nation } = state.clock;
  const soon = outOfQuietHours(later(now, gathering), zone, nation);
  const back = owner?.awayUntil && morning(workingDayOnOrAfter(owner.awayUntil, nation), zone);
  const when = back !== undefined && back > soon ? later(back, gathering) : soon;
  const day = today(when, zone);
  return {
    events: [{ event: 'ActionNudged', day }],
    effects: [nudgeEffect(person, day, when)],
  };
};
