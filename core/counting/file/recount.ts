import { count } from '../count.ts';
import type { TieTerms } from '../election.ts';
import { drawLot, type Hashing } from '../lot.ts';
import type { Outcome } from '../outcome.ts';
import { Unsupported } from './asked.ts';
import { checkBallots, FileProblem } from './ballots.ts';
import { electionOf } from './elections.ts';
import { type Json, report } from './report.ts';
import { type BallotFile, ballotFile } from './schema.ts';

export interface Recounted {
  readonly method: string;
  /** The run as the recount prints it. */
  readonly report: Json;
  /** What was counted, or why it was not. */
  readonly counted: Outcome | { readonly unsupported: string };
}

export type Recount = { readonly runs: readonly Recounted[] } | { readonly problem: string };

const parse = (text: string): BallotFile => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FileProblem('the file is not JSON');
  }
  const read = ballotFile.safeParse(json);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map(String).join('.') || 'the file';
  throw new FileProblem(`${where}: ${issue?.message ?? 'not a ballot file'}`);
};

const tieTerms = (file: BallotFile, hashing: Hashing): TieTerms => ({
  by: file.ties?.by ?? 'lot',
  castingVote: file.ties?.castingVote,
  lot: file.lot && drawLot(file.lot, file.options, hashing),
});

type FileRun = NonNullable<BallotFile['runs']>[number];

const runsOf = (file: BallotFile, method: string | undefined): readonly FileRun[] => {
  const runs = file.runs ?? [];
  if (method === undefined) {
    if (runs.length === 0)
      throw new FileProblem('the file has no runs: name a method with --method');
    return runs;
  }
  const named = runs.filter((run) => run.method === method);
  return named.length > 0 ? named : [{ method }];
};

const recountRun = (file: BallotFile, run: FileRun, ties: TieTerms): Recounted | Unsupported => {
  const { method } = run;
  try {
    const outcome = count(electionOf({ file, method, with: run.options ?? {}, ties }));
    return { method, report: report(method, outcome, file.options), counted: outcome };
  } catch (error) {
    if (error instanceof Unsupported) return error;
    throw error;
  }
};

const asRun = (method: string, counted: Recounted | Unsupported): Recounted => {
  if (!(counted instanceof Unsupported)) return counted;
  const reason = counted.message;
  return {
    method,
    report: { method, unsupported: true, reason },
    counted: { unsupported: reason },
  };
};

/**
 * Counts a ballot file again: each of its runs, or the one method named. A run by a rule that is not
 * counted here is listed as unsupported beside the others; a file with nothing else, one that cannot
 * be read and one that breaks a rule are a problem, in one line.
 */
export const recount = (text: string, method: string | undefined, hashing: Hashing): Recount => {
  try {
    const file = parse(text);
    checkBallots(file);
    const ties = tieTerms(file, hashing);
    const counted = runsOf(file, method).map((run) => ({
      method: run.method,
      counted: recountRun(file, run, ties),
    }));
    const reasons = counted.flatMap((run) =>
      run.counted instanceof Unsupported ? [run.counted.message] : [],
    );
    if (reasons.length === counted.length) return { problem: [...new Set(reasons)].join('; ') };
    return { runs: counted.map((run) => asRun(run.method, run.counted)) };
  } catch (error) {
    if (error instanceof FileProblem || error instanceof RangeError)
      return { problem: error.message.replace(/\s+/g, ' ') };
    throw error;
  }
};
