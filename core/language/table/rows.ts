import { type Line, part, shown, typedText } from '../line.ts';

/** A cell of a pasted table. */
export interface Cell {
  readonly line: Line;
  /** Where it begins in the folded copy of the whole text. */
  readonly start: number;
  /** As it was typed, without the quote marks that a spreadsheet puts round it. */
  readonly text: string;
}
/** A row of a pasted table, with the text that would be typed to paste it again. */
export interface TableRow {
  readonly cells: readonly Cell[];
  readonly typed: string;
  /** Which of all rows it is, the empty ones counted. */
  readonly number: number;
}

/** The sign as it was typed; a row's end is the end of a text as well. */
const rawAt = ({ raw, from, plain }: Line, at: number): string =>
  at < plain.length ? raw.charAt(from[at] ?? 0) : '\n';
const endsRow = (line: Line, at: number): boolean => /[\n\r]/.test(rawAt(line, at));
const endsCell = (line: Line, at: number): boolean => rawAt(line, at) === '\t' || endsRow(line, at);

/** Where a cell in quote marks ends that begins here: within them line ends and tabs are its own, and a quote mark is doubled. */
const closing = (line: Line, start: number): number | undefined => {
  if (rawAt(line, start) !== '"') return undefined;
  for (let at = start + 1; at < line.plain.length; at += 1) {
    if (rawAt(line, at) !== '"') continue;
    if (rawAt(line, at + 1) !== '"') return endsCell(line, at + 1) ? at : undefined;
    at += 1;
  }
  return undefined;
};

const cellAt = (line: Line, start: number): { readonly cell: Cell; readonly end: number } => {
  const close = closing(line, start);
  if (close !== undefined) {
    const inside = part(line, start + 1, close);
    const text = typedText(inside).replace(/""/g, '"');
    return { cell: { line: inside, start: start + 1, text }, end: close + 1 };
  }
  let end = start;
  while (!endsCell(line, end)) end += 1;
  const inside = part(line, start, end);
  return { cell: { line: inside, start, text: typedText(inside) }, end };
};

/** How many empty cells stand before a text whose spaces were taken off: behind a noun its first tab only parts them. */
const cellsBefore = ({ raw, from }: Line): number => {
  const [start = 0] = from;
  let at = start;
  while (at > 0 && /[^\S\n\r]/.test(raw.charAt(at - 1))) at -= 1;
  const tabs = raw.slice(at, start).split('\t').length - 1;
  const parts = at > 0 && raw.charAt(at) === '\t' && !/[\n\r]/.test(raw.charAt(at - 1));
  return parts ? tabs - 1 : tabs;
};

/** The rows of a text whose cells are parted by tabs, as spreadsheets are copied; empty rows are left out. */
export const rowsOf = (line: Line): TableRow[] => {
  const rows: TableRow[] = [];
  const none: Cell = { line: part(line, 0, 0), start: 0, text: '' };
  const { plain, raw, from, to, mentions } = line;
  let [start, number] = [0, 1];
  let before = cellsBefore(line);
  let cells = Array<Cell>(before).fill(none);
  for (let at = 0; at <= plain.length; ) {
    const { cell, end } = cellAt(line, at);
    cells.push(cell);
    if (endsRow(line, end)) {
      if (cells.some(({ text }) => text !== '')) {
        const typed = shown(raw.slice(from[start] ?? 0, to[end - 1] ?? 0), mentions, '@');
        rows.push({ cells, typed: '\t'.repeat(before) + typed, number });
      }
      [cells, before, start] = [[], 0, end + 1];
      number += 1;
    }
    at = end + 1;
  }
  return rows;
};

/** The cells of a row that hold something. */
export const filled = ({ cells }: TableRow): Cell[] => cells.filter(({ text }) => text !== '');
