import * as z from 'zod';
import { deputised } from '../../model/clauses.ts';
import { seatKinds } from '../../model/seat-kinds.ts';

/** The longest heading and text of a clause, in characters, and how many clauses there may be. */
export const longestHeading = 100;
export const longestText = 1000;
export const mostClauses = 40;
/** The highest number that a clause can have. */
const highest = 999;

export const number = () => z.int().min(1).max(highest);

const yes = () => z.literal(true).exactOptional();
const quorum = () =>
  z.discriminatedUnion('by', [
    z.object({ by: z.literal('number'), number: z.int().min(1).max(500), all: yes() }),
    z.object({
      by: z.literal('share'),
      top: z.int().min(1).max(10_000),
      bottom: z.int().min(1).max(10_000),
      over: yes(),
      all: yes(),
    }),
    z.object({
      by: z.literal('kinds'),
      kinds: z.array(z.enum(seatKinds)).min(1).max(seatKinds.length),
    }),
    z.object({ by: z.literal('chair') }),
  ]);

/** The rule that a clause names. */
export const rule = () =>
  z.discriminatedUnion('rule', [
    z.object({ rule: z.literal('quorum'), quorum: quorum() }),
    z.object({ rule: z.literal('notice'), days: z.int().min(1).max(90), working: yes() }),
    z.object({
      rule: z.literal('majority'),
      top: z.int().min(1).max(10_000),
      bottom: z.int().min(1).max(10_000),
      over: yes(),
      of: z.enum(['cast', 'roll']),
    }),
    z.object({ rule: z.literal('casting') }),
    z.object({ rule: z.literal('voting'), secret: z.boolean() }),
    z.object({ rule: z.literal('review'), months: z.int().min(1).max(60) }),
    z.object({
      rule: z.literal('deputies'),
      of: z.enum(deputised),
      most: z.int().min(0).max(3),
    }),
  ]);
