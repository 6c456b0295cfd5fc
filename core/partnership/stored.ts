import * as z from 'zod';
import type { Partnership } from './partnership.ts';

const seat = z.looseObject({
  id: z.string(),
  role: z.enum(['member', 'observer']),
  organisation: z.string().optional(),
  holder: z.string().optional(),
  deputies: z.array(z.string()),
  came: z.enum(['set-up', 'listed', 'act', 'asked']),
  since: z.string(),
});
const bound = z.looseObject({
  place: z.string(),
  name: z.string().optional(),
  shows: z.enum(['everything', 'meetings-and-polls', 'nothing']),
  is: z.enum(['live', 'removed', 'archived', 'paused']),
  since: z.string(),
});
const waiting = z.looseObject({
  person: z.string(),
  place: z.string(),
  at: z.string(),
  ask: z.string().optional(),
});

/** The first shape. What a later release adds to an item passes through this one unharmed. */
const v1 = z.looseObject({
  v: z.literal(1),
  name: z.string(),
  word: z.string(),
  area: z.string().optional(),
  sort: z.string().optional(),
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  zone: z.string(),
  since: z.string(),
  chair: z.string().optional(),
  clerk: z.string().optional(),
  chairConfirmed: z.literal(true).optional(),
  chairNamed: z.looseObject({ at: z.string(), by: z.string().optional() }).optional(),
  door: z.enum(['channels', 'list']),
  pollsBy: z.enum(['members', 'chair-and-clerk']),
  seats: z.array(seat),
  seatsGiven: z.int(),
  places: z.array(bound),
  waiting: z.array(waiting),
  madeAt: z.string(),
  nextDigest: z.string().optional(),
  reviewsAfter: z.string().optional(),
  last: z
    .looseObject({
      at: z.string(),
      by: z.string().optional(),
      back: z.array(z.looseObject({ event: z.string() })).optional(),
    })
    .optional(),
});

/** A partnership as any release stored it, in today's shape; throws a ZodError on what none did. */
export const readPartnership = (stored: unknown): Partnership =>
  v1.parse(stored) as unknown as Partnership;
