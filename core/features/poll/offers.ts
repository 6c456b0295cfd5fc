import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import type { Offer } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import { asFileOffers } from '../../subject/files.ts';
import {
  asking,
  destroyer,
  formOffer,
  neverMind,
  offer,
  opener,
  refIn,
  spoken,
  type Thing,
  thingOf as thingNamed,
  wishing,
} from '../../subject/thing.ts';
import type { Poll, Result } from './poll.ts';

/** How the buttons of a poll name it. */
export const thingOf = (
  record: Stored<Pick<Poll, 'question'>>,
  partnership: StoredPartnership,
  shown = refIn(record),
) => ({ ...thingNamed(record, partnership, record.state.question), shown });

const sure = () => ({ sure: true });

export const offers = {
  show: offer('label.show', 'poll.show'),
  results: offer('label.poll.results', 'poll.results'),
  who: offer('label.poll.who', 'poll.who'),
  counted: offer('label.poll.counted', 'poll.counted'),
  asText: offer('label.as-text', 'poll.as-text'),
  history: offer('label.history', 'poll.history'),
  takeBack: offer('label.poll.take-back', 'poll.take-back'),
  close: offer('label.poll.close', 'poll.close'),
  closeSurely: destroyer('label.poll.close', 'poll.close', sure),
  cancelSurely: destroyer('label.poll.cancel', 'poll.cancel', sure),
  remind: offer('label.poll.remind', 'poll.remind'),
  undo: offer('label.undo', 'poll.undo'),
  bring: offer('label.poll.bring', 'poll.bring'),
  addAll: offer('label.poll.add-all', 'poll.add'),
  turnDown: offer('label.poll.not-this-time', 'poll.turn-down'),
  move: opener('label.change', 'poll.move'),
  choose: opener('label.poll.vote', 'poll.vote'),
  record: opener('label.poll.record', 'poll.vote'),
  next: opener('label.poll.next', 'poll.next'),
  casting: opener('label.poll.casting', 'poll.next'),
};

/** The result as a file, where links are made. */
export const inFile = (thing: Thing, context: Pick<Context, 'links'>): Offer[] =>
  asFileOffers({ ask: 'poll.file', in: thing.in, ref: thing.ref }, context).map((one) => ({
    ...one,
    about: spoken(thing),
  }));

/** Keeps the other of two votes of one person. */
export const keepOther = (thing: Thing, option: string, choice: number): Offer =>
  asking(say('label.poll.change-to', { option }), thing, {
    ask: 'poll.vote',
    option: choice + 1,
    sure: true,
  });

/** Adds one whose vote waits to the roll. */
export const addOne = (thing: Thing, person: string, name: string): Offer =>
  asking(say('label.poll.add', { name }), thing, { ask: 'poll.add', person });

/** Chair or clerk adds themselves. */
export const addMe = (thing: Thing, me: string): Offer =>
  asking('label.poll.add-me', thing, { ask: 'poll.add', person: me });

/** The way out of ending a poll. */
export const keepOpen = neverMind('label.poll.keep-open');

/** One option as a button: its own words. */
export const voteFor = (thing: Thing, option: string, index: number): Offer =>
  asking(say('label.text', { text: option }), thing, { ask: 'poll.vote', option: index + 1 });

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
    : wishing([offers.choose(thing)]);

/** The form of a new poll, filled with what is known. */
export const inForm = (
  code: 'label.poll.again' | 'label.poll.form',
  within: string,
  known: {
    readonly question: string;
    readonly options: readonly string[];
    readonly day?: string | undefined;
    readonly time?: string | undefined;
    readonly anyone?: boolean | undefined;
  },
): Offer => {
  const { question, options, day, time, anyone } = known;
  const voters = anyone === undefined ? undefined : anyone ? 'channels' : 'list';
  const given = { question, options: options.join('\n'), ...defined({ day, time, voters }) };
  return formOffer(code, 'poll.create', { in: within, about: question, given });
};

/** An action made of what came out of it, in its form. */
export const makeAction = (poll: Poll, { winners }: Result, thing: Thing): Offer => {
  const [winner] = winners;
  const title = (winner === undefined ? undefined : poll.options[winner]) ?? poll.question;
  return formOffer('label.poll.make-action', 'action.create', {
    in: thing.in,
    about: spoken(thing),
    given: { title },
  });
};
