import type { Saying } from '../language/saying.ts';
import type { ChatRefusal } from './chat-refusal.ts';
import type { FileNamed, FileTarget } from './file-sent.ts';
import type {
  At,
  EffectId,
  InstallId,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
  RecordId,
} from './ids.ts';
import type { Offer } from './offer.ts';

/** A message sent once. Its view is made at delivery from the records loaded then. */
export type Notice =
  /** A plain line with buttons, decided with the command: "Asha gave you A-1." Dropped when `unless` holds at delivery. */
  | {
      readonly notice: 'line';
      readonly saying: Saying;
      readonly offers?: readonly Offer[];
      readonly about?: RecordId;
      readonly first?: true;
      /** Given by people: what comes within ten minutes is one message. Begun by Folkmoot, with nobody waiting: it joins the message of the day. */
      readonly together?: true | 'day';
      /** Is said of a closed partnership too. */
      readonly afterClosing?: true;
      /** Waits for whoever cannot be reached until they can. */
      readonly lasts?: true;
    }
  /** A meeting's reminder, to its channels; dropped where it has moved since. */
  | {
      readonly notice: 'meeting';
      readonly meeting: RecordId;
      readonly step: 'week' | 'day' | 'hour';
      readonly round: number;
    }
  /** The week of a partnership in its channels (rules: Monday digest). */
  | { readonly notice: 'digest'; readonly week: string }
  /** What a poll came to, once in each channel (rules: Closing a poll). */
  | { readonly notice: 'result'; readonly poll: RecordId }
  /** Asks whoever fills a seat for its vote; dropped once it has voted or the poll is over. */
  | { readonly notice: 'vote-wanted'; readonly poll: RecordId; readonly seat: string }
  /**
   * A review is due, is asked for again, or is told to the clerk; dropped once it is sent
   * (rules: Reviews).
   */
  | {
      readonly notice: 'review';
      readonly review: RecordId;
      readonly step: 'due' | 'again' | 'clerk';
    }
  /**
   * To a channel that was away since then: what came about meanwhile (rules: Places that change).
   */
  | { readonly notice: 'back'; readonly partnership: PartnershipId; readonly since: At }
  /** That a partnership was closed then, and what ended with it; dropped where it was reopened since. */
  | { readonly notice: 'closed'; readonly partnership: PartnershipId; readonly at: At }
  /** Welcome of a place, once when the app is added. */
  | { readonly notice: 'welcome' };

export type EffectBody =
  /** Subject S shows in this place: post its card if there is none, else edit it. */
  | {
      readonly kind: 'card';
      readonly subject: RecordId;
      /** A new card answers this message's thread (typed in Teams, or in a Slack thread). */
      readonly replyTo?: string;
      /** Move the live card to the bottom. */
      readonly bottom?: true;
      /** The partnership no longer shows here: take the card away. */
      readonly leave?: true;
      /** Only where it stands already: no new message for this. */
      readonly refresh?: true;
      /** Of use until then: said at any hour where the morning would come after it. */
      readonly until?: At;
    }
  | { readonly kind: 'notice'; readonly notice: Notice; readonly staleAt?: At }
  /** A post was repeated, and is this `message`: the first one, if it lands late, is taken away again. */
  | {
      readonly kind: 'late';
      readonly of: EffectId;
      readonly place: PlaceId;
      readonly message: string;
      readonly until: At;
      /** The message in whose thread it was posted. */
      readonly under?: string;
      /** Nothing of it was posted before. */
      readonly since?: At;
    }
  /** A list as a file, to whoever asked for it in their own chat (docs/decisions/042). */
  | {
      readonly kind: 'file';
      readonly file: FileNamed;
      /** One sentence that goes with it. */
      readonly says: Saying;
      /** Where they said that it goes, in a chat that asks first. */
      readonly into?: FileTarget;
    }
  /** What is parked for an installation is set free where the app is let in by now (rules: Parked). */
  | {
      readonly kind: 'parked';
      readonly install: InstallId;
      /** Chair and clerk were told. */
      readonly told?: true;
      /** It is let in again, and what was parked until then is set free. */
      readonly by?: At;
    }
  /** More messages than are born with one command: delivery unfolds them page by page. */
  | { readonly kind: 'spread'; readonly messages: readonly Addressed[] };

/** What `decide` asks for: `to` a place, a person (their reachable chat at delivery), or every place the partnership shows in. */
export interface EffectDraft {
  readonly to: PlaceId | PersonId | 'places';
  readonly body: EffectBody;
  /** Whose it is, where that is not its subject's partnership, nor the one asked in. */
  readonly partnership?: PartnershipId;
  /** The same name twice is one message: a person's nudges of a day, a partnership's digest of a week. */
  readonly name?: string;
  /** Not before this instant. */
  readonly notBefore?: At;
}

