import type { Ask } from '../../../core/model/register.ts';
import { formby, type Row, southport } from './table.ts';

const ask = (asked: Ask) => ({ ask: asked });
const one = {
  ref: 'R-1',
  partnership: southport,
  partnershipName: 'Southport Area Partnership',
  next: 'well',
} as const;
const other = { ref: 'R-3', partnership: formby, partnershipName: 'Formby', next: 'not' } as const;
const lamps = { ref: 'A-1', partnership: southport, title: 'Replace the lamps' } as const;
const hall = { ref: 'A-4', partnership: formby, title: 'Book the hall' } as const;
const open = { reviewsOpen: [one] };
const both = { reviewsOpen: [one, other] };
const day = { reviewsOpen: [one], lastNudged: [lamps, hall] };
const told = 'People came who never came before';
const inReview = (review: typeof one | typeof other, text: string) =>
  [
    `Review of ${review.partnershipName}`,
    { ask: 'review.say', in: review.partnership, ref: review.ref, part: review.next, text },
  ] as const;
const asNote = ({ ref, partnership, title }: typeof lamps | typeof hall, text: string) =>
  [`${ref} ${title}`, { ask: 'action.note', in: partnership, ref, text }] as const;
const no = ['No', { ask: 'never-mind' }] as const;
const under = (part: 'well' | 'not' | 'change', text: string) =>
  ['Yes', { ask: 'review.say', in: southport, ref: 'R-1', part, text }] as const;
const put = (where: string) =>
  `Put that into the review of Southport Area Partnership, under ‘${where}’?`;

/** The lines about reviews; and words in the chair's direct messages while one is open. */
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
  { n: '83d', typed: 'list reviews', where: 'mention', expected: ask({ ask: 'review.list' }) },
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
    n: '83l',
    typed: told,
    where: 'direct',
    given: both,
    expected: {
      asked: 'What is that about?',
      offers: [inReview(one, told), inReview(other, told)],
    },
  },
  {
    n: '83m',
    typed: 'pause',
    where: 'direct',
    given: both,
    expected: {
      asked: 'Which review?',
      offers: [
        [
          'Review of Southport Area Partnership',
          { ask: 'review.answer', in: southport, ref: 'R-1', verdict: 'pause' },
        ],
        ['Review of Formby', { ask: 'review.answer', in: formby, ref: 'R-3', verdict: 'pause' }],
      ],
    },
  },
  {
    n: '83n',
    typed: told,
    where: 'direct',
    given: day,
    expected: {
      asked: 'What is that about? I put it into the review, or add it to the action as a note.',
      offers: [inReview(one, told), asNote(lamps, told), asNote(hall, told)],
    },
  },
  {
    n: '83o',
    typed: 'done, both columns are lit again',
    where: 'direct',
    given: day,
    expected: {
      asked: 'Which one?',
      offers: [
        [
          'A-1 Replace the lamps',
          { ask: 'action.done', in: southport, ref: 'A-1', outcome: 'both columns are lit again' },
        ],
        [
          'A-4 Book the hall',
          { ask: 'action.done', in: formby, ref: 'A-4', outcome: 'both columns are lit again' },
        ],
        inReview(one, 'done, both columns are lit again'),
      ],
    },
  },
  {
    n: '83p',
    typed: 'To change: meet in the evening',
    where: 'direct',
    given: day,
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
