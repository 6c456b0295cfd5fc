import { describe, expect, test } from 'vitest';
import { count } from '../../../core/counting/count.ts';
import type { Cast, Choice, TieTerms } from '../../../core/counting/election.ts';
import { motion } from '../../../core/counting/motion.ts';
import type { TallyOutcome } from '../../../core/counting/outcome.ts';

const chosen = (votes: Readonly<Record<string, number>>): Cast<Choice>[] =>
  Object.entries(votes).map(([choice, n]) => ({ ballot: { choice }, votes: n }));

const question = (votes: Readonly<Record<string, number>>, ties: TieTerms) =>
  motion({
    method: 'motion',
    options: ['For', 'Against', 'Abstain'],
    for: 'For',
    against: 'Against',
    ties,
    ballots: chosen(votes),
  });

const tallied = (outcome: ReturnType<typeof count>): TallyOutcome => {
  if (!('tally' in outcome) || !('ranking' in outcome)) throw new Error('not a tally');
  return outcome;
};

describe('a motion', () => {
  test('given 3 for, 2 against and 8 abstentions, then it is carried by those voting', () => {
    const outcome = question({ For: 3, Against: 2, Abstain: 8 }, { by: 'casting-vote' });
    expect(outcome).toMatchObject({
      carried: true,
      state: 'decided',
      turnout: { valid: 5, blank: 8 },
    });
  });

  test('given 6 for, 6 against, then it waits for the chair, and the chair may decide either way', () => {
    const votes = { For: 6, Against: 6, Abstain: 1 };
    expect(question(votes, { by: 'casting-vote' })).toMatchObject({
      state: 'awaiting-casting-vote',
      carried: false,
      contenders: ['For', 'Against'],
    });
    for (const castingVote of ['For', 'Against'])
      expect(question(votes, { by: 'casting-vote', castingVote })).toMatchObject({
        state: 'decided',
        carried: castingVote === 'For',
        ties: [{ end: 'casting-vote', chosen: [castingVote] }],
      });
  });

  test('given only abstentions, then nothing is carried', () => {
    expect(question({ Abstain: 4 }, { by: 'casting-vote' })).toMatchObject({
      state: 'no-votes',
      carried: false,
    });
  });
});

describe('an appointment', () => {
  const appointment = (ties: TieTerms) =>
    count({
      method: 'plurality',
      options: ['Ann', 'Bill'],
      seats: 1,
      ties,
      ballots: chosen({ Ann: 5, Bill: 5 }),
    });

  test('given a tie between persons, then it is for the lot and no casting vote ends it', () => {
    expect(appointment({ by: 'lot', castingVote: 'Ann' })).toMatchObject({
      state: 'lot-required',
      winners: [],
      contenders: ['Ann', 'Bill'],
    });
  });

  test('given the lot, then it decides', () => {
    expect(appointment({ by: 'lot', lot: ['Bill', 'Ann'] })).toMatchObject({
      state: 'decided',
      winners: ['Bill'],
      ties: [{ end: 'lot', between: ['Ann', 'Bill'], chosen: ['Bill'] }],
    });
  });
});

describe('dot voting', () => {
  const dots = (...points: Readonly<Record<string, number>>[]) =>
    tallied(
      count({
        method: 'dots',
        options: ['Park', 'Library', 'Crossing'],
        seats: 1,
        ties: { by: 'lot' },
        limits: { points: 10, maxPer: 5, minOptions: 2 },
        ballots: points.map((ballot) => ({ ballot: { points: ballot }, votes: 1 })),
      }),
    );

  test('given equal points, then more distinct supporters win', () => {
    const outcome = dots(
      { Park: 5, Crossing: 1 },
      { Library: 3, Crossing: 1 },
      { Library: 2, Crossing: 1 },
    );
    expect(outcome.winners).toEqual(['Library']);
    expect(outcome.ties[0]).toMatchObject({ end: 'supporters', chosen: ['Library'] });
  });

  test.each([
    ['too many points', { Park: 5, Library: 5, Crossing: 1 }],
    ['too many on one option', { Park: 6, Library: 1 }],
    ['too few options', { Park: 3 }],
  ])('given a ballot with %s, then it is void and the rest counts', (_, points) => {
    const outcome = dots(points, { Crossing: 1, Library: 2 });
    expect(outcome.turnout).toEqual({ cast: 2, valid: 1, blank: 0, void: 1 });
    expect(outcome.winners).toEqual(['Library']);
  });
});

describe('score', () => {
  const scored = (...ballots: Readonly<Record<string, number>>[]) =>
    tallied(
      count({
        method: 'score',
        options: ['Park', 'Library'],
        seats: 1,
        ties: { by: 'lot' },
        range: [0, 5],
        ballots: ballots.map((scores) => ({ ballot: { scores }, votes: 1 })),
      }),
    );

  test('given equal sums, then more top scores win, and not scoring is not a nought', () => {
    const outcome = scored({ Park: 5 }, { Library: 3 }, { Library: 2 });
    expect(outcome.winners).toEqual(['Park']);
    expect(outcome.scorers).toEqual(
      new Map([
        ['Park', 1],
        ['Library', 2],
      ]),
    );
    expect(outcome.ties[0]).toMatchObject({ end: 'top-scores' });
  });

  test('given a score outside the range, then the ballot is void', () => {
    expect(scored({ Park: 6, Library: 1 }, { Library: 1 }).turnout).toMatchObject({ void: 1 });
  });
});

describe('Borda', () => {
  test('given equal points, then more first places win', () => {
    const outcome = count({
      method: 'borda',
      options: ['Park', 'Library', 'Crossing'],
      seats: 1,
      ties: { by: 'lot' },
      last: 0,
      unranked: 'average',
      ballots: [
        { ballot: { ranking: ['Park', 'Library', 'Crossing'] }, votes: 1 },
        { ballot: { ranking: [['Library', 'Crossing'], 'Park'] }, votes: 1 },
        { ballot: { ranking: ['Library', 'Park', 'Crossing'] }, votes: 0 },
        { ballot: { ranking: ['Park', 'Library', 'Library'] }, votes: 1 },
        { ballot: { ranking: [['Library'], ['Crossing'], ['Park']] }, votes: 1 },
      ],
    });
    expect(tallied(outcome).tally).toEqual(
      new Map([
        ['Park', 4],
        ['Library', 5.5],
        ['Crossing', 2.5],
      ]),
    );
    expect(outcome.winners).toEqual(['Library']);
  });
});
