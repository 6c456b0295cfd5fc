import type { At, PartnershipId, ProgrammeId, RecordId } from '../model/ids.ts';
import type { Entry } from '../model/record.ts';

/** What happened to each record, and checkpoints over what changed in a partnership. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface Journal {
  /** Oldest first. */
  readonly journal: (
    programme: ProgrammeId,
    record: RecordId,
    page: { limit: number; after?: number },
  ) => Promise<readonly Entry[]>;
  /**
   * Writes a checkpoint, chained to the one before, over the heads of the records marked since then; the first is over
   * all. Answers the digest.
   */
  readonly checkpoint: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    now: At,
  ) => Promise<string>;
}
