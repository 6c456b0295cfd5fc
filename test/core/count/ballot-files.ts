/** Small ballot files of our own, one or more for each kind of ballot and rule. */
const ranked = {
  ballotKind: 'ranked',
  unranked: 'tied-last',
  options: ['Park', 'Library', 'Crossing'],
  seats: 1,
  ballots: [
    { n: 4, ranking: ['Park', 'Library', 'Crossing'] },
    { n: 3, ranking: ['Library', 'Crossing'] },
    { n: 2, ranking: ['Crossing', ['Park', 'Library']] },
    { n: 1, weight: 2, ranking: [] },
  ],
};

const funding = {
  options: ['Park', 'Library', 'Crossing', 'Sign'],
  budget: 100,
  costs: { Park: 60, Library: 50.5, Crossing: 30, Sign: 0 },
};

export const ballotFiles: Readonly<Record<string, object>> = {
  ranked: {
    ...ranked,
    runs: [
      { method: 'condorcet', options: {} },
      { method: 'schulze', options: { strength: 'margins' } },
      { method: 'borda', options: { scheme: 'n..1', unranked: 'zero' } },
      { method: 'plurality', options: {} },
      { method: 'tally', options: { rule: 'positional 3..1' } },
      { method: 'irv', options: { batchElimination: true } },
      { method: 'stv-scottish', options: { seats: 2 } },
    ],
  },
  marks: {
    ...ranked,
    ballotKind: 'ranked-marks',
    ballots: [
      { n: 2, marks: [['Park'], [], ['Library']] },
      { n: 2, marks: [['Library', 'Crossing'], ['Park']] },
      { n: 1, marks: [['Crossing'], ['Crossing'], ['Library']] },
    ],
    runs: [{ method: 'irv', options: { overvote: 'alwaysSkipToNextRank', maxSkippedRanks: 0 } }],
  },
  motion: {
    ballotKind: 'choice',
    options: ['For', 'Against', 'Abstain'],
    seats: 1,
    ballots: [
      { n: 6, approve: ['For'] },
      { n: 6, approve: ['Against'] },
      { n: 1, approve: ['Abstain'] },
    ],
    runs: [{ method: 'motion' }, { method: 'plurality' }],
  },
  dots: {
    ...funding,
    ballotKind: 'points',
    ballots: [
      { n: 3, points: { Park: 5, Library: 5 } },
      { n: 4, points: { Crossing: 8, Sign: 2 } },
    ],
    runs: [
      { method: 'tally', options: { rule: 'dot-voting' } },
      { method: 'dots' },
      { method: 'pb-greedy', options: { skipUnaffordable: true } },
      { method: 'mes', options: { utility: 'points*cost', completion: 'add1u' } },
    ],
  },
  approval: {
    ...funding,
    ballotKind: 'approval',
    seats: 2,
    ballots: [
      { n: 5, approve: ['Park', 'Sign'] },
      { n: 3, approve: ['Library', 'Crossing'] },
      { n: 2, approve: [] },
    ],
    runs: [
      { method: 'approval' },
      { method: 'mes', options: { completion: 'add1', increment: 1 } },
      { method: 'mes', options: { unitCosts: true, seats: 2, completion: 'seq-phragmen' } },
    ],
  },
  score: {
    ballotKind: 'score',
    options: ['Park', 'Library'],
    scoreRange: [0, 5],
    ballots: [
      { n: 3, scores: { Park: 5, Library: 1 } },
      { n: 2, scores: { Library: 4 } },
    ],
    runs: [{ method: 'score', options: { aggregate: 'sum' } }],
  },
};
