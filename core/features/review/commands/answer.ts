import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { sure } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { about, verdict } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { type Answer, overtaken, sentReply } from '../decide/answer.ts';
import { addOffers, offers } from '../offers.ts';
import { isOpen } from '../review.ts';

/** One press on the question: a whole review. */
export const answer = /* @__PURE__ */ ask('review.answer', () => ({
  ...about(),
  verdict: verdict(),
  sure: sure(),
}));

/** One press is a review. */
const decide = (about: About<Answer>): Outcome => {
  const { command, ref, review, thing } = about;
  const { verdict } = command;
  const before = review.said.verdict;
  if (!isOpen(review) && before === verdict) {
    return refused(say('review.already', { ref, verdict }), [
      ...addOffers(review, thing),
      offers.show(thing),
    ]);
  }
  const asking = overtaken(about, 'verdict');
  if (asking) return asking;
  if (isOpen(review)) {
    const said = { ...review.said, verdict };
    const event = { event: 'ReviewAnswered', said: { verdict }, sent: true } as const;
    return did(about, event, sentReply(about, verdict, said));
  }
  return did(
    about,
    { event: 'ReviewAnswered', said: { verdict }, sent: true },
    {
      saying: say('review.now', { ref, verdict }),
      offers: [offers.undo(thing), offers.show(thing)],
    },
  );
};

export const answerRule = () =>
  command(answer, {
    right: 'asked',
    ...onReview(decide),
  });
