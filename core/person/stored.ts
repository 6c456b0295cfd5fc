import * as z from 'zod';
import { once } from '../once.ts';
import type { Code, Person } from './person.ts';

/** The first shapes. What a later release adds to an item passes through these unharmed. */
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
const codeV1 = once(() =>
  z.looseObject({
    v: z.literal(1),
    purpose: z.enum(['join', 'link']),
    by: z.string(),
    partnership: z.string().optional(),
    until: z.string(),
    used: z.literal(true).optional(),
  }),
);

/** A person as any release stored them, in today's shape; throws a ZodError on what none did. */
export const readPerson = (stored: unknown): Person => personV1.parse(stored) as unknown as Person;
/** A code as any release stored it, in today's shape; throws a ZodError on what none did. */
export const readCode = (stored: unknown): Code => codeV1().parse(stored) as unknown as Code;
