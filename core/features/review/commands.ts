import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { parts, verdicts } from './stored.ts';

/** The longest answer to one step, in characters. */
export const longestWords = 3000;

/** What can be asked about reviews. Every value has come through a client: shapes are checked here, rights in `decide`. */
export const reviewAsks = lazy(() => {
  const verdict = z.enum(verdicts);
  const ref = z.string().regex(/^R-[1-9]\d{0,6}$/);
  const scope = { in: z.string().optional(), seen: z.int().optional() };
  const about = { ...scope, ref };
  const sure = z.boolean().optional();
  const page = z.int().min(1).max(500).optional();

  const commands = [
    /** Begins the next review before it is due, once its asker is sure. */
    z.strictObject({ ask: z.literal('review.start'), ...scope, sure }),
    /** One press on the question: a whole review. */
    z.strictObject({ ask: z.literal('review.answer'), ...about, verdict, sure }),
    /** One saved step, and what is to come after it. */
    z.strictObject({
      ask: z.literal('review.say'),
      ...about,
      part: z.enum(parts),
      text: z.string().max(longestWords),
      verdict: verdict.optional(),
      after: z.enum(['next', 'later', 'show', 'send']).optional(),
      sure,
    }),
    z.strictObject({ ask: z.literal('review.send'), ...about }),
    /** The chair asks the clerk to answer it too. */
    z.strictObject({ ask: z.literal('review.help'), ...about }),
    z.strictObject({ ask: z.literal('review.next-week'), ...about }),
    z.strictObject({ ask: z.literal('review.undo'), ...about }),
    /** Anybody asks the chair to begin. */
    z.strictObject({ ask: z.literal('review.ask-chair'), ...scope }),
  ] as const;

  const questions = [
    /** What is due and when. */
    z.strictObject({ ask: z.literal('review.due'), ...scope }),
    z.strictObject({ ask: z.literal('review.show'), ...about }),
    z.strictObject({ ask: z.literal('review.list'), ...scope, page }),
    z.strictObject({ ask: z.literal('review.history'), ...about, page }),
    z.strictObject({ ask: z.literal('review.as-text'), ...about }),
    /** The rest can wait: says that what was written is kept. */
    z.strictObject({ ask: z.literal('review.finish-later'), ...about }),
  ] as const;

  return { commands, questions };
});
type Asks = ReturnType<typeof reviewAsks>;

export type ReviewCommand = z.infer<Asks['commands'][number]>;
export type ReviewQuestion = z.infer<Asks['questions'][number]>;
