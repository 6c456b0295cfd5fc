import type { Row } from './table.ts';
import { attendingRows } from './table-attending.ts';
import { meetingRows } from './table-meetings.ts';
import { newActionRows } from './table-new-actions.ts';
import { peopleRows } from './table-people.ts';
import { pollRows } from './table-polls.ts';
import { reviewRows } from './table-reviews.ts';
import { verbRows } from './table-verbs.ts';
import { voteRows } from './table-votes.ts';

/** Every line of product 5.5 to 5.7. */
export const rows: readonly Row[] = [
  ...peopleRows,
  ...newActionRows,
  ...verbRows,
  ...meetingRows,
  ...attendingRows,
  ...pollRows,
  ...voteRows,
  ...reviewRows,
];
