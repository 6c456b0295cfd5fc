import { defined } from '../../lib/defined.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import type { Poll, PollEvent, Vote, VoteEvent } from './poll.ts';

const opened = (
  {
    event,
    question,
    options,
    closes,
    roll,
    rolled,
    anyone,
    clauses,
    clock,
  }: Extract<PollEvent, { event: 'PollOpened' }>,
  trace: Trace,
): Poll => ({
  v: 1,
  question,
  options,
  closes,
  roll: roll.map((seat) => ({ seat })),
  ...defined({ rolled, anyone, clauses }),
  standing: { is: 'open' },
  made: touch(trace),
  last: { ...touch(trace), did: event },
  turns: 1,
  clock,
});

const added = (
  state: Poll,
  { seat, rolled, waited }: Extract<PollEvent, { event: 'RollAdded' }>,
  { at, by }: Trace,
): Poll => ({
  ...(waited === undefined ? state : unrefused(waitingLess(state, waited), waited)),
  ...defined({ rolled }),
  ...(state.roll.some((one) => one.seat === seat)
    ? {}
    : {
        roll: [
          ...state.roll,
          { seat, added: at, ...(waited === undefined ? {} : defined({ by })) },
        ],
      }),
});

/** Somebody's vote waits no longer. */
const waitingLess = ({ waits = [], ...rest }: Poll, person: PersonId): Poll => {
  const left = waits.filter((one) => one.person !== person);
  return { ...rest, ...(left.length > 0 ? { waits: left } : {}) };
};

/** Whoever asks once more, or is added after all, is counted as one who waited only once. */
const unrefused = ({ refused = [], ...rest }: Poll, person: PersonId): Poll => {
  const left = refused.filter((one) => one !== person);
  return { ...rest, ...(left.length > 0 ? { refused: left } : {}) };
};

/** One person, one seat on the roll, and one vote that waits. */
const merged = (
  { waits = [], ...state }: Poll,
  { seat, into, from, person, rolled }: Extract<PollEvent, { event: 'RollSeatMerged' }>,
): Poll => {
  const stays = state.roll.some((one) => one.seat === into);
  const roll = state.roll.flatMap((one) =>
    one.seat !== seat ? [one] : stays ? [] : [{ ...one, seat: into }],
  );
  const theirs = waits.filter((one) => one.person === from || one.person === person);
  const last = roll.some((one) => one.seat === into) ? undefined : theirs.at(-1);
  const left = [
    ...waits.filter((one) => !theirs.includes(one)),
    ...(last ? [{ ...last, person }] : []),
  ];
  return { ...state, roll, rolled, ...(left.length > 0 ? { waits: left } : {}) };
};

/** A later vote of the same person takes the place of the one that waits. */
const waiting = (
  state: Poll,
  { person, choice }: Extract<PollEvent, { event: 'VoteWaits' }>,
  { at }: Trace,
): Poll => {
  const { waits = [], ...rest } = unrefused(state, person);
  const before = waits.find((one) => one.person === person);
  const others = waits.filter((one) => one.person !== person);
  return { ...rest, waits: [...others, { person, choice, at: before?.at ?? at }] };
};

/** What was decided on stands from the moment at which voting ended, not from the last seal. */
const closed = (
  state: Poll,
  { result }: Extract<PollEvent, { event: 'PollClosed' }>,
): Poll['standing'] => {
  const { standing } = state;
  if (standing.is !== 'closing') throw new Error('PollClosed before PollClosing');
  const { how, is: _, ...ended } = standing;
  if (how === 'cancelled' || how === 'taken-back') return { ...ended, is: how };
  if (!result) throw new Error('PollClosed without its result');
  return { ...ended, is: 'closed', how, result };
};

const applied = (
  state: Poll,
  event: Exclude<PollEvent, { event: 'PollOpened' }>,
  trace: Trace,
): Poll => {
  switch (event.event) {
    case 'PollMoved':
      return {
        ...state,
        closes: event.closes,
        moved: {
          ...touch(trace),
          turn: state.turns + 1,
          ...(event.undone ? {} : { from: state.closes }),
        },
      };
    case 'RollAdded':
      return added(state, event, trace);
    case 'RollSeatFilled':
      return { ...state, rolled: event.rolled };
    case 'RollSeatMerged':
      return merged(state, event);
    case 'VoteWaits':
      return waiting(state, event, trace);
    case 'WaitTurnedDown':
      return {
        ...waitingLess(state, event.person),
        refused: [...(unrefused(state, event.person).refused ?? []), event.person],
      };
    case 'PollReminded':
      return { ...state, reminded: event.day };
    case 'PollMessageLate':
      return state;
    case 'PollClosing': {
      // A poll that closed by itself closed at the instant people were told, however late the wake came.
      const ended = event.how === 'time' ? { at: state.closes } : touch(trace);
      const { how, uncounted } = event;
      return { ...state, standing: { ...ended, is: 'closing', how, ...defined({ uncounted }) } };
    }
    case 'PollClosed':
      return { ...state, standing: closed(state, event) };
    case 'PollNextSaid': {
      const { option, text } = event;
      const { before: _, ...before } = state.next ?? {};
      const replaced = 'at' in before ? { before } : {};
      return { ...state, next: { ...touch(trace), ...defined({ option, text }), ...replaced } };
    }
    case 'PollNextUndone': {
      const { next, ...rest } = state;
      return { ...rest, ...defined({ next: next?.before }) };
    }
  }
};

/** What an event makes of a poll; throws where the first event does not open it. */
export const evolvePoll = (state: Poll | undefined, event: PollEvent, trace: Trace): Poll => {
  if (event.event === 'PollOpened') return opened(event, trace);
  if (!state) throw new Error(`${event.event} before PollOpened`);
  return {
    ...applied(state, event, trace),
    turns: state.turns + 1,
    last: event.event === 'PollMessageLate' ? state.last : { ...touch(trace), did: event.event },
  };
};

/** What an event makes of a seat's vote. A sealed one changes no more: whoever wrote such an event was too late. */
export const evolveVote = (state: Vote | undefined, event: VoteEvent, trace: Trace): Vote => {
  const before: Vote = state ?? { v: 1 };
  if (before.sealed) throw new Error(`${event.event} after VoteSealed`);
  const { choice: _, cast: __, forThem: ___, ...rest } = before;
  switch (event.event) {
    case 'VoteCast':
      return {
        ...rest,
        choice: event.choice,
        cast: { ...touch(trace), ...defined({ by: event.by ?? trace.by }) },
        ...defined({ forThem: event.forThem }),
      };
    case 'VoteTakenBack':
      return rest;
    case 'VoteSealed':
      return { ...before, sealed: true };
  }
};
