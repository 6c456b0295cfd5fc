import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { sentReply } from '../decide/answer.ts';
import { offers, verdictOffers } from '../offers.ts';
import { isOpen } from '../review.ts';

export const sendOff = /* @__PURE__ */ ask('review.send', about);

const decide = (about: About<unknown>): Outcome => {
  const { ref, review, thing } = about;
  const { verdict } = review.said;
  if (!isOpen(review)) return refused(say('review.not-open', { ref }), [offers.show(thing)]);
  if (verdict === undefined) return asked(say('review.ask-verdict', {}), verdictOffers(thing));
  const event = { event: 'ReviewAnswered', said: {}, sent: true } as const;
  return did(about, event, sentReply(about, verdict, review.said));
};

export const sendOffRule = () =>
  command(sendOff, {
    right: 'asked',
    ...onReview(decide),
  });
