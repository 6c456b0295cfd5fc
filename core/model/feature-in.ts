import type { Reads } from '../language/grammar.ts';
import type { Surroundings } from '../language/reading.ts';
import type { Store } from '../ports/store.ts';
import type { Partnership } from './context.ts';
import type { At, PersonId, ProgrammeId } from './ids.ts';
import type { Stored } from './record.ts';
import type { Where } from './request.ts';

/** A partnership of which a typed line may be said, and who types it there. */
export interface Place {
  readonly programme: ProgrammeId;
  readonly partnership: Stored<Partnership>;
  readonly me: PersonId;
}

/** A typed line, where it was typed, and the partnerships of which it may be said. */
export interface Typing {
  readonly text: string;
  readonly now: At;
  readonly where: Where;
  /** The partnership that is obvious there. */
  readonly obvious: Place | undefined;
  /** All that may be meant. */
  readonly meant: readonly Place[];
  /** Who the asker is, in each programme in which they are somebody. */
  readonly asker: readonly { readonly programme: ProgrammeId; readonly person: PersonId }[];
}

/** Gathers what a line may be said of besides what it names; reads only where the line may need it. */
export type Gather = (typing: Typing, store: Store) => Promise<Surroundings>;

/** What a feature does with what comes in. */
export interface FeatureIn {
  /** How its typed lines are read. */
  readonly reads?: Reads;
  /** What its readings need to know besides the line. */
  readonly surroundings?: Gather;
}
