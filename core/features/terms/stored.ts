import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { clauseParts } from '../../model/clauses.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedParts, word } from '../../model/stored-schemas.ts';

/** How a clause came to differ from the version before. */
export const differences = ['new', 'changed', 'taken-out'] as const;

const values = /* @__PURE__ */ lazy(() => ({
  /** What a clause says. */
  words: {
    heading: freeText(),
    text: freeText(),
    rule: clauseParts().rule.exactOptional(),
  },
}));

/** What can happen to the terms of a partnership, kept for ever: with it every text that ever stood there. */
export const termsEvents = /* @__PURE__ */ lazy(() => {
  const { words } = values();
  const was = stored(words);
  return z.discriminatedUnion('event', [
    /** A template became the draft. */
    stored({
      event: z.literal('TermsForked'),
      template: z.string(),
      clauses: z.array(stored({ number: z.int(), ...words })),
    }),
    stored({
      event: z.literal('ClauseSet'),
      number: z.int(),
      ...words,
      was: was.exactOptional(),
    }),
    stored({ event: z.literal('ClauseTakenOut'), number: z.int(), was }),
    /** `day`: on which it was chosen from when they hold. */
    stored({
      event: z.literal('TermsAgreed'),
      version: z.int(),
      from: z.string(),
      day: z.string(),
      differs: z.array(stored({ number: z.int(), how: z.enum(differences) })),
    }),
  ]);
});
type EventName = z.output<ReturnType<typeof termsEvents>>['event'];

const shapes = /* @__PURE__ */ lazy(() => {
  const { trace, touched } = storedParts();
  const { words } = values();
  const clause = stored({
    number: z.int(),
    ...words,
    /** Who changed it last, and at which turn. */
    ...trace,
    turn: z.int(),
    /** The day from which it holds as it stands; absent in a draft. */
    since: z.string().exactOptional(),
  });
  /** The shape of the first release. */
  const first = stored({
    v: z.literal(1),
    /** What is being written; absent where nothing differs from the newest version. */
    draft: z.array(clause).exactOptional(),
    /** The last versions, oldest first: the one to come, the one in force, and the ones before it. */
    versions: z.array(
      stored({
        version: z.int(),
        from: z.string(),
        clauses: z.array(clause),
        agreed: touched,
      }),
    ),
    last: stored({ ...trace, did: word<EventName>() }),
    turns: z.int(),
  });
  return { first };
});

export const termsState = () => shapes().first;
/** Terms in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readTerms = /* @__PURE__ */ stateReader(termsState);
