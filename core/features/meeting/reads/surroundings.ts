import type { Gather } from '../../../model/feature-in.ts';
import { seatOf } from '../../../subject/seats.ts';
import { meetingsNext, nextMeetingDay } from '../gather.ts';

export const namesNext = /\bnext (?:meeting|one)\b|\bnext meet\b/i;
/** The next meeting, where a line names it. */
export const nextMeeting: Gather = async ({ obvious, now }, store) => {
  if (!obvious) return {};
  const { programme, partnership } = obvious;
  const next = await nextMeetingDay(store, programme, partnership.id, now);
  return next ? { nextMeeting: next } : {};
};

/** Lines in a direct message that may answer the reminder of a meeting. */
export const answersMeeting =
  /sorry|apolog|\bmake it\b|\bcom(?:e|ing)\b|\bbe there\b|see you|attend|\bcan(?:['’]?t|not| not)\b|\bwon['’]?t\b/i;
/** The meetings that such an answer may be about. */
export const meetingsThen: Gather = async ({ meant, where, now }, store) => {
  const seated = meant.filter(
    ({ partnership, me }) => seatOf(partnership.state, me())?.role === 'member',
  );
  const found = await Promise.all(
    seated.map(({ programme, partnership }) =>
      meetingsNext(store, programme, partnership, { now, place: where.place }),
    ),
  );
  const all = found.flat();
  const day = all.map((one) => one.day).sort()[0];
  return { meetingsNext: all.filter((one) => one.day === day) };
};
