import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { idShapes } from '../../model/id-schemas.ts';

/** What people can ask about themselves. */
export const personAsks = lazy(() => {
  const { account, ...ids } = idShapes();
  const person = ids.person.startsWith('person:');
  const scope = { in: z.string().optional() };
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

  const commands = [
    /** Makes a code that joins a second account of the asker to this one. */
    z.strictObject({ ask: z.literal('person.link'), ...scope }),
    z.strictObject({
      ask: z.literal('person.link-with'),
      ...scope,
      code: z.string().max(40),
      sure: z.boolean().optional(),
    }),
    /** Answers "Is Sam on Slack also you?". */
    z.strictObject({
      ask: z.literal('person.same'),
      ...scope,
      account,
      /** The person that this account is now; its account row says it too, where it was read. */
      person: person.optional(),
      /** Whom the account may belong to: the asker, unless the clerk answers for someone with no account yet. */
      known: person.optional(),
      yes: z.boolean(),
    }),
    z.strictObject({ ask: z.literal('person.away'), ...scope, until: day.optional() }),
    z.strictObject({
      ask: z.literal('person.nudges'),
      ...scope,
      nudges: z.enum(['daily', 'weekly', 'late', 'none']),
    }),
    z.strictObject({ ask: z.literal('person.reach-here'), ...scope }),
  ] as const;

  const questions = [
    /** Everything with the asker's name on it, in every partnership. */
    z.strictObject({ ask: z.literal('mine'), ...scope, page: z.int().min(1).max(100).optional() }),
    z.strictObject({ ask: z.literal('person.why'), ...scope }),
    z.strictObject({ ask: z.literal('person.less'), ...scope }),
  ] as const;

  return { commands, questions };
});
type Asks = ReturnType<typeof personAsks>;

export type PersonCommand = z.infer<Asks['commands'][number]>;
export type PersonQuestion = z.infer<Asks['questions'][number]>;
