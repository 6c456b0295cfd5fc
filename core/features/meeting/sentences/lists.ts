import { shortWords } from '../../../calendar/days.ts';
import { long } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import type { When } from './words.ts';

const states = { set: 'set', cancelled: 'cancelled', passed: 'over' } as const;

/** What lists of meetings say. */
export const meetingListPhrases = {
  'meeting.list.title': ({ where, coming }: { where: string; coming: number }) =>
    `Meetings of ${where}: ${coming === 0 ? 'none' : coming} to come`,
  'meeting.list.none': ({ where }: { where: string }) => `No meetings in ${where} yet.`,
  'meeting.list.row': (v: When & { ref: string; title: string; state: string }) =>
    `${v.ref} ${v.title} · ${long(v.day)}, ${v.time} · ${v.state}`,
  /** What is to come the heading says; what is over was in one year or another. */
  'meeting.list.line': (v: {
    ref: string;
    title: string;
    day: Day;
    time: string;
    is: keyof typeof states;
  }) =>
    v.is === 'set'
      ? `${v.ref} ${v.title} · ${shortWords(v.day)}, ${v.time}`
      : `${v.ref} ${v.title} · ${shortWords(v.day)} ${v.day.slice(0, 4)} · ${states[v.is]}`,
  'meeting.list.aloud': (v: { title: string; rows: readonly string[] }) =>
    `${v.title}. ${v.rows.join('; ')}.`,
  'meeting.list.state': ({ is }: { is: keyof typeof states }) => states[is],
};
