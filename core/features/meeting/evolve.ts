import { defined } from '../../lib/defined.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { broughtBack, kept, touch, withTold } from '../../subject/kept.ts';
import { type Hours, hoursShown } from './hours.ts';
import type { Meeting, MeetingBefore, MeetingEvent } from './meeting.ts';
import type { Rsvp, RsvpEvent, Said } from './rsvp.ts';

const scheduled = (
  event: Extract<MeetingEvent, { event: 'MeetingScheduled' }>,
  trace: Trace,
): Meeting => {
  const made = touch(trace);
  const { title, day, time, ends, usual, place, rule, slot, series, clock } = hoursShown(event);
  return defined({
    v: 1 as const,
    title,
    day,
    time,
    ends,
    usual,
    place,
    rule,
    slot,
    series,
    standing: { is: 'set' as const },
    round: 1,
    rounds: 1,
    agenda: (event.agenda ?? []).map((text, index) =>
      defined({ text, by: (event.suggested?.[index] || trace.by) as PersonId | undefined }),
    ),
    made,
    last: { ...made, did: event.event },
    armed: trace.at,
    turns: 1,
    clock,
  });
};

const takenBack = [
  'title',
  'day',
  'time',
  'ends',
  'usual',
  'place',
  'round',
  'agenda',
  'carried',
] as const;
/** A reminder in a place: of this round, for each has its own. */
export const toldName = (
  { step, to }: Pick<Extract<MeetingEvent, { event: 'MeetingTold' }>, 'step' | 'to'>,
  { round }: Meeting,
): string => `${round} ${step} ${to}`;

const snapshot = (state: Meeting): MeetingBefore => kept(state, takenBack);

/** Answers given before a move that is taken back hold again; reminders that were over in between stay over. */
const undone = (state: Meeting, trace: Trace): Meeting => {
  if (state.last.did === 'MeetingScheduled') return { ...state, standing: { is: 'taken-back' } };
  if (!state.before) throw new Error('nothing to take back');
  const leading = state.before.day === state.day ? state.leading : (true as const);
  return defined({ ...broughtBack(state, state.before, takenBack), leading, armed: trace.at });
};

const worded = (
  { title, place }: Meeting,
  event: { readonly title?: string; readonly place?: string },
): { readonly title: string; readonly place: string | undefined } => ({
  title: event.title ?? title,
  place: (event.place ?? place) || undefined,
});

/** The hours of a series, where those of one of its meetings are others. */
const usualBesides = (state: Meeting, { time, ends }: Hours): Hours | undefined => {
  const usual = state.usual ?? { time: state.time, ends: state.ends };
  return usual.time === time && usual.ends === ends ? undefined : usual;
};

/** The agenda without the first thing of these words. */
const without = ({ agenda }: Meeting, text: string): Meeting['agenda'] => {
  const at = agenda.findIndex((one) => one.text === text);
  return at < 0 ? agenda : agenda.toSpliced(at, 1);
};

