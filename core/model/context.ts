import type { Channel, Known } from './chat-facts.ts';
import type { FreshId } from './fresh.ts';
import type { Hash } from './hash.ts';
import type {
  AccountId,
  At,
  Day,
  InstallId,
  Letter,
  OrganisationId,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
  RecordId,
  Ref,
} from './ids.ts';
import type { Links } from './links.ts';
import type { Locale } from './locale.ts';
import type { Stored } from './record.ts';
import type { StateOf } from './register.ts';
import type { Asker, Where } from './request.ts';
import type { Install, PlaceRow, TenantLookup, Versioned } from './tenant-lookup.ts';

/** Features know one another's records by these, and by nothing else. */
export type Partnership = StateOf<'partnership'>;
export type Person = StateOf<'person'>;
export type Week = StateOf<'week'>;
export type Terms = StateOf<'terms'>;
export type Programme = StateOf<'programme'>;
export type Family = StateOf<'family'>;
/** The same as they were read: the name of a partnership or a person is the name of their own record. */
export type StoredPartnership = Stored<Partnership, PartnershipId>;
export type StoredPerson = Stored<Person, PersonId>;

/** How someone stands to a partnership; each includes the ones before it, except owner, which depends on the thing. */
export type Standing = 'outside' | 'observer' | 'member' | 'clerk' | 'chair';

/** Everything known when a command is decided, besides the records it names. */
export interface Context {
  readonly now: At;
  readonly today: Day;
  readonly locale: Locale;
  readonly where: Where;
  readonly asker: Asker;
  readonly lookup: TenantLookup;
  readonly programme: ProgrammeId;
  /** The asker as a person of this programme; minted before the decision where it is their first act. */
  readonly me: PersonId;
  readonly standing: Standing;
  /** Stands outside, and owns the one thing that is asked about. */
  readonly owns?: true;
  /** The partnership in question; its commands are not decided without one. */
  readonly partnership: StoredPartnership | undefined;
  readonly fresh: FreshId;
  readonly hash: Hash;
  /** Absent where files are not served. */
  readonly links?: Links;
  /** Wrong tries at a code by this account in this hour. */
  readonly tries?: number;
  /** What the chat says of this channel; loaded for asks that depend on its size. */
  readonly channel?: Channel;
  /** The thing whose card is above, when typed in its thread. */
  readonly under?: Ref;
}

/** The records that a command named as needed. */
export interface Loaded {
  readonly records: ReadonlyMap<RecordId, Stored>;
  readonly people: ReadonlyMap<PersonId, StoredPerson>;
  /** The person behind an account of this programme. */
  readonly personOf: (account: AccountId) => PersonId | undefined;
  /** What the chat says of an account that the command names and nobody here has met. */
  readonly told?: (
    account: AccountId,
  ) => Pick<Known, 'name' | 'email' | 'unnamed' | 'organisation'> | undefined;
  /** Where the newest of a letter were needed: that letter, and the last that was made, if any was. */
  readonly last?: { readonly letter: Letter; readonly id: RecordId | undefined } | undefined;
  /** Where `thingsOf` was needed. */
  readonly things?: readonly RecordId[] | undefined;
  /** Where `counts` were needed, by the name of the list. */
  readonly counts?: ReadonlyMap<string, number> | undefined;
  /** Where `places` were needed. */
  readonly places?: ReadonlyMap<PlaceId, Versioned<PlaceRow>> | undefined;
  /** Where `installs` were needed. */
  readonly installs?: ReadonlyMap<InstallId, Versioned<Install>> | undefined;
}

export interface Needs {
  readonly records?: readonly RecordId[];
  readonly people?: readonly PersonId[] | 'roster';
  /** All seat items of these subjects. */
  readonly seats?: readonly RecordId[];
  /** The newest subjects of a letter, for look-alikes. */
  readonly newest?: { readonly letter: Letter; readonly limit: number };
  /** Every partnership of the programme. */
  readonly partnerships?: true;
  /** The open things with this person's name on them, or that are put to this organisation. */
  readonly thingsOf?: PersonId | OrganisationId;
  /** How many stand on these lists. */
  readonly counts?: readonly string[];
  /** Rows of the tenant lookup of other places than the one asked in. */
  readonly places?: readonly PlaceId[];
  /** Rows of other workspaces and tenants. */
  readonly installs?: readonly InstallId[];
  /** What can be named only once the rest is read. */
  readonly next?: (loaded: Loaded) => Needs;
}

/** What a card or notice is drawn from, besides its record. */
export interface CardContext {
  readonly now: At;
  readonly today: Day;
  readonly locale: Locale;
  readonly place: PlaceId;
  readonly partnership: StoredPartnership;
  readonly people: ReadonlyMap<PersonId, StoredPerson>;
}

/** The short facts of a partnership that other features count for it. */
export interface Numbers {
  readonly open: number;
  readonly overdue: number;
  readonly nextMeeting?: { readonly ref: Ref; readonly line: string };
}
