import * as z from 'zod';
import { once } from '../once.ts';
import type { Poll, PollEvent, Vote } from './poll.ts';

const shapes = once(() => {
  const touch = { at: z.string(), by: z.string().optional(), via: z.string().optional() };
  const next = { ...touch, option: z.int().optional(), text: z.string().optional() };
  const numbers = z.array(z.int());
  const result = z.looseObject({
    votes: numbers,
    cast: z.int(),
    of: z.int(),
    winners: numbers,
    tied: numbers,
  });
  const standing = z.discriminatedUnion('is', [
    z.looseObject({ is: z.literal('open') }),
    z.looseObject({
      is: z.literal('closing'),
      ...touch,
      how: z.enum(['time', 'early', 'cancelled', 'taken-back']),
    }),
    z.looseObject({ is: z.literal('closed'), ...touch, how: z.enum(['time', 'early']), result }),
    z.looseObject({ is: z.literal('cancelled'), ...touch }),
    z.looseObject({ is: z.literal('taken-back'), ...touch }),
  ]);

  /** The shapes of the first release; unknown fields survive, so that an older release may rewrite a newer one's records. */
  const firstPoll = z.looseObject({
    v: z.literal(1),
    question: z.string(),
    options: z.array(z.string()),
    closes: z.string(),
    roll: z.array(z.looseObject({ seat: z.string(), added: z.string().optional() })),
    standing,
    next: z.looseObject({ ...next, before: z.looseObject(next).optional() }).optional(),
    reminded: z.string().optional(),
    made: z.looseObject(touch),
    moved: z.looseObject({ ...touch, turn: z.int(), from: z.string().optional() }).optional(),
    last: z.looseObject({ ...touch, did: z.string() }),
    turns: z.int(),
    clock: z.looseObject({
      zone: z.string(),
      nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    }),
  });
  const firstVote = z.looseObject({
    v: z.literal(1),
    choice: z.int().optional(),
    cast: z.looseObject(touch).optional(),
    forThem: z.literal(true).optional(),
    sealed: z.literal(true).optional(),
  });
  return { firstPoll, firstVote, result };
});

/** A poll in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPoll = (stored: unknown): Poll =>
  shapes().firstPoll.parse(stored) as unknown as Poll;
/** A seat's vote likewise. */
export const readVote = (stored: unknown): Vote =>
  shapes().firstVote.parse(stored) as unknown as Vote;

const events = once(() =>
  z.discriminatedUnion('event', [
    z.looseObject({
      event: z.literal('PollOpened'),
      question: z.string(),
      options: z.array(z.string()),
      closes: z.string(),
      roll: z.array(z.string()),
    }),
    z.looseObject({
      event: z.literal('PollMoved'),
      closes: z.string(),
      undone: z.literal(true).optional(),
    }),
    z.looseObject({ event: z.literal('RollAdded'), seat: z.string() }),
    z.looseObject({ event: z.literal('PollReminded'), day: z.string() }),
    z.looseObject({
      event: z.literal('PollClosing'),
      how: z.enum(['time', 'early', 'cancelled', 'taken-back']),
    }),
    z.looseObject({ event: z.literal('PollClosed'), result: shapes().result.optional() }),
    z.looseObject({
      event: z.literal('PollNextSaid'),
      option: z.int().optional(),
      text: z.string().optional(),
    }),
    z.looseObject({ event: z.literal('PollNextUndone') }),
  ]),
);

/** An event of a poll as any release wrote it, or undefined for one that this release does not know. */
export const readPollEvent = (stored: unknown): PollEvent | undefined => {
  const known = events().safeParse(stored);
  return known.success ? (known.data as unknown as PollEvent) : undefined;
};
