import type { Ask } from '../../../core/model/register.ts';
import type { Row } from './table.ts';

const streets = ['Street lights', 'Youth club', 'Speeding'] as const;
const first = (more: object = {}): Ask =>
  ({ ask: 'poll.create', question: 'What first?', options: [...streets], ...more }) as Ask;
const form = (given: Record<string, string>): Ask => ({ ask: 'form', form: 'poll.create', given });
const inThread = { where: 'thread', given: { under: 'P-5' } } as const;
const all = [['All polls', { ask: 'poll.list' }]] as const;

/** The lines about polls (rules: Typed polls). */
export const pollRows: readonly Row[] = [
  {
    n: '69',
    typed: '/poll',
    where: 'command',
    expected: { ask: { ask: 'form', form: 'poll.create' } },
  },
  {
    n: '70',
    typed: '/poll "What first?" "Street lights" "Youth club" "Speeding" until Friday 17:00',
    where: 'command',
    expected: { ask: first({ day: '2027-01-08', time: '17:00' }) },
  },
  {
    n: '71',
    typed: '/poll “What first?” “St John’s lights” “Youth club” until fri 5pm',
    where: 'command',
    expected: {
      ask: {
        ask: 'poll.create',
        question: 'What first?',
        options: ['St John’s lights', 'Youth club'],
        day: '2027-01-08',
        time: '17:00',
      },
    },
  },
  {
    n: '72',
    typed: '/poll What first?⏎Street lights⏎Youth club⏎Speeding',
    where: 'command',
    expected: { ask: first() },
  },
  {
    n: '72b',
    typed: 'poll What first?⏎- Street lights⏎2. Youth club⏎* Speeding⏎until Friday',
    where: 'mention',
    expected: { ask: first({ day: '2027-01-08' }) },
  },
  {
    n: '72c',
    typed: '/poll What first? until Friday 12:00⏎Street lights⏎Youth club⏎Speeding',
    where: 'command',
    expected: { ask: first({ day: '2027-01-08', time: '12:00' }) },
  },
  {
    n: '73',
    typed: '/poll What first? Street lights, Youth club or Speeding until Friday',
    where: 'command',
    expected: {
      ask: form({ question: 'What first?', options: streets.join('\n'), day: '2027-01-08' }),
    },
  },
  {
    n: '73b',
    typed: '/vote What first? Street lights; Youth club / Speeding',
    where: 'command',
    expected: { ask: form({ question: 'What first?', options: streets.join('\n') }) },
  },
  {
    n: '73c',
    typed: 'poll What first? Street lights, Youth club, or Speeding',
    where: 'direct',
    expected: { ask: form({ question: 'What first?', options: streets.join('\n') }) },
  },
  {
    n: '74',
    typed: '/poll "Close the road?"',
    where: 'command',
    expected: { ask: form({ question: 'Close the road?', options: 'For\nAgainst\nAbstain' }) },
  },
  {
    n: '75',
    typed: '/poll "What first?" "Lights"',
    where: 'command',
    expected: { ask: form({ question: 'What first?', options: 'Lights' }) },
  },
  {
    n: '76',
    typed: '/poll "What first?" "Lights" "Youth',
    where: 'command',
    expected: { ask: form({ question: 'What first?', options: 'Lights\nYouth', quotes: '5' }) },
  },
  {
    n: '76a',
    typed: "/poll 'Single?' 'A' 'B' until 8 January",
    where: 'command',
    expected: { ask: form({ question: 'Single?', options: 'A\nB', day: '2027-01-08' }) },
  },
  {
    n: '77',
    typed: '/poll "Meet when?" "by Friday" "by Monday" until 6 Jan',
    where: 'command',
    expected: {
      ask: {
        ask: 'poll.create',
        question: 'Meet when?',
        options: ['by Friday', 'by Monday'],
        day: '2027-01-06',
      },
    },
  },
  {
    n: '77b',
    typed: '/poll "What first?" "Lights" "Youth club" until next Friday',
    where: 'command',
    expected: {
      asked: 'Next Friday: which one?',
      offers: [
        [
          'Friday 8 January',
          {
            ask: 'poll.create',
            question: 'What first?',
            options: ['Lights', 'Youth club'],
            day: '2027-01-08',
          },
        ],
        [
          'Friday 15 January',
          {
            ask: 'poll.create',
            question: 'What first?',
            options: ['Lights', 'Youth club'],
            day: '2027-01-15',
          },
        ],
        ['Pick a date', form({ question: 'What first?', options: 'Lights\nYouth club' })],
      ],
    },
  },
  {
    n: '77c',
    typed: '/poll secret "What first?" "Street lights" "Youth club" "Speeding" until 5pm',
    where: 'command',
    expected: { ask: first({ day: '2027-01-04', time: '17:00', secret: true }) },
  },
  {
    n: '77d',
    typed: '/poll "What first?" "Street lights" "Youth club" "Speeding" ranked',
    where: 'command',
    expected: { ask: first({ kind: 'ranked' }) },
  },
  {
    n: '77e',
    typed: '/poll What first? "Street lights" "Youth club" or "Speeding"',
    where: 'command',
    expected: { ask: form({ question: 'What first?', options: streets.join('\n') }) },
  },
  {
    n: '78',
    typed: '/poll close P-5',
    where: 'command',
    expected: { ask: { ask: 'poll.close', ref: 'P-5' } },
  },
  {
    n: '78b',
    typed: 'poll close',
    ...inThread,
    expected: { ask: { ask: 'poll.close', ref: 'P-5' } },
  },
  {
    n: '78c',
    typed: '/poll close',
    where: 'command',
    expected: { refused: 'Which poll?', offers: all },
  },
  {
    n: '78d',
    typed: '/poll clsoe P-5',
    where: 'command',
    expected: {
      asked: 'Did you mean ‘/poll close P-5’?',
      offers: [['/poll close P-5', { ask: 'read', text: '/poll close P-5' }]],
    },
  },
  {
    n: '78e',
    typed: '/poll move P-5 Monday 11 January 12:00',
    where: 'command',
    expected: { ask: { ask: 'poll.move', ref: 'P-5', day: '2027-01-11', time: '12:00' } },
  },
  {
    n: '79',
    typed: '/poll results p5',
    where: 'command',
    expected: { ask: { ask: 'poll.results', ref: 'P-5' } },
  },
  {
    n: '79b',
    typed: '/poll list',
    where: 'command',
    expected: { ask: { ask: 'poll.list' } },
  },
  { n: '79b', typed: 'list votes', where: 'mention', expected: { ask: { ask: 'poll.list' } } },
  {
    n: '80',
    typed: '/poll remind P-5',
    where: 'command',
    expected: { ask: { ask: 'poll.remind', ref: 'P-5' } },
  },
];
