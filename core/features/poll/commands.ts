import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { day, page, refOf, scope, sure, time } from '../../model/ask-schemas.ts';
import { pollLetter } from './letter.ts';
import { longestText, mostOptions } from './poll.ts';

const about = () => ({ ...scope(), ref: refOf(pollLetter) });
const option = () => z.int().min(1).max(mostOptions);
/** Ways of voting that are counted already and asked for later. */
const kindOfPoll = () => z.enum(['single', 'several', 'ranked', 'points']);

export const create = /* @__PURE__ */ ask('poll.create', () => ({
  ...scope(),
  question: z.string().min(1).max(longestText),
  options: z.array(z.string().min(1).max(longestText)).min(1).max(50),
  /** Wall-clock day and time of the partnership at which it closes. */
  day: day().optional(),
  time: time().optional(),
  kind: kindOfPoll().optional(),
  secret: z.boolean().optional(),
}));
export const vote = /* @__PURE__ */ ask('poll.vote', () => ({
  ...about(),
  /** From 1, as the card numbers them. */
  option: option().optional(),
  /** The option in words, where it was typed. */
  words: z.string().max(longestText).optional(),
  /** The clerk votes for this seat. */
  for: z.string().max(40).optional(),
  sure: sure(),
}));
export const takeBack = /* @__PURE__ */ ask('poll.take-back', about);
export const close = /* @__PURE__ */ ask('poll.close', () => ({ ...about(), sure: sure() }));
export const cancel = /* @__PURE__ */ ask('poll.cancel', () => ({ ...about(), sure: sure() }));
export const move = /* @__PURE__ */ ask('poll.move', () => ({
  ...about(),
  day: day(),
  time: time().optional(),
  sure: sure(),
}));
export const remind = /* @__PURE__ */ ask('poll.remind', about);
/** What the chair says is to follow; of options level with each other, which goes first. */
export const next = /* @__PURE__ */ ask('poll.next', () => ({
  ...about(),
  option: option().optional(),
  text: z.string().max(1000).optional(),
}));
export const undo = /* @__PURE__ */ ask('poll.undo', about);
export const bring = /* @__PURE__ */ ask('poll.bring', about);
/** The ballot, privately. */
export const show = /* @__PURE__ */ ask('poll.show', about);
export const results = /* @__PURE__ */ ask('poll.results', about);
export const counted = /* @__PURE__ */ ask('poll.counted', about);
export const asText = /* @__PURE__ */ ask('poll.as-text', about);
export const history = /* @__PURE__ */ ask('poll.history', () => ({ ...about(), page: page(500) }));
export const who = /* @__PURE__ */ ask('poll.who', () => ({ ...about(), page: page(500) }));
export const list = /* @__PURE__ */ ask('poll.list', () => ({
  ...scope(),
  page: page(500),
  asText: z.boolean().optional(),
}));
