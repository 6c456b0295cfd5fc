import { plainAsk } from '../../../language/answers.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { about } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { continueOffer, offers } from '../offers.ts';

export const undo = /* @__PURE__ */ ask('review.undo', about);

/** Takes back one's own last change while nothing came after it (rules: Undo). */
const decide = (about: About<unknown>): Outcome => {
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

export const undoRule = () =>
  command(undo, {
    right: 'asked',
    typed: {
      verbs: ['undo'],
      read: ({ about }) => plainAsk({ ask: 'review.undo', ...about }),
    },
    ...onReview(decide),
  });
