import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { rowsOf, type TableRow } from '../../../language/table/rows.ts';
import { mostTableRows } from '../../../model/limits.ts';
import { refused } from '../../../model/outcome.ts';

/** What may stand over each column. */
const headings = {
  name: /^(?:name|partnership|group|body)$/i,
  kind: /^(?:kind|type)$/i,
  parent: /^(?:stands under|under|parent|reports to)$/i,
  wards: /^wards?$/i,
  state: /^(?:state|status)$/i,
} as const;
type Column = keyof typeof headings;
const names = Object.keys(headings) as Column[];

/** So many rows may stand above the headings. */
const above = 5;
const longest = 1000;

type Columns = ReadonlyMap<Column, number>;
const columnsOf = ({ cells }: TableRow): Columns =>
  new Map(
    names.flatMap((column) => {
      const at = cells.findIndex(({ text }) =>
        headings[column].test(text.replace(/\s+/g, ' ').replace(/[.?:]$/, '')),
      );
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
/** Partnerships have names and stand in a relation; actions and people have neither column. */
const isRegister = (columns: Columns): boolean =>
  columns.has('name') && (columns.has('parent') || columns.has('wards') || columns.has('kind'));

/** A table of partnerships as a register, a row each; undefined where it is none. Nothing of it is written before all was shown. */
export const readRegister = (line: Line, _: ReadContext, first: number): Understood | undefined => {
  const all = rowsOf(line);
  const at = all.slice(0, above).findIndex((row) => isRegister(columnsOf(row)));
  const heading = all[at];
  if (!heading) return undefined;
  const columns = columnsOf(heading);
  const rows = all.slice(at + 1).map((row) => {
    const cell = (column: Column) =>
      (row.cells[columns.get(column) ?? -1]?.text ?? '').slice(0, longest).toWellFormed();
    const others = names.filter((column) => column !== 'name' && cell(column) !== '');
    return {
      row: first + row.number - 1,
      name: cell('name'),
      ...Object.fromEntries(others.map((column) => [column, cell(column)])),
    };
  });
  if (rows.length > mostTableRows)
    return refused(say('family.register.long', { most: mostTableRows }));
  return rows.length === 0
    ? undefined
    : { kind: 'ask', ask: { ask: 'family.bring-register', rows } };
};
