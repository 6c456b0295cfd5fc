import type { AccountId, At, Day, PartnershipId, PersonId } from '../../model/ids.ts';

export interface Person {
  /** The number of its stored shape. */
  readonly v?: 1;
  readonly name: string;
  readonly organisation?: string;
  readonly email?: string;
  readonly accounts: readonly AccountId[];
  /** Where their own messages go: the account last used, unless they said "reach me here". */
  readonly reach?: AccountId;
  readonly reachChosen?: true;
  readonly partnerships: readonly PartnershipId[];
  readonly awayUntil?: Day;
  readonly nudges: 'daily' | 'weekly' | 'late' | 'none';
  /** The first direct message has told them who sent it and why. */
  readonly greeted?: true;
  /** Has become part of this person. */
  readonly merged?: PersonId;
  /** Persons that have become part of this one: the journal and older things still name them. */
  readonly also?: readonly PersonId[];
}

export type PersonEvent =
  | {
      readonly event: 'PersonKnown';
      readonly name: string;
      readonly email?: string;
      readonly organisation?: string;
      readonly account?: AccountId;
    }
  | { readonly event: 'PersonRenamed'; readonly name: string }
  | { readonly event: 'PersonOrganisationSet'; readonly organisation: string }
  | { readonly event: 'AccountAdded'; readonly account: AccountId; readonly email?: string }
  | { readonly event: 'AccountClosed'; readonly account: AccountId }
  | { readonly event: 'PartnershipJoined'; readonly partnership: PartnershipId }
  | { readonly event: 'PartnershipLeft'; readonly partnership: PartnershipId }
  | { readonly event: 'AwaySet'; readonly until?: Day }
  | { readonly event: 'NudgesSet'; readonly nudges: Person['nudges'] }
  | { readonly event: 'ReachSet'; readonly account: AccountId; readonly chosen: boolean }
  | { readonly event: 'Greeted' }
  | { readonly event: 'PersonMergedInto'; readonly person: PersonId }
  | { readonly event: 'PersonTakenIn'; readonly person: PersonId };

/** A code (rules: Codes): stored under its hash, used once, gone in a day. */
export interface Code {
  readonly v?: 1;
  readonly purpose: 'join' | 'link';
  readonly by: PersonId;
  readonly partnership?: PartnershipId;
  readonly until: At;
  readonly used?: true;
}
export type CodeEvent =
  | {
      readonly event: 'CodeMade';
      readonly purpose: Code['purpose'];
      readonly partnership?: PartnershipId;
      readonly until: At;
    }
  | { readonly event: 'CodeUsed' };
