import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { within } from '../../model/ask-schemas.ts';

/** Takes back the asker's last change, whatever it was. */
export const undo = /* @__PURE__ */ ask('undo', within);
/** Reads a typed line again: in another partnership, or corrected. `draft` names a line too long for a button. */
export const read = /* @__PURE__ */ ask('read', () => ({
  ...within(),
  text: z.string().max(3000).optional(),
  draft: z.string().max(60).optional(),
  /** Whom the @names in the text mean, in their order. */
  mentions: z
    .array(z.strictObject({ account: z.string().max(200), name: z.string().max(200) }))
    .max(20)
    .optional(),
}));
/** An offer that asks nothing: "No", "Skip", "Never mind". */
export const neverMind = /* @__PURE__ */ ask('never-mind', () => ({
  ...within(),
  /** What was done and stays so: only a word about it is left out. */
  done: z.string().max(80).optional(),
}));
/** Posts again what may not have arrived. */
export const postAgain = /* @__PURE__ */ ask('post-again', () => ({
  ...within(),
  effect: z.string().max(300),
  yes: z.boolean(),
}));
/** Nothing typed: the front door, privately. */
export const home = /* @__PURE__ */ ask('home', () => ({
  ...within(),
  /** Not this one: asks which of the asker's partnerships is meant from now on. */
  other: z.literal(true).optional(),
}));
export const help = /* @__PURE__ */ ask('help', () => ({
  ...within(),
  topic: z.string().max(40).optional(),
}));
/** Opens a form, filled with what is already known. */
export const form = /* @__PURE__ */ ask('form', () => ({
  ...within(),
  form: z.string().max(60),
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
}));
/** Thanks, hello, ok. */
export const courtesy = /* @__PURE__ */ ask('courtesy', within);
