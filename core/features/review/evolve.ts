import { defined } from '../../lib/defined.ts';
import type { Trace } from '../../model/trace.ts';
import { broughtBack, kept, touch, withTold } from '../../subject/kept.ts';
import {
  isAskedAtOnce,
  type Review,
  type ReviewBefore,
  type ReviewEvent,
  type Said,
} from './review.ts';

const opened = (
  { event, from, due, base, early, by, clock }: Extract<ReviewEvent, { event: 'ReviewOpened' }>,
  trace: Trace,
): Review => ({
  v: 1,
  from,
  due,
  base,
  ...defined({ early, by }),
  taken: [],
  standing: { is: 'open' },
  said: {},
  made: touch(trace),
  last: { ...touch(trace), did: event },
  turns: 1,
  touched: {},
  clock,
});

const takenBack = ['base', 'taken', 'standing', 'said', 'helped'] as const;
const snapshot = (state: Review): ReviewBefore => kept(state, takenBack);

const withSaid = (before: Said, said: Said): Said =>
  Object.fromEntries(Object.entries({ ...before, ...said }).filter(([, value]) => value !== ''));

const answered = (
  state: Review,
  { said, sent }: Extract<ReviewEvent, { event: 'ReviewAnswered' }>,
  trace: Trace,
): Review => {
  const own = { ...touch(trace), turn: state.turns + 1 };
  const touched = Object.fromEntries(Object.keys(said).map((name) => [name, own]));
  const { withdrawn, ...rest } = state;
  return {
    ...rest,
    ...(sent ? {} : defined({ withdrawn })),
    said: withSaid(state.said, said),
    standing: sent ? { is: 'sent', sent: touch(trace) } : state.standing,
    touched: { ...state.touched, ...touched },
    before: snapshot(state),
  };
};

/** What was there before the last change; that it had been sent is remembered, for its cards say so. */
const undone = ({ before, withdrawn, ...state }: Review, trace: Trace): Review => {
  const back = before ? broughtBack(state, before, takenBack) : state;
  const tookBack = state.standing.is === 'sent' && back.standing.is === 'open';
  return { ...back, ...defined({ withdrawn: tookBack ? touch(trace) : withdrawn }) };
};

/** The chair, or a new one, is asked by every step but the last, which is the clerk's. */
const asked = (
  { before: _, ...state }: Review,
  { steps, day, to, counts }: Extract<ReviewEvent, { event: 'ReviewAsked' }>,
): Review => {
  const [first, clerk] = [steps.includes('first'), steps.includes('clerk')];
  const again = to !== undefined && (!clerk || steps.length > 1);
  const byDay = again && !(first && isAskedAtOnce(state));
  return {
    ...state,
    ...defined({ asked: to ?? state.asked, counts: counts ?? state.counts }),
    ...(byDay ? { askedOn: day } : {}),
    ...(clerk ? { clerkToldOn: day } : {}),
    base: first ? day : state.base,
    // Whoever heard of an absence before it was asked for hears of no answer too.
    taken: first ? steps : [...state.taken, ...steps],
  };
};

/** A review as one person or channel was told of it. */
export const toldName = ({
  to,
  day,
  place,
}: Omit<Extract<ReviewEvent, { event: 'ReviewTold' }>, 'event' | 'late'>): string =>
  place ?? `${to} ${day ?? ''}`;

const messages: ReadonlySet<ReviewEvent['event']> = new Set(['ReviewTold', 'ReviewMessageLate']);

const applied = (
  state: Review,
  event: Exclude<ReviewEvent, { event: 'ReviewOpened' }>,
  trace: Trace,
): Review => {
  switch (event.event) {
    case 'ReviewAsked':
      return asked(state, event);
    case 'ReviewMessageLate':
      return state;
    case 'ReviewTold':
      return { ...state, told: withTold(state, toldName(event)) };
    case 'ReviewPostponed':
      return { ...state, base: event.until, taken: [], before: snapshot(state) };
    case 'ReviewClerkAsked':
      return { ...state, helped: touch(trace), before: snapshot(state) };
    case 'ReviewAnswered':
      return answered(state, event, trace);
    case 'ReviewLapsed':
      return { ...state, standing: { is: 'lapsed' } };
    case 'ReviewUndone':
      return undone(state, trace);
  }
};

/** What an event makes of a review; throws where the first event does not open it. */
export const evolveReview = (
  state: Review | undefined,
  event: ReviewEvent,
  trace: Trace,
): Review => {
  if (event.event === 'ReviewOpened') return opened(event, trace);
  if (!state) throw new Error(`${event.event} before ReviewOpened`);
  const next = { ...applied(state, event, trace), turns: state.turns + 1 };
  return {
    ...next,
    // What became of a message is nothing that its cards tell of.
    last: messages.has(event.event) ? state.last : { ...touch(trace), did: event.event },
  };
};
