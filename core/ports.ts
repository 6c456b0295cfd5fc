export type * from './rows.ts';

import type { Card, Effect } from './effect.ts';
import type {
  AccountId,
  At,
  EffectId,
  InstallId,
  Letter,
  PartnershipId,
  PersonId,
  PlaceId,
  Platform,
  ProgrammeId,
  RecordId,
} from './ids.ts';
import type { Hash } from './journal.ts';
import type { Reply } from './outcome.ts';
import type { Entry, Stored } from './record.ts';
import type { AccountRow, Commit, Committed, FrontDoor, Install, Versioned } from './rows.ts';
import type { View } from './view/view.ts';

/** The due index names candidates; what they are is in the key. */
export type DueKey =
  | { readonly due: 'record'; readonly programme: ProgrammeId; readonly id: RecordId }
  | {
      readonly due: 'effect';
      readonly programme: ProgrammeId;
      readonly to: PlaceId | PersonId;
      readonly id: EffectId;
    }
  | {
      readonly due: 'hourly';
      readonly programme: ProgrammeId;
      readonly partnership: PartnershipId;
    };

/** What the table's stream tells the relay: an effect was born, or a record of a partnership was written. */
export type News =
  | {
      readonly news: 'effect';
      readonly programme: ProgrammeId;
      readonly to: PlaceId | PersonId;
      readonly id: EffectId;
    }
  | {
      readonly news: 'changed';
      readonly programme: ProgrammeId;
      readonly partnership: PartnershipId;
    };

/** How something may be read where a commit's conditions find out whatever has changed since (docs/decisions/006). */
export interface Lately {
  readonly lately?: true;
}

/** State. Everything inside a programme takes the programme first, so that nothing crosses tenants. */
export interface Store {
  /** Consistent; `lately` answers each row as it was some moments ago, for half the price. */
  readonly frontDoor: (
    asked: {
      install?: InstallId;
      place: PlaceId;
      accounts: readonly AccountId[];
      thread?: string;
    } & Lately,
  ) => Promise<FrontDoor>;
  /** Consistent, or `lately` each as it was some moments ago; absent records are absent from the answer. At most 100. */
  readonly load: (
    programme: ProgrammeId,
    ids: readonly RecordId[],
    how?: Lately,
  ) => Promise<ReadonlyMap<RecordId, Stored>>;
  /** All seat items of a subject, consistent: what a count reads after the last seal. */
  readonly seats: (programme: ProgrammeId, subject: RecordId) => Promise<readonly Stored[]>;
  /** The choices of a secret poll in the order of their random keys, consistent. */
  readonly ballots: (programme: ProgrammeId, poll: RecordId) => Promise<readonly string[]>;
  /** Names on a list in its order, from an index that may lag; `after` continues a page. */
  readonly listed: (
    programme: ProgrammeId,
    group: string,
    page: { limit: number; after?: string },
  ) => Promise<{ ids: readonly RecordId[]; next?: string }>;
  /** How many stand on a list, or how many of them stand before `before` in its order. */
  readonly count: (programme: ProgrammeId, group: string, before?: string) => Promise<number>;
  /** Records with this person's name on them, from an index that may lag. */
  readonly ofPerson: (
    programme: ProgrammeId,
    person: PersonId,
    limit: number,
  ) => Promise<readonly RecordId[]>;
  /** A partnership's subjects of one letter, consistent, newest first; `after` is the last ref of the page before. */
  readonly newest: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    letter: Letter,
    page: { limit: number; after?: string },
  ) => Promise<readonly Stored[]>;
  /** The next `count` numbers of a letter in a partnership, each given out once. */
  readonly draw: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    letter: Letter,
    count: number,
  ) => Promise<readonly number[]>;
  /** What was answered to a request done before, under any of its keys. */
  readonly answered: (
    programme: ProgrammeId,
    keys: readonly string[],
    now: At,
  ) => Promise<Reply | undefined>;
  readonly commit: (commit: Commit) => Promise<Committed>;
  /** Oldest first. */
  readonly journal: (
    programme: ProgrammeId,
    record: RecordId,
    page: { limit: number; after?: number },
  ) => Promise<readonly Entry[]>;
  /** Remembers a choice among partnerships; nothing depends on it, so the last one wins. */
  readonly chose: (account: AccountId, chose: NonNullable<AccountRow['chose']>) => Promise<void>;
  /** Remembers an account's last change; a hint, the last one wins. */
  readonly did: (account: AccountId, did: NonNullable<AccountRow['did']>) => Promise<void>;
  /** Reserves the next turn to post in a place, `spacing` milliseconds after the one before; answers when that turn is. */
  readonly pace: (place: PlaceId, now: At, spacing: number) => Promise<At>;
  /** Keeps the address last seen for a tenant. */
  readonly seen: (install: InstallId, serviceUrl: string) => Promise<void>;
  readonly install: (install: InstallId) => Promise<Versioned<Install>>;
  /** A line too long for a button, kept a day under a fresh name. */
  readonly keepDraft: (
    programme: ProgrammeId | undefined,
    name: string,
    text: string,
    now: At,
  ) => Promise<void>;
  readonly draft: (name: string) => Promise<string | undefined>;
  /** Wrong tries at a code in the hour of `now`. */
  readonly tries: (account: AccountId, now: At) => Promise<number>;
  /** Counts a wrong try at a code; answers how many in the hour of `now`. */
  readonly wrongTry: (account: AccountId, now: At) => Promise<number>;

  readonly due: (now: At, shard: number, limit: number) => Promise<readonly DueKey[]>;
  /** What failed is due ever later (core/put-off.ts), until a record's next commit; answers how often in a row, 0 if not due. */
  readonly putOff: (key: Exclude<DueKey, { due: 'effect' }>, now: At) => Promise<number>;
  /** Marks a partnership as changed, to be looked after within the hour; nothing if it is marked already. */
  readonly changed: (programme: ProgrammeId, partnership: PartnershipId, at: At) => Promise<void>;
  readonly lookedAfter: (programme: ProgrammeId, partnership: PartnershipId) => Promise<void>;
  /** Writes a checkpoint over all heads of a partnership; answers the digest. */
  readonly checkpoint: (
    programme: ProgrammeId,
    partnership: PartnershipId,
    now: At,
  ) => Promise<string>;

  readonly effect: (
    programme: ProgrammeId,
    to: PlaceId | PersonId,
    id: EffectId,
  ) => Promise<Effect | undefined>;
  /** Writes the effect if it still has the attempt number it was read with; false where somebody was faster. */
  readonly settle: (effect: Effect, was: { readonly attempt: number }) => Promise<boolean>;
  /** Effects in doubt, for the chair's and clerk's daily message. */
  readonly uncertain: (
    programme: ProgrammeId,
    partnership: PartnershipId,
  ) => Promise<readonly Effect[]>;
  readonly card: (
    programme: ProgrammeId,
    subject: RecordId,
    place: PlaceId,
  ) => Promise<Card | undefined>;
  /** Writes a card if it is still at `version - 1`; `message` is then found again by frontDoor's `thread`. */
  readonly putCard: (programme: ProgrammeId, card: Card) => Promise<boolean>;
  readonly dropCard: (programme: ProgrammeId, card: Card) => Promise<void>;
}

