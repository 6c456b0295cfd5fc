import { formby, type Row, southport } from './table.ts';

const inThread = { where: 'thread', given: { under: 'P-5' } } as const;
const question = 'What first?';
const pollsOpen = [
  { ref: 'P-5', shown: 'southport P-5', partnership: southport, question, options: 3 },
  { ref: 'P-5', shown: 'formby P-5', partnership: formby, question: 'Which bench?', options: 2 },
];
const all = [['All polls', { ask: 'poll.list' }]] as const;

/** The ballot, and words under a poll's card. */
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
    n: '85m',
    typed: 'vote 3',
    where: 'direct',
    given: { pollsOpen },
    expected: {
      refused: 'Which poll?',
      offers: [
        ['southport P-5 What first?', { ask: 'poll.vote', in: southport, ref: 'P-5', option: 3 }],
        ...all,
      ],
    },
  },
  {
    n: '85n',
    typed: 'formby: poll vote 2',
    where: 'direct',
    given: { pollsOpen },
    expected: {
      refused: 'Which poll?',
      offers: [
        ['formby P-5 Which bench?', { ask: 'poll.vote', in: formby, ref: 'P-5', option: 2 }],
        ['All polls', { ask: 'poll.list', in: formby }],
      ],
    },
  },
  {
    n: '85o',
    typed: 'poll move',
    where: 'mention',
    given: { pollsOpen: pollsOpen.slice(0, 1) },
    expected: {
      refused: 'Which poll?',
      offers: [
        [
          'southport P-5 What first?',
          { ask: 'form', form: 'poll.move', in: southport, given: { ref: 'P-5' } },
        ],
        ...all,
      ],
    },
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
  {
    n: '85m',
    typed: '/poll history P-5',
    where: 'command',
    expected: { ask: { ask: 'poll.history', ref: 'P-5' } },
  },
  {
    n: '85n',
    typed: 'P-5 history',
    where: 'direct',
    expected: { ask: { ask: 'poll.history', ref: 'P-5' } },
  },
  {
    n: '85o',
    typed: 'history P-5',
    where: 'direct',
    expected: { ask: { ask: 'poll.history', ref: 'P-5' } },
  },
  {
    n: '85p',
    typed: 'history',
    ...inThread,
    expected: { ask: { ask: 'poll.history', ref: 'P-5' } },
  },
];
