import { today } from '../../calendar/days.ts';
import { outOfQuietHours } from '../../calendar/holidays.ts';
import { defined } from '../../lib/defined.ts';
import type { Partnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, PersonId, RecordId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { dayEffect, joining, nextMorning, onceBack } from '../../morning/day.ts';
import { staleAt } from '../../subject/line.ts';
import type { People } from '../../subject/names.ts';
import {
  type Counts,
  isAskedAtOnce,
  isOpen,
  type Review,
  type ReviewEvent,
  type Step,
} from './review.ts';
import { officerOf } from './standing.ts';
import { stepsLeft } from './steps.ts';

/** What the wake of a review comes to. */
export interface Asking {
  readonly event: Extract<ReviewEvent, { event: 'ReviewAsked' }>;
  readonly effects: readonly EffectDraft[];
  /** The numbers are wanted: it is asked for, not only reminded of. */
  readonly counts: boolean;
}

/** Once, in the channels. */
const due = (review: RecordId, when: At): EffectDraft => ({
  to: 'places',
  body: {
    kind: 'notice',
    notice: { notice: 'review', review, step: 'due' },
    staleAt: staleAt(when),
  },
  name: `review-due/${review}`,
  notBefore: when,
});

/** The prompt as a live card of its own. */
const card = ({ id }: Stored<Review>, to: PersonId, when: At): EffectDraft => ({
  to,
  body: { kind: 'card', subject: id },
  name: `review/${id}`,
  notBefore: when,
});

/** In whose messages of which days it is said: whoever is away hears once they are back. */
const leavings = ({ clock }: Review, { chair, clerk }: Partnership, now: At, people: People) => {
  const soon = joining(now, clock);
  const of = (person: PersonId | undefined) =>
    onceBack(soon, person && people.get(person)?.state, clock);
  return { asked: of(chair ?? clerk), told: of(clerk) };
};

/** The clerk is told by itself, where that is another day than the chair's or the chair is away longer than reminding would take. */
const tellingFirst = (
  { state }: Stored<Review>,
  partnership: Partnership,
  come: readonly Step[],
  { asked, told }: ReturnType<typeof leavings>,
): Asking | undefined => {
  const officer = officerOf(partnership);
  const { clerk } = partnership;
  if (clerk === undefined || clerk === officer || asked.day === told.day) return undefined;
  const last = stepsLeft(state).find(({ step }) => step === 'clerk');
  const tells = come.includes('first') ? last && asked.day > last.day : come.includes('clerk');
  if (!tells || isAskedAtOnce(state)) return undefined;
  return {
    event: {
      event: 'ReviewAsked',
      steps: ['clerk'],
      day: told.day,
      due: true,
      ...defined({ to: officer }),
    },
    effects: [dayEffect(clerk, told)],
    counts: false,
  };
};

/**
 * Asks whoever is chair at this moment, or the clerk where there is none; what was slept through becomes one message.
 * Undefined where no step has come. Out of hours it waits for the morning, but for what the chair began themselves.
 */
export const askingFor = (
  record: Stored<Review>,
  partnership: Partnership,
  now: At,
  people: People,
): Asking | undefined => {
  const { id, state } = record;
  const come = stepsLeft(state)
    .filter(({ at }) => at <= now)
    .map(({ step }) => step);
  if (come.length === 0) return undefined;
  const first = come.includes('first');
  const steps = first ? (['first'] as const) : come;
  const { zone, nation } = state.clock;
  const days = leavings(state, partnership, now, people);
  const telling = tellingFirst(record, partnership, come, days);
  if (telling) return telling;
  const atOnce = first && isAskedAtOnce(state);
  const officer = officerOf(partnership);
  const { clerk } = partnership;
  const asks = officer !== undefined && (first || come.some((step) => step !== 'clerk'));
  const tells = !first && come.includes('clerk') && clerk !== undefined && clerk !== officer;
  const leaving = asks ? days.asked : days.told;
  return {
    event: {
      event: 'ReviewAsked',
      steps,
      day: atOnce ? today(now, zone) : leaving.day,
      due: true,
      ...defined({ to: officer }),
    },
    effects: [
      ...(asks ? [atOnce ? card(record, officer, now) : dayEffect(officer, leaving)] : []),
      ...(first ? [due(id, atOnce ? now : outOfQuietHours(now, zone, nation))] : []),
      ...(tells ? [dayEffect(clerk, leaving)] : []),
    ],
    counts: first,
  };
};

/** The event with the numbers as they were counted. */
export const withCounts = (event: Asking['event'], counts: Counts): Asking['event'] => ({
  ...event,
  counts,
});

/** The chair has changed since it was asked for: the new one is asked in their next morning's message. */
export const askingAnew = (
  record: Stored<Review>,
  partnership: Partnership,
  now: At,
  people: People,
): Asking | undefined => {
  const { state } = record;
  const officer = officerOf(partnership);
  const put = !state.taken.includes('first');
  if (!isOpen(state) || put || officer === undefined || officer === state.asked) return undefined;
  const next = nextMorning(now, state.clock);
  const leaving = onceBack(next, people.get(officer)?.state, state.clock);
  return {
    event: { event: 'ReviewAsked', steps: [], day: leaving.day, due: true, to: officer },
    effects: [dayEffect(officer, leaving)],
    counts: false,
  };
};
