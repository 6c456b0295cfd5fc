import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { general } from '../../../model/rule.ts';

/** An offer that asks nothing: "No", "Skip", "Never mind". */
export const neverMind = /* @__PURE__ */ ask('never-mind', () => ({
  ...within(),
  /** What was done and stays so: only a word about it is left out. */
  done: z.string().max(80).optional(),
}));

export const neverMindRule = () =>
  general(neverMind, {
    right: 'anyone',
    reply: ({ done }) => ({
      saying: done ? say('stays-done', { ref: done }) : say('not-kept', {}),
    }),
    reach: 'anywhere',
  });
