import type { Commit, Committed } from '../model/commit.ts';
import type {
  At,
  Letter,
  OrganisationId,
  PartnershipId,
  PersonId,
  ProgrammeId,
  RecordId,
} from '../model/ids.ts';
import type { KeptNames } from '../model/kept-names.ts';
import type { Reply } from '../model/offer.ts';
import type { Stored } from '../model/record.ts';
import type { StaleReads } from '../model/stale-reads.ts';

/** What stands in the table: records by name, by list and by number, and the one way to write them. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface Records {
  /** Consistent, or `stale` each as it was some moments ago; absent records are absent from the answer. At most 100. */
  readonly load: (
    programme: ProgrammeId,
    ids: readonly RecordId[],
    how?: StaleReads,
  ) => Promise<ReadonlyMap<RecordId, Stored>>;
  /** All seat items of a subject, consistent: what a count reads after the last seal. */
  readonly seats: (programme: ProgrammeId, subject: RecordId) => Promise<readonly Stored[]>;
  /** The choices of a secret poll in the order of their random keys, consistent. */
  readonly ballots: (programme: ProgrammeId, poll: RecordId) => Promise<readonly string[]>;
  /** Names on a list in its order, from an index that may lag, and the place of each, which begins with the order it is found by; `after` continues a page, `before` is a place in the order at which it ends. */
  readonly listed: (
    programme: ProgrammeId,
    group: string,
    page: { limit: number; after?: string; before?: string },
  ) => Promise<{ ids: readonly RecordId[]; places: readonly string[]; next?: string }>;
  /** How many stand on a list, or how many of them stand before `before` in its order. */
  readonly count: (programme: ProgrammeId, group: string, before?: string) => Promise<number>;
  /** Records with this person's or organisation's name on them, from an index that may lag. */
  readonly ofPerson: (
    programme: ProgrammeId,
    person: PersonId | OrganisationId,
    limit: number,
  ) => Promise<readonly RecordId[]>;
  /** A partnership's subjects of one letter, consistent, newest first; `after` is the last ref of the page before. */
  readonly newest: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    letter: Letter,
    page: { limit: number; after?: string },
  ) => Promise<readonly Stored[]>;
  /** The next `count` numbers of a letter in a partnership, all above `after`, each given out once. */
  readonly takeNumbers: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    letter: Letter,
    count: number,
    after?: number,
  ) => Promise<readonly number[]>;
  /** The names of a partnership's people as they were kept, consistent; those who came since are not among them. */
  readonly names: (programme: ProgrammeId, partnership: PartnershipId) => Promise<KeptNames>;
  /** Keeps names, unless somebody of them was renamed since that turn. */
  readonly keepNames: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    names: KeptNames,
  ) => Promise<void>;
  /** What was answered to a request done before, under any of its keys. */
  readonly answered: (
    programme: ProgrammeId,
    keys: readonly string[],
    now: At,
  ) => Promise<Reply | undefined>;
  readonly commit: (commit: Commit) => Promise<Committed>;
}
