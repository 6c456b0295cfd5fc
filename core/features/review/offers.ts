import { say } from '../../language/saying.ts';
import { clippedAtWord } from '../../lib/clipped.ts';
import type { StoredPartnership } from '../../model/context.ts';
import { titleLength } from '../../model/limits.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { nameOf, type People } from '../../subject/names.ts';
import {
  asking,
  drawnFrom,
  formOffer,
  type Label,
  label,
  thingOf as nameThing,
  offer,
  opener,
  spoken,
  type Thing,
} from '../../subject/thing.ts';
import { nextPart, type Part, type Review, type Verdict } from './review.ts';

/** How the buttons of a review name it: "R-1 Southport Area Partnership". */
export const thingOf = (record: Pick<Stored, 'id' | 'version'>, partnership: StoredPartnership) =>
  nameThing(record, partnership, partnership.state.name);

/** Opens the form of one step. */
const step = (code: Label) => (thing: Thing, part: Part) => opener(code, `review.${part}`)(thing);

export const offers = {
  show: offer('label.show', 'review.show'),
  showMe: offer('label.review.show-me', 'review.show'),
  history: offer('label.history', 'review.history'),
  asText: offer('label.as-text', 'review.as-text'),
  undo: offer('label.undo', 'review.undo'),
  send: offer('label.review.send', 'review.send'),
  help: offer('label.review.help', 'review.help'),
  nextWeek: offer('label.review.next-week', 'review.next-week'),
  finishLater: offer('label.review.finish-later', 'review.finish-later'),
  steps: step('label.review.steps'),
  continue: step('label.review.continue'),
  next: step('label.review.next'),
};

/** The four answers, in the order of the question. */
export const verdictOffers = (thing: Thing): Offer[] =>
  (['keep-on', 'with-changes', 'pause', 'close'] as const).map((verdict: Verdict) =>
    asking(`label.review.${verdict}`, thing, {
      ask: 'review.answer',
      ...drawnFrom(thing),
      verdict,
    }),
  );

/** What is not said yet, each with its form. */
export const addOffers = ({ said }: Review, thing: Thing): Offer[] =>
  (['well', 'not', 'change'] as const)
    .filter((part) => said[part] === undefined)
    .map((part) => step(`label.review.${part}`)(thing, part));

/** Goes on where it was left. */
export const continueOffer = (review: Review, thing: Thing): Offer =>
  offers.continue(thing, nextPart(review) ?? 'change');

export const listOffer = (within: string): Offer => ({
  label: label('label.review.list'),
  ask: { ask: 'review.list', in: within },
});

/** "Ask Asha": says to the chair that it is wanted. */
export const askOffer = (within: string, who: string): Offer => ({
  label: say('label.review.ask', { who }),
  ask: { ask: 'review.ask-chair', in: within },
});

/** The same beside other partnerships': nobody to ask where there is no chair. */
export const askChair = ({ id, state }: StoredPartnership, people: People): Offer[] => {
  const who = nameOf(state.chair, people);
  return who === undefined ? [] : [{ ...askOffer(id, who), about: state.name }];
};

/** The first line with words in it; a longer one ends behind its last whole word. */
const titleFrom = (words: string): string => {
  const [first = ''] = words.split('\n').flatMap((one) => one.trim() || []);
  return clippedAtWord(first, titleLength).toWellFormed();
};

/** A new action with what is to change as its title. */
export const makeAction = ({ said }: Review, thing: Thing): Offer => {
  const title = titleFrom(said.change ?? '');
  return formOffer('label.review.make-action', 'action.create', {
    in: thing.in,
    about: spoken(thing),
    given: title ? { title } : undefined,
  });
};
