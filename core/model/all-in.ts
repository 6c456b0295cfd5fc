import type { Form, View } from '../view/view.ts';
import type { Brief } from './brief.ts';
import type { Context, Numbers, StoredPartnership } from './context.ts';
import type { Deed, Help, Meets } from './feature-in.ts';
import type { HomePart, HomeRequest } from './home.ts';
import type { PartnershipId, PersonId, RecordId } from './ids.ts';
import type { MineRow } from './mine.ts';
import type { Change, Opened, Outcome } from './outcome.ts';
import type { Ask, AskName } from './register.ts';
import type { FormValues } from './request.ts';
import type { Right } from './rights.ts';
import type { Example, Reading } from './rule.ts';
import type { OpenThings, Stops } from './stops.ts';

/** The partnerships in which somebody has a place. */
export interface Homes {
  readonly all: readonly StoredPartnership[];
  readonly names: readonly PersonId[];
}

/** Which list of a form is searched, and for what. */
export interface ListSearch {
  readonly form: string;
  readonly given: FormValues;
  readonly search: { readonly field: string; readonly words: string; readonly most: number };
}

/** What the rules of a feature take from all features, through the list. */
export interface AllIn extends OpenThings {
  /** Open and overdue actions, the next meeting of the partnership in question. */
  readonly numbers: (context: Context, read: Reading) => Promise<Numbers>;
  /** The front door of the partnership in question, for its asker alone. */
  readonly frontDoor: (context: Context, read: Reading) => Promise<View>;
  /** Everything open with the asker's name on it, in every partnership; and whether they are chair or clerk of any. */
  readonly mine: (
    context: Context,
    read: Reading,
  ) => Promise<{ readonly rows: readonly MineRow[]; readonly leads: boolean }>;
  /** Every feature's part of the asker's Home, and the partnerships in which they have a place. */
  readonly home: (
    context: Context,
    read: Reading,
    turned: HomeRequest['turned'],
  ) => Promise<readonly HomePart[]>;
  /** Whether they are chair or clerk anywhere. */
  readonly leads: (context: Context, read: Reading) => Promise<boolean>;
  /** The partnerships in which the asker has a place, and the names by which they know them. */
  readonly homes: (context: Context, read: Reading) => Promise<Homes>;
  /** What one of them comes to at this moment. */
  readonly brief: (home: StoredPartnership, context: Context, read: Reading) => Promise<Brief>;
  /** The rows of the table of rights. */
  readonly deeds: readonly Deed[];
  /** How each feature is explained. */
  readonly help: readonly Help[];
  /** What can be typed, by the name of what it asks, in the order in which help shows it. */
  readonly examples: () => readonly (Example & { readonly name: AskName })[];
  /** The words that begin a line or stand before a reference. */
  readonly words: () => ReadonlySet<string>;
  /** How many of these records are open things of a partnership with somebody's name on them. */
  readonly openIn: (partnership: PartnershipId, ids: readonly RecordId[]) => number;
  /** Whether a partnership meets, by its newest meetings. */
  readonly meets: Meets;
  /** Closes and pauses the partnership in question. */
  readonly stops: Stops;
  /** Gives somebody who waits at a partnership's door a seat. */
  readonly newcomer: (partnership: StoredPartnership, person: PersonId) => readonly Change[];
  readonly rightOf: (name: AskName) => Right;
  readonly isQuestion: (ask: Ask) => boolean;
  /** Whether it can be done for somebody else: it changes something, and is nobody's own answer or vote. */
  readonly canEscalate: (ask: Ask) => boolean;
  /** Reads an ask that was kept; undefined for what is none any longer. */
  readonly readKept: (text: string | undefined) => Ask | undefined;
  /** Opens a form of any feature; undefined where there is none of that name. */
  readonly open: (
    form: string,
    given: FormValues,
    context: Context,
    read: Reading,
  ) => Promise<Opened | Outcome | undefined>;
  /** A list of a form of any feature as far as it fits what was typed, as a form with that one field. */
  readonly searched: (
    asked: ListSearch,
    context: Context,
    read: Reading,
  ) => Promise<Form | undefined>;
}
