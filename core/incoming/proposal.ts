import { standing } from '../features/partnership/standing.ts';
import { kinds } from '../features/shapes.ts';
import type { Context, Loaded, Partnership, Person } from '../model/context.ts';
import { personIdOf, type RecordId } from '../model/ids.ts';
import type { Change, Done } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Trace } from '../model/trace.ts';

/** What is to be written together with a decision, made before it. */
export type Proposal = Pick<Done, 'changes' | 'effects'> & {
  readonly rows: NonNullable<Done['rows']>;
};

export const nothing: Proposal = { changes: [], effects: [], rows: [] };

/** One after the other, as they are written. */
export const both = (first: Proposal, second: Proposal): Proposal => ({
  changes: [...first.changes, ...second.changes],
  effects: [...first.effects, ...second.effects],
  rows: [...first.rows, ...second.rows],
});

const proposed = (before: Stored | undefined, changes: readonly Change[], trace: Trace): Stored => {
  const [first] = changes;
  if (!first) throw new Error('nothing is proposed');
  const events = changes.flatMap((change) => change.events);
  const state = events.reduce<unknown>(
    (state, event) => kinds[first.kind].evolve(state, event, trace),
    before?.state,
  );
  return {
    id: first.record,
    kind: first.kind,
    version: before?.version ?? 0,
    head: before?.head ?? '',
    state,
  };
};

/** The records as they will be if the proposal is written; versions and heads stay those that were read. */
export const foreseen = (
  records: ReadonlyMap<RecordId, Stored>,
  { changes }: Proposal,
  trace: Trace,
): Map<RecordId, Stored> => {
  const after = new Map(records);
  for (const id of new Set(changes.map(({ record }) => record))) {
    const own = changes.filter(({ record }) => record === id);
    after.set(id, proposed(records.get(id), own, trace));
  }
  return after;
};

/** The context in which a command is decided once the proposal holds. */
export const contextWith = (context: Context, proposal: Proposal, trace: Trace): Context => {
  const { partnership } = context;
  if (!partnership) return context;
  const own = {
    ...proposal,
    changes: proposal.changes.filter(({ record }) => record === partnership.id),
  };
  const after = foreseen(new Map([[partnership.id, partnership]]), own, trace).get(partnership.id);
  const then = (after ?? partnership) as Stored<Partnership>;
  return { ...context, partnership: then, standing: standing(then.state, context.me) };
};

/** What was loaded, as it will be once the proposal holds. */
export const loadedWith = (loaded: Loaded, proposal: Proposal, trace: Trace): Loaded => {
  if (proposal.changes.length === 0) return loaded;
  const records = foreseen(loaded.records, proposal, trace);
  const people = new Map(loaded.people);
  for (const { record, kind } of proposal.changes) {
    if (kind === 'person') people.set(personIdOf(record), records.get(record) as Stored<Person>);
  }
  const met = proposal.rows.flatMap((row) => (row.door === 'account' && row.row ? [row] : []));
  return {
    ...loaded,
    records,
    people,
    personOf: (account) =>
      met.find(({ id }) => id === account)?.row?.people.at(-1)?.person ?? loaded.personOf(account),
  };
};
