import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { nations } from '../../model/clock.ts';
import { freeText, personal } from '../../model/personal.ts';
import { phases } from '../../model/phases.ts';
import { showings } from '../../model/shows.ts';
import { stateReader, stored, storedIds, storedParts } from '../../model/stored-schemas.ts';
import { storedKin } from './stored-kin.ts';
import { storedProposal } from './stored-proposal.ts';
import { seatEvents, seatState } from './stored-seat.ts';

const { person, place } = storedIds();
const { kin, closing, bonds } = storedKin();
const proposal = storedProposal();
const { trace, touched } = storedParts();
const words = z.string().exactOptional();
const organisation = freeText().exactOptional();
const phase = z.enum(phases);
const role = z.enum(['member', 'observer']);
const shows = z.enum(showings);
/** `paused` waits for the clerk's word after the channel was opened to others. */
const bond = z.enum(['live', 'removed', 'archived', 'paused']);
const nation = z.enum(nations);
/** Who may come in by acting: anyone in our channels, or only people on the list. */
const door = z.enum(['channels', 'list']);
const pollsBy = z.enum(['members', 'chair-and-clerk']);
/** Who may vote: whose seat is on the roll, or anyone in our channels. */
const voters = z.enum(['list', 'channels']);
/** What someone at the door pressed or typed, as JSON. */
const wanted = freeText().exactOptional();

/** The review comes every so many months, by a clause of the terms. */
const reviewEvery = stored({ months: z.int(), clause: z.int() });

/** A thing by its kind of record and its reference. */
const ended = stored({ kind: z.string(), ref: z.string() });

/** What can happen to a partnership, kept for ever. */
export const partnershipEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    stored({
      event: z.literal('PartnershipSetUp'),
      name: z.string(),
      word: z.string(),
      area: words,
      sort: words,
      nation,
      zone: z.string(),
      since: z.string(),
    }),
    ...seatEvents,
    ...proposal.events,
    /** With what came of the phase before. */
    stored({ event: z.literal('PhaseSet'), phase, results: freeText().exactOptional() }),
    /** Its organisation keeps the seat; nobody sits on it. */
    stored({ event: z.literal('SeatEmptied'), seat: z.string() }),
    /** A seat of someone's own goes with them. */
    stored({ event: z.literal('SeatClosed'), seat: z.string() }),
    stored({
      event: z.literal('ChairNamed'),
      person: person.exactOptional(),
      confirmed: z.literal(true).exactOptional(),
      /** When and by whom they had been named, where a later naming is taken back. */
      named: touched.exactOptional(),
    }),
    stored({ event: z.literal('ChairAnswered'), mine: z.boolean() }),
    stored({ event: z.literal('ClerkNamed'), person }),
    /** Whether the clerk's seat has a vote was said or asked. */
    stored({ event: z.literal('ClerkSeatAsked') }),
    /** There is neither chair nor clerk whom a chat can reach: who was asked who should take over; nobody where there is one. */
    stored({ event: z.literal('SuccessorAsked'), people: z.array(person) }),
    /** By a member, while there is neither. */
    stored({ event: z.literal('SuccessorNamed'), person }),
    /** By another member; with it they are chair or clerk. */
    stored({ event: z.literal('SuccessorAgreed'), person, named: person }),
    stored({ event: z.literal('PlaceBound'), place, name: words }),
    stored({
      event: z.literal('PlaceChanged'),
      place,
      is: bond.exactOptional(),
      shows: shows.exactOptional(),
      name: words,
    }),
    stored({ event: z.literal('PlaceUnbound'), place }),
    /** What the settings form sets; '' takes a text away. */
    stored({
      event: z.literal('PartnershipChanged'),
      facts: stored({
        name: words,
        nation: nation.exactOptional(),
        zone: words,
        since: words,
        door: door.exactOptional(),
        pollsBy: pollsBy.exactOptional(),
        voters: voters.exactOptional(),
        area: words,
        sort: words,
      }),
      shows: stored({ place, shows }).exactOptional(),
    }),
    stored({ event: z.literal('PartnershipUndone') }),
    /** Their last account is closed: they wait at the door until somebody lets them back in. */
    stored({ event: z.literal('PersonGone'), person }),
    stored({ event: z.literal('DoorSet'), door }),
    /** Chair or clerk has said that the list of people is right. */
    stored({ event: z.literal('ListConfirmed'), confirmed: z.boolean() }),
    stored({ event: z.literal('JoinAsked'), person, place, ask: wanted }),
    stored({ event: z.literal('JoinAnswered'), person, letIn: z.boolean() }),
    /** That two of one name may be one person was put to chair and clerk. */
    stored({ event: z.literal('DoublePut'), person, known: person }),
    stored({ event: z.literal('DigestSent'), next: z.string() }),
    /** The review that is asked for at that instant was opened, then or before. */
    stored({ event: z.literal('ReviewBegun'), at: z.string() }),
    /** Terms of reference are in force from a day, or will be. */
    stored({
      event: z.literal('TermsAgreed'),
      version: z.int(),
      from: z.string(),
      /** `day`: on which that was chosen. */
      day: words,
      review: reviewEvery.exactOptional(),
    }),
    stored({ event: z.literal('PersonMerged'), from: person, into: person }),
    stored({ event: z.literal('PartnershipClosed'), ...closing }),
    /** It goes on in place of one that was closed; or does not, for that one was reopened. */
    stored({
      event: z.literal('PartnershipFollows'),
      of: kin,
      no: z.literal(true).exactOptional(),
    }),
    stored({ event: z.literal('PartnershipReopened') }),
    /** Nothing is said unasked until that day. */
    stored({ event: z.literal('PartnershipPaused'), until: z.string() }),
    stored({ event: z.literal('PartnershipWentOn') }),
    /** Votes and meetings that end with its closing, before they do. */
    stored({ event: z.literal('EndsListed'), ends: z.array(ended) }),
    /** The cards up to that place on the list of what is open say how it stands. */
    stored({ event: z.literal('CardsDrawn'), to: z.string() }),
    /** All that follows from a closing or a reopening is done. */
    stored({ event: z.literal('PartnershipSettled') }),
  ]),
);
type Event = z.output<ReturnType<typeof partnershipEvents>>;

