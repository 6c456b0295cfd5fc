import { describe, expect, test } from 'vitest';
import { count } from '../../../core/counting/count.ts';
import type { Election } from '../../../core/counting/election.ts';
import { explain } from '../../../core/counting/explain/explain.ts';
import { report } from '../../../core/counting/file/report.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { elections, NAMES } from './elections.ts';

const printed = (election: Election): string =>
  JSON.stringify(report(election.method, count(election), election.options));

const withBallots = (election: Election, ballots: readonly unknown[]): Election =>
  Object.assign({ ...election }, { ballots });

const rename = (value: unknown): unknown => {
  if (typeof value === 'string')
    return NAMES.some((name) => name === value) ? `the new ${value}` : value;
  if (Array.isArray(value)) return value.map(rename);
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]) => [rename(key), rename(inner)]));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [rename(key), rename(inner)]),
  );
};

const renameAll = (election: Election): Election =>
  Object.assign({ ...election }, rename(election));

describe('laws of every rule', () => {
  test('the order of the ballots, and so who cast them, makes no difference', () => {
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), (election, stream) => {
        const shuffled = [...election.ballots]
          .map((ballot) => ({ ballot, key: stream.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        expect(printed(withBallots(election, shuffled))).toBe(printed(election));
      }),
      { numRuns: cases(2000) },
    );
  });

  test('n equal ballots are one ballot of weight n', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const single = election.ballots.flatMap(({ ballot, votes }) =>
          Array.from({ length: votes }, () => ({ ballot, votes: 1 })),
        );
        expect(printed(withBallots(election, single))).toBe(printed(election));
      }),
      { numRuns: cases(2000) },
    );
  });

  test('the names of the options make no difference', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(count(renameAll(election))).toEqual(rename(count(election)));
      }),
      { numRuns: cases(1000) },
    );
  });

  test('the order in which the options are put decides nothing that is decided', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const turned = Object.assign({ ...election }, { options: election.options.toReversed() });
        const [before, after] = [count(election), count(turned)];
        if (before.state !== 'decided') return;
        expect(after.state).toBe('decided');
        expect(after.winners.toSorted()).toEqual(before.winners.toSorted());
      }),
      { numRuns: cases(2000) },
    );
  });

  test('every count ends in a state, wins no place twice, and can be explained', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(election);
        const { cast, valid, blank, void: spoilt } = outcome.turnout;
        expect(valid + blank + spoilt).toBe(cast);
        expect(new Set(outcome.winners).size).toBe(outcome.winners.length);
        expect(outcome.winners.every((option) => election.options.includes(option))).toBe(true);
        if (valid === 0) expect(outcome.state).toBe('no-votes');
        if (outcome.contenders.length > 0)
          expect(outcome.contenders.length).toBeGreaterThan(outcome.open);
        for (const sentence of explain(outcome))
          expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: cases(2000) },
    );
  });

  test('an empty poll decides nothing, by every rule', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const outcome = count(withBallots(election, []));
        expect(outcome).toMatchObject({ state: 'no-votes', winners: [], contenders: [] });
      }),
    );
  });
});
