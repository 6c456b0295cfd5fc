import type { Store } from '../ports/store.ts';
import type { Numbers } from './context.ts';
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