const bound = stored({ place, name: words, shows, is: bond, since: z.string() });
/** Someone at the door, with what they pressed or typed, done once they are let in. */
const waiting = stored({ person, place, at: z.string(), ask: wanted });
/** Who was taken off or has gone, and the seat they had: the last of them, for coming back is asked for. */
const former = stored({ person, seat: z.string(), at: z.string() });
/** Who sat on a seat, and for which organisation, until then. */
const past = stored({
  seat: z.string(),
  role,
  holder: person.exactOptional(),
  organisation,
  until: z.string(),
});
const deputised = stored({ person, seat: z.string(), until: z.string() });
const double = stored({ person, known: person });
/** Why nothing goes on: closed until somebody reopens it, or paused until a day. */
const stopped = z.discriminatedUnion('is', [
  stored({ ...trace, is: z.literal('closed'), ...closing }),
  stored({ ...trace, is: z.literal('paused'), until: z.string() }),
]);
/** The last change, with what takes it back while nothing came after it. */
const last = stored({
  ...trace,
  /** Events as the release wrote them that made the change: looked at no closer before they are needed. */
  back: z.array(personal(z.looseObject({ event: z.string() }) as z.ZodType<Event>)).exactOptional(),
});

/** The shape of the first release; a partnership is read with every command. */
const v1 = stored({
  v: z.literal(1),
  name: z.string(),
  /** Its handle in the programme: `southport`. */
  word: z.string(),
  area: words,
  sort: words,
  nation,
  zone: z.string(),
  /** In being since; reviews count from it. */
  since: z.string(),
  chair: person.exactOptional(),
  clerk: person.exactOptional(),
  chairConfirmed: z.literal(true).exactOptional(),
  /** When the chair was named, and by whom: they are asked the next working morning whether that is right. */
  chairNamed: touched.exactOptional(),
  /** Whether the clerk's seat has a vote was said at set-up, or asked since. */
  clerkSeatAsked: z.literal(true).exactOptional(),
  /** Who was chair before, the last one last. */
  chaired: z.array(person).exactOptional(),
  /** When a chair or clerk went, until it is looked at whether there is another. */
  vacantSince: words,
  /** Whom members have named to take over, each the last that they named. */
  named: z.array(stored({ person, by: person, at: z.string() })).exactOptional(),
  /** Who took over last, named by one and agreed to by another. */
  tookOver: stored({ person, named: person, agreed: person, at: z.string() }).exactOptional(),
  door,
  pollsBy,
  /** Absent: whose seat is on the roll. */
  voters: voters.exactOptional(),
  /** The list of people was said to be right: a vote opens without its roll being shown first. */
  listConfirmed: z.literal(true).exactOptional(),
  seats: z.array(seatState),
  seatsGiven: z.int(),
  places: z.array(bound),
  waiting: z.array(waiting),
  former: z.array(former).exactOptional(),
  /** What seats were, oldest first: the last of it, for closed things are read by it. */
  past: z.array(past).exactOptional(),
  /** Who deputised on which seat until then: the last of it, so that nobody votes for two seats. */
  deputised: z.array(deputised).exactOptional(),
  /** Two of one name who were put to chair and clerk, the last of them. */
  doubles: z.array(double).exactOptional(),
  madeAt: z.string(),
  /** Morning of the next Monday digest. */
  nextDigest: words,
  /** Reviews asked for up to this instant are over; absent while none was since it was set up. */
  reviewsAfter: words,
  /** The newest version of its terms of reference and the day from which it holds; the terms are a record of their own. */
  terms: stored({
    version: z.int(),
    from: z.string(),
    /** How often reviews come, from which day: what holds, and what will; absent where no clause ever said it. */
    reviews: z
      .array(stored({ from: z.string(), every: reviewEvery.exactOptional() }))
      .exactOptional(),
  }).exactOptional(),
  stopped: stopped.exactOptional(),
  /** The phase it is in, where anybody said one, and what came of the one before. */
  phase: stored({ ...trace, is: phase, results: freeText().exactOptional() }).exactOptional(),
  /** Not open yet: what the two keys of the programme were asked, and what their holders said. */
  proposed: proposal.proposed.exactOptional(),
  ...bonds,
  /** The votes and meetings that ended with the last closing. */
  ended: z.array(ended).exactOptional(),
  /** When it was closed or reopened, while not all that follows from that is done. */
  unsettled: words,
  /** Up to which place on the list of what is open cards were drawn since. */
  drawnTo: words,
  last: last.exactOptional(),
});

export const partnershipState = () => v1;
/** A partnership in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPartnership = /* @__PURE__ */ stateReader(partnershipState);
