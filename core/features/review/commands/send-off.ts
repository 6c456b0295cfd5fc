import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { Stops } from '../../../model/stops.ts';
import { about } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { sentReply } from '../decide/answer.ts';
import { askedFirst } from '../decide/consequence.ts';
import { offers, verdictOffers } from '../offers.ts';
import { isOpen } from '../review.ts';

export const sendOff = /* @__PURE__ */ ask('review.send', about);

const decide =
  (stops: Stops) =>
  (about: About<unknown>): Outcome => {
    const { ref, review, thing } = about;
    const { verdict } = review.said;
    if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
    if (verdict === undefined) return asked(say('review.ask-verdict', {}), verdictOffers(thing));
    const first = askedFirst(stops, about, verdict);
    if (first) return first;
    const event = { event: 'ReviewAnswered', said: {}, sent: true } as const;
    return did(about, event, sentReply(about, verdict, review.said));
  };

export const sendOffRule = ({ stops }: AllIn) => {
  const rule = onReview(decide(stops));
  return command(sendOff, {
    right: 'asked',
    ...rule,
    needs: (asked, context) => ({ ...stops.needs(context), ...rule.needs?.(asked, context) }),
  });
};
