import * as z from 'zod';
import type { Read } from '../../model/stored-schemas.ts';
import { mostWards } from './wards.ts';

/** Wards by their names. */
export const wards = () => z.array(z.string().min(1).max(60)).min(1).max(mostWards);
/** A partnership by its id. */
export const partnership = () => z.string().min(1).max(60);

/** As much of a cell is read. */
export const longestCell = 1000;
/** A row of a register that comes in: where it stood, and what its columns say. */
export const registerRow = () => {
  const cell = z.string().max(longestCell).exactOptional();
  return z.strictObject({
    row: z.int().min(1).max(1_000_000),
    name: z.string().max(longestCell),
    kind: cell,
    parent: cell,
    wards: cell,
    state: cell,
  });
};
export type RegisterRow = Read<ReturnType<typeof registerRow>>;
