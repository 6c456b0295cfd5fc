import type { Reads } from '../language/grammar.ts';
import type { Surroundings } from '../language/reading.ts';
import type { Saying } from '../language/saying.ts';
import type { Store } from '../ports/store.ts';
import type { Known } from './chat-facts.ts';
import type {
  Context,
  Loaded,
  Needs,
  Partnership,
  StoredPartnership,
  StoredPerson,
} from './context.ts';
import type { EffectDraft } from './effect.ts';
import type { Counting, CountNumbers } from './figures.ts';
import type { HomePart, HomeRequest } from './home.ts';
import type { AccountId, At, PartnershipId, PersonId, ProgrammeId, RecordId } from './ids.ts';
import type { MineRequest, MineRow } from './mine.ts';
import type { Offer } from './offer.ts';
import type { Change, Done, Outcome, Refused } from './outcome.ts';
import type { Followed, Proposal, SeatsAsked, SeatsMoved } from './proposal.ts';
import type { Stored } from './record.ts';
import type { Ask, AskName } from './register.ts';
import type { Happening, Where } from './request.ts';
import type { Right } from './rights.ts';
import type { Stopping } from './stops.ts';
import type { AccountRow } from './tenant-lookup.ts';

/** A partnership of which a typed line may be said, and who types it there. */
export interface Place {
  readonly programme: ProgrammeId;
  readonly partnership: StoredPartnership;
  readonly me: () => PersonId;
}

/** A typed line, where it was typed, and the partnerships of which it may be said. */
export interface Typing {
  readonly text: string;
  readonly now: At;
  readonly where: Where;
  /** What the message is about in whose thread it was typed. */
  readonly thread?: RecordId;
  /** The partnership that is obvious there. */
  readonly obvious: Place | undefined;
  /** All that may be meant. */
  readonly meant: readonly Place[];
  /** Who the asker is, in each programme in which they are somebody. */
  readonly asker: readonly { readonly programme: ProgrammeId; readonly person: PersonId }[];
}

/** Gathers what a line may be said of besides what it names. */
export type Gather = (typing: Typing, store: Store) => Promise<Surroundings>;
/** Something to gather, for lines that may need it. */
export interface Gathering {
  /** Only in direct messages. */
  readonly direct?: true;
  /** Only for a line that this is found in. */
  readonly about?: RegExp;
  readonly gather: Gather;
}

/** A line of help, with its button; the lines of all features stand in the order of their ranks. */
export interface HelpLine {
  readonly rank: number;
  /** To whom it is shown: who is in, who stands at a partnership's door, or whoever is in none. */
  readonly to: 'inside' | 'at-the-door' | 'nowhere';
  /** Is of use where no partnership is meant as well. */
  readonly anywhere?: true;
  /** Only of use to chair and clerk. */
  readonly leads?: true;
  readonly says: Saying;
  readonly label: Saying;
  /** The command whose right decides whether the line is shown. */
  readonly needs: AskName;
  readonly ask: Ask;
  readonly opens?: 'form';
}

export interface HelpTopic {
  readonly rank: number;
  /** What is typed behind "help". */
  readonly name: string;
  /** The form that does the same, and the command whose right decides whether it is offered. */
  readonly form?: { readonly offer: Offer; readonly needs?: AskName };
}

/** How a feature is explained. */
export interface Help {
  readonly lines?: readonly HelpLine[];
  readonly topics?: readonly HelpTopic[];
  /** Whether a partnership keeps this command from the asker, whose right it would be elsewhere. */
  readonly keeps?: (needs: AskName, context: Context) => boolean;
}

/** A row of the table of rights: what can be done, and a command that stands for it (rules: Rights). */
export interface Deed {
  readonly rank: number;
  readonly says: Saying;
  readonly ask: AskName;
  /** Whose right it is in this partnership, where the command's own does not say it. */
  readonly right?: (partnership: Partnership) => Right | 'opener' | undefined;
}

/** A line of the menu in which a chat lists what can be typed; all features' stand in the order of their ranks. */
export interface MenuLine {
  readonly rank: number;
  readonly typed: Saying;
  readonly says: Saying;
}
/** A form that a chat offers beside its own. */
export interface MenuForm {
  readonly form: string;
  readonly title: Saying;
  readonly says: Saying;
}

