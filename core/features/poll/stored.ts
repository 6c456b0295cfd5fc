import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { eventReader, stateReader, storedParts } from '../../model/stored-schemas.ts';
import type { Poll, PollEvent, Vote } from './poll.ts';

const shapes = lazy(() => {
  const { trace, clock } = storedParts();
  const next = { ...trace, option: z.int().optional(), text: z.string().optional() };
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
      ...trace,
      how: z.enum(['time', 'early', 'cancelled', 'taken-back']),
    }),
    z.looseObject({ is: z.literal('closed'), ...trace, how: z.enum(['time', 'early']), result }),
    z.looseObject({ is: z.literal('cancelled'), ...trace }),
    z.looseObject({ is: z.literal('taken-back'), ...trace }),
  ]);

  /** The shapes of the first release. */
  const firstPoll = z.looseObject({
    v: z.literal(1),
    question: z.string(),
    options: z.array(z.string()),
    closes: z.string(),
    roll: z.array(z.looseObject({ seat: z.string(), added: z.string().optional() })),
    rolled: z.int().optional(),
    standing,
    next: z.looseObject({ ...next, before: z.looseObject(next).optional() }).optional(),
    reminded: z.string().optional(),
    made: z.looseObject(trace),
    moved: z.looseObject({ ...trace, turn: z.int(), from: z.string().optional() }).optional(),
    last: z.looseObject({ ...trace, did: z.string() }),
    turns: z.int(),
    clock,
  });
  const firstVote = z.looseObject({
    v: z.literal(1),
    choice: z.int().optional(),
    cast: z.looseObject(trace).optional(),
    forThem: z.literal(true).optional(),
    sealed: z.literal(true).optional(),
  });
  return { firstPoll, firstVote, result };
});

/** A poll in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPoll = stateReader<Poll>(() => shapes().firstPoll);
/** A seat's vote in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readVote = stateReader<Vote>(() => shapes().firstVote);

const events = lazy(() =>
  z.discriminatedUnion('event', [
    z.looseObject({
      event: z.literal('PollOpened'),
      question: z.string(),
      options: z.array(z.string()),
      closes: z.string(),
      roll: z.array(z.string()),
      rolled: z.int().optional(),
    }),
    z.looseObject({
      event: z.literal('PollMoved'),
      closes: z.string(),
      undone: z.literal(true).optional(),
    }),
    z.looseObject({
      event: z.literal('RollAdded'),
      seat: z.string(),
      rolled: z.int().optional(),
    }),
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
export const readPollEvent = eventReader<PollEvent>(events);
