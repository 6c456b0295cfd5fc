import type { AskName } from '../../model/register.ts';
import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of reviews. */
export const reviewRights: Rights<Extract<AskName, `review.${string}`>> = {
  'review.due': rule('observer'),
  'review.show': rule('observer'),
  'review.list': rule('observer'),
  'review.history': rule('observer'),
  'review.as-text': rule('observer'),
  'review.ask-chair': rule('member'),
  'review.finish-later': rule('asked'),
  'review.start': rule('asked'),
  'review.answer': rule('asked'),
  'review.say': rule('asked'),
  'review.send': rule('asked'),
  'review.help': rule('asked'),
  'review.next-week': rule('asked'),
  'review.undo': rule('asked'),
};
