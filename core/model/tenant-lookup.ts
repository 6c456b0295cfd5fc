import type {
  AccountId,
  At,
  InstallId,
  PartnershipId,
  PersonId,
  PlaceId,
  ProgrammeId,
  RecordId,
} from './ids.ts';

/**
 * A row of the tenant lookup, the only thing read before the tenant is known. `n` is its version, 0 where it is absent;
 * `news` the newest time, by the chat's own clock, of which something about it is known (rules: Late news).
 */
export interface Install {
  readonly programme?: ProgrammeId;
  /** Teams: the Bot Connector address last seen in a verified activity of this tenant. */
  readonly serviceUrl?: string;
  /** Of a workspace: the installation whose token serves it, where that is its organisation's. */
  readonly by?: InstallId;
  /** Other programmes that show in its channels, joined by a code. */
  readonly also?: readonly ProgrammeId[];
  /** The app was taken away: nothing is posted there until somebody is heard from there again. */
  readonly gone?: true;
  /** Nobody took the app away, but since then the chat takes no token that we hold: nothing is posted there until it does. */
  readonly shut?: At;
  readonly news?: At;
}
export interface PlaceRow {
  readonly programme: ProgrammeId;
  /** Usually one; a channel may hold several. */
  readonly partnerships: readonly PartnershipId[];
  readonly name?: string;
  /** The chat calls it so by now: what is posted there goes to this id. */
  readonly now?: PlaceId;
  /** A later id of the place that is known as this one. */
  readonly as?: PlaceId;
  readonly news?: At;
}
export interface AccountRow {
  /** The account is a person in each of these programmes. */
  readonly people: readonly { readonly programme: ProgrammeId; readonly person: PersonId }[];
  /** The name under which this account was known before, and still is. */
  readonly as?: AccountId;
  /** They took the app out of their own chats: nothing is sent there until they write there again. */
  readonly gone?: true;
  readonly news?: At;
  /** The partnership last chosen where several were possible. */
  readonly chose?: {
    readonly place: PlaceId;
    readonly programme: ProgrammeId;
    readonly partnership: PartnershipId;
    readonly at: At;
  };
  readonly did?: LastDone;
}
/** An account's last change, for a typed "undo"; written with it. */
export interface LastDone {
  readonly programme: ProgrammeId;
  readonly record: RecordId;
  readonly version: number;
  readonly at: At;
}
export interface Versioned<Row> {
  readonly n: number;
  readonly row: Row | undefined;
}
export interface TenantLookup {
  /** Absent where it was not asked for: where the place is known, it names the programme. */
  readonly install?: Versioned<Install>;
  readonly place: Versioned<PlaceRow>;
  readonly accounts: ReadonlyMap<AccountId, Versioned<AccountRow>>;
  /** The subject whose card is the message above, when asked in a thread. */
  readonly thread?: RecordId;
}
/** A row of the tenant lookup to be written, if it is still at version `n`; no `row` takes it away. */
export type RowWrite = { readonly n: number } & (
  | { readonly door: 'install'; readonly id: InstallId; readonly row: Install }
  | { readonly door: 'place'; readonly id: PlaceId; readonly row: PlaceRow | undefined }
  | { readonly door: 'account'; readonly id: AccountId; readonly row: AccountRow | undefined }
  /** A short word taken in a programme; n is 0, so that the second claim fails. */
  | {
      readonly door: 'word';
      readonly id: string;
      readonly row: { readonly partnership: PartnershipId };
    }
);
