import * as z from 'zod';
import { paged, refOf, scope } from '../../model/ask-schemas.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { titleLength } from '../../model/limits.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { meetingLetter } from './letter.ts';

export const ref = () => refOf(meetingLetter);
/** Left out, the next meeting is meant. */
export const about = () => ({ ...scope(), ref: ref().optional() });
/** Whose seat is answered for, where it is not the asker's own. */
export const seat = () => {
  const { person, named, organisation } = idShapes();
  return z.union([
    z.strictObject({ seat: z.string().max(20) }),
    z.strictObject({ person }),
    named,
    z.strictObject({ organisation }),
  ]);
};
/** Who comes in place of a seat's holder. */
export const inPlace = () =>
  z.union([
    z.strictObject({ person: idShapes().person }),
    z.strictObject({ name: z.string().min(1).max(100) }),
  ]);
/** How often; `on` says by which of a month's two ways, and is asked where it is left out. */
export const rhythm = () =>
  z.strictObject({
    every: z.int().min(1).max(52),
    unit: z.enum(['week', 'month']),
    on: z.enum(['weekday', 'date', 'working-day']).optional(),
    nth: z.int().min(1).max(5).optional(),
    weekday: z.int().min(1).max(7).optional(),
  });
export const title = () => z.string().min(1).max(titleLength);
export const place = () => z.string().max(300);
export const item = () => z.string().min(1).max(300);
export const answer = () => ({ ...about(), for: seat().optional(), round: z.int().optional() });
/** Which page of a list, or all of it as text. */
export const pages = () => ({ ...paged(50), asText: z.boolean().optional() });
export type SeatNamed = Read<ReturnType<typeof seat>>;
export type Every = Read<ReturnType<typeof rhythm>>;
