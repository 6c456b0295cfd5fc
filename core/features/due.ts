import type { AllDue, FeatureDue, Wake } from '../model/feature-due.ts';
import type { RecordName } from '../model/register.ts';
import { actionDue } from './action/due.ts';
import { meetingDue } from './meeting/due.ts';
import { partnershipDue } from './partnership/due.ts';
import { pollDue } from './poll/due.ts';
import { reviewDue } from './review/due.ts';

/** What each feature does by itself. Of one kind of record they look after their parts in this order. */
export const due: readonly FeatureDue[] = [
  actionDue,
  meetingDue,
  pollDue,
  reviewDue,
  partnershipDue,
];

/** What looks after a record of a kind once its moment has come. */
export const wakesOf = (kind: RecordName): readonly Wake[] =>
  due.flatMap(({ wakes }) => wakes?.[kind] ?? []);

/** What one feature asks of all. */
export const allDue: AllDue = {
  moved: async (subject, context) => {
    for (const { moved } of due) await moved?.(subject, context);
  },
  figures: async (period, store) =>
    Object.assign({}, ...(await Promise.all(due.map(({ figures }) => figures?.(period, store))))),
};
