import { asha } from '../southport/people.ts';
import type { Cast, Step } from './cast.ts';

const due = '2027-01-08T09:00:00.000Z';
const one = { ref: 'R-1' };

/** The half-year is over on Friday. Owen has become the clerk, so that he can be asked to help. */
export const reviews = ({ known, press, say, submit, wakes }: Cast): Step[] => [
  { name: 'when the review is due', run: () => say('review') },
  {
    name: 'name the clerk',
    run: () => press(asha, { ask: 'partnership.clerk', person: known().owen }),
  },
  {
    name: 'wake: a half-year is over, and the chair is asked',
    at: due,
    run: () => wakes(due, undefined, 'R-1'),
  },
  { name: 'start a review that waits already', run: () => say('review start') },
  { name: 'the clerk is asked to help', run: () => press(asha, { ask: 'review.help', ...one }) },
  { name: 'ask again next week', run: () => press(asha, { ask: 'review.next-week', ...one }) },
  {
    name: 'a review in one press',
    run: () => press(asha, { ask: 'review.answer', verdict: 'keep-on', ...one }),
  },
  { name: 'undo a review', run: () => press(asha, { ask: 'review.undo', ...one }) },
  {
    name: 'the first step of a review',
    run: () => submit(asha, 'review.well', 'R-1', { text: 'Lamps lit', after: 'next' }),
  },
  {
    name: 'the second step, the rest later',
    run: () => submit(asha, 'review.not', 'R-1', { text: 'Too few came', after: 'later' }),
  },
  {
    name: 'the last step, and sent',
    run: () => {
      const said = { text: 'Meet at noon', verdict: 'with-changes', after: 'send' };
      return submit(asha, 'review.change', 'R-1', said);
    },
  },
  { name: 'show a review', run: () => press(asha, { ask: 'review.show', ...one }) },
  { name: 'history of a review', run: () => press(asha, { ask: 'review.history', ...one }) },
  { name: 'a review as text', run: () => press(asha, { ask: 'review.as-text', ...one }) },
  { name: 'list of reviews', run: () => say('review list') },
  {
    name: 'begin the next review early',
    run: () => press(asha, { ask: 'review.start', sure: true }),
  },
];
