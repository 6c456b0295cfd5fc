import { byEarlierStage } from './earlier-stage.ts';
import type { ScottishStvElection } from './election.ts';
import { mergeRanks, type Ranks, type Sheet } from './merge.ts';
import type { Loss, ScottishStvOutcome, Stage, Tie } from './outcome.ts';
import {
  type Bundle,
  fiveDecimals,
  ONE_VOTE,
  type Piles,
  passOn,
  readPapers,
  tallyOf,
} from './papers.ts';
import { stateOf } from './ties.ts';

interface Count extends Piles {
  readonly options: readonly string[];
  readonly election: ScottishStvElection;
  readonly quota: number;
  readonly continuing: boolean[];
  readonly elected: number[];
  /** Elected at or above the quota, with the surplus still to be dealt with. */
  readonly pending: Set<number>;
  readonly stages: Stage[];
  readonly ties: Tie[];
  readonly losses: Loss[];
}

const still = (count: Count): number[] =>
  count.options.map((_, index) => index).filter((index) => count.continuing[index]);

const vacancies = (count: Count): number => count.election.seats - count.elected.length;

const votesFor = (count: Count, option: number): number => count.votes[option] ?? 0;

const nameOf = (count: Count, option: number): string => count.options[option] ?? '';

const elect = (count: Count, options: readonly number[], toTransfer: boolean): void => {
  for (const option of options) {
    count.elected.push(option);
    count.continuing[option] = false;
    if (toTransfer) count.pending.add(option);
  }
};

/** Most votes first. Equals have no order in law; as in published tables, the one put later is first. */
const electAtQuota = (count: Count): void => {
  const reached = still(count)
    .filter((option) => votesFor(count, option) >= count.quota)
    .sort((a, b) => votesFor(count, b) - votesFor(count, a) || b - a);
  elect(count, reached, true);
};

/** Ends the stage: elects, fills the last vacancies (rule 53), writes the stage down. */
const endStage = (
  count: Count,
  action: Pick<Stage, 'action' | 'option' | 'surplus'>,
  received: readonly number[],
): void => {
  const before = count.elected.length;
  // Rule 53 comes first after an exclusion: those left fill the vacancies together, in no order.
  if (action.action !== 'exclusion' || still(count).length > vacancies(count)) electAtQuota(count);
  if (still(count).length <= vacancies(count)) elect(count, still(count), false);
  count.stages.push({
    ...action,
    votes: tallyOf(count.options, count),
    received: new Map(
      received.flatMap((votes, option) => (votes > 0 ? [[nameOf(count, option), votes]] : [])),
    ),
    nonTransferable: count.nonTransferable,
    elected: count.elected.slice(before).map((option) => nameOf(count, option)),
  });
};

const extreme = (count: Count, among: readonly number[], over: 'surplus' | 'exclusion'): number => {
  const votes = among.map((option) => votesFor(count, option));
  const wanted = over === 'surplus' ? Math.max(...votes) : Math.min(...votes);
  const tied = among.filter((option) => votesFor(count, option) === wanted);
  const [first] = tied;
  if (tied.length === 1 && first !== undefined) return first;
  const names = tied.sort((a, b) => a - b).map((option) => nameOf(count, option));
  const past = count.stages.map((stage) => stage.votes);
  const tie = byEarlierStage(over, names, past, count.election.ties);
  count.ties.push(tie);
  return count.options.indexOf(tie.chosen[0] ?? '');
};

/** Rule 49(3): surplus times value when received, over total votes, remainder past 5 places ignored. */
const transferSurplus = (count: Count): void => {
  const option = extreme(count, [...count.pending], 'surplus');
  count.pending.delete(option);
  const total = votesFor(count, option);
  const surplus = total - count.quota;
  const received: number[] = [];
  const values = new Map<number, number>();
  const reduced = (value: number): number => {
    const known = values.get(value);
    if (known !== undefined) return known;
    const worth = Number((BigInt(surplus) * BigInt(value)) / BigInt(total));
    values.set(value, worth);
    return worth;
  };
  if (surplus > 0) {
    const pile: Bundle[] = count.piles[option]?.splice(0) ?? [];
    for (const bundle of pile) {
      bundle.value = reduced(bundle.value);
      passOn(count, bundle, count.continuing, received);
    }
  }
  count.votes[option] = count.quota;
  endStage(count, { action: 'surplus', option: nameOf(count, option), surplus }, received);
};

const exclude = (count: Count): void => {
  const option = extreme(count, still(count), 'exclusion');
  const name = nameOf(count, option);
  const votes = fiveDecimals(votesFor(count, option));
  const stage = count.stages.length + 1;
  count.losses.push({ option: name, reason: { code: 'excluded', stage, votes } });
  count.continuing[option] = false;
  count.votes[option] = 0;
  const received: number[] = [];
  for (const bundle of count.piles[option]?.splice(0) ?? [])
    passOn(count, bundle, count.continuing, received);
  endStage(count, { action: 'exclusion', option: name }, received);
};

const start = (election: ScottishStvElection, sheets: readonly Sheet<Ranks>[]) => {
  const { options, seats } = election;
  const { bundles, turnout } = readPapers(sheets);
  const count: Count = {
    options,
    election,
    quota: (Math.floor(turnout.valid / (seats + 1)) + 1) * ONE_VOTE,
    continuing: options.map(() => true),
    elected: [],
    pending: new Set(),
    stages: [],
    ties: [],
    losses: [],
    piles: options.map(() => []),
    votes: options.map(() => 0),
    nonTransferable: 0,
  };
  for (const bundle of bundles) passOn(count, bundle, count.continuing, []);
  return { count, turnout };
};

/**
 * Scottish STV: SSI 2007/42 Sch 1 rules 45-52, the same as SSI 2011/399 Sch 1 rules 46-53 (numbered
 * so here). A paper is read up to an equal rank. An option exactly at the quota gets a stage with a
 * surplus of nought, which moves no paper: the published tables show it.
 */
export const scottishStv = (election: ScottishStvElection): ScottishStvOutcome => {
  const sheets = mergeRanks(
    election.options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.ranking, votes })),
  );
  const { count, turnout } = start(election, sheets);
  if (turnout.valid > 0) {
    endStage(count, { action: 'first-preferences' }, []);
    while (vacancies(count) > 0 && still(count).length > 0) {
      if (count.pending.size > 0) transferSurplus(count);
      else exclude(count);
    }
  }
  const full: Loss[] = still(count).map((option) => ({
    option: nameOf(count, option),
    reason: { code: 'seats-full', votes: fiveDecimals(votesFor(count, option)) },
  }));
  return {
    method: 'scottish-stv',
    state: stateOf(turnout.valid, count.ties),
    winners: count.elected.map((option) => nameOf(count, option)),
    contenders: [],
    open: 0,
    seats: election.seats,
    ties: count.ties,
    turnout,
    losses: turnout.valid > 0 ? [...count.losses, ...full] : full,
    quota: count.quota / ONE_VOTE,
    stages: count.stages,
  };
};
