import type { Ask } from '../../../core/ask.ts';
import { formby, type Row, southport } from './table.ts';

const ask = (asked: Ask) => ({ ask: asked });
const open = {
  reviewOpen: {
    ref: 'R-1',
    partnership: southport,
    partnershipName: 'Southport Area Partnership',
    next: 'well',
  },
} as const;
const no = ['No', { ask: 'never-mind' }] as const;
const under = (part: 'well' | 'not' | 'change', text: string) =>
  ['Yes', { ask: 'review.say', in: southport, ref: 'R-1', part, text }] as const;
const put = (where: string) =>
  `Put that into the review of Southport Area Partnership, under ‘${where}’?`;

/** Product 5.7: reviews; and words in the chair's direct messages while one is open. */
export const reviewRows: readonly Row[] = [
  { n: '81', typed: '/review', where: 'command', expected: ask({ ask: 'review.due' }) },
  { n: '81b', typed: '/review due', where: 'command', expected: ask({ ask: 'review.due' }) },
  { n: '82', typed: '/review start', where: 'command', expected: ask({ ask: 'review.start' }) },
  {
    n: '83',
    typed: '/review R-2',
    where: 'command',
    expected: ask({ ask: 'review.show', ref: 'R-2' }),
  },
  {
    n: '83b',
    typed: 'review formby r2',
    where: 'mention',
    expected: ask({ ask: 'review.show', ref: 'R-2', in: formby }),
  },
  {
    n: '83c',
    typed: '/review R-2 history',
    where: 'command',
    expected: ask({ ask: 'review.history', ref: 'R-2' }),
  },
  { n: '83d', typed: '/review list', where: 'command', expected: ask({ ask: 'review.list' }) },
  { n: '83e', typed: 'R-2', where: 'mention', expected: ask({ ask: 'review.show', ref: 'R-2' }) },
  {
    n: '83f',
    typed: 'review strat',
    where: 'mention',
    expected: {
      asked: 'Did you mean ‘review start’?',
      offers: [['review start', { ask: 'read', text: 'review start' }]],
    },
  },
  {
    n: '83g',
    typed: '/review the alley gates',
    where: 'command',
    expected: {
      refused: "I don't know ‘review the alley gates’. Reviews can be due, started and listed.",
      offers: [
        ['What is due?', { ask: 'review.due' }],
        ['Make the action', { ask: 'read', text: 'action Review the alley gates' }],
      ],
    },
  },
  {
    n: '83h',
    typed: 'keep on, with changes',
    where: 'direct',
    given: open,
    expected: {
      asked:
        'Answer the review of Southport Area Partnership with ‘keep on, with changes’, and send it?',
      offers: [
        ['Yes', { ask: 'review.answer', in: southport, ref: 'R-1', verdict: 'with-changes' }],
        no,
      ],
    },
  },
  {
    n: '83i',
    typed: 'People came who never came before',
    where: 'direct',
    given: open,
    expected: {
      asked: put('went well'),
      offers: [under('well', 'People came who never came before'), no],
    },
  },
  {
    n: '83j',
    typed: 'To change: meet in the evening',
    where: 'direct',
    given: open,
    expected: { asked: put('to change'), offers: [under('change', 'meet in the evening'), no] },
  },
  {
    n: '83k',
    typed: 'thanks',
    where: 'direct',
    given: open,
    expected: ask({ ask: 'courtesy' }),
  },
];
