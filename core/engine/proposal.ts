import { kinds } from '../features/shapes.ts';
import { visible } from '../lib/visible.ts';
import type { Context, Loaded, StoredPartnership, StoredPerson } from '../model/context.ts';
import type { RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Proposal } from '../model/proposal.ts';
import type { Stored } from '../model/record.ts';
import type { Trace } from '../model/trace.ts';
import { standing } from '../subject/standing.ts';
import { asNamed } from './load.ts';

export const nothing: Proposal = { changes: [], effects: [], rows: [] };

/** One after the other, as they are written. */
export const together = (...all: readonly Proposal[]): Proposal => ({
  changes: all.flatMap(({ changes }) => changes),
  effects: all.flatMap(({ effects }) => effects),
  rows: all.flatMap(({ rows }) => rows),
});

const changed = (before: Stored | undefined, change: Change, trace: Trace): Stored => {
  const { evolve } = kinds[change.kind];
  return {
    id: change.record,
    kind: change.kind,
    version: before?.version ?? 0,
    head: before?.head ?? '',
    state: change.events.reduce<unknown>(
      (state, event) => evolve(state, event, trace),
      before?.state,
    ),
  };
};

/** The records that are changed, as they will be once that is written; versions and heads stay those that were read. */
export const foreseen = (
  changes: readonly Change[],
  read: (id: RecordId) => Stored | undefined,
  trace: Trace,
): Map<RecordId, Stored> => {
  const after = new Map<RecordId, Stored>();
  for (const change of changes) {
    const before = after.get(change.record) ?? read(change.record);
    after.set(change.record, changed(before, change, trace));
  }
  return after;
};

/** The context in which a command is decided once these records stand. */
export const contextAfter = (context: Context, after: ReadonlyMap<RecordId, Stored>): Context => {
  const own = context.partnership && after.get(context.partnership.id);
  if (!own) return context;
  const partnership = own as StoredPartnership;
  return { ...context, partnership, standing: standing(partnership.state, context.me) };
};

const isPerson = (record: Stored): record is StoredPerson => record.kind === 'person';

/** What was loaded, as it will be once these records and rows stand. */
export const loadedAfter = (
  loaded: Loaded,
  after: ReadonlyMap<RecordId, Stored>,
  { rows }: Proposal,
): Loaded => {
  if (after.size === 0) return loaded;
  const people = new Map(loaded.people);
  for (const record of after.values())
    if (isPerson(record)) {
      const named = visible.test(record.state.name);
      people.set(record.id, named ? record : asNamed(record));
    }
  const met = rows.flatMap((row) => (row.door === 'account' && row.row ? [row] : []));
  return {
    ...loaded,
    records: new Map([...loaded.records, ...after]),
    people,
    personOf: (account) =>
      met.find(({ id }) => id === account)?.row?.people.at(-1)?.person ?? loaded.personOf(account),
  };
};
