import type { Nation } from '../../model/clock.ts';
import type { At, Day, PersonId, PlaceId } from '../../model/ids.ts';

export interface Seat {
  /** `seat-7`, never given out again. */
  readonly id: string;
  readonly role: 'member' | 'observer';
  readonly organisation?: string;
  readonly holder?: PersonId;
  readonly deputies: readonly PersonId[];
  readonly came: 'set-up' | 'listed' | 'act' | 'asked';
  readonly since: At;
}
export type Shows = 'everything' | 'meetings-and-polls' | 'nothing';
export interface Bound {
  readonly place: PlaceId;
  readonly name?: string;
  readonly shows: Shows;
  /** `paused` waits for the clerk's word after the channel was opened to others. */
  readonly is: 'live' | 'removed' | 'archived' | 'paused';
  readonly since: At;
}
/** Someone at the door, with what they pressed or typed, done once they are let in. */
export interface Waiting {
  readonly person: PersonId;
  readonly place: PlaceId;
  readonly at: At;
  /** The ask as JSON. */
  readonly ask?: string;
}
/** The last change, with what takes it back while nothing came after it. */
export interface Last {
  readonly at: At;
  readonly by?: PersonId;
  readonly back?: readonly PartnershipEvent[];
}
export interface Partnership {
  /** The number of its stored shape. */
  readonly v?: 1;
  readonly name: string;
  /** Its handle in the programme: `southport`. */
  readonly word: string;
  readonly area?: string;
  readonly sort?: string;
  readonly nation: Nation;
  readonly zone: string;
  /** In being since; reviews count from it. */
  readonly since: Day;
  readonly chair?: PersonId;
  readonly clerk?: PersonId;
  readonly chairConfirmed?: true;
  /** When the chair was named, and by whom: they are asked the next working morning whether that is right. */
  readonly chairNamed?: { readonly at: At; readonly by?: PersonId };
  /** Who may come in by acting: anyone in our channels, or only people on the list. */
  readonly door: 'channels' | 'list';
  readonly pollsBy: 'members' | 'chair-and-clerk';
  readonly seats: readonly Seat[];
  readonly seatsGiven: number;
  readonly places: readonly Bound[];
  readonly waiting: readonly Waiting[];
  readonly madeAt: At;
  /** Morning of the next Monday digest. */
  readonly nextDigest?: At;
  /** Reviews asked for up to this instant are over; absent while none was since it was set up. */
  readonly reviewsAfter?: At;
  readonly last?: Last;
}

/** What the settings form sets; '' takes a text away. */
type PartnershipFacts = Pick<
  Partnership,
  'name' | 'nation' | 'zone' | 'since' | 'door' | 'pollsBy'
> &
  Required<Pick<Partnership, 'area' | 'sort'>>;

export type PartnershipEvent =
  | {
      readonly event: 'PartnershipSetUp';
      readonly name: string;
      readonly word: string;
      readonly area?: string;
      readonly sort?: string;
      readonly nation: Nation;
      readonly zone: string;
      readonly since: Day;
    }
  | {
      readonly event: 'SeatGiven';
      readonly seat: string;
      readonly holder?: PersonId;
      readonly organisation?: string;
      readonly role: Seat['role'];
      readonly came: Seat['came'];
    }
  | {
      readonly event: 'SeatChanged';
      readonly seat: string;
      /** '' takes it away. */
      readonly organisation?: string;
      readonly role?: Seat['role'];
      readonly holder?: PersonId;
      /** How its new holder came in. */
      readonly came?: Seat['came'];
    }
  /** Its organisation keeps the seat; nobody sits on it. */
  | { readonly event: 'SeatEmptied'; readonly seat: string }
  /** A seat of someone's own goes with them. */
  | { readonly event: 'SeatClosed'; readonly seat: string }
  | {
      readonly event: 'ChairNamed';
      readonly person?: PersonId;
      readonly confirmed?: true;
      /** When and by whom they had been named, where a later naming is taken back. */
      readonly named?: NonNullable<Partnership['chairNamed']>;
    }
  | { readonly event: 'ChairAnswered'; readonly mine: boolean }
  | { readonly event: 'ClerkNamed'; readonly person: PersonId }
  | { readonly event: 'PlaceBound'; readonly place: PlaceId; readonly name?: string }
  | {
      readonly event: 'PlaceChanged';
      readonly place: PlaceId;
      readonly is?: Bound['is'];
      readonly shows?: Shows;
      readonly name?: string;
    }
  | { readonly event: 'PlaceUnbound'; readonly place: PlaceId }
  | {
      readonly event: 'PartnershipChanged';
      readonly facts: Partial<PartnershipFacts>;
      readonly shows?: Pick<Bound, 'place' | 'shows'>;
    }
  | { readonly event: 'PartnershipUndone' }
  | { readonly event: 'DoorSet'; readonly door: Partnership['door'] }
  | {
      readonly event: 'JoinAsked';
      readonly person: PersonId;
      readonly place: PlaceId;
      readonly ask?: string;
    }
  | { readonly event: 'JoinAnswered'; readonly person: PersonId; readonly letIn: boolean }
  | { readonly event: 'DigestSent'; readonly next: At }
  /** The review that is asked for at that instant was opened, then or before. */
  | { readonly event: 'ReviewBegun'; readonly at: At }
  | { readonly event: 'PersonMerged'; readonly from: PersonId; readonly into: PersonId };
