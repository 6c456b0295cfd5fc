import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { longestText, mostOptions } from './poll.ts';

/** What can be asked about polls. Every value has come through a client: shapes are checked here, rights in `decide`. */
export const pollAsks = lazy(() => {
  const ref = z.string().regex(/^P-[1-9]\d{0,6}$/);
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
  const scope = { in: z.string().optional(), seen: z.int().optional() };
  const about = { ...scope, ref };
  const option = z.int().min(1).max(mostOptions);
  const sure = z.boolean().optional();
  const page = z.int().min(1).max(500).optional();

  /** Ways of voting that are counted already and asked for later. */
  const kindOfPoll = z.enum(['single', 'several', 'ranked', 'points']);

  const commands = [
    z.strictObject({
      ask: z.literal('poll.create'),
      ...scope,
      question: z.string().min(1).max(longestText),
      options: z.array(z.string().min(1).max(longestText)).min(1).max(50),
      /** Wall-clock day and time of the partnership at which it closes. */
      day: day.optional(),
      time: time.optional(),
      kind: kindOfPoll.optional(),
      secret: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('poll.vote'),
      ...about,
      /** From 1, as the card numbers them. */
      option: option.optional(),
      /** The option in words, where it was typed. */
      words: z.string().max(longestText).optional(),
      /** The clerk votes for this seat. */
      for: z.string().max(40).optional(),
      sure,
    }),
    z.strictObject({ ask: z.literal('poll.take-back'), ...about }),
    z.strictObject({ ask: z.literal('poll.close'), ...about, sure }),
    z.strictObject({ ask: z.literal('poll.cancel'), ...about, sure }),
    z.strictObject({ ask: z.literal('poll.move'), ...about, day, time: time.optional(), sure }),
    z.strictObject({ ask: z.literal('poll.remind'), ...about }),
    /** What the chair says is to follow; of options level with each other, which goes first. */
    z.strictObject({
      ask: z.literal('poll.next'),
      ...about,
      option: option.optional(),
      text: z.string().max(1000).optional(),
    }),
    z.strictObject({ ask: z.literal('poll.undo'), ...about }),
    z.strictObject({ ask: z.literal('poll.bring'), ...about }),
  ] as const;

  const questions = [
    /** The ballot, privately. */
    z.strictObject({ ask: z.literal('poll.show'), ...about }),
    z.strictObject({ ask: z.literal('poll.results'), ...about }),
    z.strictObject({ ask: z.literal('poll.counted'), ...about }),
    z.strictObject({ ask: z.literal('poll.as-text'), ...about }),
    z.strictObject({ ask: z.literal('poll.history'), ...about, page }),
    z.strictObject({ ask: z.literal('poll.who'), ...about, page }),
    z.strictObject({ ask: z.literal('poll.list'), ...scope, page, asText: z.boolean().optional() }),
  ] as const;

  return { commands, questions };
});
type Asks = ReturnType<typeof pollAsks>;

export type PollCommand = z.infer<Asks['commands'][number]>;
export type PollQuestion = z.infer<Asks['questions'][number]>;
