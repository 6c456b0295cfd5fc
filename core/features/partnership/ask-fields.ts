import * as z from 'zod';
import { nations } from '../../model/clock.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { seatKinds } from '../../model/seat-kinds.ts';
import { showings } from '../../model/shows.ts';
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
export const ward = () => z.string().max(100);
export const role = () => z.enum(['member', 'observer']);
