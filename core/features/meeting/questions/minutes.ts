import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { aboutMeeting } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const minutes = /* @__PURE__ */ ask('meeting.minutes', about);

/** Minutes are not kept: said plainly, with what is. */
export const minutesRule = () =>
  question(minutes, {
    right: 'observer',
    typed: bare('minutes'),
    answer: aboutMeeting<Named<'meeting.minutes'>>(({ thing }) =>
      refused(say('meeting.no-minutes', {}), [offers.agenda(thing), offers.who(thing)]),
    ),
  });
