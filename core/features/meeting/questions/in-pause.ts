import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { asked, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { called } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { pausedUntil } from '../../../subject/stopped.ts';
import { about } from '../ask-fields.ts';
import { newestMeetings } from '../decide/about.ts';
import { askedInPause } from '../in-pause.ts';

/** The next meeting that falls into the pause, after the one that stays. */
export const inPause = /* @__PURE__ */ ask('meeting.in-pause', about);

const answer: Answerer<Named<'meeting.in-pause'>> = async ({ ref }, context, { load }) => {
  const { state } = within(context);
  const until = pausedUntil(state);
  const where = called(state);
  if (until === undefined) return refused(say('meeting.not-paused', { where }));
  const { records } = await load(newestMeetings);
  const next = askedInPause(records.values(), context, until, ref);
  return next
    ? asked(next.saying, next.offers ?? [])
    : refused(say('meeting.none-in-pause', { where }));
};

export const inPauseRule = () => question(inPause, { right: 'chair or clerk', answer });
