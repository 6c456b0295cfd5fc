import { type Code, type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Partnership } from '../../model/context.ts';
import { type Ref, refOf } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { Ask } from '../shapes.ts';
import type { Poll, Result } from './poll.ts';

/** A poll as its buttons name it. */
export interface Thing {
  readonly in: string;
  readonly ref: Ref;
  readonly question: string;
  readonly seen?: number;
  /** With the partnership's short word, outside its channels. */
  readonly shown: string;
}

export const refIn = (record: Stored<Poll>): Ref => refOf(record.id) ?? '';

export const thingOf = (
  record: Stored<Poll>,
  partnership: Stored<Partnership>,
  shown = refIn(record),
): Thing => ({
  in: partnership.id,
  ref: refIn(record),
  question: record.state.question,
  seen: record.version,
  shown,
});

type PlainLabel =
  | Exclude<Extract<Code, `label.poll.${string}`>, 'label.poll.change-to'>
  | 'label.undo'
  | 'label.change'
  | 'label.show'
  | 'label.history'
  | 'label.as-text';
const label = (code: PlainLabel): Saying => say(code, {});
const named = ({ shown, question }: Thing): string => `${shown} ${question}`;
const at = ({ in: within, ref }: Thing) => ({ in: within, ref });

const offer =
  (code: PlainLabel, ask: (thing: Thing) => Ask) =>
  (thing: Thing): Offer => ({ label: label(code), about: named(thing), ask: ask(thing) });

const opener =
  (code: PlainLabel, form: string) =>
  (thing: Thing, more: Readonly<Record<string, string>> = {}): Offer => ({
    label: label(code),
    about: named(thing),
    ask: {
      ask: 'form',
      in: thing.in,
      form,
      given: { ref: thing.ref, ...defined({ seen: thing.seen?.toString() }), ...more },
    },
    opens: 'form',
  });

export const offers = {
  show: offer('label.show', (thing) => ({ ask: 'poll.show', ...at(thing) })),
  results: offer('label.poll.results', (thing) => ({ ask: 'poll.results', ...at(thing) })),
  who: offer('label.poll.who', (thing) => ({ ask: 'poll.who', ...at(thing) })),
  counted: offer('label.poll.counted', (thing) => ({ ask: 'poll.counted', ...at(thing) })),
  asText: offer('label.as-text', (thing) => ({ ask: 'poll.as-text', ...at(thing) })),
  history: offer('label.history', (thing) => ({ ask: 'poll.history', ...at(thing) })),
  takeBack: offer('label.poll.take-back', (thing) => ({ ask: 'poll.take-back', ...at(thing) })),
  close: offer('label.poll.close', (thing) => ({ ask: 'poll.close', ...at(thing) })),
  closeSurely: offer('label.poll.close', (thing) => ({
    ask: 'poll.close',
    ...at(thing),
    sure: true,
  })),
  cancelSurely: offer('label.poll.cancel', (thing) => ({
    ask: 'poll.cancel',
    ...at(thing),
    sure: true,
  })),
  remind: offer('label.poll.remind', (thing) => ({ ask: 'poll.remind', ...at(thing) })),
  undo: offer('label.undo', (thing) => ({ ask: 'poll.undo', ...at(thing) })),
  bring: offer('label.poll.bring', (thing) => ({ ask: 'poll.bring', ...at(thing) })),
  move: opener('label.change', 'poll.move'),
  choose: opener('label.poll.vote', 'poll.vote'),
  record: opener('label.poll.record', 'poll.vote'),
  next: opener('label.poll.next', 'poll.next'),
};

/** The way out of ending a poll. */
export const keepOpen: Offer = { label: label('label.poll.keep-open'), ask: { ask: 'never-mind' } };

/** One option as a button: its own words. */
export const voteFor = (thing: Thing, option: string, index: number): Offer => ({
  label: say('label.text', { text: option }),
  about: named(thing),
  ask: { ask: 'poll.vote', ...at(thing), option: index + 1 },
});

/** As many short options fit as buttons; more, or longer ones, are a list in a form. */
const mostButtons = 5;
const shortOption = 30;
/** Whether the options can be pressed on the card itself; else they are chosen from a list. */
export const asButtons = ({ options }: Poll): boolean =>
  options.length <= mostButtons && options.every((option) => option.length <= shortOption);

/** The ways to vote. */
export const ballotOffers = (poll: Poll, thing: Thing): Offer[] =>
  asButtons(poll)
    ? poll.options.map((option, index) => voteFor(thing, option, index))
    : [offers.choose(thing)];

/** The form of a new poll, filled with what is known. */
export const inForm = (
  code: 'label.poll.again' | 'label.poll.form',
  within: string,
  known: {
    readonly question: string;
    readonly options: readonly string[];
    readonly day?: string | undefined;
    readonly time?: string | undefined;
  },
): Offer => {
  const { question, options, day, time } = known;
  return {
    label: label(code),
    about: question,
    ask: {
      ask: 'form',
      in: within,
      form: 'poll.create',
      given: { question, options: options.join('\n'), ...defined({ day, time }) },
    },
    opens: 'form',
  };
};

/** An action made of what came out of it, in its form. */
export const makeAction = (poll: Poll, { winners }: Result, thing: Thing): Offer => {
  const [winner] = winners;
  const title = (winner === undefined ? undefined : poll.options[winner]) ?? poll.question;
  return {
    label: label('label.poll.make-action'),
    about: named(thing),
    ask: { ask: 'form', in: thing.in, form: 'action.create', given: { title } },
    opens: 'form',
  };
};
