import { addDays } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { isOpen } from '../review.ts';

export const nextWeek = /* @__PURE__ */ ask('review.next-week', about);

/** Asked again a week from today; the reminders are counted from then. */
const decide = (about: About<unknown>): Outcome => {
  const { partnership, ref, review, context, thing } = about;
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  const until = workingDayOnOrAfter(addDays(context.today, 7), partnership.state.nation);
  return did(
    about,
    { event: 'ReviewPostponed', until },
    { saying: say('review.next-week', { until }), offers: [offers.undo(thing)] },
  );
};

export const nextWeekRule = () =>
  command(nextWeek, {
    right: 'asked',
    ...onReview(decide),
  });
