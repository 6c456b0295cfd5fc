import type { Ask } from '../features/shapes.ts';
import type { Nation } from '../model/clock.ts';
import type { At, Day, PartnershipId, PersonId, Ref } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import type { Asked, Refused } from '../model/outcome.ts';
import type { Line } from './line.ts';
import type { Saying } from './saying.ts';

/** What reading a line depends on, besides the line. */
export interface ReadContext {
  readonly now: At;
  readonly today: Day;
  readonly zone: string;
  readonly nation: Nation;
  readonly direct: boolean;
  /** The thing whose card is above, when typed in its thread. */
  readonly under?: Ref;
  /** Short words of the partnerships the asker is in. */
  readonly words: ReadonlyMap<string, PartnershipId>;
  /** The partnership's people, for plain `@sam`. */
  readonly roster: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly organisation?: string;
  }[];
  readonly organisations: readonly string[];
  /** The asker, for `@me`; without it those words stay text. */
  readonly me?: PersonId;
  /** What the last nudge to the asker was about: words in a direct message are read against it. */
  readonly lastNudged?: readonly {
    readonly ref: Ref;
    readonly partnership: PartnershipId;
    readonly title: string;
  }[];
  /** The reviews that wait for the asker's answer: words in a direct message are read against them. */
  readonly reviewsOpen?: readonly {
    readonly ref: Ref;
    readonly partnership: PartnershipId;
    readonly partnershipName: string;
    /** What is asked for next in words. */
    readonly next: 'well' | 'not' | 'change';
  }[];
  /** The polls that are open, for a line that is said of one and names none. */
  readonly pollsOpen?: readonly {
    readonly ref: Ref;
    /** The reference as it is said where the line was typed. */
    readonly shown: string;
    readonly partnership: PartnershipId;
    readonly question: string;
    /** How many options it has. */
    readonly options: number;
  }[];
  /** The meetings of the soonest day that has one, in direct messages: words of who comes are read against them. */
  readonly meetingsNext?: readonly {
    readonly ref: Ref;
    /** The reference as it is said where the line was typed. */
    readonly shown: string;
    readonly partnership: PartnershipId;
    readonly title: string;
    readonly day: Day;
  }[];
  /** The next meeting; without a reference it is the next of a series, not made yet. */
  readonly nextMeeting?: { readonly ref?: Ref; readonly day: Day };
}

/** A line as it was understood: something asked, with what to add to its answer, or a question back, or a refusal. */
export type Understood =
  | {
      readonly kind: 'ask';
      readonly ask: Ask;
      readonly notes?: readonly Saying[];
      readonly offers?: readonly Offer[];
    }
  | Asked
  | Refused;

/** Reads what follows a noun. `undefined`: the word was no command here, so the line is text. */
export type NounReader = (rest: Line, context: ReadContext) => Understood | undefined;
