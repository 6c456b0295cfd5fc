import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { Stops } from '../../../model/stops.ts';
import { isClosed, pausedUntil } from '../../../subject/stopped.ts';
import { about, verdict } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { type Answer, overtaken, sentReply } from '../decide/answer.ts';
import { askedFirst, didBoth, following, sentAs, stopNeeds } from '../decide/consequence.ts';
import { addOffers, offers } from '../offers.ts';
import { isOpen } from '../review.ts';

/** One press on the question: a whole review. */
export const answer = /* @__PURE__ */ ask('review.answer', () => ({
  ...about(),
  verdict: verdict(),
  sure: sure(),
  /** Until when it is to be paused. */
  until: day().optional(),
  /** That it is to be closed was asked about. */
  closes: z.boolean().optional(),
}));

/** Whether the partnership is as this answer says already. */
const stands = ({ partnership }: About<Answer>, verdict: Answer['verdict']): boolean =>
  verdict === 'close'
    ? isClosed(partnership.state)
    : verdict !== 'pause' || pausedUntil(partnership.state) !== undefined;

/** One press is a review; to pause or close is asked about first, and done with it. */
const decide =
  (stops: Stops) =>
  (about: About<Answer>): Outcome => {
    const { command, ref, review, thing } = about;
    const { verdict, until, closes } = command;
    const before = review.said.verdict;
    if (!isOpen(review) && before === verdict && until === undefined && stands(about, verdict)) {
      return refused(say('review.already', { ref, verdict }), [
        ...addOffers(review, thing),
        offers.show(thing),
      ]);
    }
    const asking = overtaken(about, 'verdict');
    if (asking) return asking;
    const first = closes || until !== undefined ? undefined : askedFirst(stops, about, verdict);
    if (first) return first;
    const stop = following(stops, about, command);
    if (stop && 'kind' in stop) return stop;
    const event = { event: 'ReviewAnswered', said: { verdict }, sent: true } as const;
    if (stop) {
      const saying = isOpen(review) ? sentAs(ref, verdict) : say('review.now', { ref, verdict });
      return didBoth(about, event, saying, stop);
    }
    if (isOpen(review)) {
      const said = { ...review.said, verdict };
      return did(about, event, sentReply(about, verdict, said));
    }
    return did(about, event, {
      saying: say('review.now', { ref, verdict }),
      offers: [offers.undo(thing), offers.show(thing)],
    });
  };

export const answerRule = ({ stops }: AllIn) => {
  const rule = onReview(decide(stops));
  return command(answer, {
    right: 'asked',
    ...rule,
    needs: (asked, context) => ({
      ...stopNeeds(stops, asked.verdict, context),
      ...rule.needs?.(asked, context),
    }),
  });
};