const applied = (
  state: Meeting,
  event: Exclude<MeetingEvent, { event: 'MeetingScheduled' }>,
  trace: Trace,
): Meeting => {
  switch (event.event) {
    case 'MeetingMoved': {
      const { day, time, ends } = event;
      const sameHours = time === state.time && ends === state.ends;
      const dated = { ...touch(trace), turn: state.turns + 1 };
      const round = state.rounds + 1;
      const leading = day === state.day ? state.leading : (true as const);
      return defined({
        ...state,
        day,
        time,
        ends,
        usual: sameHours ? state.usual : event.apart ? usualBesides(state, event) : undefined,
        dated,
        round,
        rounds: round,
        leading,
        armed: trace.at,
        ...worded(state, event),
      });
    }
    case 'MeetingChanged':
      return defined({
        ...state,
        usual: event.onwards ? undefined : state.usual,
        ...worded(state, event),
      });
    case 'MeetingItemAdded':
      return {
        ...state,
        agenda: [...state.agenda, defined({ text: event.text, by: event.suggested ?? trace.by })],
      };
    case 'MeetingItemTakenOff':
      return { ...state, agenda: without(state, event.text) };
    case 'MeetingItemPlaced': {
      const items = state.agenda.filter(({ text }) => text === event.text).slice(0, 1);
      return {
        ...state,
        agenda: without(state, event.text).toSpliced(event.place - 1, 0, ...items),
      };
    }
    case 'MeetingItemPutOff': {
      const items = state.agenda.filter(({ text }) => text === event.text).slice(0, 1);
      const agenda = without(state, event.text);
      return event.to === undefined
        ? { ...state, agenda, carried: [...(state.carried ?? []), ...items] }
        : { ...state, agenda };
    }
    case 'MeetingCancelled':
      return defined({
        ...state,
        standing: defined({
          is: 'cancelled' as const,
          reason: event.reason,
          closing: event.closing,
        }),
        rule: event.series ? undefined : state.rule,
      });
    case 'MeetingRestored':
      // The series went on without it, so it brings no next one, unless it had ended with it; reminders that were over stay so.
      return defined({
        ...state,
        standing: { is: 'set' as const },
        rule: state.standing.is === 'cancelled' && state.standing.closing ? state.rule : undefined,
        armed: trace.at,
      });
    case 'MeetingReminded':
      return { ...state, armed: trace.at };
    case 'MeetingMessageLate':
      return state;
    case 'MeetingTold':
      return { ...state, told: withTold(state, toldName(event, state)) };
    case 'MeetingFollowed':
      return defined({ ...state, leading: undefined });
    case 'MeetingPassed':
      return { ...state, standing: { is: 'passed' } };
    case 'MeetingUndone':
      return undone(state, trace);
  }
};

const own: ReadonlySet<MeetingEvent['event']> = new Set([
  'MeetingReminded',
  'MeetingTold',
  'MeetingMessageLate',
  'MeetingFollowed',
  'MeetingPassed',
]);

/** What an event makes of a meeting; throws where the first event is not its scheduling. */
export const evolveMeeting = (
  state: Meeting | undefined,
  event: MeetingEvent,
  trace: Trace,
): Meeting => {
  if (event.event === 'MeetingScheduled') return scheduled(event, trace);
  if (!state) throw new Error(`${event.event} before MeetingScheduled`);
  const next = { ...applied(state, event, trace), turns: state.turns + 1 };
  // What Folkmoot does by itself is no change that anybody could take back.
  if (own.has(event.event)) return next;
  return defined({
    ...next,
    sent:
      event.event === 'MeetingItemPutOff' && event.to !== undefined
        ? { text: event.text, to: event.to }
        : undefined,
    last: { ...touch(trace), did: event.event },
    before: event.event === 'MeetingUndone' ? undefined : snapshot(state),
  });
};

const saidIn = ({ answer, why, instead, round, byClerk, given: by }: Rsvp): Said =>
  defined({ answer, why, instead, round, byClerk, given: by });

const answered = (state: Rsvp | undefined, event: RsvpEvent, trace: Trace): Said => {
  if (event.event === 'RsvpGiven') {
    const { answer, why, round, byClerk } = event;
    return defined({ answer, why, round, byClerk, given: touch(trace) });
  }
  if (!state) throw new Error(`${event.event} before RsvpGiven`);
  if (event.event === 'RsvpUndone') {
    return state.before ?? { answer: 'none', round: state.round, given: touch(trace) };
  }
  const said = saidIn(state);
  return defined({ ...said, why: event.why ?? said.why, instead: event.instead ?? said.instead });
};

/** What an event makes of a seat's answer; throws where nothing was answered before. */
export const evolveRsvp = (state: Rsvp | undefined, event: RsvpEvent, trace: Trace): Rsvp => {
  const undoing = event.event === 'RsvpUndone';
  const kept = undoing ? undefined : state && saidIn(state);
  return defined({
    ...unknownIn(state),
    v: 1 as const,
    ...answered(state, event, trace),
    before: kept,
    turns: (state?.turns ?? 0) + 1,
    last: defined({ at: trace.at, by: trace.by, did: event.event }),
  });
};

/** What a later release has added to the item stays on it. */
const unknownIn = (state: Rsvp | undefined): object => {
  if (!state) return {};
  const {
    v,
    answer,
    why,
    instead,
    round,
    byClerk,
    given: by,
    before,
    turns,
    last,
    ...more
  } = state;
  return more;
};
