import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { asDay } from '../../../language/table/day-cell.ts';
import { type Columns, knownColumns } from '../../../language/table/known-columns.ts';
import { type CellReader, cellReader } from '../../../language/table/read-cells.ts';
import { type Cell, rowsOf } from '../../../language/table/rows.ts';
import { mostTableRows } from '../../../model/limits.ts';
import { refused } from '../../../model/outcome.ts';
import { longestCell, type SeatRow } from '../ask-fields.ts';
import type { SeatColumn } from '../sentences/seat-file.ts';

/** What may stand over each column. */
const headings: Readonly<Record<SeatColumn, RegExp>> = {
  number: /^seat(?: no| number)?$/i,
  organisation: /^organi[sz]ation$/i,
  kind: /^kind(?: of seat)?$/i,
  ward: /^ward$/i,
  vote: /^votes?$/i,
  how: /^(?:how )?filled$/i,
  holder: /^(?:holder|held by)$/i,
  deputies: /^deput(?:y|ies)$/i,
  until: /^(?:held )?until$/i,
  follows: /^then held by$/i,
  step: /^next step$/i,
  'step-by': /^next step by$/i,
};
const days: ReadonlySet<SeatColumn> = new Set(['until', 'step-by']);

const areSeats = (columns: Columns<SeatColumn>): boolean =>
  columns.size > 1 && (columns.has('holder') || columns.has('deputies'));

const textOf = (cell: Cell | undefined, column: SeatColumn, { day }: CellReader): string => {
  if (!cell) return '';
  if (!days.has(column)) return cell.text.replace(/\s+/g, ' ');
  const read = day(asDay(cell));
  return read?.kind === 'day' ? read.day : cell.text;
};

/** A table with a column for holders or deputies as seats, a row each; undefined where it is none. Nothing of it is written before all was shown. */
export const readSeatTable = (
  line: Line,
  context: ReadContext,
  first: number,
): Understood | undefined => {
  const seats = knownColumns(rowsOf(line), headings, areSeats);
  if (!seats) return undefined;
  const { columns } = seats;
  const reader = cellReader(line, context);
  const rows = seats.rows.map((row): SeatRow => {
    const cells = [...columns].map(([column, index]) => [
      column,
      textOf(row.cells[index], column, reader).slice(0, longestCell).toWellFormed(),
    ]);
    return { row: first + row.number - 1, ...Object.fromEntries(cells) };
  });
  if (rows.length > mostTableRows) return refused(say('seats.file.long', { most: mostTableRows }));
  if (rows.length === 0) return refused(say('seats.file.empty', {}));
  return { kind: 'ask', ask: { ask: 'partnership.bring-seats', rows } };
};
