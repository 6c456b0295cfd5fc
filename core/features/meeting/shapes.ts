import { defined } from '../../lib/defined.ts';
import { inNumbers, type PartnershipId, partnershipOf, type RecordId } from '../../model/ids.ts';
import { itemIn } from '../../model/items.ts';
import type { Found, Kind } from '../../model/kind.ts';
import { evolveMeeting, evolveRsvp } from './evolve.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting, MeetingEvent } from './meeting.ts';
import type { Rsvp, RsvpEvent } from './rsvp.ts';
import { isSet, nextWake, startOf } from './steps.ts';
import { meetingState, readMeeting, readRsvp, rsvpState } from './stored.ts';
/** The meetings of a partnership that are set and not over, the next one first. */
export const comingList = (partnership: PartnershipId): string => `meetings/${partnership}`;

/** The order in which meetings come: of two that start at one minute always the same one is the next. */
export const orderOf = (meeting: Meeting, id: RecordId): string =>
  `${startOf(meeting)}/${inNumbers(id)}`;

const listOf = (meeting: Meeting, id: RecordId): Found['list'] => {
  const partnership = partnershipOf(id);
  if (partnership === undefined || !isSet(meeting)) return undefined;
  return { group: comingList(partnership), order: orderOf(meeting, id) };
};

/** How meetings live. */
export const meetingKind: Kind<Meeting, MeetingEvent> = {
  kind: 'meeting',
  state: meetingState,
  read: readMeeting,
  evolve: evolveMeeting,
  found: (meeting, id) => defined({ due: nextWake(meeting), list: listOf(meeting, id) }),
  letter: meetingLetter,
  shownIn: (shows) => shows !== 'nothing',
};

/** How the answers of seats live: found under their meeting, and nowhere else. */
export const rsvpKind: Kind<Rsvp, RsvpEvent> = {
  kind: 'rsvp',
  state: rsvpState,
  read: readRsvp,
  evolve: evolveRsvp,
  found: () => ({}),
  ofSeat: true,
  isDeed: true,
  isFoundWithoutHint: (id, ownSeat) => itemIn(id) === ownSeat,
};
