import type { Nation } from '../model/clock.ts';
import type { At, Day, PartnershipId, PersonId, Ref } from '../model/ids.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Offer } from '../model/offer.ts';
import type { Asked, Refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { Saying } from './saying.ts';

/**
 * What a line may be said of besides what it names. Each feature declares here, beside its readings, what it gathers
 * for them; the next meeting is a day that people name as they name "Friday".
 */
export interface Surroundings {
  /** The next meeting; without a reference it is the next of a series, not made yet. */
  readonly nextMeeting?: { readonly ref?: Ref; readonly day: Day };
}

/** What reading a line depends on, besides the line. */
export interface ReadContext extends Surroundings {
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
  readonly roster: readonly NamedPerson[];
  readonly organisations: readonly string[];
  /** How references are typed; read() takes it from the grammar. */
  readonly refs?: RegExp;
  /** The asker, for `@me`; without it those words stay text. */
  readonly me?: PersonId;
}

/** A line as it was understood: something asked, with what to add to its answer, or a question back, or a refusal. */
export type Understood =
  | {
      readonly kind: 'ask';
      readonly ask: Ask;
      readonly notes?: readonly Saying[];
      readonly offers?: readonly Offer[];
      /** Nothing is made by it before all of it was shown. */
      readonly shownFirst?: true;
    }
  | Asked
  | Refused;
