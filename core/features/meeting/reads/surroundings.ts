import type { Gather } from '../../../model/feature-in.ts';
import { isVoting, seatOf } from '../../../subject/seats.ts';
import { meetingsSet, nextMeetingDay } from '../gather.ts';

export const namesNext = /\bnext (?:meeting|mtg|one)\b|\bnext meet\b/i;
/** The next meeting, where a line names it. */
export const nextMeeting: Gather = async ({ obvious, now }, store) => {
  if (!obvious) return {};
  const { programme, partnership } = obvious;
  const next = await nextMeetingDay(store, programme, partnership.id, now);
  return next ? { nextMeeting: next } : {};
};

/** Lines in a direct message that may answer the reminder of a meeting. */
export const answersMeeting =
  /sorry|apolog|\bmake it\b|\bcom(?:e|ing)\b|\bbe there\b|see you|attend|count me|\bcan(?:['’]?t|not| not)\b|\bwon['’]?t\b/i;
/** Lines in a channel that may be about a meeting that is set: behind the noun, or an answer without it. */
export const namesMeeting =
  /^\W*(?:(?<![\p{L}\p{N}-])[\p{L}\p{N}-]+:\s*)?(?i:meetings?\b|sorry\b|apolog|i['’]?(?:ll| will) (?:be|come)|i (?:can|won)|can['’]?t |cannot )|\b(?i:meeting|agenda|apologies)\b/u;

/** The meetings that such a line may be about. */
export const meetingsThen: Gather = async ({ meant, where, now }, store) => {
  const seated = meant.filter(({ partnership, me }) => {
    const seat = seatOf(partnership.state, me());
    return seat !== undefined && isVoting(seat);
  });
  const found = await Promise.all(
    seated.map(({ programme, partnership }) =>
      meetingsSet(store, programme, partnership, { now, place: where.place }),
    ),
  );
  const all = found.flat().sort((one, other) => (one.day < other.day ? -1 : 1));
  return {
    meetingsComing: all,
    meetingsNext: all.filter((one) => one.day === all[0]?.day),
  };
};
