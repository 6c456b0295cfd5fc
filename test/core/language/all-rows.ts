import type { Row } from './table.ts';
import { attendingRows } from './table-attending.ts';
import { meetingRows } from './table-meetings.ts';
import { newActionRows } from './table-new-actions.ts';
import { peopleRows } from './table-people.ts';
import { pollRows } from './table-polls.ts';
import { reviewRows } from './table-reviews.ts';
import { verbRows } from './table-verbs.ts';
import { voteRows } from './table-votes.ts';

/** Every typed line that the tests have an answer for. */
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
