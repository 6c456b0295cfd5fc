import { addDays } from '../../calendar/days.ts';
import { part } from '../line.ts';
import { fold } from '../normalise.ts';
import type { Cell } from './rows.ts';

/** A cell that holds this text alone. */
export const cellOf = (text: string): Cell => ({
  line: part(fold({ text, mentions: [] }), 0),
  start: 0,
  text,
});

/** The day from which Excel counts, and a number that is a day of our time. */
const zero = '1899-12-30';
const serial = /^[3-6]\d{4}$/;
/** A day that was saved as the number of its cell. */
export const asDay = (cell: Cell): Cell =>
  serial.test(cell.text) ? cellOf(addDays(zero, Number(cell.text))) : cell;
