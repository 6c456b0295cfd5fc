import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { stateReader } from '../../model/stored-schemas.ts';
import type { Code, Person } from './person.ts';

/** The shapes of the first release; a person is read with every command, a code seldom. */
const personV1 = z.looseObject({
  v: z.literal(1),
  name: z.string(),
  organisation: z.string().optional(),
  email: z.string().optional(),
  accounts: z.array(z.string()),
  reach: z.string().optional(),
  reachChosen: z.literal(true).optional(),
  partnerships: z.array(z.string()),
  awayUntil: z.string().optional(),
  nudges: z.enum(['daily', 'weekly', 'late', 'none']),
  greeted: z.literal(true).optional(),
  merged: z.string().optional(),
  also: z.array(z.string()).optional(),
});
const codeV1 = lazy(() =>
  z.looseObject({
    v: z.literal(1),
    purpose: z.enum(['join', 'link']),
    by: z.string(),
    partnership: z.string().optional(),
    until: z.string(),
    used: z.literal(true).optional(),
  }),
);

/** A person in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readPerson = stateReader<Person>(() => personV1);
/** A code in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readCode = stateReader<Code>(codeV1);
