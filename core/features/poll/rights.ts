import type { AskName } from '../../model/register.ts';
import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of polls. */
export const pollRights: Rights<Extract<AskName, `poll.${string}`>> = {
  'poll.show': rule('observer'),
  'poll.list': rule('observer'),
  'poll.results': rule('observer'),
  'poll.counted': rule('observer'),
  'poll.history': rule('observer'),
  'poll.as-text': rule('observer'),
  'poll.who': rule('owner'),
  'poll.create': rule('member'),
  'poll.vote': rule('member', 'partnership', {
    ofOwnSeat: (ask) => ask.ask === 'poll.vote' && ask.for === undefined,
  }),
  'poll.take-back': rule('member', 'partnership', { ofOwnSeat: () => true }),
  'poll.undo': rule('member'),
  'poll.bring': rule('member'),
  'poll.close': rule('owner'),
  'poll.cancel': rule('owner'),
  'poll.move': rule('owner'),
  'poll.remind': rule('owner'),
  'poll.next': rule('chair or clerk'),
};
