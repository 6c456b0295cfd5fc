import { defined } from '../../lib/defined.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { touch } from '../../subject/kept.ts';
import { seatOf } from '../../subject/seats.ts';
import { agreedTerms } from './agreed.ts';
import { lastAfter } from './back.ts';
import { asMember, successorAgreed, vacated, withChair, withoutChair } from './chairs.ts';
import { dated } from './dated.ts';
import { digestAfter } from './digest.ts';
import { seat, seatChanged, seatGiven, withFacts } from './evolve-seats.ts';
import { calledBefore, closed, following, renamed } from './kin.ts';
import { mergedPeople } from './merged.ts';
import type { Bound, Partnership, PartnershipEvent } from './partnership.ts';
import { withFormer, withoutFormer, withPast } from './past.ts';
import { askedAnew, proposalAfter } from './proposal.ts';

type Event<Name extends PartnershipEvent['event']> = Extract<PartnershipEvent, { event: Name }>;
type Later = Exclude<PartnershipEvent, { event: 'PartnershipSetUp' | 'PartnershipUndone' }>;

const born = ({ event: _, ...facts }: Event<'PartnershipSetUp'>, { at }: Trace): Partnership => ({
  v: 1,
  ...facts,
  door: 'channels',
  pollsBy: 'members',
  seats: [],
  seatsGiven: 0,
  places: [],
  waiting: [],
  madeAt: at,
  nextDigest: digestAfter(at, facts.zone, facts.nation),
});

const place = (state: Partnership, id: string, change: (bound: Bound) => Bound): Partnership => ({
  ...state,
  places: state.places.map((one) => (one.place === id ? change(one) : one)),
});
/** So many of one name are remembered as put to chair and clerk. */
const mostDoubles = 50;

const holderOf = ({ seats }: Partnership, id: string): PersonId | undefined =>
  seats.find((one) => one.id === id)?.holder;

/** Nothing that was slept through is made up for: the next digest is the next Monday's. */
const goingOn = ({ stopped: _, ...state }: Partnership, at: At): Partnership => ({
  ...state,
  nextDigest: digestAfter(at, state.zone, state.nation),
});

/** All cards are drawn anew, or were. */
const undrawn = ({ drawnTo: _, ...state }: Partnership): Partnership => state;

