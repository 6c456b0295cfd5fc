import { type Code, type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Partnership } from '../../model/context.ts';
import { type Ref, refOf } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { nameOf, type People, shownRef } from '../../subject/names.ts';
import type { Ask } from '../shapes.ts';
import { nextPart, type Part, type Review, type Verdict } from './review.ts';

/** A review as its buttons name it. */
export interface Thing {
  readonly in: string;
  readonly ref: Ref;
  readonly seen?: number;
  /** What is said aloud after the label: "R-1 Southport Area Partnership". */
  readonly named: string;
}

export const refIn = (record: Stored<Review>): Ref => refOf(record.id) ?? '';

export const thingOf = (record: Stored<Review>, { id, state }: Stored<Partnership>): Thing => ({
  in: id,
  ref: refIn(record),
  seen: record.version,
  named: `${refIn(record)} ${state.name}`,
});

/** `R-1` in its own channels, `southport R-1` anywhere else. */
export const shownIn = (
  record: Stored<Review>,
  partnership: Stored<Partnership>,
  place: Parameters<typeof shownRef>[2],
): string => shownRef(refIn(record), partnership.state, place);

type PlainLabel =
  | Exclude<Extract<Code, `label.review.${string}`>, 'label.review.ask'>
  | 'label.undo'
  | 'label.show'
  | 'label.history'
  | 'label.as-text';
const label = (code: PlainLabel): Saying => say(code, {});
const at = ({ in: within, ref }: Thing) => ({ in: within, ref });
const drawn = ({ in: within, ref, seen }: Thing) => defined({ in: within, ref, seen });

const offer =
  (code: PlainLabel, ask: (thing: Thing) => Ask) =>
  (thing: Thing): Offer => ({ label: label(code), about: thing.named, ask: ask(thing) });

/** Opens the form of one step. */
const step =
  (code: PlainLabel) =>
  (thing: Thing, part: Part): Offer => ({
    label: label(code),
    about: thing.named,
    ask: {
      ask: 'form',
      in: thing.in,
      form: `review.${part}`,
      given: { ref: thing.ref, ...defined({ seen: thing.seen?.toString() }) },
    },
    opens: 'form',
  });

export const offers = {
  show: offer('label.show', (thing) => ({ ask: 'review.show', ...at(thing) })),
  showMe: offer('label.review.show-me', (thing) => ({ ask: 'review.show', ...at(thing) })),
  history: offer('label.history', (thing) => ({ ask: 'review.history', ...at(thing) })),
  asText: offer('label.as-text', (thing) => ({ ask: 'review.as-text', ...at(thing) })),
  undo: offer('label.undo', (thing) => ({ ask: 'review.undo', ...at(thing) })),
  send: offer('label.review.send', (thing) => ({ ask: 'review.send', ...at(thing) })),
  help: offer('label.review.help', (thing) => ({ ask: 'review.help', ...at(thing) })),
  nextWeek: offer('label.review.next-week', (thing) => ({ ask: 'review.next-week', ...at(thing) })),
  finishLater: offer('label.review.finish-later', (thing) => ({
    ask: 'review.finish-later',
    ...at(thing),
  })),
  steps: step('label.review.steps'),
  continue: step('label.review.continue'),
  next: step('label.review.next'),
};

/** The four answers, in the order of the question. */
export const verdictOffers = (thing: Thing): Offer[] =>
  (['keep-on', 'with-changes', 'pause', 'close'] as const).map((verdict: Verdict) => ({
    label: label(`label.review.${verdict}`),
    about: thing.named,
    ask: { ask: 'review.answer', ...drawn(thing), verdict },
  }));

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
export const askChair = ({ id, state }: Stored<Partnership>, people: People): Offer[] => {
  const who = nameOf(state.chair, people);
  return who === undefined ? [] : [{ ...askOffer(id, who), about: state.name }];
};

/** An action's title holds so many characters. */
const titleMost = 150;

/** The first line with words in it; a longer one ends behind its last whole word. */
const titleFrom = (words: string): string => {
  const [first = ''] = words.split('\n').flatMap((one) => one.trim() || []);
  if (first.length <= titleMost) return first.toWellFormed();
  const cut = first.slice(0, titleMost - 1).toWellFormed();
  return `${cut.replace(/[\s,;:]+\S*$/, '')}…`;
};

/** A new action with what is to change as its title. */
export const makeAction = ({ said }: Review, thing: Thing): Offer => {
  const title = titleFrom(said.change ?? '');
  return {
    label: label('label.review.make-action'),
    about: thing.named,
    ask: {
      ask: 'form',
      form: 'action.create',
      in: thing.in,
      ...(title ? { given: { title } } : {}),
    },
    opens: 'form',
  };
};
