import type { Letter, PartnershipId, ProgrammeId, RecordId } from '../../core/model/ids.ts';

/** A look at the newest subjects of a letter. */
export interface Newest {
  readonly partnership: PartnershipId;
  readonly letter: Letter;
  readonly limit: number;
}
/** What a request read of one programme after the tenant lookup and before it asked anything else of the store. */
export interface Trail {
  readonly programme: ProgrammeId;
  readonly records: readonly RecordId[];
  readonly newest?: Newest | undefined;
}
/** The trails of requests, by who asked what and where: names alone, of one process, the oldest forgotten. */
export type Trails = Map<string, Trail>;
