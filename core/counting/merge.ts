import { type Cast, HIGHEST_MARK, MOST_VOTES } from './election.ts';

/** Equal ballots as one: what was marked, in option numbers, and all their votes. */
export interface Sheet<Marked> {
  readonly marked: Marked;
  readonly votes: number;
}

/** The number of each option in the order in which the options were put. */
export const numbered = (options: readonly string[]): ReadonlyMap<string, number> =>
  new Map(options.map((option, index) => [option, index]));

const numberOf = (options: ReadonlyMap<string, number>, option: string): number => {
  const index = options.get(option);
  if (index === undefined) throw new RangeError(`no such option: ${option}`);
  return index;
};

/** Merges equal ballots, in the order first met. Throws a RangeError beyond MOST_VOTES. */
const merge = <Ballot, Marked>(
  ballots: readonly Cast<Ballot>[],
  read: (ballot: Ballot) => Marked,
  keyOf: (marked: Marked) => string,
): Sheet<Marked>[] => {
  const sheets = new Map<string, { marked: Marked; votes: number }>();
  let total = 0;
  for (const { ballot, votes } of ballots) {
    total += votes;
    if (total > MOST_VOTES) throw new RangeError('more votes than can be counted exactly');
    const marked = read(ballot);
    const key = keyOf(marked);
    const sheet = sheets.get(key);
    if (sheet === undefined) sheets.set(key, { marked, votes });
    else sheet.votes += votes;
  }
  return [...sheets.values()].filter((sheet) => sheet.votes > 0);
};

type Numbers = readonly number[];
const listKey = (list: Numbers): string => (list.length === 1 ? `${list[0]}` : list.join());
const ascending = (a: number, b: number): number => a - b;

export const mergeChoices = (
  options: readonly string[],
  ballots: readonly Cast<{ readonly choice: string | null }>[],
): Sheet<number | null>[] => {
  const numbers = numbered(options);
  return merge(
    ballots,
    ({ choice }) => (choice === null ? null : numberOf(numbers, choice)),
    (choice) => String(choice),
  );
};

/** Ticks as ascending option numbers; an option ticked twice is ticked. */
export const mergeApprovals = (
  options: readonly string[],
  ballots: readonly Cast<{ readonly approve: readonly string[] }>[],
): Sheet<Numbers>[] => {
  const numbers = numbered(options);
  return merge(
    ballots,
    ({ approve }) => {
      const ticks = approve.map((option) => numberOf(numbers, option));
      return ticks.length < 2 ? ticks : [...new Set(ticks)].sort(ascending);
    },
    listKey,
  );
};

/** Marks by option as [option number, mark] pairs, ascending. */
export type Amounts = readonly (readonly [option: number, mark: number])[];

export const mergeAmounts = (
  options: readonly string[],
  ballots: readonly Cast<Readonly<Record<string, number>>>[],
): Sheet<Amounts>[] => {
  const numbers = numbered(options);
  return merge(
    ballots,
    (marks) => {
      const pairs: [number, number][] = [];
      for (const option in marks) {
        const mark = marks[option] ?? 0;
        if (!Number.isInteger(mark) || Math.abs(mark) > HIGHEST_MARK)
          throw new RangeError(`not a mark that can be counted: ${mark}`);
        pairs.push([numberOf(numbers, option), mark]);
      }
      return pairs.length < 2 ? pairs : pairs.sort((a, b) => a[0] - b[0]);
    },
    (pairs) => {
      let key = '';
      for (const [option, mark] of pairs) key += `${option}:${mark};`;
      return key;
    },
  );
};

/** Ranks as lists of option numbers, kept as they were marked: gaps, equals and repeats too. */
export type Ranks = readonly Numbers[];

export const mergeRanks = (
  options: readonly string[],
  ballots: readonly Cast<readonly (string | readonly string[])[]>[],
): Sheet<Ranks>[] => {
  const numbers = numbered(options);
  return merge(
    ballots,
    (ranking) =>
      ranking.map((rank) =>
        typeof rank === 'string'
          ? [numberOf(numbers, rank)]
          : [...new Set(rank.map((option) => numberOf(numbers, option)))].sort(ascending),
      ),
    (ranks) => {
      let key = '';
      for (const rank of ranks) key += `${listKey(rank)}>`;
      return key;
    },
  );
};

/** Each option once, at its best rank; empty ranks closed up. The reading of every ranked rule but STV. */
export const cleanRanks = (ranks: Ranks): Ranks => {
  const seen = new Set<number>();
  return ranks
    .map((rank) => rank.filter((option) => !seen.has(option) && seen.add(option)))
    .filter((rank) => rank.length > 0);
};

/** The votes of a list of sheets or casts. */
export const votesOf = (sheets: readonly { readonly votes: number }[]): number =>
  sheets.reduce((sum, sheet) => sum + sheet.votes, 0);
