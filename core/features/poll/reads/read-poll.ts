import { type About, formOffer, nearMiss, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part, retyped, splitWord, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { letterOf, type PartnershipId, type Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { pollLetter } from '../letter.ts';
import { longestText } from '../poll.ts';
import { closingAsk, createPoll } from './create.ts';

type Verb = (about: About, tail: Line, context: ReadContext) => Understood;

const just =
  (ask: (about: About) => Ask): Verb =>
  (about, tail) =>
    plainAsk(
      ask(about),
      tail.plain === '' ? [] : [say('reading.tail-left', { text: typedText(tail) })],
    );

const until = /^(?:to|until|till)\s+/i;
/** A new closing time: "move P-5 Friday 17:00". */
const move: Verb = (about, tail, context) => {
  const form = { form: 'poll.move', given: { ref: about.ref } };
  const said = until.exec(tail.plain);
  const phrase = part(tail, said?.[0].length ?? 0);
  if (phrase.plain === '') return plainAsk({ ask: 'form', ...form, ...defined({ in: about.in }) });
  const pick = formOffer('label.pick', form.form, form.given);
  const read = readWhen(phrase.plain, context);
  return read
    ? closingAsk(
        read,
        (until) => ({ ask: 'poll.move', ...about, day: context.today, ...until }),
        pick,
      )
    : refused(say('date.unread', { phrase: phrase.plain.slice(0, 80) }), [pick]);
};

const show = just((about) => ({ ask: 'poll.show', ...about }));
const results = just((about) => ({ ask: 'poll.results', ...about }));
const close = just((about) => ({ ask: 'poll.close', ...about }));
const verbs: Readonly<Record<string, Verb>> = {
  show,
  close,
  end: close,
  results,
  result: results,
  remind: just((about) => ({ ask: 'poll.remind', ...about })),
  who: just((about) => ({ ask: 'poll.who', ...about })),
  cancel: just((about) => ({ ask: 'poll.cancel', ...about })),
  history: just((about) => ({ ask: 'poll.history', ...about })),
  counted: just((about) => ({ ask: 'poll.counted', ...about })),
  undo: just((about) => ({ ask: 'poll.undo', ...about })),
  retract: just((about) => ({ ask: 'poll.take-back', ...about })),
  move,
  change: move,
  vote: (about, tail, context) =>
    tail.plain === '' ? show(about, tail, context) : vote(about, tail),
};
export const verbWords: readonly string[] = Object.keys(verbs);
const verbOf = (word: string): Verb | undefined =>
  Object.hasOwn(verbs, word.toLowerCase()) ? verbs[word.toLowerCase()] : undefined;

const isPoll = (under: Ref | undefined): under is Ref =>
  under !== undefined && letterOf(under) === pollLetter;
const pollRef = (line: Line, context: ReadContext) => {
  const read = readRef(line, context);
  return read?.letter === pollLetter ? read : undefined;
};
const aboutOf = ({ ref, in: partnership }: About): About => defined({ ref, in: partnership });
const tailOf = (line: Line): Line => part(line, /^[\s:,-]*/.exec(line.plain)?.[0].length ?? 0);

/** A vote by its option's number or its words. */
const vote = (about: About, choice: Line): Understood => {
  const option = /^[1-9]\d?$/.test(choice.plain) ? Number(choice.plain) : undefined;
  const words =
    option === undefined ? typedText(choice).slice(0, longestText).toWellFormed() : undefined;
  return option !== undefined && option > 10
    ? plainAsk({ ask: 'poll.show', ...about })
    : plainAsk({ ask: 'poll.vote', ...about, ...defined({ option, words }) });
};

const isOneLine = ({ plain }: Line): boolean => !/["\n?]/.test(plain);

const isEnglish = ({ loose, rest }: { loose: boolean; rest: Line }): boolean =>
  loose && rest.plain !== '';

/** `verb ref`, `ref verb`, a bare `ref`: "close P-5" needs no noun. */
export const readOfPoll = (line: Line, context: ReadContext): Understood | undefined => {
  const split = splitWord(line);
  const after = split && pollRef(split.rest, context);
  const verb = split && verbOf(split.word.plain);
  if (after && verb) return verb(aboutOf(after), tailOf(after.rest), context);
  const before = pollRef(line, context);
  if (!before || isEnglish(before)) return undefined;
  const tail = tailOf(before.rest);
  if (tail.plain === '') return show(aboutOf(before), tail, context);
  const next = splitWord(tail);
  const nextVerb = next && verbOf(next.word.plain);
  return next && nextVerb?.(aboutOf(before), tailOf(next.rest), context);
};

/** The same, a mistyped verb, or `ref choice`. */
const byRef = (line: Line, context: ReadContext): Understood | undefined => {
  const said = readOfPoll(line, context);
  if (said) return said;
  const split = splitWord(line);
  if (split && pollRef(split.rest, context)) {
    const near = nearest(split.word.plain, verbWords);
    if (near !== undefined) return nearMiss(retyped(split.word, near));
  }
  const before = pollRef(line, context);
  if (!before || isEnglish(before)) return undefined;
  const tail = tailOf(before.rest);
  return isOneLine(tail) ? vote(aboutOf(before), tail) : undefined;
};

/** In the thread under a poll's card, where its reference goes without saying. */
const underCard = (line: Line, context: ReadContext): Understood | undefined => {
  const { under } = context;
  if (!isPoll(under)) return undefined;
  const split = splitWord(line);
  const verb = split && verbOf(split.word.plain);
  if (split && verb) return verb({ ref: under }, tailOf(split.rest), context);
  return isOneLine(line) ? vote({ ref: under }, line) : undefined;
};

/** In that thread without the noun: a verb alone, a new closing time, or an option's number. */
export const readUnderPoll = (line: Line, context: ReadContext): Understood | undefined => {
  if (!isPoll(context.under)) return undefined;
  const split = splitWord(line);
  const verb = split && verbOf(split.word.plain);
  const tail = split ? tailOf(split.rest).plain : '';
  const fits = tail === '' || (verb === move && readWhen(tail.replace(until, ''), context));
  return (verb && fits) || /^\d{1,2}$/.test(line.plain) ? underCard(line, context) : undefined;
};
/** A few words there that mean nothing else are an option's, and whoever meant none of them is told which there are. */
export const optionUnderPoll = (line: Line, context: ReadContext): Understood | undefined =>
  line.plain.split(/\s+/).length <= 6 ? underCard(line, context) : undefined;

const allPolls: Offer = { label: say('label.poll.all', {}), ask: { ask: 'poll.list' } };

/** Polls offered where the line names none of those that are open. */
const mostPolls = 5;

/** A poll in which people can vote. */
export interface Open {
  readonly ref: Ref;
  /** The reference as it is said where the line was typed. */
  readonly shown: string;
  readonly partnership: PartnershipId;
  readonly question: string;
  /** How many options it has. */
  readonly options: number;
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** The polls that are open, for a line that is said of one and names none. */
    readonly pollsOpen?: readonly Open[];
  }
}

/** "Which poll?": each one that is open with what was said of it, so that nothing typed is lost. */
const whichPoll = (
  said: (about: About) => Understood,
  { pollsOpen = [] }: ReadContext,
  fits: (open: Open) => boolean = () => true,
): Understood => {
  const polls = pollsOpen.filter(fits).slice(0, mostPolls);
  const each = polls.flatMap(({ ref, shown, partnership, question }): Offer[] => {
    const read = said({ ref, in: partnership });
    if (read.kind !== 'ask') return [];
    const { ask } = read;
    const label = say('label.reading.thing', { ref: shown, title: question });
    return [{ label, ask, ...(ask.ask === 'form' ? { opens: 'form' as const } : {}) }];
  });
  return refused(say('reading.poll.which', {}), [...each, allPolls]);
};

/** Words that stand without a reference. */
const alone = (line: Line, context: ReadContext): Understood | undefined => {
  const word = line.plain.toLowerCase();
  if (word === '?' || word === 'help') return plainAsk({ ask: 'help', topic: 'poll' });
  if (['list', 'all', 'open', 'results', 'result', 'show'].includes(word)) {
    return plainAsk({ ask: 'poll.list' });
  }
  const number = /^(?:vote\s+)?(\d{1,2})$/.exec(word)?.[1];
  if (number !== undefined) {
    const choice = part(line, line.plain.length - number.length);
    const fits = ({ options }: Open) => Number(number) >= 1 && Number(number) <= options;
    return whichPoll((about) => vote(about, choice), context, fits);
  }
  const lonely = verbOf(word);
  const nothing = part(line, line.plain.length);
  return lonely && whichPoll((about) => lonely(about, nothing, context), context);
};

/** Everything that follows the noun "poll" or "vote" (rules: Typed polls). */
export const readPoll = (rest: Line, context: ReadContext): Understood => {
  if (rest.plain === '') {
    const { under } = context;
    return isPoll(under)
      ? plainAsk({ ask: 'poll.show', ref: under })
      : plainAsk({ ask: 'form', form: 'poll.create' });
  }
  return (
    byRef(rest, context) ??
    underCard(rest, context) ??
    alone(rest, context) ??
    createPoll(rest, context)
  );
};
