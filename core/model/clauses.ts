import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';
import { seatKinds } from './seat-kinds.ts';
import { type Read, stored } from './stored-schemas.ts';

/** Whose deputies a clause speaks of. */
export const deputised = ['councillor', 'other'] as const;

/** What the clauses of terms of reference say by which the bot acts, as it is stored. */
export const clauseParts = /* @__PURE__ */ lazy(() => {
  /** Counted over all voting seats, those that nobody fills among them. */
  const all = z.literal(true).exactOptional();
  /** How many must come, or vote, before what they do counts. */
  const quorum = z.discriminatedUnion('by', [
    stored({ by: z.literal('number'), number: z.int(), all }),
    /** `over`: more than that share, rather than at least so much. */
    stored({
      by: z.literal('share'),
      top: z.int(),
      bottom: z.int(),
      over: z.literal(true).exactOptional(),
      all,
    }),
    /** At least one seat of each of these kinds. */
    stored({ by: z.literal('kinds'), kinds: z.array(z.enum(seatKinds)) }),
    stored({ by: z.literal('chair') }),
  ]);
  const majority = {
    top: z.int(),
    bottom: z.int(),
    over: z.literal(true).exactOptional(),
    of: z.enum(['cast', 'roll']),
  };
  const rule = z.discriminatedUnion('rule', [
    stored({ rule: z.literal('quorum'), quorum }),
    /** A meeting is set so many days ahead at least. */
    stored({
      rule: z.literal('notice'),
      days: z.int(),
      working: z.literal(true).exactOptional(),
    }),
    /** What a vote is carried by: a share of the votes cast, or of its roll. */
    stored({ rule: z.literal('majority'), ...majority }),
    /** The chair decides between options that are level. */
    stored({ rule: z.literal('casting') }),
    /** So many deputies a councillor's seat may have, or any other. */
    stored({ rule: z.literal('deputies'), of: z.enum(deputised), most: z.int() }),
    /** How votes are held that say nothing of it. */
    stored({ rule: z.literal('voting'), secret: z.boolean() }),
    /** The review comes every so many months. */
    stored({ rule: z.literal('review'), months: z.int() }),
  ]);
  /** A clause by which something goes that began under it. */
  const held = stored({ clause: z.int(), rule });
  /** What a clause's quorum came to, once. */
  const found = stored({
    clause: z.int(),
    quorum,
    came: z.int(),
    of: z.int(),
    needed: z.int(),
    missing: z.array(z.enum(seatKinds)).exactOptional(),
    met: z.boolean(),
  });
  /** What a clause's majority came to, once. */
  const reached = stored({
    clause: z.int(),
    ...majority,
    most: z.int(),
    among: z.int(),
    needed: z.int(),
    met: z.boolean(),
  });
  return { quorum, rule, held, found, reached };
});
type Parts = ReturnType<typeof clauseParts>;

export type Quorum = Read<Parts['quorum']>;
export type ClauseRule = Read<Parts['rule']>;
export type Held = Read<Parts['held']>;
export type QuorumFound = Read<Parts['found']>;
export type MajorityReached = Read<Parts['reached']>;
/** What a result may be without that a clause asks for. */
export type Lack = 'quorum' | 'majority';
export type Majority = Extract<ClauseRule, { rule: 'majority' }>;
export type Deputies = Extract<ClauseRule, { rule: 'deputies' }>;
export type Notice = Extract<ClauseRule, { rule: 'notice' }>;
