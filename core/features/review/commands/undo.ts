import { plainAsk } from '../../../language/answers.ts';
import { say } from '../../../language/saying.ts';
import type { Typed } from '../../../language/verbs.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import type { Stops } from '../../../model/stops.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { undoHindrance } from '../../../subject/undo.ts';
import { about } from '../ask-fields.ts';
import { type About, did, onReview } from '../decide/about.ts';
import { continueOffer, offers, verdictOffers } from '../offers.ts';

export const undo = /* @__PURE__ */ ask('review.undo', about);

/** Takes back one's own last change while nothing came after it (rules: Undo). */
const decide =
  (stops: Stops) =>
  (about: About<unknown>): Outcome => {
    const { ref, review, context, loaded, partnership, thing } = about;
    const { before, last } = review;
    const instead = [offers.show(thing)];
    if (!before || last.did === 'ReviewUndone') {
      return refused(say('review.nothing-to-undo', { ref }), instead);
    }
    const why = undoHindrance(last, about, {
      notYours: (who) => refused(say('review.undo-not-yours', { ref, ...who }), instead),
      late: () =>
        isClosed(partnership.state)
          ? refused(say('review.undo-closed', { partnership: partnership.state.name }), [
              {
                label: say('label.partnership.reopen', {}),
                about: partnership.state.name,
                ask: { ask: 'partnership.reopen', in: partnership.id },
              },
            ])
          : refused(say('review.undo-too-late', { ref }), [continueOffer(review, thing)]),
    });
    if (why) return why;
    const takesBack = review.standing.is === 'sent' && before.standing.is === 'open';
    const saying = takesBack ? say('review.taken-back', { ref }) : say('review.undone', { ref });
    const more = takesBack
      ? [...verdictOffers(thing), continueOffer(review, thing)]
      : [continueOffer(review, thing)];
    const event = { event: 'ReviewUndone' } as const;
    // What it had closed or paused goes on again with it.
    const stop =
      partnership.state.stopped?.at === last.at ? stops.goOn(context, loaded) : undefined;
    if (!stop) return did(about, event, { saying, offers: more });
    const { changes, effects, reply } = stop;
    const lines = [reply.saying, ...(reply.lines ?? [])];
    const done = did(
      about,
      event,
      { saying, lines, offers: [...more, ...(reply.offers ?? [])] },
      effects,
    );
    return { ...done, changes: [...done.changes, ...changes] };
  };

/** How it is typed. */
export const undoTyped: Typed = {
  verbs: ['undo'],
  read: ({ about }) => plainAsk({ ask: 'review.undo', ...about }),
};

export const undoRule = ({ stops }: AllIn) =>
  command(undo, {
    right: 'asked',
    whileClosed: true,
    typed: undoTyped,
    ...onReview(decide(stops)),
  });
