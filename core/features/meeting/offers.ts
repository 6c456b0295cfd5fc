import { defined } from '../../lib/defined.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { Ref } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import {
  asking,
  drawnFrom,
  formOffer,
  type Label,
  offer,
  opener,
  type Thing,
} from '../../subject/thing.ts';
import type { Meeting } from './meeting.ts';

/** A meeting as its buttons name it, with the round they answer. */
export interface MeetingThing extends Thing {
  readonly round?: number;
}

/** How the buttons of a meeting name it; `shown` where a bare reference could be another partnership's. */
export const thingOf = (
  { state, version }: Pick<Stored<Pick<Meeting, 'title' | 'round'>>, 'state' | 'version'>,
  ref: Ref,
  { id }: Pick<StoredPartnership, 'id'>,
  shown = ref,
): MeetingThing => ({ in: id, ref, title: state.title, seen: version, round: state.round, shown });

const ofRound = ({ round }: MeetingThing) => defined({ round });

/** Everything a meeting can be asked, as buttons. Each says which meeting it is, for those who hear it. */
export const offers = {
  attending: offer('label.meeting.attending', 'meeting.attend', ofRound),
  apologies: offer('label.meeting.apologies', 'meeting.apologies', ofRound),
  who: offer('label.meeting.who', 'meeting.who'),
  agenda: offer('label.meeting.agenda', 'meeting.agenda'),
  calendar: offer('label.meeting.calendar', 'meeting.calendar'),
  calendarOff: offer('label.meeting.calendar-off', 'meeting.calendar'),
  show: offer('label.show', 'meeting.show'),
  history: offer('label.history', 'meeting.history'),
  restore: offer('label.meeting.restore', 'meeting.restore'),
  cancel: offer('label.meeting.cancel', 'meeting.cancel', drawnFrom),
  keepInPause: offer('label.meeting.keep', 'meeting.in-pause'),
  cancelInPause: offer('label.meeting.cancel-it', 'meeting.cancel', drawnFrom),
  nextInPause: offer('label.meeting.next-in-pause', 'meeting.in-pause'),
  undo: offer('label.undo', 'meeting.undo'),
  bring: offer('label.meeting.bring', 'meeting.bring'),
  add: opener('label.meeting.add', 'meeting.add'),
  agendaChange: opener('label.meeting.agenda-change', 'meeting.item'),
  move: opener('label.meeting.move', 'meeting.change'),
  change: opener('label.change', 'meeting.change'),
  pickDate: opener('label.pick', 'meeting.change'),
  instead: opener('label.meeting.instead', 'meeting.instead'),
};

/** Takes back the last answer of a seat. */
export const undoAnswer = (thing: Thing, seat: string): Offer =>
  asking('label.undo', thing, { ask: 'meeting.undo', seat });

/** The form in which a meeting is made, with what is known already in it. */
export const newMeeting = (
  within: string,
  code: Label,
  given: Readonly<Record<string, string>> = {},
): Offer => formOffer(code, 'meeting.schedule', { in: within, about: given.title, given });

/** The same once more, on another day. */
export const anew = ({ title, time, ends, place }: Meeting, within: string): Offer =>
  newMeeting(within, 'label.meeting.schedule-again', defined({ title, time, ends, place }));
