import { describe, expect, test } from 'vitest';
import { alternativeVote } from '../../../core/counting/alternative-vote.ts';
import { byEarlierStage } from '../../../core/counting/earlier-stage.ts';
import type { Cast, MarkRules, Marks, Ranking } from '../../../core/counting/election.ts';
import { scottishStv } from '../../../core/counting/scottish-stv.ts';

const lot = { by: 'lot' } as const;

const ranked = (...lines: readonly (readonly [number, ...string[]])[]): Cast<Ranking>[] =>
  lines.map(([votes, ...ranking]) => ({ ballot: { ranking }, votes }));

describe('a tie at a stage', () => {
  const stage = (votes: Readonly<Record<string, number>>) => new Map(Object.entries(votes));

  test('given an earlier stage at which they differ, then the most recent one decides', () => {
    const past = [stage({ A: 1, B: 9 }), stage({ A: 5, B: 4 }), stage({ A: 6, B: 6 })];
    expect(byEarlierStage('exclusion', ['A', 'B'], past, lot)).toMatchObject({
      chosen: ['B'],
      end: 'earlier-stage',
      stage: 4,
    });
    expect(byEarlierStage('surplus', ['A', 'B'], past, lot).chosen).toEqual(['A']);
  });

  test('given a third who differs, then only those still level go to the stage before', () => {
    const past = [stage({ A: 4, B: 5, C: 3 }), stage({ A: 5, B: 5, C: 6 })];
    expect(byEarlierStage('exclusion', ['A', 'B', 'C'], past, lot).chosen).toEqual(['A']);
  });

  test('given a third who differs and no stage that parts the others, then the lot, and it is said', () => {
    const past = [stage({ A: 5, B: 5, C: 6 })];
    const drawn = { by: 'lot', lot: ['C', 'B', 'A'] } as const;
    expect(byEarlierStage('exclusion', ['A', 'B', 'C'], past, drawn)).toMatchObject({
      between: ['A', 'B', 'C'],
      chosen: ['B'],
      end: 'lot',
      narrowed: true,
    });
  });

  test('given equal votes at every stage and no lot, then the order put stands in and it waits', () => {
    expect(byEarlierStage('exclusion', ['A', 'B'], [stage({ A: 1, B: 1 })], lot)).toMatchObject({
      chosen: ['A'],
      end: 'awaiting-lot',
    });
  });
});

describe('Scottish STV', () => {
  const stv = (seats: number, ballots: readonly Cast<Ranking>[]) =>
    scottishStv({
      method: 'scottish-stv',
      options: ['Ann', 'Bill', 'Cat'],
      seats,
      ties: lot,
      ballots,
    });

  test('given a surplus, then each paper passes on at surplus over votes, cut at five decimals', () => {
    const outcome = stv(2, ranked([7, 'Ann', 'Bill'], [2, 'Cat']));
    expect(outcome.quota).toBe(4);
    expect(outcome.stages[1]).toMatchObject({ action: 'surplus', surplus: 300_000 });
    expect(outcome.stages[1]?.votes.get('Bill')).toBe(7 * 42_857);
    expect(outcome.winners).toEqual(['Ann', 'Bill']);
  });

  test('given an equal rank, then the paper is read up to it; equal first it is void', () => {
    const outcome = stv(1, [
      ...ranked([3, 'Ann'], [2, 'Bill']),
      { ballot: { ranking: ['Cat', ['Ann', 'Bill']] }, votes: 1 },
      { ballot: { ranking: [['Ann', 'Bill'], 'Cat'] }, votes: 9 },
      { ballot: { ranking: [] }, votes: 4 },
    ]);
    expect(outcome.turnout).toEqual({ cast: 19, valid: 6, blank: 4, void: 9 });
    expect(outcome.stages[1]).toMatchObject({ option: 'Cat', nonTransferable: 100_000 });
  });

  test('given fewer options than places, then all are elected at once', () => {
    expect(stv(5, ranked([1, 'Ann'])).winners).toEqual(['Ann', 'Bill', 'Cat']);
  });
});

describe('the alternative vote', () => {
  const rules: MarkRules = {
    overvote: 'exhaustImmediately',
    duplicate: 'skip',
    maxSkippedRanks: Number.POSITIVE_INFINITY,
  };
  const av = (ballots: readonly Cast<Marks>[], change: Partial<MarkRules> = {}) =>
    alternativeVote({
      method: 'alternative-vote',
      options: ['Ann', 'Bill', 'Cat'],
      ties: lot,
      rules: { ...rules, ...change },
      batchElimination: false,
      ballots,
    });
  const marked = (votes: number, ...marks: readonly string[][]) => ({ ballot: { marks }, votes });

  test('given two left level in every round, then the place waits for the lot', () => {
    const outcome = av([marked(4, ['Ann']), marked(4, ['Bill']), marked(1, ['Cat'])]);
    expect(outcome).toMatchObject({
      state: 'lot-required',
      winners: [],
      contenders: ['Ann', 'Bill'],
    });
  });

  test('given two left level who differed before, then the earlier round decides', () => {
    const outcome = av([marked(4, ['Ann']), marked(3, ['Bill']), marked(1, ['Cat'], ['Bill'])]);
    expect(outcome).toMatchObject({ state: 'decided', winners: ['Ann'] });
    expect(outcome.ties).toMatchObject([{ end: 'earlier-stage', chosen: ['Bill'] }]);
  });

  test.each([
    ['exhaustImmediately', 1],
    ['alwaysSkipToNextRank', 0],
    ['exhaustIfMultipleContinuing', 1],
  ] as const)('given an over-vote and %s, then %i paper is inactive', (overvote, inactive) => {
    const outcome = av([marked(2, ['Ann']), marked(1, ['Bill', 'Cat'], ['Ann'])], { overvote });
    expect(outcome.rounds[0]?.inactive.overvotes).toBe(inactive);
  });

  test('given a paper made inactive by an over-vote, then it stays so when one of the two is out', () => {
    const outcome = av(
      [
        marked(5, ['Ann']),
        marked(4, ['Bill']),
        marked(2, ['Bill', 'Cat']),
        marked(1, ['Cat'], ['Bill']),
      ],
      { overvote: 'exhaustIfMultipleContinuing' },
    );
    expect(outcome.rounds[1]?.tally.get('Bill')).toBe(5);
  });

  test('given a repeat and a gap, then the rules say whether the paper goes on', () => {
    const repeat = [marked(3, ['Ann']), marked(2, ['Bill']), marked(1, ['Cat'], ['Cat'], ['Bill'])];
    expect(av(repeat).rounds[1]?.tally.get('Bill')).toBe(3);
    expect(av(repeat, { duplicate: 'exhaust' }).rounds.at(-1)?.inactive.repeatedRankings).toBe(1);
    const gap = [marked(3, ['Ann']), marked(2, ['Bill']), marked(1, [], [], ['Cat'])];
    expect(av(gap).rounds[0]?.tally.get('Cat')).toBe(1);
    expect(av(gap, { maxSkippedRanks: 1 }).rounds[0]?.inactive.skippedRankings).toBe(1);
  });
});
