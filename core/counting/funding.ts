import type { Approval, Cast, Points, TieTerms } from './election.ts';
import { type Fraction, fraction, times } from './fraction.ts';
import { type Amounts, mergeAmounts, mergeApprovals, type Sheet, votesOf } from './merge.ts';
import type { Tie, Turnout } from './outcome.ts';
import type { Backer, Project } from './payment-cap.ts';
import { lotCovers } from './ties.ts';

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

/** Projects best first, equals together and in the order of the lot. */
export const inGroups = (
  projects: readonly Project[],
  behind: (a: Project, b: Project) => number,
  lot: readonly string[],
): readonly (readonly Project[])[] => {
  const groups: Project[][] = [];
  const place = ({ option }: Project) => lot.indexOf(option);
  for (const project of projects.toSorted((a, b) => behind(a, b) || place(a) - place(b))) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && behind(group[0], project) === 0) group.push(project);
    else groups.push([project]);
  }
  return groups;
};

export interface Taken {
  readonly taken: readonly Project[];
  /** The money left when a project did not fit. */
  readonly leftAt: ReadonlyMap<string, bigint>;
  /** Equals among which the lot decides: some of them fit, and not in every order the same. */
  readonly ties: readonly (readonly Project[])[];
}

/** Takes what fits in order, skipping what does not, or stopping at the first that does not. */
export const takeInOrder = (
  groups: readonly (readonly Project[])[],
  money: bigint,
  skipUnaffordable: boolean,
): Taken => {
  let left = money;
  let open = true;
  const taken: Project[] = [];
  const leftAt = new Map<string, bigint>();
  const ties: (readonly Project[])[] = [];
  for (const group of groups) {
    const before = left;
    const fitting = group.filter(({ cost }) => cost <= before);
    const stops = !skipUnaffordable && fitting.length > 0 && fitting.length < group.length;
    if (open && (costOf(fitting) > left || stops)) ties.push(group);
    for (const project of group) {
      if (open && project.cost <= left) {
        taken.push(project);
        left -= project.cost;
        continue;
      }
      leftAt.set(project.option, left);
      open = skipUnaffordable;
    }
  }
  return { taken, leftAt, ties };
};

/** The tie of a group of equals, with those of them that are funded. */
export const projectTie = (
  group: readonly Project[],
  funded: readonly Project[],
  terms: TieTerms,
): Tie => {
  const between = group.map(({ option }) => option);
  return {
    over: 'project',
    between,
    chosen: group.filter((project) => funded.includes(project)).map(({ option }) => option),
    end: lotCovers(between, terms) ? 'lot' : 'awaiting-lot',
  };
};
