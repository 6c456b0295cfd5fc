import * as z from 'zod';
import { mostWards } from './wards.ts';

/** Wards by their names. */
export const wards = () => z.array(z.string().min(1).max(60)).min(1).max(mostWards);
/** A partnership by its id. */
export const partnership = () => z.string().min(1).max(60);