/** What a feature does with what comes in. */
export interface FeatureIn extends Stopping, Counting {
  /** How its typed lines are read. */
  readonly reads?: Reads;
  /** What its readings need to know besides the line. */
  readonly surroundings?: readonly Gathering[];
  readonly help?: Help;
  readonly deeds?: readonly Deed[];
  readonly menu?: readonly MenuLine[];
  readonly menuForms?: readonly MenuForm[];
  /** Forms that open from somebody's message, with its text in them. */
  readonly messageForms?: readonly MenuForm[];
  /** Its things that are open with the asker's name on them, with what can be done about them from anywhere. */
  readonly mine?: (request: MineRequest) => Promise<readonly MineRow[]>;
  /** Its part of somebody's Home, read within a few units however much there is. */
  readonly home?: (request: HomeRequest) => Promise<HomePart | undefined>;
  /** Its short facts on the partnership's own card. */
  readonly numbers?: CountNumbers;
  /** How a typed line begins that can hardly be anything but a word of the asker's own seat. */
  readonly ofOwnSeat?: RegExp;
  /** Whom a command names as owners of something: members' own accounts among them are listed by that. */
  readonly owners?: (ask: Ask) => readonly AccountId[];
  /** Its things that whoever is named as their owner may finish without being in (rules: Coming in). */
  readonly ownThing?: {
    /** The thing that an ask works on; undefined for any other ask. */
    readonly of: (ask: Ask, partnership: PartnershipId) => RecordId | undefined;
    readonly isOwner: (record: Stored, names: readonly PersonId[], account: AccountId) => boolean;
  };
  /** Whom the card of a thing shows by name, whoever reads along. */
  readonly onCard?: (record: Stored) => readonly PersonId[];
  /** Lets people into a partnership; one feature does. */
  readonly admits?: Admits;
  /** What is learned of the asker by the way, of whatever they asked. */
  readonly noticed?: (context: Context, asker: StoredPerson) => readonly Change[];
  /** Messages besides its card in which one of its records names people, brought up to date. */
  readonly alsoNames?: (
    record: Stored,
    homes: ReadonlyMap<RecordId, Stored>,
  ) => readonly EffectDraft[];
  /** What follows where seats are given, filled or taken away. */
  readonly seatsMoved?: (move: SeatsMoved, asked: SeatsAsked) => Promise<Followed>;
  /** Whether the partnership was read as it stood before this record looked at its seats: both are read anew. */
  readonly readAfter?: (record: Stored, partnership: StoredPartnership) => boolean;
  /** The last word of somebody's own seat, which leaves no hint behind, and what takes it back. */
  readonly lastWord?: (
    partnership: StoredPartnership,
    me: PersonId,
    within: { readonly programme: ProgrammeId; readonly store: Store },
  ) => Promise<LastWord | undefined>;
  /** What takes back a change of one of its records; undefined for a record of another feature. */
  readonly takesBack?: (did: NonNullable<AccountRow['did']>) => Ask | undefined;
  /** How many of these records are its open things with somebody's name on them. */
  readonly openAmong?: (ids: readonly RecordId[]) => number;
  /** Whether a partnership meets; one feature knows. */
  readonly meets?: Meets;
  /** What happens to places and people without anyone asking; one feature decides it. */
  readonly happens?: Happens;
}

/** What a partnership's newest meetings come to. */
export interface Meets {
  readonly needs: Needs;
  /** Whether one of them is set or was held, and whether one was held. */
  readonly of: (
    partnership: PartnershipId,
    loaded: Pick<Loaded, 'records'>,
  ) => { readonly set: boolean; readonly held: boolean };
}

export interface LastWord {
  readonly at: At;
  readonly ask: Ask;
}

/** How people come in: decided by the partnership, written with whatever brought them. */
export interface Admits {
  /** The asker, by a first act; or why that is not enough. `loaded` holds the roster. */
  /** `done`: they wait at the door, with what they wanted. */
  readonly asker: (context: Context, loaded: Loaded, wanted: Ask) => Proposal | Refused | Done;
  /** Why somebody who is not on the list is shown nothing, with the way in. */
  readonly outside: (context: Context) => Refused;
  /** Gives somebody who waits a seat, who is found to be nobody else. */
  readonly newcomer: (partnership: StoredPartnership, person: PersonId) => readonly Change[];
  /** Somebody whom a command names and whom the chat knows; nothing where the partnership keeps its list itself. */
  readonly named: (
    account: AccountId,
    known: Known,
    index: number,
    context: Context,
    people: Loaded['people'],
  ) => Proposal;
  /** Whether accounts that are named become people by that, without a seat. */
  readonly meetsNamed: (context: Context) => boolean;
  readonly late: LateAddress;
}

/** Of an address that a chat gives late: what must be known, what follows, and whose vote waits for an answer. */
export interface LateAddress {
  readonly needs: (person: PersonId) => Needs;
  readonly learnt: (
    late: { person: PersonId; account: AccountId; email: string; now: At },
    loaded: Loaded,
  ) => Proposal;
  readonly waits: (context: Context, loaded: Loaded, wanted: Ask) => Done | undefined;
}

/** What happens to a place or a person: what must be known, and what follows. */
export interface Happens {
  readonly needs: (happening: Happening, context: Context) => Needs;
  readonly decide: (
    happening: Happening,
    context: Context,
    loaded: Loaded,
    open: (partnership: PartnershipId) => number,
  ) => Outcome;
}
