import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, onMeeting, withAnswers } from '../decide/about.ts';
import { toldOfRestore } from '../decide/telling.ts';
import { did } from '../decide/told.ts';
import { anew, offers } from '../offers.ts';
import { startOf } from '../steps.ts';

/** A cancelled meeting is on after all: answers hold, and those who were told are told again. */
export const restore = /* @__PURE__ */ ask('meeting.restore', about);

const decide = (about: About<unknown>): Outcome => {
  const { meeting, partnership, context, ref, thing } = about;
  const { title, day, time } = meeting;
  if (meeting.standing.is !== 'cancelled') {
    return refused(say('meeting.not-cancelled', { ref, title }), [offers.show(thing)]);
  }
  if (startOf(meeting) <= context.now) {
    return refused(say('meeting.restore-late', { ref, title, day }), [
      anew(meeting, partnership.id),
      offers.show(thing),
    ]);
  }
  return did(
    about,
    { event: 'MeetingRestored' },
    {
      saying: say('meeting.restored', { ref, title, day, time }),
      offers: [offers.show(thing), offers.cancel(thing)],
    },
    toldOfRestore(about),
  );
};

export const restoreRule = () =>
  command(restore, { right: 'chair or clerk', ...onMeeting(decide, withAnswers) });
