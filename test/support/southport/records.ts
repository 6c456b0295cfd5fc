import { sha256 } from '../../../adapters/aws/hash.ts';
import { compose } from '../../../core/engine/compose-commit.ts';
import { say } from '../../../core/language/saying.ts';
import type { StoredPartnership } from '../../../core/model/context.ts';
import type { AccountId, PlaceId, RecordId } from '../../../core/model/ids.ts';
import type { Change, Done } from '../../../core/model/outcome.ts';
import type { Stored } from '../../../core/model/record.ts';
import type {
  AccountRow,
  RowWrite,
  TenantLookup,
  Versioned,
} from '../../../core/model/tenant-lookup.ts';
import type { Trace } from '../../../core/model/trace.ts';
import type { Store } from '../../../core/ports/store.ts';
import { fresh } from '../fresh.ts';
import type { Clock } from '../world.ts';
import { council, southport } from './ids.ts';

/** All that was written, at hand without asking the store for it. */
export interface Records {
  readonly store: Store;
  readonly clock: Clock;
  readonly records: ReadonlyMap<RecordId, Stored>;
  readonly accounts: ReadonlyMap<AccountId, Versioned<AccountRow>>;
  readonly places: ReadonlyMap<PlaceId, TenantLookup['place']>;
}

const copy = <What>(what: What): What => JSON.parse(JSON.stringify(what)) as What;

/** A store, and beside it everything that is written through it. */
export const recordsOver = (under: Store, clock: Clock): Records => {
  const records = new Map<RecordId, Stored>();
  const accounts = new Map<AccountId, Versioned<AccountRow>>();
  const places = new Map<PlaceId, TenantLookup['place']>();
  const store: Store = {
    ...under,
    commit: async (commit) => {
      const done = await under.commit(commit);
      if (done.kind !== 'committed') return done;
      for (const { id, kind, state, entry } of commit.records) {
        const { version, hash: head } = entry;
        if ((records.get(id)?.version ?? 0) < version)
          records.set(id, copy({ id, kind, version, head, state }));
      }
      for (const row of commit.rows) {
        const n = row.n + 1;
        if (row.door === 'account') accounts.set(row.id, copy({ n, row: row.row }));
        if (row.door === 'place') places.set(row.id, copy({ n, row: row.row }));
      }
      return done;
    },
  };
  return { store, clock, records, accounts, places };
};

/** Southport's own record as it stands, if it does. */
export const home = ({ records }: Records): StoredPartnership | undefined =>
  records.get(southport) as StoredPartnership | undefined;

/** Writes what was decided as one commit, by whom and where the trace says; throws where it does not fit what stands. */
export const write = async (
  world: Records,
  done: Pick<Done, 'changes' | 'rows' | 'effects'>,
  trace: Trace = { at: world.clock.now },
  records = world.records,
): Promise<void> => {
  const context = {
    now: trace.at,
    programme: council,
    partnership: home(world),
    fresh: () => fresh(16),
  };
  const whole: Done = { kind: 'done', ...done, reply: { saying: say('busy', {}) } };
  const making = { context, trace, hash: sha256, records };
  const { kind } = await world.store.commit(compose(whole, making));
  const names = done.changes.map(({ record }) => record);
  if (kind !== 'committed') throw new Error(`${kind} on ${names.join(', ')}`);
};

/** Writes that this happened, without a rule that decided it. */
export const happen = (
  world: Records,
  changes: readonly Change[],
  trace?: Trace,
  rows: readonly RowWrite[] = [],
): Promise<void> => write(world, { changes, rows, effects: [] }, trace);
