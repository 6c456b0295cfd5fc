import * as z from 'zod';
import { HIGHEST_MARK } from '../election.ts';
import { type Fraction, fromDecimal } from '../fraction.ts';

const name = z.string().min(1).max(1000);
const whole = z.int().nonnegative();
const places = z.int().min(1).max(1000);
const mark = z.int().min(-HIGHEST_MARK).max(HIGHEST_MARK);

/** Money as written, to six decimals and below a million million. */
const money = z
  .number()
  .nonnegative()
  .max(1e12)
  .transform((amount): Fraction => fromDecimal(amount))
  .refine(({ den }) => den <= 1_000_000n, 'money has at most six decimals');

const times = { n: whole.default(1), weight: whole.default(1) };
const ballot = z.union(
  [
    z.object({ ...times, approve: z.array(name) }),
    z.object({ ...times, ranking: z.array(z.union([name, z.array(name)])) }),
    z.object({ ...times, marks: z.array(z.array(name)) }),
    z.object({ ...times, points: z.record(name, mark) }),
    z.object({ ...times, scores: z.record(name, mark) }),
  ],
  'a ballot has a whole n and one of approve, ranking, marks, points and scores',
);

const text = z.string();
/** Every option of every method counted here; one that a method has not is left alone. */
const runOptions = z.object({
  seats: places.optional(),
  for: name.optional(),
  against: name.optional(),
  rule: text.optional(),
  aggregate: text.optional(),
  scheme: text.optional(),
  unranked: text.optional(),
  strength: text.optional(),
  overvote: text.optional(),
  duplicate: text.optional(),
  maxSkippedRanks: z.union([whole, z.literal('unlimited')]).optional(),
  batchElimination: z.boolean().optional(),
  undeclaredWriteIns: name.optional(),
  decimals: z.number().optional(),
  rounding: text.optional(),
  measure: text.optional(),
  skipUnaffordable: z.boolean().optional(),
  unitCosts: z.boolean().optional(),
  utility: text.optional(),
  completion: text.optional(),
  increment: z.union([z.number(), text]).optional(),
  stopWhenExhaustive: z.boolean().optional(),
  integralStart: z.boolean().optional(),
  tieBreak: z.array(text).optional(),
});

const limit = z.union([z.number(), z.string().regex(/^\d{1,9}$/)]).transform(Number);

/**
 * A ballot file in the schema of the public voting cases. `ties` and `lot` are ours: what the terms
 * of reference say of a tie, and the revealed secret of the lot.
 */
export const ballotFile = z.object({
  options: z.array(name).min(1).max(500),
  ballotKind: z.enum(['ranked', 'ranked-marks', 'choice', 'approval', 'points', 'score']),
  unranked: z.enum(['tied-last', 'exhausted', 'ignored']).optional(),
  seats: places.nullish(),
  budget: money.nullish(),
  costs: z.record(name, money).nullish(),
  ballotLimits: z.record(name, z.unknown()).nullish(),
  scoreRange: z.tuple([mark, mark]).optional(),
  totalBallots: whole.optional(),
  ballots: z.array(ballot).max(2_000_000),
  runs: z
    .array(z.object({ method: name, options: runOptions.nullish() }))
    .max(1000)
    .optional(),
  ties: z.object({ by: z.enum(['casting-vote', 'lot']), castingVote: name.optional() }).optional(),
  lot: z.object({ secret: text, commitment: text, poll: text }).optional(),
});

export type BallotFile = z.output<typeof ballotFile>;
export type FileBallot = BallotFile['ballots'][number];
export type RunOptions = z.output<typeof runOptions>;

/** A number among the ballot limits, which files write as text. */
export const limitOf = (file: BallotFile, key: string): number | undefined =>
  limit.safeParse(file.ballotLimits?.[key]).data;
