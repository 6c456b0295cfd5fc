import type { AskName } from '../../model/register.ts';
import { type Rights, rule } from '../../model/rights.ts';

/** Who may ask what of partnerships. */
export const partnershipRights: Rights<Extract<AskName, `partnership.${string}`>> = {
  'partnership.setup': rule('anyone', 'anywhere', { introduces: true, sized: true, founds: true }),
  'partnership.join': rule('anyone', 'anywhere', {
    introduces: true,
    sized: true,
    founds: true,
    coded: true,
  }),
  'partnership.show': rule('anyone'),
  'partnership.who-can': rule('anyone'),
  'partnership.ask-to-join': rule('anyone', 'partnership', { introduces: true }),
  'partnership.people': rule('observer'),
  'partnership.who': rule('observer'),
  'partnership.bring': rule('member'),
  'partnership.change': rule('chair or clerk'),
  'partnership.undo': rule('chair or clerk'),
  'partnership.doctor': rule('chair or clerk'),
  'partnership.settings': rule('chair or clerk'),
  'partnership.invite': rule('chair or clerk'),
  'partnership.disconnect': rule('chair or clerk'),
  'partnership.keep-posting': rule('chair or clerk'),
  'partnership.shows': rule('chair or clerk'),
  'partnership.door': rule('chair or clerk'),
  'partnership.let-in': rule('chair or clerk'),
  'partnership.turn-away': rule('chair or clerk'),
  'partnership.list-person': rule('chair or clerk'),
  'partnership.set-person': rule('chair or clerk'),
  'partnership.remove': rule('chair or clerk'),
  'partnership.chair': rule('chair or clerk'),
  'partnership.clerk': rule('chair or clerk'),
  'partnership.chair-answer': rule('asked'),
};
