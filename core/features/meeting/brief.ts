import { readable } from '../../engine/load.ts';
import { defined } from '../../lib/defined.ts';
import type { Brief } from '../../model/brief.ts';
import type { BriefAsked, CountBrief } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { coming } from './gather.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting } from './meeting.ts';
import { startOf } from './steps.ts';

/** Among so many of the newest the last that was held is looked for; nobody sets more ahead one by one. */
const newest = 12;

/** The day of the last meeting that has begun and was not called off; undefined where it is not among those looked at. */
const lastMet = async (
  { programme, partnership, now }: BriefAsked,
  store: Store,
): Promise<Brief['met']> => {
  const page = { limit: newest };
  const read = await store.newest(programme, partnership.id, meetingLetter, page);
  const days = readable<Meeting>(read, store)
    .map(({ state }) => state)
    .filter(({ standing }) => standing.is === 'set' || standing.is === 'passed')
    .filter((meeting) => startOf(meeting) <= now)
    .map(({ day }) => day);
  return days.sort().at(-1) ?? (read.length < newest ? 'none' : undefined);
};

/** The day of the next meeting, and of the last. */
export const meetingBrief: CountBrief = async (asked, store) => {
  const { programme, partnership } = asked;
  const [[next], met] = await Promise.all([
    coming(store, programme, partnership.id),
    lastMet(asked, store),
  ]);
  return defined({ meeting: next?.state.day, met });
};
