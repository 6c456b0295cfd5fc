import { describe, expect, test } from 'vitest';
import type { Cast, Ranking } from '../../../core/counting/election.ts';
import type { Matrix } from '../../../core/counting/outcome.ts';
import { ONE_VOTE } from '../../../core/counting/papers.ts';
import { schulze } from '../../../core/counting/schulze.ts';
import { scottishStv } from '../../../core/counting/scottish-stv.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { rankedElections, schulzeOf, strictRanking } from './elections.ts';

const at = (matrix: Matrix, a: string, b: string): number => matrix.get(a)?.get(b) ?? 0;

/** All strict head-to-head winners over the rest: the smallest set that beats everyone outside it. */
const smithSet = (options: readonly string[], pairwise: Matrix): readonly string[] => {
  const subsets = Array.from({ length: 2 ** options.length - 1 }, (_, bits) =>
    options.filter((_option, index) => ((bits + 1) >> index) & 1),
  );
  const dominates = (set: readonly string[]) =>
    set.every((a) =>
      options.every((b) => set.includes(b) || at(pairwise, a, b) > at(pairwise, b, a)),
    );
  return subsets.filter(dominates).sort((a, b) => a.length - b.length)[0] ?? options;
};

/** The strongest of all simple paths, looked at one by one. */
const strongest = (
  options: readonly string[],
  pairwise: Matrix,
  from: string,
  to: string,
): number => {
  const link = (a: string, b: string) =>
    at(pairwise, a, b) > at(pairwise, b, a) ? at(pairwise, a, b) : 0;
  const walk = (here: string, visited: readonly string[], width: number): number => {
    if (here === to || width === 0) return width;
    return Math.max(
      0,
      ...options
        .filter((next) => !visited.includes(next))
        .map((next) => walk(next, [...visited, next], Math.min(width, link(here, next)))),
    );
  };
  return walk(from, [from], Number.POSITIVE_INFINITY);
};

const reversed = (ballots: readonly Cast<Ranking>[]): Cast<Ranking>[] =>
  ballots.map(({ ballot, votes }) => ({
    ballot: { ranking: ballot.ranking.toReversed() },
    votes,
  }));

describe('Schulze', () => {
  test('elects the Condorcet winner, and nobody from outside the Smith set', () => {
    fc.assert(
      fc.property(rankedElections(), ({ options, ballots }) => {
        const outcome = schulze(schulzeOf(options, ballots));
        const top = [...outcome.winners, ...outcome.contenders];
        if (outcome.state === 'no-votes') return;
        if (outcome.condorcetWinner !== null) expect(top).toEqual([outcome.condorcetWinner]);
        const smith = smithSet(options, outcome.pairwise);
        expect(top.every((option) => smith.includes(option))).toBe(true);
      }),
      { numRuns: cases(2000) },
    );
  });

  test('agrees with every path looked at one by one', () => {
    fc.assert(
      fc.property(rankedElections(), ({ options, ballots }) => {
        const outcome = schulze(schulzeOf(options, ballots));
        const paths = (a: string, b: string) => strongest(options, outcome.pairwise, a, b);
        for (const a of options)
          for (const b of options)
            if (a !== b) expect(at(outcome.strongestPaths, a, b)).toBe(paths(a, b));
        const unbeaten = options.filter((a) =>
          options.every((b) => a === b || paths(a, b) >= paths(b, a)),
        );
        const top = [...outcome.winners, ...outcome.contenders];
        if (outcome.state !== 'no-votes') expect(top.toSorted()).toEqual(unbeaten.toSorted());
      }),
      { numRuns: cases(500) },
    );
  });

  test('turned upside down, full rankings turn every path round', () => {
    fc.assert(
      fc.property(rankedElections(strictRanking), ({ options, ballots }) => {
        for (const strength of ['winning-votes', 'margins'] as const) {
          const there = schulze(schulzeOf(options, ballots, strength));
          const back = schulze(schulzeOf(options, reversed(ballots), strength));
          for (const a of options)
            for (const b of options)
              expect(at(back.strongestPaths, a, b)).toBe(at(there.strongestPaths, b, a));
          if (there.winners.length === 1) expect(back.winners).not.toEqual(there.winners);
        }
      }),
      { numRuns: cases(1000) },
    );
  });
});

describe('Scottish STV', () => {
  const stv = (options: readonly string[], ballots: readonly Cast<Ranking>[], seats: number) =>
    scottishStv({ method: 'scottish-stv', options, ballots, seats, ties: { by: 'lot' } });

  test('elects exactly as many as there are places, or all there are', () => {
    fc.assert(
      fc.property(
        rankedElections(),
        fc.integer({ min: 1, max: 4 }),
        ({ options, ballots }, seats) => {
          const outcome = stv(options, ballots, seats);
          const wanted = outcome.turnout.valid === 0 ? 0 : Math.min(seats, options.length);
          expect(outcome.winners).toHaveLength(wanted);
        },
      ),
      { numRuns: cases(2000) },
    );
  });

  test('loses votes by truncation only, less than a hundred-thousandth for each paper and transfer', () => {
    fc.assert(
      fc.property(
        rankedElections(),
        fc.integer({ min: 1, max: 3 }),
        ({ options, ballots }, seats) => {
          const outcome = stv(options, ballots, seats);
          const papers = outcome.turnout.valid;
          let before = papers * ONE_VOTE;
          for (const stage of outcome.stages) {
            const votes = [...stage.votes.values()].reduce((sum, count) => sum + count, 0);
            const now = votes + stage.nonTransferable;
            expect(now).toBeLessThanOrEqual(before);
            expect(now).toBeGreaterThan(before - Math.max(papers, 1));
            if (stage.action !== 'surplus') expect(now).toBe(before);
            before = now;
          }
        },
      ),
      { numRuns: cases(2000) },
    );
  });

  test('gives a solid majority at least one of its own', () => {
    fc.assert(
      fc.property(rankedElections(strictRanking), ({ options, ballots }) => {
        const favourite = options[0] ?? '';
        const majority = ballots.reduce((sum, { votes }) => sum + votes, 1);
        const solid = { ballot: { ranking: [favourite] }, votes: majority };
        expect(stv(options, [...ballots, solid], 1).winners).toEqual([favourite]);
      }),
    );
  });
});
