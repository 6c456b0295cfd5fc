import { defined } from '../../lib/defined.ts';
import { isLateLine, type KeepTold } from '../../model/feature-out.ts';
import { toldName } from './evolve.ts';
import type { Meeting } from './meeting.ts';

/** That its reminder has arrived in a place, or came too late for it; not of a time that it no longer has. */
export const meetingTold: KeepTold = ({ state }, telling) => {
  if (isLateLine(telling)) return { event: 'MeetingMessageLate' };
  const { body, to, late } = telling;
  if (body.kind !== 'notice' || body.notice.notice !== 'meeting') return undefined;
  const meeting = state as Meeting;
  const { step, round } = body.notice;
  const off = meeting.standing.is === 'cancelled' || meeting.standing.is === 'taken-back';
  if (round !== meeting.round || off) return undefined;
  const event = defined({
    event: 'MeetingTold' as const,
    step,
    to,
    late: late ? (true as const) : undefined,
  });
  return meeting.told?.includes(toldName(event, meeting)) ? undefined : event;
};
