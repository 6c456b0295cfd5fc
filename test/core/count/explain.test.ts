import { describe, expect, test } from 'vitest';
import { recount } from '../../../core/counting/file/recount.ts';
import { explained } from '../../../core/language/explained.ts';
import { localeOf } from '../../../core/model/locale.ts';
import { ballotFiles } from './ballot-files.ts';
import { hashing } from './cases.ts';

const told = (name: string, change: object): readonly string[] => {
  const result = recount(JSON.stringify({ ...ballotFiles[name], ...change }), undefined, hashing);
  if ('problem' in result) throw new Error(result.problem);
  return result.runs.flatMap(({ counted }) =>
    'unsupported' in counted ? [] : explained(counted, localeOf()),
  );
};

describe('an explanation', () => {
  test('of single choice gives the totals and the lead', () => {
    expect(told('ranked', { runs: [{ method: 'plurality' }] })).toEqual([
      '11 votes cast, among them 2 blanks as abstention.',
      'Each vote names one option; the most votes win.',
      '1. Park: 4 votes.',
      '2. Library: 3 votes.',
      '3. Crossing: 2 votes.',
      'Park wins, 1 ahead of the next.',
    ]);
  });

  test('of a tied motion says that it waits for the chair', () => {
    expect(told('motion', { runs: [{ method: 'motion' }] })).toEqual([
      '13 votes cast, among them 1 blank as abstention.',
      'The motion is carried when more vote for it than against; abstentions do not count.',
      '1. For and Against: 6 votes each.',
      "For and Against are level over the last place; it waits for the chair's casting vote.",
      "Not decided yet: For and Against are level, and the chair's casting vote must give the place.",
    ]);
  });

  test('of a circle says that nobody beats everybody and compares the chains', () => {
    const ballots = [
      { n: 4, ranking: ['Park', 'Library', 'Crossing'] },
      { n: 3, ranking: ['Library', 'Crossing', 'Park'] },
      { n: 2, ranking: ['Crossing', 'Park', 'Library'] },
    ];
    expect(
      told('ranked', { totalBallots: 9, ballots, runs: [{ method: 'schulze' }] }).slice(2),
    ).toEqual([
      'No option beats every other head to head.',
      'Park loses head to head to Crossing (5 to 4).',
      'So chains of wins are compared: a chain is as strong as its weakest win, and the option with the stronger chain to the other is ahead.',
      'Library is behind Park: the weakest link of the strongest chain of wins from Park to Library is 6, and of the best chain back 5.',
      'Crossing is behind Park: the weakest link of the strongest chain of wins from Park to Crossing is 6, and of the best chain back 5.',
      'The order is Park, then Library, then Crossing.',
      'Park wins.',
    ]);
  });

  test('of STV tells every stage with what moved where', () => {
    const ballots = [
      { n: 7, ranking: ['Park', 'Library'] },
      { n: 1, ranking: ['Library'] },
      { n: 3, ranking: ['Crossing'] },
    ];
    expect(
      told('ranked', { ballots, runs: [{ method: 'stv-scottish', options: { seats: 2 } }] }),
    ).toEqual([
      '11 votes cast.',
      '11 valid votes for 2 places: the quota is 4, the fewest votes that only so many options can reach.',
      'An option at the quota is elected and what it has above it passes on, at a part of each vote; when nothing is above the quota the lowest is excluded.',
      'Stage 1: first preferences are Park 7, Crossing 3, Library 1. Elected: Park.',
      'Stage 2: the surplus of Park, 3, passes on: 2.99999 to Library.',
      'Stage 3: Crossing is excluded with 3, the fewest: 3 not transferable. Elected: Library.',
      'Elected, in this order: Park and Library.',
    ]);
  });

  test('of Equal Shares gives each purchase its price and each loser one reason', () => {
    const runs = [{ method: 'mes', options: { completion: 'none' } }];
    expect(told('approval', { runs }).slice(2)).toEqual([
      '1. Park costs 60. 5 votes back it and pay 12 each. That is worth 5 effective votes, the most of what could be paid for.',
      '2. Crossing costs 30. 3 votes back it and pay 10 each. That is worth 3 effective votes, the most of what could be paid for.',
      'Park and Crossing are funded: 90 of 100.',
      'Library is not funded: those who back it have 7.5 left of the 50.5 it costs, after paying for Crossing.',
      'Sign is not bought: it costs nothing, so there is nothing to pay for.',
    ]);
  });

  test('of an empty poll says that nothing is decided', () => {
    for (const name of Object.keys(ballotFiles))
      for (const sentence of told(name, { ballots: [] }))
        expect([
          '0 votes cast.',
          'Nobody has voted for anything, so nothing is decided.',
        ]).toContain(sentence);
  });
});
