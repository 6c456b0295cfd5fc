import { today } from '../calendar/days.ts';
import { outOfQuietHours } from '../calendar/holidays.ts';
import { later } from '../calendar/instants.ts';
import type { EffectDraft, Notice } from '../effect.ts';
import { given } from '../given.ts';
import type { At, PersonId, RecordId } from '../ids.ts';
import type { Stored } from '../record.ts';
import type { Partnership } from '../scene.ts';
import type { Counts, Review, ReviewEvent, Step } from './review.ts';
import { isOpen } from './review.ts';
import { officerOf } from './standing.ts';
import { stepsLeft } from './steps.ts';

const threeDays = 3 * 24 * 3600;

/** What the wake of a review comes to. */
export interface Asking {
  readonly event: Extract<ReviewEvent, { event: 'ReviewAsked' }>;
  readonly effects: readonly EffectDraft[];
  /** The numbers are wanted: it is asked for, not only reminded of. */
  readonly counts: boolean;
}

const notice = (
  review: RecordId,
  step: Extract<Notice, { notice: 'review' }>['step'],
  when: At,
  to: EffectDraft['to'],
  name: string,
): EffectDraft => ({
  to,
  body: {
    kind: 'notice',
    notice: { notice: 'review', review, step },
    staleAt: later(when, threeDays),
  },
  name,
  notBefore: when,
});

/** The prompt as a live card of its own; put off and asked for again, it comes to the bottom. */
const card = (record: Stored<Review>, to: PersonId, when: At): EffectDraft => ({
  to,
  body: {
    kind: 'card',
    subject: record.id,
    ...(record.state.counts ? { bottom: true } : {}),
  },
  name: `review/${record.id}/${today(when, record.state.clock.zone)}`,
  notBefore: when,
});

const effectsOf = (
  record: Stored<Review>,
  steps: readonly Step[],
  officer: PersonId | undefined,
  { clerk }: Partnership,
  when: At,
): EffectDraft[] => {
  const { id, state } = record;
  const name = `review/${id}/${state.base}`;
  if (steps.includes('first')) {
    return [
      ...(officer ? [card(record, officer, when)] : []),
      notice(id, 'due', when, 'places', `review-due/${id}`),
    ];
  }
  const again = steps.filter((step) => step !== 'clerk').at(-1);
  return [
    ...(officer && again ? [notice(id, 'again', when, officer, `${name}/${again}`)] : []),
    ...(steps.includes('clerk') && clerk && clerk !== officer
      ? [notice(id, 'clerk', when, clerk, `${name}/clerk`)]
      : []),
  ];
};

/**
 * Asks whoever is chair at this moment, or the clerk where there is none; what was slept through becomes one message.
 * Undefined where no step has come. Out of hours it waits for the morning, but for what the chair began themselves.
 */
export const askingFor = (
  record: Stored<Review>,
  partnership: Partnership,
  now: At,
): Asking | undefined => {
  const come = stepsLeft(record.state)
    .filter(({ at }) => at <= now)
    .map(({ step }) => step);
  if (come.length === 0) return undefined;
  const first = come.includes('first');
  const steps = first ? (['first'] as const) : come;
  const { zone, nation } = record.state.clock;
  const atOnce = first && record.state.early && !record.state.counts;
  const when = atOnce ? now : outOfQuietHours(now, zone, nation);
  const officer = officerOf(partnership);
  return {
    event: { event: 'ReviewAsked', steps, day: today(when, zone), ...given({ to: officer }) },
    effects: effectsOf(record, steps, officer, partnership, when),
    counts: first,
  };
};

/** The event with the numbers as they were counted. */
export const withCounts = (event: Asking['event'], counts: Counts): Asking['event'] => ({
  ...event,
  counts,
});

/** The chair has changed since it was asked for: the new one is asked, by a card of their own. */
export const askingAnew = (
  record: Stored<Review>,
  partnership: Partnership,
  now: At,
): Asking | undefined => {
  const { state } = record;
  const officer = officerOf(partnership);
  const put = !state.taken.includes('first');
  if (!isOpen(state) || put || officer === undefined || officer === state.asked) return undefined;
  const { zone, nation } = state.clock;
  const when = outOfQuietHours(now, zone, nation);
  const body = { kind: 'card', subject: record.id } as const;
  return {
    event: { event: 'ReviewAsked', steps: [], day: today(when, zone), to: officer },
    effects: [{ to: officer, body, notBefore: when }],
    counts: false,
  };
};
