import type { Row } from '../core/language/table.ts';
import { meetingRows } from '../core/language/table-meetings.ts';
import { newActionRows } from '../core/language/table-new-actions.ts';
import { peopleRows } from '../core/language/table-people.ts';
import { pollRows } from '../core/language/table-polls.ts';
import { verbRows } from '../core/language/table-verbs.ts';

/** Every line of the tables. */
export const allRows: readonly Row[] = [
  ...peopleRows,
  ...newActionRows,
  ...verbRows,
  ...meetingRows,
  ...pollRows,
];

/** What a phone makes of a line: curly quotes, a capital at the start and after the command, a full stop. */
export const fromPhone = (typed: string): string => {
  if (typed === '') return typed;
  const [, command = '', rest = ''] = /^(\/\w+ ?)?([\s\S]*)$/.exec(typed) ?? [];
  const curly = rest.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’');
  return `${command}${curly.charAt(0).toUpperCase()}${curly.slice(1)}.`;
};
