import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { about } from '../ask-fields.ts';
import { type About, did, inGoodTime, onReview } from '../decide/about.ts';
import { continueOffer, offers } from '../offers.ts';
import { isOpen } from '../review.ts';

/** The chair asks the clerk to answer it too. */
export const help = /* @__PURE__ */ ask('review.help', about);

/** The clerk may answer from now on, and is told so. */
const decide = (about: About<unknown>): Outcome => {
  const { loaded, partnership, record, ref, review, context, thing } = about;
  const { clerk, name } = partnership.state;
  const who = nameOf(clerk, loaded.people);
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  if (clerk === undefined || who === undefined || clerk === context.me) {
    return refused(say('review.no-clerk', {}), [continueOffer(review, thing)]);
  }
  if (review.helped) return refused(say('review.clerk-asked-already', { who }));
  const asker = nameOf(context.me, loaded.people) ?? context.asker.name;
  const line = inGoodTime(
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

export const helpRule = () =>
  command(help, {
    right: 'asked',
    ...onReview(decide),
  });
