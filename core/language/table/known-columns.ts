import type { TableRow } from './rows.ts';

/** Where each column of a table stands. */
export type Columns<Column extends string> = ReadonlyMap<Column, number>;

/** So many rows may stand above the headings. */
const above = 5;

const columnsOf = <Column extends string>(
  { cells }: TableRow,
  headings: Readonly<Record<Column, RegExp>>,
): Columns<Column> =>
  new Map(
    (Object.keys(headings) as Column[]).flatMap((column) => {
      const at = cells.findIndex(({ text }) =>
        headings[column].test(text.replace(/\s+/g, ' ').replace(/[.?:]$/, '')),
      );
      return at < 0 ? [] : [[column, at] as const];
    }),
  );

/**
 * The columns of a table by what may stand over each, and the rows below them; undefined where no row near its top has
 * the columns that make it such a table.
 */
export const knownColumns = <Column extends string>(
  rows: readonly TableRow[],
  headings: Readonly<Record<Column, RegExp>>,
  makeIt: (columns: Columns<Column>) => boolean,
): { readonly columns: Columns<Column>; readonly rows: readonly TableRow[] } | undefined => {
  const all = rows.slice(0, above).map((row) => columnsOf(row, headings));
  const at = all.findIndex(makeIt);
  const columns = all[at];
  return columns && { columns, rows: rows.slice(at + 1) };
};
