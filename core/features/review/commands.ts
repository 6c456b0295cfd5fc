import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { page, refOf, scope, sure } from '../../model/ask-schemas.ts';
import { reviewLetter } from './letter.ts';
import { parts, verdicts } from './stored.ts';

/** The longest answer to one step, in characters. */
export const longestWords = 3000;

const about = () => ({ ...scope(), ref: refOf(reviewLetter) });
const verdict = () => z.enum(verdicts);

/** Begins the next review before it is due, once its asker is sure. */
export const start = /* @__PURE__ */ ask('review.start', () => ({ ...scope(), sure: sure() }));
/** One press on the question: a whole review. */
export const answer = /* @__PURE__ */ ask('review.answer', () => ({
  ...about(),
  verdict: verdict(),
  sure: sure(),
}));
/** One saved step, and what is to come after it. */
export const say = /* @__PURE__ */ ask('review.say', () => ({
  ...about(),
  part: z.enum(parts),
  text: z.string().max(longestWords),
  verdict: verdict().optional(),
  after: z.enum(['next', 'later', 'show', 'send']).optional(),
  sure: sure(),
}));
export const send = /* @__PURE__ */ ask('review.send', about);
/** The chair asks the clerk to answer it too. */
export const help = /* @__PURE__ */ ask('review.help', about);
export const nextWeek = /* @__PURE__ */ ask('review.next-week', about);
export const undo = /* @__PURE__ */ ask('review.undo', about);
/** Anybody asks the chair to begin. */
export const askChair = /* @__PURE__ */ ask('review.ask-chair', scope);
/** What is due and when. */
export const due = /* @__PURE__ */ ask('review.due', scope);
export const show = /* @__PURE__ */ ask('review.show', about);
export const list = /* @__PURE__ */ ask('review.list', () => ({ ...scope(), page: page(500) }));
export const history = /* @__PURE__ */ ask('review.history', () => ({
  ...about(),
  page: page(500),
}));
export const asText = /* @__PURE__ */ ask('review.as-text', about);
/** The rest can wait: says that what was written is kept. */
export const finishLater = /* @__PURE__ */ ask('review.finish-later', about);
