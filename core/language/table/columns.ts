import {
  type Column,
  columnOf,
  firstWide,
  headingAt,
  headingKey,
  isAside,
  isBeside,
  perhapsOf,
} from './headings.ts';
import { type CellReader, isEverybody, saysNothing } from './read-cells.ts';
import { type Cell, filled, type TableRow } from './rows.ts';

/** A table of actions: what its columns say, and its rows without headings and empty ones. */
export interface Table {
  /** What was typed over the columns. */
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Column, number>;
  readonly rows: readonly TableRow[];
  /** Its headings are known, or people or days stand in it. */
  readonly known: boolean;
  /** Rows that are no action: what stands above the headings, and the headings where only what stands below told them. */
  readonly left: readonly string[];
}

/** What stands before the points of a list, and the numbers of a table's rows. */
const mark = /^(?:[-*•▪◦●○·o–—]|\(?\d{1,3}[.)]?|\(?[a-z][.)])$/i;
/** Whether a cell only numbers its row. */
export const isMark = ({ line }: Cell): boolean => mark.test(line.plain);

/** So many rows tell what a column says. */
const telling = 20;
const saying = (rows: readonly TableRow[], at: number): Cell[] =>
  rows.slice(0, telling).flatMap(({ cells }) => {
    const cell = cells[at];
    return cell && !saysNothing(cell) ? [cell] : [];
  });

type Is = (cell: Cell, reader: CellReader) => boolean;
const isDay: Is = (cell, { day }) => day(cell) !== undefined;
const isOrganisation: Is = (cell, { who }) =>
  who(cell).some((one) => one.kind === 'who' && 'organisation' in one.who);
const isSomebody: Is = (cell, { who }) =>
  isEverybody(cell) || who(cell).some(({ kind }) => kind !== 'unknown');

/** At least half of the cells that say something are such. */
const mostly = (cells: readonly Cell[], is: (cell: Cell) => boolean): boolean =>
  cells.length > 0 && 2 * cells.filter(is).length >= cells.length;

const keyOf = ({ cells }: TableRow): string => cells.map(headingKey).join('\t').trimEnd();

/** Where a row stands over days or people that holds neither: headings in words that are not known. */
const unknownHeadingAt = (rows: readonly TableRow[], reader: CellReader): number | undefined => {
  const at = firstWide(rows);
  const first = rows[at];
  if (!first) return undefined;
  const below = rows.slice(at + 1).filter((row) => keyOf(row) !== keyOf(first));
  const told = first.cells.flatMap((cell, column) => {
    const cells = saying(below, column);
    if (cell.text === '' || /\d/.test(cell.text) || cells.length < 2) return [];
    const kind = [isDay, isSomebody].find((is) => cells.every((one) => is(one, reader)));
    return kind ? [{ cell, kind }] : [];
  });
  return told.length > 0 && !told.some(({ cell, kind }) => kind(cell, reader)) ? at : undefined;
};

const widthOf = (rows: readonly TableRow[]): number =>
  rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/** What each column says: by its heading, else by what stands in it. */
const columnsOf = (
  heading: readonly Cell[],
  rows: readonly TableRow[],
  reader: CellReader,
): ReadonlyMap<Column, number> => {
  const found = new Map<Column, number>();
  const free = () => {
    const taken = new Set(found.values());
    return Array.from({ length: widthOf(rows) }, (_, at) => at).filter((at) => !taken.has(at));
  };
  const under = (at: number, is: (cell: Cell) => boolean): boolean => {
    const cell = heading[at];
    return cell !== undefined && is(cell);
  };
  const hasWords = (at: number) => !saying(rows, at).every(isMark);
  const put = (column: Column, at: number | undefined) => {
    if (at !== undefined && !found.has(column)) found.set(column, at);
  };
  const named = (is: (cell: Cell) => Column | undefined) => {
    for (const at of free()) {
      const column = heading[at] && is(heading[at]);
      if (column && (column !== 'what' || hasWords(at))) put(column, at);
    }
  };
  const byContent = (is: Is) =>
    free().find(
      (at) => !under(at, isAside) && mostly(saying(rows, at), (cell) => is(cell, reader)),
    );
  named(columnOf);
  if (!found.has('when')) put('when', byContent(isDay));
  if (!found.has('who')) put('who', byContent(isSomebody));
  if (!found.has('organisation')) put('organisation', byContent(isOrganisation));
  named(perhapsOf);
  const untitled = free().filter((at) => hasWords(at) && !under(at, isAside));
  put('what', untitled.find((at) => !under(at, isBeside)) ?? untitled[0]);
  return found;
};

const shownRow = ({ cells }: TableRow): string =>
  cells.flatMap(({ text }) => (text === '' ? [] : text.replace(/\s+/g, ' '))).join(' · ');

/**
 * A text as a table of actions; undefined where it is none: a tab alone, a list whose points stand before tabs, or lines
 * that are indented by them.
 */
export const tableIn = (all: readonly TableRow[], reader: CellReader): Table | undefined => {
  const told = headingAt(all);
  const at = told ?? unknownHeadingAt(all, reader);
  const heading = all[at ?? -1];
  const rows = all
    .slice((at ?? -1) + 1)
    .filter((row) => heading === undefined || keyOf(row) !== keyOf(heading));
  const columns = columnsOf(heading?.cells ?? [], rows, reader);
  const wide = rows.filter((row) => filled(row).filter((cell) => !isMark(cell)).length > 1).length;
  const known = heading !== undefined || columns.size > (columns.has('what') ? 1 : 0);
  // The tab behind the last row of a table of one column may have been taken off with the spaces at the end.
  const narrow =
    heading !== undefined && [heading, ...rows.slice(0, -1)].every(({ cells }) => cells.length > 1);
  if (rows.length === 0 || (wide < (known ? 1 : 2) && !narrow)) return undefined;
  return {
    known,
    headings: heading?.cells.map(({ text }) => text.replace(/\s+/g, ' ')) ?? [],
    columns,
    rows,
    left: all.slice(0, (at ?? -1) + (told === undefined ? 1 : 0)).map(shownRow),
  };
};
