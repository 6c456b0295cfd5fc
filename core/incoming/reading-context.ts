import { nudgedLately } from '../features/action/nudged-lately.ts';
import { meetingsNext, nextMeetingDay } from '../features/meeting/gather.ts';
import { pollChoices } from '../features/poll/gather.ts';
import { reviewsOpenTo } from '../features/review/gather.ts';
import type { ReadContext } from '../language/reading.ts';
import { partnershipIdOf } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';
import { seatOf } from '../subject/seat-items.ts';
import { type Arrival, type Candidate, meIn } from './arrive.ts';

/** A typed line, and the partnerships of which it may be said. */
interface Told {
  readonly text: string;
  /** The one that is obvious where it was typed. */
  readonly candidate: Candidate | undefined;
  /** All that may be meant. */
  readonly meant: readonly Candidate[];
  readonly arrival: Arrival;
}
type Known = Partial<
  Pick<ReadContext, 'nextMeeting' | 'meetingsNext' | 'pollsOpen' | 'reviewsOpen' | 'lastNudged'>
>;

const namesNext = /\bnext (?:meeting|one)\b|\bnext meet\b/i;
const nextMeeting = async (
  { text, candidate, arrival }: Told,
  { store }: Ports,
): Promise<Known> => {
  if (!candidate || !namesNext.test(text)) return {};
  const { programme } = candidate;
  const next = await nextMeetingDay(
    store,
    programme,
    partnershipIdOf(candidate.record.id),
    arrival.now,
  );
  return next ? { nextMeeting: next } : {};
};

/** Lines in a direct message that may answer the reminder of a meeting. */
const answersMeeting =
  /sorry|apolog|\bmake it\b|\bcom(?:e|ing)\b|\bbe there\b|see you|attend|\bcan(?:['’]?t|not| not)\b|\bwon['’]?t\b/i;
const meetingsThen = async ({ text, meant, arrival }: Told, { store }: Ports): Promise<Known> => {
  if (arrival.request.where.kind !== 'direct' || !answersMeeting.test(text)) return {};
  const { now, request } = arrival;
  const seated = meant.filter(
    ({ programme, record }) => seatOf(record.state, meIn(arrival, programme))?.role === 'member',
  );
  const found = await Promise.all(
    seated.map(({ programme, record }) =>
      meetingsNext(store, programme, record, { now, place: request.where.place }),
    ),
  );
  const all = found.flat();
  const day = all.map((one) => one.day).sort()[0];
  return { meetingsNext: all.filter((one) => one.day === day) };
};

/** "vote 3", "poll close": said of a poll, and of none by name. */
const namesNoPoll = /\b(?:poll|vote)s?[\s:]+(?:vote\s+)?\w+\s*$/i;
const pollsOpen = async ({ text, meant, arrival }: Told, { store }: Ports): Promise<Known> => {
  if (!namesNoPoll.test(text)) return {};
  const { now, request } = arrival;
  const open = await Promise.all(
    meant.map(({ programme, record }) =>
      pollChoices(store, programme, record, { now, place: request.where.place }),
    ),
  );
  return { pollsOpen: open.flat() };
};

/** The reviews that wait for the asker's answer, in whichever partnership; they chair few. */
const reviewsOpen = async ({ arrival }: Told, { store }: Ports): Promise<Known> => {
  if (arrival.request.where.kind !== 'direct') return {};
  const open = await Promise.all(
    arrival.belongings.map(({ programme, person }) => reviewsOpenTo(programme, person, store)),
  );
  return { reviewsOpen: open.flat() };
};

const lastNudged = async ({ candidate, arrival }: Told, { store }: Ports): Promise<Known> => {
  if (arrival.request.where.kind !== 'direct' || !candidate) return {};
  const { programme } = candidate;
  const me = meIn(arrival, programme);
  return { lastNudged: await nudgedLately(programme, me, arrival.now, store) };
};

/** What a line may be said of besides what it names, read only for a line that may need it. */
export const saidOf = async (told: Told, ports: Ports): Promise<Known> => {
  const known = await Promise.all(
    [nextMeeting, meetingsThen, pollsOpen, reviewsOpen, lastNudged].map((read) =>
      read(told, ports),
    ),
  );
  return Object.assign({}, ...known);
};
