import type { AccountId, At, InstallId, PlaceId, ProgrammeId, RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { StaleReads } from '../model/stale-reads.ts';
import type { AccountRow, Install, TenantLookup, Versioned } from '../model/tenant-lookup.ts';

/** What is read before the tenant is known, and the hints kept beside it. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface TenantLookups {
  /** Consistent; `stale` answers each row as it was some moments ago, for half the price. `beside`: records that are read by the way, a hundred with the rows. */
  readonly lookUp: (
    asked: {
      install?: InstallId;
      place: PlaceId;
      accounts: readonly AccountId[];
      thread?: string;
      beside?: { readonly programme: ProgrammeId; readonly records: readonly RecordId[] };
    } & StaleReads,
  ) => Promise<TenantLookup & { readonly beside?: ReadonlyMap<RecordId, Stored> }>;
  readonly install: (install: InstallId) => Promise<Versioned<Install>>;
  /** Keeps the address last seen for a tenant. */
  readonly seen: (install: InstallId, serviceUrl: string) => Promise<void>;
  /** Keeps whose token serves a workspace: its organisation's, or with `by` itself its own again. */
  readonly served: (workspace: InstallId, by: InstallId) => Promise<void>;
  /** Teams: the Bot Connector address of one conversation. */
  readonly address: (place: PlaceId) => Promise<string | undefined>;
  readonly addressed: (place: PlaceId, serviceUrl: string) => Promise<void>;
  /** Remembers a choice among partnerships; nothing depends on it, so the last one wins. */
  readonly chose: (account: AccountId, chose: NonNullable<AccountRow['chose']>) => Promise<void>;
  /** Wrong tries at a code in the hour of `now`. */
  readonly tries: (account: AccountId, now: At) => Promise<number>;
  /** Counts a wrong try at a code; answers how many in the hour of `now`. */
  readonly wrongTry: (account: AccountId, now: At) => Promise<number>;
  /** A line too long for a button, kept a day under a fresh name. */
  readonly keepDraft: (
    programme: ProgrammeId | undefined,
    name: string,
    text: string,
    now: At,
  ) => Promise<void>;
  readonly draft: (name: string) => Promise<Draft | undefined>;
}

/** What was kept, and in which programme, where it was in one. */
export interface Draft {
  readonly text: string;
  readonly programme?: ProgrammeId;
}
