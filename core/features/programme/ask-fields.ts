import * as z from 'zod';

/** Somebody by their id. */
export const person = () => z.string().min(1).max(60);
