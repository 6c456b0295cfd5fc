import { defined } from '../../lib/defined.ts';
import type { AskOf } from '../../model/ask.ts';
import type { Kind } from '../../model/kind.ts';
import * as asks from './commands.ts';
import { evolveReview } from './evolve.ts';
import { reviewLetter } from './letter.ts';
import { isOpen, type Review, type ReviewEvent } from './review.ts';
import { stepsLeft } from './steps.ts';
import { readReview, reviewState } from './stored.ts';

/** The commands of this feature, in the order in which they are looked for. */
export const commands = () =>
  [
    asks.start,
    asks.answer,
    asks.say,
    asks.send,
    asks.help,
    asks.nextWeek,
    asks.undo,
    asks.askChair,
  ] as const;
/** The questions of this feature, in the order in which they are looked for. */
export const questions = () =>
  [asks.due, asks.show, asks.list, asks.history, asks.asText, asks.finishLater] as const;
export type ReviewCommand = AskOf<ReturnType<typeof commands>[number]>;
export type ReviewQuestion = AskOf<ReturnType<typeof questions>[number]>;

/** How reviews live: due at their next step, and among the things of whoever is asked while they are open. */
export const reviewKind: Kind<Review, ReviewEvent> = {
  kind: 'review',
  state: reviewState,
  read: readReview,
  evolve: evolveReview,
  found: (review) =>
    defined({ due: stepsLeft(review)[0]?.at, person: isOpen(review) ? review.asked : undefined }),
  letter: reviewLetter,
};
