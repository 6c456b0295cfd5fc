import * as z from 'zod';
import { stateReader } from '../../model/stored-schemas.ts';
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

/** The shape of the first release; a partnership is read with every command. */
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

/** A partnership in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPartnership = stateReader<Partnership>(() => v1);