/** A message on its way to one place or person. */
export type Addressed = EffectDraft & {
  readonly to: Effect['to'];
};

/** A post of this effect, made then, went unanswered, was looked for and not found. */
export interface Unheard {
  readonly of: EffectId;
  readonly at: At;
}

export interface Effect {
  readonly id: EffectId;
  readonly programme: ProgrammeId;
  readonly partnership?: PartnershipId;
  readonly to: PlaceId | PersonId;
  readonly body: EffectBody;
  readonly made: At;
  /** When it next wants attention; on the due index from birth until it is finished. */
  readonly due: At;
  readonly attempt: number;
  /** Of what is too large for one message: how many parts there are, and how many of them have arrived. */
  readonly parts?: { readonly of: number; readonly arrived: number };
  /** What this is posted in the stead of: the last such post, and those `before` it by other effects. */
  readonly repeats?: Unheard & { readonly before?: readonly Unheard[] };
  /** Where its last post was begun, unless the chat said that it was not made: it is looked for and goes on there, wherever somebody is reached by now. */
  readonly tried?: PlaceId;
  /** When it was first due, once it was kept back or its post was begun. */
  readonly since?: At;
  /** Tries in a row that ended in a fault of ours. */
  readonly faults?: number;
  /** Kept back since then, without asking the chat, for as long as the app is not let in there; `free`: it may be by now. */
  readonly parked?: { readonly install: InstallId; readonly since: At; readonly free?: true };
  /** A look for a post that may have arrived, and how far it came by then. */
  readonly look?: { readonly of: EffectId; readonly begun: At; readonly seen: string };
  /** When a chat first refused it for good; it stays when a person has it posted again. */
  readonly refused?: At;
  readonly state: /** `turn`: the moment reserved for it to post in its place; `anew`: a person wants it posted whatever became of the last try. */
    | { readonly is: 'waiting'; readonly turn?: At; readonly anew?: true }
    /** Somebody is posting it; after `until` the outcome of that post is in doubt. */
    | { readonly is: 'claimed'; readonly until: At }
    | { readonly is: 'sent'; readonly message?: string; readonly at: At }
    | { readonly is: 'uncertain'; readonly at: At }
    /** The first of its place that a chat refused for good with this reason; it waits for a person. */
    | { readonly is: 'refused'; readonly why: ChatRefusal; readonly code?: string; readonly at: At }
    | { readonly is: 'dropped'; readonly why: string; readonly at: At };
}

/** Whether it waits for a person: it may not have arrived, or was refused for good. */
export const waitsForPerson = ({ state }: Pick<Effect, 'state'>): boolean =>
  state.is === 'uncertain' || state.is === 'refused';

/** Whether it is kept back because the app is not let in where it goes. */
export const isParked = (effect: Pick<Effect, 'state' | 'parked'>): boolean =>
  !finished(effect) && effect.parked !== undefined && !effect.parked.free;

/** So many faults in a row are no passing trouble: a person is told. */
export const troubling = 5;

/** Whether it fails again and again by a fault of ours. */
export const isStuck = (effect: Pick<Effect, 'state' | 'faults' | 'parked'>): boolean =>
  !finished(effect) && !isParked(effect) && (effect.faults ?? 0) >= troubling;

/** An effect leaves the due index with this. */
export const finished = ({ state }: Pick<Effect, 'state'>): boolean =>
  state.is !== 'waiting' && state.is !== 'claimed';

/** Where the one live message of a subject stands in a place. */
export interface Card {
  readonly subject: RecordId;
  readonly place: PlaceId;
  /** The platform's own id of the message; absent while the first post is under way. */
  readonly message?: string;
  /** The message in whose thread it stands: what is typed there is about this card too. */
  readonly under?: string;
  /** The post by which it may be found while `message` is not known. */
  readonly effect: EffectId;
  /** Of the view last drawn: an equal view is not sent again. */
  readonly hash: string;
  readonly editedAt: At;
  /** When it was posted. */
  readonly postedAt?: At;
  /** Something besides actions stood in it when it was drawn last. */
  readonly mixed?: true;
  /** The lines that stand in it, where it gathers what people give. */
  readonly effects?: readonly EffectId[];
  /** It was the first message to this person, and stays so when it is edited. */
  readonly greets?: true;
  /** While the post is under way: the message before it, which the chat would not change or take away. */
  readonly stood?: string;
  /** So many changes of it were refused one after the other. */
  readonly refusals?: number;
  /** Fresh on every card drawn, so that two presses of one button are told apart. */
  readonly press: number;
  /** Raised by each write, which is conditional on it. */
  readonly version: number;
}
