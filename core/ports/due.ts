import type { Brief, KeptBrief } from '../model/brief.ts';
import type { DueKey } from '../model/due-key.ts';
import type { At, PartnershipId, ProgrammeId, RecordId } from '../model/ids.ts';
import type { StaleReads } from '../model/stale-reads.ts';

/** What wants attention, and when. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface DueIndex {
  readonly due: (now: At, shard: number, limit: number) => Promise<readonly DueKey[]>;
  /** What failed is due ever later (core/engine/backoff.ts), until a record's next commit; answers how often in a row, 0 if not due. */
  readonly backOff: (key: Exclude<DueKey, { due: 'effect' }>, now: At) => Promise<number>;
  /** A record that has come due is due then instead, until its next commit: what rests is left alone and stays as it is. */
  readonly putOff: (programme: ProgrammeId, record: RecordId, now: At, until: At) => Promise<void>;
  /** Marks a partnership as changed, to be looked after within the hour unless it is marked already, and these records for its next checkpoint. */
  readonly changed: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    records: readonly RecordId[],
    at: At,
  ) => Promise<void>;
  /** Takes the mark away that was due at `begun`, when looking after it began; one that a change made since stays. */
  readonly lookedAfter: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    begun: At,
  ) => Promise<void>;
  /** Keeps what a partnership came to; a hint, the last one wins. */
  readonly keepBrief: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    brief: Brief,
  ) => Promise<void>;
  /** What each of these came to when it was last counted; absent where it never was. At most 100. `stale` for half the price. */
  readonly briefs: (
    programme: ProgrammeId,
    partnerships: readonly PartnershipId[],
    how?: StaleReads,
  ) => Promise<ReadonlyMap<PartnershipId, KeptBrief>>;
}
