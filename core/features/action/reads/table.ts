import { type Line, part } from '../../../language/line.ts';
import { fold, withoutLead } from '../../../language/normalise.ts';
import type { Understood } from '../../../language/reading.ts';
import { onceEach, say } from '../../../language/saying.ts';
import { type Table, tableIn } from '../../../language/table/columns.ts';
import { headingAt } from '../../../language/table/headings.ts';
import { inParts } from '../../../language/table/parts.ts';
import { cellReader } from '../../../language/table/read-cells.ts';
import { filled, rowsOf, type TableRow } from '../../../language/table/rows.ts';
import { itemsMost } from '../../../model/limits.ts';
import { refused } from '../../../model/outcome.ts';
import { type Reading, readRow } from './row.ts';

/** A row with one cell that stands over others, such as "Agreed on Monday:". */
const isOver = (row: TableRow): boolean => {
  const [only, second] = filled(row);
  return only !== undefined && second === undefined && only.line.plain.endsWith(':');
};

/** The noun may be the first of the headings: "Action", with a tab behind it. */
const withHeading = (rest: Line): Line => {
  const before = rest.raw.slice(0, rest.from[0]);
  if (!/[^\s]\t+$/.test(before)) return rest;
  const whole = withoutLead(part(fold({ text: rest.raw, mentions: rest.mentions }), 0));
  return headingAt(rowsOf(whole)) === 0 ? whole : rest;
};

/** A title that is but a reference names what exists. */
const ref = /^#?\p{L}\s?-?\d+$/u;

/** Headings under which what stands goes into the notes. */
const notedIn = ({ headings, columns, rows }: Table): string[] => {
  const known = new Set(columns.values());
  return headings.filter(
    (text, at) => text !== '' && !known.has(at) && rows.some(({ cells }) => cells[at]?.text),
  );
};

/**
 * A pasted table as actions, a row each; undefined where the text is none. `known`: only where headings, people or days
 * are known.
 */
export const readTable = (
  rest: Line,
  { context, alone }: Pick<Reading, 'context' | 'alone'>,
  known?: 'known',
): Understood | undefined => {
  const line = withHeading(rest);
  const all = rowsOf(line);
  const reader = cellReader(line, context);
  const table = tableIn(all, reader);
  if (!table || (known && !table.known)) return undefined;
  const rows = table.rows.filter((row) => !isOver(row));
  const [first] = rows;
  if (!first || (known && rows.length < 2)) return undefined;
  if (rows.length > itemsMost) {
    return refused(
      say('reading.too-many', { count: rows.length, most: itemsMost }),
      inParts(line, all),
    );
  }
  const read = rows.map((row) => readRow(row, { table, reader, context, alone }));
  const left = [...table.left, ...table.rows.filter(isOver).map(({ typed }) => typed.trim())];
  const headings = notedIn(table);
  return {
    kind: 'ask',
    ask: { ask: 'action.create', items: read.map(({ draft }) => draft) },
    notes: [
      ...onceEach(read.flatMap(({ notes }) => notes)),
      ...left.map((text) => say('reading.tail-left', { text })),
      ...(headings.length > 0 ? [say('action.columns-noted', { headings })] : []),
    ],
    ...(read.length > 1 && !read.some(({ draft }) => ref.test(draft.title))
      ? { shownFirst: true }
      : {}),
  };
};
