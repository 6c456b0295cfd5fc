import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { type Columns, knownColumns } from '../../../language/table/known-columns.ts';
import { rowsOf } from '../../../language/table/rows.ts';
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

const longest = 1000;

/** Partnerships have names and stand in a relation; actions and people have neither column. */
const isRegister = (columns: Columns<Column>): boolean =>
  columns.has('name') && (columns.has('parent') || columns.has('wards') || columns.has('kind'));

/** A table of partnerships as a register, a row each; undefined where it is none. Nothing of it is written before all was shown. */
export const readRegister = (line: Line, _: ReadContext, first: number): Understood | undefined => {
  const register = knownColumns(rowsOf(line), headings, isRegister);
  if (!register) return undefined;
  const { columns } = register;
  const rows = register.rows.map((row) => {
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
