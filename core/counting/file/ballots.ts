import type { Approval, Cast, Choice, Marks, Points, Ranking, Scores } from '../election.ts';
import type { BallotFile, FileBallot } from './schema.ts';

/** Why a file cannot be counted: one line for whoever runs the recount. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
}

const votesOf = ({ n, weight }: FileBallot): number => n * weight;

const marksIn = (ballot: FileBallot): readonly string[] => {
  if ('approve' in ballot) return ballot.approve;
  if ('ranking' in ballot) return ballot.ranking.flat();
  if ('marks' in ballot) return ballot.marks.flat();
  return Object.keys('points' in ballot ? ballot.points : ballot.scores);
};

const FIELDS = {
  ranked: 'ranking',
  'ranked-marks': 'marks',
  choice: 'approve',
  approval: 'approve',
  points: 'points',
  score: 'scores',
} as const;

/** What the schema cannot say: options once each, every ballot of the kind and about the options. */
export const checkBallots = (file: BallotFile): void => {
  const options = new Set(file.options);
  if (options.size < file.options.length) throw new FileProblem('an option is listed twice');
  const field = FIELDS[file.ballotKind];
  let ballots = 0;
  file.ballots.forEach((ballot, index) => {
    if (!(field in ballot))
      throw new FileProblem(
        `ballot ${index + 1} has no ${field}, as ${file.ballotKind} ballots have`,
      );
    const stranger = marksIn(ballot).find((option) => !options.has(option));
    if (stranger !== undefined)
      throw new FileProblem(
        `ballot ${index + 1} names ${JSON.stringify(stranger)}, which is no option`,
      );
    ballots += ballot.n;
  });
  if (file.totalBallots !== undefined && file.totalBallots !== ballots)
    throw new FileProblem(`the file says ${file.totalBallots} ballots but holds ${ballots}`);
};

/** Casts of one kind of ballot; a ballot that cannot be read as that kind is a problem of the file. */
const read = <Ballot>(
  file: BallotFile,
  method: string,
  as: (ballot: FileBallot) => Ballot | undefined,
): Cast<Ballot>[] =>
  file.ballots.map((given) => {
    const ballot = as(given);
    if (ballot === undefined)
      throw new FileProblem(`${method} cannot be counted from ${file.ballotKind} ballots`);
    return { ballot, votes: votesOf(given) };
  });

const asRanking = (ballot: FileBallot): Ranking | undefined => {
  if ('ranking' in ballot) return ballot;
  return 'marks' in ballot ? { ranking: ballot.marks } : undefined;
};

export const rankings = (file: BallotFile, method: string): Cast<Ranking>[] =>
  read(file, method, asRanking);

export const marks = (file: BallotFile, method: string): Cast<Marks>[] =>
  read(file, method, (ballot) => {
    const ranking = asRanking(ballot)?.ranking;
    return ranking && { marks: ranking.map((rank) => (typeof rank === 'string' ? [rank] : rank)) };
  });

export const approvals = (file: BallotFile, method: string): Cast<Approval>[] =>
  read(file, method, (ballot) => ('approve' in ballot ? ballot : undefined));

export const scores = (file: BallotFile, method: string): Cast<Scores>[] =>
  read(file, method, (ballot) => ('scores' in ballot ? ballot : undefined));

const asPoints = (ballot: FileBallot): Points | undefined => {
  if ('points' in ballot) return ballot;
  return 'scores' in ballot ? { points: ballot.scores } : undefined;
};

/** Points, or scores taken as points. */
export const points = (file: BallotFile, method: string): Cast<Points>[] =>
  read(file, method, asPoints);

export const funding = (file: BallotFile, method: string): Cast<Approval | Points>[] =>
  read(file, method, (ballot) => ('approve' in ballot ? ballot : asPoints(ballot)));

/** A single choice, or the first preference of a ranking. Two options marked as one are no choice. */
export const choices = (file: BallotFile, method: string): Cast<Choice>[] =>
  read(file, method, (ballot) => {
    const first = asRanking(ballot)?.ranking[0] ?? [];
    const marked =
      'approve' in ballot ? ballot.approve : typeof first === 'string' ? [first] : first;
    if (!('approve' in ballot || asRanking(ballot))) return undefined;
    const [choice, ...others] = new Set(marked);
    return { choice: others.length > 0 ? null : (choice ?? null) };
  });

/** Points by rank, for funding votes cast as rankings. */
export const positionalPoints = (file: BallotFile, method: string, top: number): Cast<Points>[] =>
  rankings(file, method).map(({ ballot, votes }) => {
    const given = new Map<string, number>();
    let place = 0;
    for (const rank of ballot.ranking) {
      const equals = typeof rank === 'string' ? [rank] : rank;
      const fresh = equals.filter((option) => !given.has(option));
      place += fresh.length;
      for (const option of fresh) given.set(option, Math.max(top - place + 1, 0));
    }
    return { ballot: { points: Object.fromEntries(given) }, votes };
  });
