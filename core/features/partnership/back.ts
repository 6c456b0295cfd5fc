import type { PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import { pausedUntil } from '../../subject/stopped.ts';
import type { Last, Partnership, PartnershipEvent } from './partnership.ts';

type Back = readonly PartnershipEvent[] | undefined;

/** What the event changes, as it was. */
const factsBefore = (
  state: Partnership,
  event: Extract<PartnershipEvent, { event: 'PartnershipChanged' }>,
): PartnershipEvent => {
  const facts = Object.keys(event.facts).map((key) => [key, state[key as keyof Partnership] ?? '']);
  const bound = state.places.find(({ place }) => place === event.shows?.place);
  return {
    event: 'PartnershipChanged',
    facts: Object.fromEntries(facts),
    ...(bound ? { shows: { place: bound.place, shows: bound.shows } } : {}),
  };
};

const seatBefore = (
  state: Partnership,
  event: Extract<PartnershipEvent, { event: 'SeatChanged' }>,
): Back => {
  const seat = state.seats.find(({ id }) => id === event.seat);
  if (!seat || event.holder !== undefined || event.deputies !== undefined) return undefined;
  const { role, organisation = '', kind = '', ward = '', votes = true } = seat;
  const { how = '', elected = '' } = seat;
  const facts = { role, organisation, kind, ward, votes, how, elected } as const;
  return [{ event: 'SeatChanged', seat: seat.id, ...facts }];
};

/** The role of somebody's seat as it was before they were named chair or clerk. */
const roleBefore = ({ seats }: Partnership, person: PersonId | undefined): PartnershipEvent[] =>
  seats
    .filter(({ holder, role }) => holder === person && person !== undefined && role === 'observer')
    .map(({ id, role }) => ({ event: 'SeatChanged', seat: id, role }));

/** The events that take this one back; undefined where that needs more than this record. */
const backOf = (state: Partnership, event: PartnershipEvent): Back => {
  switch (event.event) {
    case 'PartnershipChanged':
      return [factsBefore(state, event)];
    case 'DoorSet':
      return [{ event: 'DoorSet', door: state.door }];
    case 'ListConfirmed':
      return [{ event: 'ListConfirmed', confirmed: state.listConfirmed === true }];
    case 'ChairNamed':
      return [
        {
          event: 'ChairNamed',
          ...(state.chair ? { person: state.chair } : {}),
          ...(state.chairConfirmed ? { confirmed: true } : {}),
          ...(state.chairNamed ? { named: state.chairNamed } : {}),
        },
        ...roleBefore(state, event.person),
      ];
    case 'ClerkNamed':
      return state.clerk
        ? [{ event: 'ClerkNamed', person: state.clerk }, ...roleBefore(state, event.person)]
        : undefined;
    case 'SeatChanged':
      return seatBefore(state, event);
    case 'PlaceChanged': {
      const before = state.places.find(({ place }) => place === event.place);
      return before && [{ event: 'PlaceChanged', place: before.place, shows: before.shows }];
    }
    case 'PartnershipPaused': {
      const until = pausedUntil(state);
      return [
        until === undefined
          ? { event: 'PartnershipWentOn' }
          : { event: 'PartnershipPaused', until },
      ];
    }
    case 'PartnershipWentOn': {
      const until = pausedUntil(state);
      return until === undefined ? undefined : [{ event: 'PartnershipPaused', until }];
    }
    default:
      return undefined;
  }
};

/** What goes on by itself beside the chair's and clerk's own changes. */
const beside = (event: PartnershipEvent, by: Trace['by']): boolean =>
  event.event === 'JoinAsked' ||
  event.event === 'DoublePut' ||
  event.event === 'DigestSent' ||
  event.event === 'ReviewBegun' ||
  event.event === 'SuccessorAsked' ||
  event.event === 'ClerkSeatAsked' ||
  event.event === 'VacancyChased' ||
  event.event === 'SuccessorNamed' ||
  (event.event === 'PartnershipWentOn' && by === undefined) ||
  event.event === 'PartnershipFollows' ||
  event.event === 'EndsListed' ||
  event.event === 'CardsDrawn' ||
  event.event === 'PartnershipSettled' ||
  ((event.event === 'SeatGiven' || event.event === 'SeatChanged') && event.came === 'act') ||
  (event.event === 'PlaceChanged' && event.shows === undefined);

/** The last change once this event has happened: of several in one commit the last one says whether all can be taken back. */
export const lastAfter = (
  state: Partnership,
  event: PartnershipEvent,
  { at, by }: Trace,
): Last | undefined => {
  if (beside(event, by)) return state.last;
  const back = backOf(state, event);
  return { at, ...(by ? { by } : {}), ...(back ? { back } : {}) };
};
