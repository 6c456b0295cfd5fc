import { formby, type Row } from './table.ts';

const inThread = { where: 'thread', given: { under: 'P-5' } } as const;
const all = [['All polls', { ask: 'poll.list' }]] as const;

/** Product 5.7: the ballot, and words under a poll's card. */
export const voteRows: readonly Row[] = [
  {
    n: '85',
    typed: '/poll P-5',
    where: 'command',
    expected: { ask: { ask: 'poll.show', ref: 'P-5' } },
  },
  {
    n: '85b',
    typed: 'vote 2',
    ...inThread,
    expected: { ask: { ask: 'poll.vote', ref: 'P-5', option: 2 } },
  },
  {
    n: '85c',
    typed: 'vote Youth club',
    ...inThread,
    expected: { ask: { ask: 'poll.vote', ref: 'P-5', words: 'Youth club' } },
  },
  {
    n: '85d',
    typed: 'vote P-5 2',
    where: 'mention',
    expected: { ask: { ask: 'poll.vote', ref: 'P-5', option: 2 } },
  },
  {
    n: '85e',
    typed: 'formby P-5',
    where: 'direct',
    expected: { ask: { ask: 'poll.show', ref: 'P-5', in: formby } },
  },
  {
    n: '85f',
    typed: 'vote 2',
    where: 'direct',
    expected: { refused: 'Which poll?', offers: all },
  },
  {
    n: '85g',
    typed: 'close',
    ...inThread,
    expected: { ask: { ask: 'poll.close', ref: 'P-5' } },
  },
  {
    n: '85h',
    typed: '2',
    ...inThread,
    expected: { ask: { ask: 'poll.vote', ref: 'P-5', option: 2 } },
  },
  {
    n: '85i',
    typed: 'Youth club',
    ...inThread,
    expected: { ask: { ask: 'poll.vote', ref: 'P-5', words: 'Youth club' } },
  },
  {
    n: '85j',
    typed: 'move to Monday 11 January 12:00',
    ...inThread,
    expected: { ask: { ask: 'poll.move', ref: 'P-5', day: '2027-01-11', time: '12:00' } },
  },
  {
    n: '85k',
    typed: 'action Close the alley',
    ...inThread,
    expected: { ask: { ask: 'action.create', items: [{ title: 'Close the alley' }] } },
  },
  {
    n: '85l',
    typed: 'close P-5',
    where: 'direct',
    expected: { ask: { ask: 'poll.close', ref: 'P-5' } },
  },
];
