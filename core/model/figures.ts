import type { Store } from '../ports/store.ts';
import type { Brief } from './brief.ts';
import type { Numbers, StoredPartnership } from './context.ts';
import type { At, Day, PartnershipId, ProgrammeId } from './ids.ts';
import type { Locale } from './locale.ts';

/** Numbers out of the record, each under the name by which a sentence or a review knows it. */
export type Figures = Readonly<Record<string, number>>;

/** What is counted in a partnership: from the start of a day until now. */
export interface Period {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly from: Day;
  readonly zone: string;
  readonly now: At;
}
/** What came about in a partnership since an instant. */
export interface Since {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly since: At;
  readonly now: At;
}

/** Of which partnership the short facts are wanted, as they are on a day. */
export interface NumbersAsked {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly day: Day;
  readonly locale: Locale;
}
export type CountNumbers = (asked: NumbersAsked, store: Store) => Promise<Partial<Numbers>>;

/** Of which partnership something is counted, and on which day. */
export interface BriefAsked {
  readonly programme: ProgrammeId;
  readonly partnership: StoredPartnership;
  readonly day: Day;
  readonly now: At;
}
/** What a feature counts of a brief. */
export type CountBrief = (
  asked: BriefAsked,
  store: Store,
) => Promise<Partial<Brief> & { readonly stood?: string }>;

/** What a feature counts of a brief at a glance. */
export type CountFew = (asked: BriefAsked, store: Store) => Promise<Partial<Brief> | undefined>;

/** What a feature knows of a week that decides whether it is told. */
export interface WeekNews {
  /** Something came about in the week before, or comes in this one. */
  readonly changed: boolean;
  /** Something is late or wants an answer. */
  readonly waits: boolean;
  /** What stands, as text that is another one once any of it changes. */
  readonly stands: readonly string[];
}
export type CountWeek = (asked: BriefAsked, store: Store) => Promise<WeekNews>;

/** What a feature counts of a partnership as a whole. */
export interface Counting {
  /** Its numbers of a partnership among others. */
  readonly brief?: CountBrief;
  /** The same within a unit, where there is not much to count; undefined where there is. */
  readonly few?: CountFew;
  /** What it knows of a partnership's week. */
  readonly week?: CountWeek;
}
