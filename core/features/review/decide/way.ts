import { addDays } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { say } from '../../../language/saying.ts';
import type { Deciders } from '../../../model/feature.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { nameOf } from '../../../subject/names.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { continueOffer, offers } from '../offers.ts';
import { isOpen } from '../review.ts';
import type { ReviewCommand } from '../shapes.ts';
import { type About, did, inHours, onReview } from './about.ts';

/** The clerk may answer from now on, and is told so. */
const help = (about: About<unknown>): Outcome => {
  const { loaded, partnership, record, ref, review, context, thing } = about;
  const { clerk, name } = partnership.state;
  const who = nameOf(clerk, loaded.people);
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  if (clerk === undefined || who === undefined || clerk === context.me) {
    return refused(say('review.no-clerk', {}), [continueOffer(review, thing)]);
  }
  if (review.helped) return refused(say('review.clerk-asked-already', { who }));
  const asker = nameOf(context.me, loaded.people) ?? context.asker.name;
  const line = inHours(
    {
      to: clerk,
      body: {
        kind: 'notice',
        notice: {
          notice: 'line',
          saying: say('review.help-wanted', { partnership: name, who: asker }),
          offers: [continueOffer(review, thing), offers.show(thing)],
          about: record.id,
        },
      },
    },
    context.now,
    partnership.state,
  );
  const reply = {
    saying: say('review.clerk-asked', { who }),
    offers: [offers.undo(thing), continueOffer(review, thing)],
  };
  return did(about, { event: 'ReviewClerkAsked' }, reply, [line]);
};

/** Asked again a week from today; the reminders are counted from then. */
const nextWeek = (about: About<unknown>): Outcome => {
  const { partnership, ref, review, context, thing } = about;
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  const until = workingDayOnOrAfter(addDays(context.today, 7), partnership.state.nation);
  return did(
    about,
    { event: 'ReviewPostponed', until },
    { saying: say('review.next-week', { until }), offers: [offers.undo(thing)] },
  );
};

/** Takes back one's own last change while nothing came after it (rules: Undo). */
const undo = (about: About<unknown>): Outcome => {
  const { ref, review, thing } = about;
  const { before, last } = review;
  const instead = [offers.show(thing)];
  if (!before || last.did === 'ReviewUndone') {
    return refused(say('review.nothing-to-undo', { ref }), instead);
  }
  const why = undoHindrance(last, about, {
    notYours: (who) => refused(say('review.undo-not-yours', { ref, ...who }), instead),
    late: () => refused(say('review.undo-too-late', { ref }), [continueOffer(review, thing)]),
  });
  if (why) return why;
  const takesBack = review.standing.is === 'sent' && before.standing.is === 'open';
  const saying = takesBack ? say('review.taken-back', { ref }) : say('review.undone', { ref });
  return did(about, { event: 'ReviewUndone' }, { saying, offers: [continueOffer(review, thing)] });
};

export const going: Pick<
  Deciders<ReviewCommand>,
  'review.help' | 'review.next-week' | 'review.undo'
> = {
  'review.help': onReview(help),
  'review.next-week': onReview(nextWeek),
  'review.undo': onReview(undo),
};
