import * as z from 'zod';

/** The partnership in which something is asked. */
export const within = () => ({ in: z.string().optional() });
/** And the version that a button was drawn from. */
export const scope = () => ({ ...within(), seen: z.int().optional() });

/** A wall-calendar day; that there is such a day is checked by the rule. */
export const day = () => z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** A time of the wall clock. */
export const time = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** The reference of a numbered thing. */
export const refOf = (letter: string) => z.string().regex(new RegExp(`^${letter}-[1-9]\\d{0,6}$`));
/** The asker has been warned, and wants it all the same. */
export const sure = () => z.boolean().optional();
/** The question that this answers: of its answers one makes something, once. */
export const once = () => z.string().max(40).optional();
/** Which page of a list, by its number. */
export const page = (most: number) => z.int().min(1).max(most).optional();
/** The same, or what follows after what was shown: its place in the order, all that was shown, and how many there were. */
export const paged = (most: number) => ({
  page: page(most),
  after: z
    .object({
      place: z.array(z.string().max(300)).max(5),
      shown: z.string().max(15_000),
      of: z.int().min(0),
    })
    .optional(),
});
