import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { once, within } from '../../../model/ask-schemas.ts';
import { mostTable } from '../../../model/limits.ts';
import { general } from '../../../model/rule.ts';

/** Reads a typed line again: in another partnership, or corrected. `draft` names a line too long for a button. */
export const read = /* @__PURE__ */ ask('read', () => ({
  ...within(),
  once: once(),
  text: z.string().max(3000).optional(),
  draft: z.string().max(60).optional(),
  /** A table that came as a file. */
  table: z
    .strictObject({
      name: z.string().max(200),
      text: z.string().max(mostTable),
      first: z.int().min(1),
    })
    .optional(),
  /** What this button asks beside what it has in common with others, which is kept once. */
  also: z
    .record(z.string().max(20), z.union([z.string().max(60), z.number(), z.boolean()]))
    .optional(),
  /** Whom the @names in the text mean, in their order. */
  mentions: z
    .array(z.strictObject({ account: z.string().max(200), name: z.string().max(200) }))
    .max(20)
    .optional(),
}));

export const readRule = () =>
  general(read, {
    right: 'anyone',
    reply: () => ({ saying: say('not-kept', {}) }),
    reach: 'anywhere',
    chooses: true,
  });
