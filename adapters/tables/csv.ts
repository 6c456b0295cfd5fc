import papaparse from 'papaparse';
import type { Table, TableCell } from '../../core/model/table.ts';
import { guard } from './guard.ts';

/** By this mark Excel knows the text for UTF-8, provided that it comes before all else. */
const mark = '\uFEFF';

/** Days as ISO has them: no spreadsheet takes the month for the day, and Excel shows them as dates. */
const cellText = (cell: TableCell): string =>
  typeof cell === 'string' ? guard(cell.toWellFormed().replace(/\r\n?/g, '\n')) : cell.day;

/** A table as CSV (RFC 4180) that a spreadsheet opens by a double click: the mark, the headings, then the rows. */
export const csvText = ({ headings, rows }: Pick<Table, 'headings' | 'rows'>): string => {
  const all = [headings, ...rows].map((cells) => cells.map(cellText));
  return `${mark}${papaparse.unparse(all, { newline: '\r\n' })}\r\n`;
};
