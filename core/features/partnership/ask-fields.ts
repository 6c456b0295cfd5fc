import * as z from 'zod';
import { nations } from '../../model/clock.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { seatKinds, seatWays } from '../../model/seat-kinds.ts';
import { showings } from '../../model/shows.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { type SeatColumn, seatColumns } from './sentences/seat-file.ts';

/** As much of a cell is read. */
export const longestCell = 400;
/** A row of a file of seats: where it stood, and what its columns say. */
export const seatRow = () => {
  const cell = z.string().max(longestCell).exactOptional();
  return z.strictObject({
    row: z.int().min(1).max(1_000_000),
    ...(Object.fromEntries(seatColumns.map((column) => [column, cell])) as Record<
      SeatColumn,
      typeof cell
    >),
  });
};
export type SeatRow = Read<ReturnType<typeof seatRow>>;
export const place = () => idShapes().place;
export const person = () => idShapes().person.startsWith('person:');
export const name = () => z.string().min(1).max(100);
export const organisation = () => z.string().min(1).max(100);
export const nation = () => z.enum(nations);
export const shown = () => z.enum(showings);
export const entry = () => z.enum(['channels', 'list']);
/** A seat by its id. */
export const seat = () => z.string().min(1).max(40);
export const kind = () => z.enum(seatKinds);
/** How a seat is filled. */
export const how = () => z.enum(seatWays);
/** The vote that elected whoever holds it; '' for none. */
export const elected = () => z.union([z.literal(''), z.string().regex(/^[A-Z]-[1-9]\d{0,6}$/)]);
export const ward = () => z.string().max(100);
export const role = () => z.enum(['member', 'observer']);
