import type { Ask, AskName } from '../../model/register.ts';
import { type Rights, rule } from '../../model/rights.ts';

/** An answer says for which round it is, or it is for the newest. */
const answersOwn = (ask: Ask): boolean =>
  (ask.ask === 'meeting.attend' || ask.ask === 'meeting.apologies') &&
  ask.for === undefined &&
  ask.ref !== undefined &&
  ask.round !== undefined;

/** Who may ask what of meetings. */
export const meetingRights: Rights<Extract<AskName, `meeting.${string}`>> = {
  'meeting.show': rule('observer'),
  'meeting.list': rule('observer'),
  'meeting.agenda': rule('observer'),
  'meeting.who': rule('observer'),
  'meeting.history': rule('observer'),
  'meeting.minutes': rule('observer'),
  'meeting.attend': rule('member', 'partnership', { ofOwnSeat: answersOwn }),
  'meeting.apologies': rule('member', 'partnership', { ofOwnSeat: answersOwn }),
  'meeting.instead': rule('member'),
  'meeting.add': rule('member'),
  'meeting.undo': rule('member'),
  'meeting.bring': rule('member'),
  'meeting.schedule': rule('chair or clerk'),
  'meeting.move': rule('chair or clerk'),
  'meeting.change': rule('chair or clerk'),
  'meeting.cancel': rule('chair or clerk'),
};
