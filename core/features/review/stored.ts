import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { eventReader, stateReader, storedParts } from '../../model/stored-schemas.ts';
import { verdicts } from './commands.ts';
import type { Review, ReviewEvent } from './review.ts';

const shapes = lazy(() => {
  const { trace, clock } = storedParts();
  const touched = z.looseObject(trace);
  const turn = z.looseObject({ ...trace, turn: z.int() });
  const step = z.enum(['first', 'week', 'fortnight', 'clerk']);
  const words = { well: z.string(), not: z.string(), change: z.string() };
  const said = z.looseObject({ ...words, verdict: z.enum(verdicts) }).partial();
  const counts = z.looseObject({
    made: z.int(),
    finished: z.int(),
    onTime: z.int(),
    meetings: z.int().optional(),
    polls: z.int().optional(),
  });
  const values = {
    base: z.string(),
    taken: z.array(step),
    standing: z.discriminatedUnion('is', [
      z.looseObject({ is: z.literal('open') }),
      z.looseObject({ is: z.literal('sent'), sent: touched }),
      z.looseObject({ is: z.literal('lapsed') }),
    ]),
    said,
    helped: touched.optional(),
  };

  /** The shape of the first release. */
  const first = z.looseObject({
    v: z.literal(1),
    from: z.string(),
    due: z.string(),
    early: z.literal(true).optional(),
    ...values,
    asked: z.string().optional(),
    askedOn: z.string().optional(),
    clerkToldOn: z.string().optional(),
    counts: counts.optional(),
    withdrawn: touched.optional(),
    made: touched,
    last: z.looseObject({ ...trace, did: z.string() }),
    before: z.looseObject(values).optional(),
    turns: z.int(),
    touched: z.looseObject({ well: turn, not: turn, change: turn, verdict: turn }).partial(),
    clock,
  });

  const events = z.discriminatedUnion('event', [
    z.looseObject({
      event: z.literal('ReviewOpened'),
      from: z.string(),
      due: z.string(),
      base: z.string(),
    }),
    z.looseObject({
      event: z.literal('ReviewAsked'),
      steps: z.array(step),
      day: z.string(),
      to: z.string().optional(),
    }),
    z.looseObject({ event: z.literal('ReviewPostponed'), until: z.string() }),
    z.looseObject({ event: z.literal('ReviewClerkAsked') }),
    z.looseObject({ event: z.literal('ReviewAnswered'), said, sent: z.literal(true).optional() }),
    z.looseObject({ event: z.literal('ReviewLapsed') }),
    z.looseObject({ event: z.literal('ReviewUndone') }),
  ]);
  return { first, events };
});

/** A review in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readReview = stateReader<Review>(() => shapes().first);

/** An event of a review as any release wrote it, or undefined for one that this release does not know. */
export const readReviewEvent = eventReader<ReviewEvent>(() => shapes().events);
