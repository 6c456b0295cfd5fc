import { defined } from '../../lib/defined.ts';
import type { Ref } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { broughtBack, kept, touch, withTold } from '../../subject/kept.ts';
import type { Action, ActionBefore, ActionEvent, Owner, Value } from './action.ts';

const created = (event: Extract<ActionEvent, { event: 'ActionCreated' }>, trace: Trace): Action => {
  const made = touch(trace);
  return defined({
    v: 1 as const,
    title: event.title,
    detail: event.detail,
    owner: event.owner,
    with: event.with ?? [],
    due: event.due,
    follows: event.follows,
    standing: event.blocked
      ? { is: 'blocked' as const, ...event.blocked }
      : { is: 'open' as const },
    snoozedUntil: event.snoozed,
    accepted: isBy(event.owner, trace) || event.accepted,
    notes: 0,
    made,
    last: { ...made, did: event.event },
    nudged: [],
    armed: trace.at,
    turns: 1,
    touched: {},
    batch: event.batch,
    source: event.source,
    origin: event.origin,
    clock: event.clock,
  });
};

const isBy = (owner: Owner | undefined, { by }: Trace): true | false =>
  owner !== undefined && 'person' in owner && by !== undefined && owner.person === by;

const owned = (state: Action, owner: Owner, trace: Trace): Action =>
  defined({
    ...state,
    owner,
    with: 'person' in owner ? state.with.filter((one) => one !== owner.person) : state.with,
    accepted: isBy(owner, trace) || undefined,
    armed: trace.at,
  });

const dated = (state: Action, due: string, { at }: Trace, follows?: Ref): Action =>
  defined({ ...state, due, follows, snoozedUntil: undefined, armed: at });

/** A helper leaves the helpers; anyone else who may say so gives the thing back to nobody. */
const declined = (state: Action, trace: Trace): Action =>
  trace.by !== undefined && state.with.includes(trace.by) && !isBy(state.owner, trace)
    ? { ...state, with: state.with.filter((one) => one !== trace.by) }
    : defined({ ...state, owner: undefined, accepted: undefined });

/** Whoever was asked by their account alone is known from the moment they say yes. */
const accepted = (state: Action, trace: Trace): Action =>
  state.owner && 'account' in state.owner && trace.by !== undefined
    ? { ...owned(state, { person: trace.by }, trace), accepted: true }
    : { ...state, accepted: true };

const changed = (
  state: Action,
  event: Extract<ActionEvent, { event: 'ActionChanged' }>,
  trace: Trace,
): Action => {
  const worded = defined({
    ...state,
    title: event.title ?? state.title,
    detail: (event.detail ?? state.detail) || undefined,
    with: event.help ?? state.with,
  });
  const given_ = event.owner ? owned(worded, event.owner, trace) : worded;
  return event.due === undefined ? given_ : dated(given_, event.due, trace);
};

const takenBack = [
  'title',
  'detail',
  'owner',
  'with',
  'due',
  'follows',
  'standing',
  'snoozedUntil',
  'accepted',
  'notes',
  'armed',
] as const;
const snapshot = (state: Action): ActionBefore => kept(state, takenBack);

const undone = (state: Action): Action => {
  if (state.last.did === 'ActionCreated') return { ...state, standing: { is: 'taken-back' } };
  if (!state.before) throw new Error('nothing to take back');
  return broughtBack(state, state.before, takenBack);
};

const applied = (
  state: Action,
  event: Exclude<ActionEvent, { event: 'ActionCreated' }>,
  trace: Trace,
): Action => {
  switch (event.event) {
    case 'ActionDone': {
      const standing = defined({
        is: 'done' as const,
        outcome: event.outcome,
        finished: touch(trace),
      });
      return { ...state, standing };
    }
    case 'ActionOutcomeAdded': {
      if (state.standing.is !== 'done') return state;
      const said = state.standing.outcome;
      const outcome = said === undefined ? event.outcome : `${said}; ${event.outcome}`;
      return { ...state, standing: { ...state.standing, outcome } };
    }
    case 'ActionDueSet':
      return dated(state, event.due, trace, event.follows);
    case 'ActionAssigned':
      return owned(state, event.owner, trace);
    case 'ActionTaken':
      return { ...owned(state, event.owner, trace), accepted: true };
    case 'ActionAccepted':
      return accepted(state, trace);
    case 'ActionDeclined':
      return declined(state, trace);
    case 'ActionNoted':
      return { ...state, notes: state.notes + 1 };
    case 'ActionBlocked':
      return { ...state, standing: defined({ is: 'blocked' as const, reason: event.reason }) };
    case 'ActionUnblocked':
      return { ...state, standing: { is: 'open' }, armed: trace.at };
    case 'ActionSnoozed':
      return { ...state, snoozedUntil: event.until };
    case 'ActionDropped':
      return { ...state, standing: defined({ is: 'dropped' as const, reason: event.reason }) };
    case 'ActionCarried':
      return { ...state, standing: { is: 'dropped', into: event.into } };
    case 'ActionReopened':
      return defined({
        ...state,
        standing: { is: 'open' as const },
        snoozedUntil: undefined,
        armed: trace.at,
      });
    case 'ActionChanged':
      return changed(state, event, trace);
    case 'ActionUndone':
      return undone(state);
    case 'ActionNudged':
      return defined({
        ...state,
        nudged: [...state.nudged, event.day].slice(-mostNudged),
        nudgedTo: event.to,
      });
    case 'ActionMessageLate':
      return state;
    case 'ActionTold':
      return { ...state, told: withTold(state, toldName(event)) };
  }
};

/** An action in the message of a person and a day. */
export const toldName = ({
  day,
  to,
}: Pick<Extract<ActionEvent, { event: 'ActionTold' }>, 'day' | 'to'>): string => `${day} ${to}`;

/** So many of the last nudges are remembered. */
const mostNudged = 10;

const watched: readonly Value[] = ['title', 'detail', 'owner', 'due', 'standing'];

const touchedBy = (was: Action, now: Action, trace: Trace): Action['touched'] => {
  const set = watched.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(now[name]));
  const turn = { ...touch(trace), turn: was.turns + 1 };
  return { ...was.touched, ...Object.fromEntries(set.map((name) => [name, turn])) };
};

const own: ReadonlySet<ActionEvent['event']> = new Set([
  'ActionNudged',
  'ActionTold',
  'ActionMessageLate',
]);

const inOneGo = (event: ActionEvent) => ('batch' in event ? event.batch : undefined);

/** What an event makes of an action; throws where the first event is not its creation. */
export const evolve = (state: Action | undefined, event: ActionEvent, trace: Trace): Action => {
  if (event.event === 'ActionCreated') return created(event, trace);
  if (!state) throw new Error(`${event.event} before ActionCreated`);
  const next = applied(state, event, trace);
  const turns = state.turns + 1;
  // What Folkmoot tells is its own doing: it is no change that anybody could take back or be asked about.
  if (own.has(event.event)) return { ...next, turns };
  return defined({
    ...next,
    turns,
    touched: touchedBy(state, next, trace),
    last: defined({ ...touch(trace), did: event.event, batch: inOneGo(event) }),
    before: event.event === 'ActionUndone' ? undefined : snapshot(state),
  });
};
