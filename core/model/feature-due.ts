import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';
import type { Brief } from './brief.ts';
import type { StoredPartnership } from './context.ts';
import type { BriefAsked, Counting, Figures, Period, WeekNews } from './figures.ts';
import type { Hash } from './hash.ts';
import type { At, Day, PartnershipId, ProgrammeId, RecordId, Ref } from './ids.ts';
import type { Stored } from './record.ts';
import type { RecordName } from './register.ts';

/** A subject that has another day now: what is due by it follows. */
export interface Moved {
  readonly partnership: PartnershipId;
  readonly ref: Ref;
  readonly day: Day;
}

/** Open things of a partnership: those that end when it is closed, and those that only show that it is. */
export interface GoesOn {
  readonly ends: readonly RecordId[];
  readonly stays: readonly RecordId[];
  /** Where the next of those that stay begin; absent where there are no more. */
  readonly next?: string;
}

/** A closed partnership, and the one in which its seats and open things go on. */
export interface Over {
  readonly from: StoredPartnership;
  readonly to: StoredPartnership;
}

/** What a feature asks of all of them together; handed to it, so that none imports another. */
export interface AllDue {
  readonly moved: (moved: Moved, context: DueContext) => Promise<void>;
  readonly figures: (period: Period, store: Store) => Promise<Figures>;
  readonly goesOn: (
    partnership: PartnershipId,
    context: DueContext,
    from?: string,
  ) => Promise<GoesOn>;
  readonly goesOver: (over: Over, context: DueContext) => Promise<number>;
  /** Looks after a record as though its moment had come. */
  readonly wake: (record: Stored, context: DueContext) => Promise<boolean>;
  readonly week: (asked: BriefAsked, store: Store) => Promise<WeekNews>;
  readonly brief: (asked: BriefAsked, store: Store, hash: Hash) => Promise<Brief>;
}

/** In which programme and when something is looked after. */
export interface DueContext {
  readonly programme: ProgrammeId;
  readonly now: At;
  readonly ports: Ports;
  readonly all: AllDue;
  /** Somebody waits for an answer meanwhile: only what others must meet at once. */
  readonly atOnce?: true;
}

/** Looks after a record whose moment has come; false where somebody's change came between. */
export type Wake = (record: Stored, context: DueContext) => Promise<boolean>;

/** What a feature does by itself, with nobody asking. */
export interface FeatureDue extends Counting {
  /** What it looks after when a record's moment has come, by kind of record; a kind may be of several features. */
  readonly wakes?: Readonly<Partial<Record<RecordName, Wake>>>;
  /** What it looks after within the hour in which something of a partnership changed. */
  readonly afterChange?: (partnership: StoredPartnership, context: DueContext) => Promise<void>;
  /** Its things that are due by a subject take over that subject's new day. */
  readonly moved?: (moved: Moved, context: DueContext) => Promise<void>;
  /** Its things that are open. A wake of what cannot outlive its partnership ends it where that is closed. */
  readonly goesOn?: (
    partnership: PartnershipId,
    context: DueContext,
    from?: string,
  ) => Promise<Partial<GoesOn>>;
  /** Takes what is open over to the partnership in which this one goes on; how much there was. */
  readonly goesOver?: (over: Over, context: DueContext) => Promise<number>;
  /** Its numbers of a half-year, read consistently. */
  readonly figures?: (period: Period, store: Store) => Promise<Figures>;
}