const changed = (state: Partnership, event: Later, trace: Trace): Partnership => {
  switch (event.event) {
    case 'SeatGiven':
      return seatGiven(state, event, trace);
    case 'SeatChanged': {
      return seatChanged(state, event, trace);
    }
    case 'SeatDated':
      return seat(state, event.seat, (one) => dated(one, event));
    case 'VacancyChased':
      return seat(state, event.seat, (one) =>
        one.vacancy ? { ...one, vacancy: { ...one.vacancy, chased: true } } : one,
      );
    case 'SeatEmptied':
      return seat(
        withFormer(state, holderOf(state, event.seat), event.seat, trace.at),
        event.seat,
        ({ holder: _, ...one }) => one,
      );
    case 'SeatClosed':
      return {
        ...withFormer(state, holderOf(state, event.seat), event.seat, trace.at),
        seats: state.seats.filter(({ id }) => id !== event.seat),
      };
    case 'PersonGone': {
      const { person } = event;
      const { clerk, ...rest } = state;
      const left = clerk === person ? vacated(rest, trace.at) : state;
      return withFormer(left, person, seatOf(state, person)?.id ?? '', trace.at);
    }
    case 'ChairNamed':
      return withChair(state, event, trace);
    case 'ChairAnswered':
      return event.mine
        ? { ...state, chairConfirmed: true }
        : vacated(withoutChair(state), trace.at);
    case 'ClerkNamed':
      return { ...asMember(state, event.person), clerk: event.person };
    case 'ClerkSeatAsked':
      return { ...state, clerkSeatAsked: true };
    case 'SuccessorAsked': {
      const { vacantSince: _, ...rest } = state;
      return rest;
    }
    case 'SuccessorNamed': {
      const by = trace.by ?? event.person;
      const others = (state.named ?? []).filter((one) => one.by !== by);
      return { ...state, named: [...others, { person: event.person, by, at: trace.at }] };
    }
    case 'SuccessorAgreed':
      return successorAgreed(state, event, trace);
    case 'PlaceBound': {
      const others = state.places.filter((one) => one.place !== event.place);
      const { event: _, ...where } = event;
      const bound: Bound = { ...where, shows: 'everything', is: 'live', since: trace.at };
      return { ...state, places: [...others, bound] };
    }
    case 'PlaceChanged': {
      const { event: _, place: id, ...change } = event;
      const since = change.is === undefined ? {} : { since: trace.at };
      return place(state, id, (one) => ({ ...withFacts<Bound>(one, change), ...since }));
    }
    case 'PlaceUnbound':
      return { ...state, places: state.places.filter((one) => one.place !== event.place) };
    case 'PartnershipChanged': {
      const { facts, shows } = event;
      const moved = facts.since !== undefined && facts.since !== state.since;
      const after = {
        ...renamed(withFacts<Partnership>(state, facts), state, trace.at),
        // Of the reviews counted anew, those gone by are not asked for.
        ...(moved ? { reviewsAfter: trace.at } : {}),
      };
      return shows ? place(after, shows.place, (one) => ({ ...one, shows: shows.shows })) : after;
    }
    case 'DoorSet':
      return { ...state, door: event.door };
    case 'ListConfirmed': {
      const { listConfirmed: _, ...rest } = state;
      return event.confirmed ? { ...rest, listConfirmed: true } : rest;
    }
    case 'JoinAsked': {
      const { event: _, ...asked } = event;
      const others = state.waiting.filter(({ person }) => person !== event.person);
      return { ...state, waiting: [...others, { ...asked, at: trace.at }] };
    }
    case 'JoinAnswered':
      return {
        ...(event.letIn ? withoutFormer(state, event.person) : state),
        waiting: state.waiting.filter(({ person }) => person !== event.person),
      };
    case 'DoublePut': {
      const { event: _, ...pair } = event;
      return { ...state, doubles: [...(state.doubles ?? []), pair].slice(-mostDoubles) };
    }
    case 'DigestSent':
      return { ...state, nextDigest: event.next };
    case 'ReviewBegun':
      return { ...state, reviewsAfter: event.at };
    case 'PartnershipClosed':
      return closed(state, event, trace);
    case 'PhaseSet': {
      const { phase: is, results } = event;
      return { ...state, phase: { ...touch(trace), is, ...defined({ results }) } };
    }
    case 'PartnershipProposed':
    case 'KeysAsked':
    case 'KeyTurned':
    case 'KeyRefused':
    case 'KeysAskedAnew':
    case 'PartnershipOpened':
      return proposalAfter(state, event, trace);
    case 'PartnershipFollows':
      return following(state, event);
    case 'PartnershipReopened':
      // Reviews and digests of the time in which it was closed are not made up for.
      return {
        ...goingOn(undrawn(state), trace.at),
        reviewsAfter: trace.at,
        unsettled: trace.at,
      };
    case 'TermsAgreed':
      return { ...state, terms: agreedTerms(state, event) };
    case 'PartnershipPaused':
      return { ...state, stopped: { ...touch(trace), is: 'paused', until: event.until } };
    case 'PartnershipWentOn':
      return goingOn(state, trace.at);
    case 'EndsListed':
      return { ...state, ended: [...(state.ended ?? []), ...event.ends] };
    case 'CardsDrawn':
      return { ...state, drawnTo: event.to };
    case 'PartnershipSettled': {
      const { unsettled: _, ended, ...rest } = undrawn(state);
      return { ...rest, ...(rest.stopped ? defined({ ended }) : {}) };
    }
    case 'PersonMerged':
      return mergedPeople(state, event.from, event.into);
  }
};

const undone = ({ last, ...state }: Partnership, trace: Trace): Partnership => ({
  ...calledBefore(
    (last?.back ?? []).reduce<Partnership>(
      (before, event) => changed(before, event as Later, trace),
      state,
    ),
    state.formerly,
  ),
  last: { at: trace.at, ...defined({ by: trace.by }) },
});

/** The partnership after this event. Throws on an event that no history holds. */
export const evolvePartnership = (
  state: Partnership | undefined,
  event: PartnershipEvent,
  trace: Trace,
): Partnership => {
  if (event.event === 'PartnershipSetUp') return born(event, trace);
  if (!state) throw new Error(`${event.event} before the partnership was set up`);
  const after =
    event.event === 'PartnershipUndone'
      ? undone(state, trace)
      : { ...changed(state, event, trace), ...defined({ last: lastAfter(state, event, trace) }) };
  // Persons who are found to be one were one all along.
  return event.event === 'PersonMerged'
    ? after
    : askedAnew(state, withPast(state, after, trace.at));
};
