import type { Read } from '../../model/stored-schemas.ts';
import type { MeetingShapes, meetingEvents, readMeeting } from './stored.ts';

/** A meeting as its journal makes it. Who comes stands in the items of the seats, each a record of its own. */
export type Meeting = ReturnType<typeof readMeeting>;
export type MeetingEvent = Read<ReturnType<typeof meetingEvents>>;

export type Appointment = Read<MeetingShapes['appointment']>;
export type MeetingBefore = Read<MeetingShapes['before']>;
export type Rule = Read<MeetingShapes['rule']>;

/** Which reminder: seven days, one day, one hour before. */
export type Step = Extract<MeetingEvent, { event: 'MeetingReminded' }>['step'];
