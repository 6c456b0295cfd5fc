import * as z from 'zod';
import { once } from '../once.ts';
import { parts, verdicts } from './commands.ts';
import type { Review, ReviewEvent } from './review.ts';

const shapes = once(() => {
  const touch = { at: z.string(), by: z.string().optional(), via: z.string().optional() };
  const touched = z.looseObject(touch);
  const turn = z.looseObject({ ...touch, turn: z.int() });
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

  /** The shape of the first release; unknown fields survive, so that an older release may rewrite a newer one's records. */
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
    last: z.looseObject({ ...touch, did: z.string() }),
    before: z.looseObject(values).optional(),
    turns: z.int(),
    touched: z.partialRecord(z.enum([...parts, 'verdict']), turn),
    clock: z.looseObject({
      zone: z.string(),
      nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    }),
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

/** A review as any release stored it, in today's shape; throws a ZodError on what none did. */
export const readReview = (stored: unknown): Review =>
  shapes().first.parse(stored) as unknown as Review;

/** An event as any release wrote it, or undefined for one that this release does not know. */
export const readReviewEvent = (stored: unknown): ReviewEvent | undefined => {
  const known = shapes().events.safeParse(stored);
  return known.success ? (known.data as unknown as ReviewEvent) : undefined;
};
