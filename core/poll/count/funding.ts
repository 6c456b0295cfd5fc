import type { Approval, Cast, Points } from './election.ts';
import type { Backer, Project } from './equal-shares-run.ts';
import { type Fraction, fraction, times } from './fraction.ts';
import { type Amounts, mergeAmounts, mergeApprovals, type Sheet, votesOf } from './merge.ts';
import type { Turnout } from './outcome.ts';

interface Funds {
  readonly options: readonly string[];
  readonly budget: Fraction;
  readonly costs: ReadonlyMap<string, Fraction>;
  readonly ballots: readonly Cast<Approval | Points>[];
}

/** The offer in whole numbers of `unit` (one over the smallest money), and who backs what. */
export interface Desk {
  readonly projects: readonly Project[];
  readonly budget: bigint;
  readonly unit: bigint;
  readonly sheets: number;
  readonly turnout: Turnout;
  readonly tally: ReadonlyMap<string, number>;
}

/** The least common denominator: `unit / den` in lowest terms is over what `unit` still lacks. */
const unitOf = (amounts: readonly Fraction[]): bigint =>
  amounts.reduce((unit, { den }) => unit * fraction(unit, den).den, 1n);

/** A tick is one point; a ballot may tick or give points, and points below 0 void it. */
const readSheets = ({ options, ballots }: Funds): Sheet<Amounts>[] => {
  const ticked: Cast<Approval>[] = [];
  const pointed: Cast<Points['points']>[] = [];
  for (const { ballot, votes } of ballots)
    if ('approve' in ballot) ticked.push({ ballot, votes });
    else pointed.push({ ballot: ballot.points, votes });
  const ticks = mergeApprovals(options, ticked).map(({ marked, votes }) => ({
    marked: marked.map((option) => [option, 1] as const),
    votes,
  }));
  return [...ticks, ...mergeAmounts(options, pointed)];
};

/** Reads a funding vote: merged ballots, whole costs, backers by project. Blank ballots bring no money. */
export const openDesk = (funds: Funds, votesAre: 'supporters' | 'points'): Desk => {
  const sheets = readSheets(funds);
  const unit = unitOf([funds.budget, ...funds.costs.values()]);
  const inUnits = (amount: Fraction): bigint => times(amount, fraction(unit)).num;
  const backers: Backer[][] = funds.options.map(() => []);
  const totals = funds.options.map(() => 0);
  let [valid, blank, sheet] = [0, 0, 0];
  for (const { marked, votes } of sheets) {
    if (marked.some(([, points]) => points < 0)) continue;
    const given = marked.filter(([, points]) => points > 0);
    if (given.length === 0) blank += votes;
    else valid += votes;
    for (const [option, points] of given) {
      backers[option]?.push({ sheet, votes, points });
      totals[option] = (totals[option] ?? 0) + points * votes;
    }
    sheet++;
  }
  const projects = funds.options.map((option, index): Project => {
    const behind = backers[index] ?? [];
    return {
      option,
      cost: inUnits(funds.costs.get(option) ?? fraction(0n)),
      backers: behind,
      support: votesAre === 'points' ? (totals[index] ?? 0) : votesOf(behind),
    };
  });
  const cast = votesOf(sheets);
  return {
    projects,
    budget: inUnits(funds.budget),
    unit,
    sheets: sheet,
    turnout: { cast, valid, blank, void: cast - valid - blank },
    tally: new Map(funds.options.map((option, index) => [option, totals[index] ?? 0])),
  };
};

export const costOf = (projects: readonly Project[]): bigint =>
  projects.reduce((sum, { cost }) => sum + cost, 0n);

/** Takes projects in the order given, skipping what does not fit, or stopping at the first that does not. */
export const takeWhatFits = (
  inOrder: readonly Project[],
  money: bigint,
  skipUnaffordable: boolean,
): { readonly taken: readonly Project[]; readonly leftAt: ReadonlyMap<string, bigint> } => {
  let left = money;
  let open = true;
  const taken: Project[] = [];
  const leftAt = new Map<string, bigint>();
  for (const project of inOrder) {
    if (open && project.cost <= left) {
      taken.push(project);
      left -= project.cost;
      continue;
    }
    leftAt.set(project.option, left);
    open = skipUnaffordable;
  }
  return { taken, leftAt };
};
