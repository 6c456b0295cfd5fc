import type { Gather, Typing } from '../../../model/feature-in.ts';
import { partnershipIdOf } from '../../../model/ids.ts';
import type { Store } from '../../../ports/store.ts';
import { seatOf } from '../../../subject/seat-items.ts';
import { meetingsNext, nextMeetingDay } from '../gather.ts';

const namesNext = /\bnext (?:meeting|one)\b|\bnext meet\b/i;
const nextMeeting = async ({ text, obvious, now }: Typing, store: Store) => {
  if (!obvious || !namesNext.test(text)) return {};
  const { programme, partnership } = obvious;
  const next = await nextMeetingDay(store, programme, partnershipIdOf(partnership.id), now);
  return next ? { nextMeeting: next } : {};
};

/** Lines in a direct message that may answer the reminder of a meeting. */
const answersMeeting =
  /sorry|apolog|\bmake it\b|\bcom(?:e|ing)\b|\bbe there\b|see you|attend|\bcan(?:['’]?t|not| not)\b|\bwon['’]?t\b/i;
const meetingsThen = async ({ text, meant, where, now }: Typing, store: Store) => {
  if (where.kind !== 'direct' || !answersMeeting.test(text)) return {};
  const seated = meant.filter(
    ({ partnership, me }) => seatOf(partnership.state, me)?.role === 'member',
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

/** The next meeting where a line names it, and those that an answer in a direct message may be about. */
export const meetingSurroundings: Gather = async (typing, store) => {
  const [next, then] = await Promise.all([nextMeeting(typing, store), meetingsThen(typing, store)]);
  return { ...next, ...then };
};
