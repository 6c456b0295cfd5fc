import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';

/** What can be asked that belongs to no feature. */
export const generalAsks = lazy(() => {
  const scope = { in: z.string().optional() };

  const questions = [
    /** Nothing typed: the front door, privately. */
    z.strictObject({
      ask: z.literal('home'),
      ...scope,
      /** Not this one: asks which of the asker's partnerships is meant from now on. */
      other: z.literal(true).optional(),
    }),
    z.strictObject({ ask: z.literal('help'), ...scope, topic: z.string().max(40).optional() }),
    /** Opens a form, filled with what is already known. */
    z.strictObject({
      ask: z.literal('form'),
      ...scope,
      form: z.string().max(60),
      given: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
    }),
    /** Thanks, hello, ok. */
    z.strictObject({ ask: z.literal('courtesy'), ...scope }),
  ] as const;

  const commands = [
    /** Takes back the asker's last change, whatever it was. */
    z.strictObject({ ask: z.literal('undo'), ...scope }),
    /** Reads a typed line again: in another partnership, or corrected. `draft` names a line too long for a button. */
    z.strictObject({
      ask: z.literal('read'),
      ...scope,
      text: z.string().max(3000).optional(),
      draft: z.string().max(60).optional(),
      /** Whom the @names in the text mean, in their order. */
      mentions: z
        .array(z.strictObject({ account: z.string().max(200), name: z.string().max(200) }))
        .max(20)
        .optional(),
    }),
    /** An offer that asks nothing: "No", "Skip", "Never mind". */
    z.strictObject({
      ask: z.literal('never-mind'),
      ...scope,
      /** What was done and stays so: only a word about it is left out. */
      done: z.string().max(80).optional(),
    }),
    /** Posts again what may not have arrived. */
    z.strictObject({
      ask: z.literal('post-again'),
      ...scope,
      effect: z.string().max(300),
      yes: z.boolean(),
    }),
  ] as const;

  return { commands, questions };
});
type Asks = ReturnType<typeof generalAsks>;

export type GeneralQuestion = z.infer<Asks['questions'][number]>;
