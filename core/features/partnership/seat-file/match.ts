import { sameTitle } from '../../../lib/same-title.ts';
import type { SeatRow } from '../ask-fields.ts';
import type { Seat } from '../partnership.ts';
import { type SeatColumn, seatColumns } from '../sentences/seat-file.ts';
import { cellSays, type Naming, seatCells, seatNumber } from './cells.ts';

export type Given = Readonly<Partial<Record<SeatColumn, string>>>;
/** What a row's columns say. */
export const givenIn = (row: SeatRow): Given =>
  Object.fromEntries(
    seatColumns.flatMap((column) => {
      const text = row[column];
      return text === undefined ? [] : [[column, text.trim()] as const];
    }),
  );

type Said = Readonly<Record<SeatColumn, string>>;
/** A seat as its row of the file has it. */
export const saidBy = (seat: Seat, naming: Naming): Said => {
  const cells = seatCells(seat, naming);
  return Object.fromEntries(
    seatColumns.map((column) => [column, cellSays(cells[column])] as const),
  ) as Said;
};
/** All of them. */
export const saidOf = (naming: Naming): ReadonlyMap<string, Said> =>
  new Map(naming.state.seats.map((seat) => [seat.id, saidBy(seat, naming)]));

/**
 * Finds the seat of each row: by its number; without one a seat that has the same holder for the same organisation, or of
 * the vacant ones that says the same. No seat is of two rows.
 */
export const matcher = (
  seats: readonly Seat[],
  said: ReturnType<typeof saidOf>,
  rows: readonly SeatRow[],
) => {
  const numbers = new Set(rows.flatMap(({ number }) => number?.trim() || []));
  const taken = new Set<string>();
  const isSame = ({ id }: Seat, given: Given, columns: readonly SeatColumn[]): boolean =>
    columns.every((one) => sameTitle(given[one] ?? '', said.get(id)?.[one] ?? ''));
  const alike = (given: Given): Seat | undefined => {
    const free = seats.filter((one) => !taken.has(one.id) && !numbers.has(seatNumber(one)));
    const rest = seatColumns.filter((one) => one !== 'number' && given[one] !== undefined);
    const columns = given.holder ? [] : rest;
    return free.find((one) => isSame(one, given, ['organisation', 'holder', ...columns]));
  };
  return (given: Given): Seat | 'new' | 'gone' | 'twice' => {
    const { number = '' } = given;
    const found = number === '' ? alike(given) : seats.find((one) => seatNumber(one) === number);
    if (!found) return number === '' ? 'new' : 'gone';
    if (taken.has(found.id)) return 'twice';
    taken.add(found.id);
    return found;
  };
};