/** What happened to one post or edit. */
export type Sent =
  | { readonly kind: 'sent'; readonly message: string }
  /** Refused for now, surely not done: try again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** Refused for good: the place or the message is gone, or the bot may not write there. */
  | {
      readonly kind: 'refused';
      readonly why:
        | 'place-gone'
        | 'not-a-member'
        | 'unreachable'
        | 'message-gone'
        | 'too-large'
        | 'rejected';
    }
  /** No answer, or one that says nothing: it may be done. */
  | { readonly kind: 'unsure' };

export interface Post {
  readonly place: PlaceId;
  readonly view: View;
  /** Opaque, to be found again by `find`. */
  readonly effect: EffectId;
  readonly press: number;
  readonly replyTo?: string;
  /** Accounts of the people named in the view, in this place's chat. */
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

/** One chat's way out. Never retries: the outbox does. */
export interface Messenger {
  readonly post: (post: Post) => Promise<Sent>;
  readonly edit: (edit: Omit<Post, 'replyTo'> & { readonly message: string }) => Promise<Sent>;
  readonly remove: (place: PlaceId, message: string) => Promise<Sent>;
  /** Looks whether an unanswered post arrived; 'cannot' where the platform does not let us look. */
  readonly find: (
    place: PlaceId,
    effect: EffectId,
  ) => Promise<{ readonly message: string } | 'absent' | 'cannot'>;
}

export interface Known {
  readonly name: string;
  readonly email?: string;
  readonly home: boolean;
  readonly guest: boolean;
}
export interface Channel {
  readonly name?: string;
  readonly members?: number;
}
/** What a chat says of its people and channels; one second each, undefined when it does not answer. */
export interface Directory {
  readonly account: (account: AccountId, seenIn: PlaceId) => Promise<Known | undefined>;
  readonly channel: (place: PlaceId) => Promise<Channel | undefined>;
}

/** Everything core needs of the world. */
export interface Ports {
  readonly store: Store;
  readonly now: () => At;
  /** Fresh lower-case base32 of so many characters. */
  readonly fresh: (characters: number) => string;
  readonly hash: Hash;
  readonly directory: Directory;
  /** Waits so many milliseconds between tries at a conflict. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** What is read may be late: nothing read so is told, and whatever ends without a commit is decided anew. */
  readonly late?: true;
}
export interface DeliverPorts extends Ports {
  /** Of every chat that is set up, one at least. */
  readonly messengers: Readonly<Partial<Record<Platform, Messenger>>>;
}
