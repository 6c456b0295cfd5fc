import type { Store } from '../ports/store.ts';
import type { Wanted } from '../view/pages.ts';
import type { Block } from '../view/view.ts';
import type { Brief, KeptBrief } from './brief.ts';
import type { StoredPartnership } from './context.ts';
import type { PartnershipId } from './ids.ts';
import type { MineRequest } from './mine.ts';

/** Home's lists that come in pages; where one is turned over, the other stands at its beginning. */
export type HomeList = 'things' | 'partnerships';

/** Whose Home is looked at, and what is known before any feature reads for it. */
export interface HomeRequest extends MineRequest {
  /** Each record as it was some moments ago, for half the price. */
  readonly late: Store;
  /** What their partnerships came to when they were last counted. */
  readonly briefs: ReadonlyMap<PartnershipId, KeptBrief>;
  /** What one of them comes to now, where a glance tells it; undefined where there is too much to count. */
  readonly few: (home: StoredPartnership) => Promise<Partial<Brief> | undefined>;
  /** Which page of a list is wanted. */
  readonly turned: (list: HomeList) => Wanted;
}

/** A part of somebody's Home: a heading with what stands under it. Parts stand in the order of their ranks. */
export interface HomePart {
  readonly rank: number;
  /** It holds something that is the asker's, so that they are no stranger. */
  readonly theirs: boolean;
  /** All of it in one sentence. */
  readonly said: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}
