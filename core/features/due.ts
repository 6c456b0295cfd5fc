import { briefFrom, weekFrom } from '../engine/brief.ts';
import { defined } from '../lib/defined.ts';
import type { AllDue, DueContext, FeatureDue, Wake } from '../model/feature-due.ts';
import type { Stored } from '../model/record.ts';
import type { RecordName } from '../model/register.ts';
import { actionDue } from './action/due.ts';
import { meetingDue } from './meeting/due.ts';
import { partnershipDue } from './partnership/due.ts';
import { pollDue } from './poll/due.ts';
import { programmeDue } from './programme/due.ts';
import { reviewDue } from './review/due.ts';

/** What each feature does by itself. Of one kind of record they look after their parts in this order. */
export const due: readonly FeatureDue[] = [
  actionDue,
  meetingDue,
  pollDue,
  reviewDue,
  partnershipDue,
  programmeDue,
];

/** What looks after a record of a kind once its moment has come. */
const wakesOf = (kind: RecordName): readonly Wake[] =>
  due.flatMap(({ wakes }) => wakes?.[kind] ?? []);

/** Every feature's part in a record, one after the other; false where somebody's change came between. */
export const lookedAfter = async (record: Stored, context: DueContext): Promise<boolean> => {
  for (const look of wakesOf(record.kind)) if (!(await look(record, context))) return false;
  return true;
};

/** What one feature asks of all. */
export const allDue: AllDue = {
  moved: async (subject, context) => {
    for (const { moved } of due) await moved?.(subject, context);
  },
  figures: async (period, store) =>
    Object.assign({}, ...(await Promise.all(due.map(({ figures }) => figures?.(period, store))))),
  goesOn: async (partnership, context, from) => {
    const found = await Promise.all(due.map(({ goesOn }) => goesOn?.(partnership, context, from)));
    return {
      ends: found.flatMap((one) => one?.ends ?? []),
      stays: found.flatMap((one) => one?.stays ?? []),
      // One list is so long: that of the actions.
      ...defined({ next: found.find((one) => one?.next !== undefined)?.next }),
    };
  },
  goesOver: async (over, context) => {
    let count = 0;
    for (const { goesOver } of due) count += (await goesOver?.(over, context)) ?? 0;
    return count;
  },
  wake: lookedAfter,
  brief: (asked, store, hash) => briefFrom(due, asked, store, hash),
  week: (asked, store) => weekFrom(due, asked, store),
};
