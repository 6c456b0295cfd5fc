import { type About, helpFor, nearMiss, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, meant, part, retyped, splitWord } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import { verbTable } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { letterOf, type PartnershipId, type Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { rules } from '../commands.ts';
import { pollLetter } from '../letter.ts';
import { createPoll } from './create.ts';
import { newClosing, until, votedFor } from './tails.ts';

export const verbs = /* @__PURE__ */ verbTable(rules);

const isPoll = (under: Ref | undefined): under is Ref =>
  under !== undefined && letterOf(under) === pollLetter;
const pollRef = (line: Line, context: ReadContext) => {
  const read = readRef(line, context);
  return read?.letter === pollLetter ? read : undefined;
};
const aboutOf = ({ ref, in: partnership }: About): About => defined({ ref, in: partnership });
const tailOf = (line: Line): Line =>
  meant(part(line, /^[\s:,-]*/.exec(line.plain)?.[0].length ?? 0));

const isOneLine = ({ plain }: Line): boolean => !/["\n?]/.test(plain);

const isEnglish = ({ loose, rest }: { loose: boolean; rest: Line }): boolean =>
  loose && rest.plain !== '';

/** `verb ref`, `ref verb`, a bare `ref`: "close P-5" needs no noun. */
export const readOfPoll = (line: Line, context: ReadContext): Understood | undefined => {
  const split = splitWord(line);
  const after = split && pollRef(split.rest, context);
  const verb = split && verbs.of(split.word.plain);
  if (after && verb) {
    return verb.read({ about: aboutOf(after), tail: tailOf(after.rest), context });
  }
  const before = pollRef(line, context);
  if (!before || isEnglish(before)) return undefined;
  const tail = tailOf(before.rest);
  if (tail.plain === '') return plainAsk({ ask: 'poll.show', ...aboutOf(before) });
  const next = splitWord(tail);
  const nextVerb = next && verbs.of(next.word.plain);
  return next && nextVerb?.read({ about: aboutOf(before), tail: tailOf(next.rest), context });
};

/** The same, a mistyped verb, or `ref choice`. */
const byRef = (line: Line, context: ReadContext): Understood | undefined => {
  const said = readOfPoll(line, context);
  if (said) return said;
  const split = splitWord(line);
  if (split && pollRef(split.rest, context)) {
    const near = nearest(split.word.plain, verbs.words());
    if (near !== undefined) return nearMiss(retyped(split.word, near));
  }
  const before = pollRef(line, context);
  if (!before || isEnglish(before)) return undefined;
  const tail = tailOf(before.rest);
  return isOneLine(tail) ? votedFor(aboutOf(before), tail) : undefined;
};

/** In the thread under a poll's card, where its reference goes without saying. */
const underCard = (line: Line, context: ReadContext): Understood | undefined => {
  const { under } = context;
  if (!isPoll(under)) return undefined;
  const split = splitWord(line);
  const verb = split && verbs.of(split.word.plain);
  if (split && verb) {
    return verb.read({ about: { ref: under }, tail: tailOf(split.rest), context });
  }
  return isOneLine(line) ? votedFor({ ref: under }, line) : undefined;
};

/** In that thread without the noun: a verb alone, a new closing time, or an option's number. */
export const readUnderPoll = (line: Line, context: ReadContext): Understood | undefined => {
  if (!isPoll(context.under)) return undefined;
  const split = splitWord(line);
  const verb = split && verbs.of(split.word.plain);
  const tail = split ? tailOf(split.rest).plain : '';
  const fits =
    tail === '' || (verb?.read === newClosing && readWhen(tail.replace(until, ''), context));
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
  said: (about: About) => Understood | undefined,
  { pollsOpen = [] }: ReadContext,
  fits: (open: Open) => boolean = () => true,
): Understood => {
  const polls = pollsOpen.filter(fits).slice(0, mostPolls);
  const each = polls.flatMap(({ ref, shown, partnership, question }): Offer[] => {
    const read = said({ ref, in: partnership });
    if (read?.kind !== 'ask') return [];
    const { ask } = read;
    const label = say('label.reading.thing', { ref: shown, title: question });
    return [{ label, ask, ...(ask.ask === 'form' ? { opens: 'form' as const } : {}) }];
  });
  return refused(say('reading.poll.which', {}), [...each, allPolls]);
};

/** Words that stand without a reference. */
const alone = (line: Line, context: ReadContext): Understood | undefined => {
  const word = line.plain.toLowerCase();
  const help = helpFor('poll', line);
  if (help) return help;
  if (['list', 'all', 'open', 'results', 'result', 'show'].includes(word)) {
    return plainAsk({ ask: 'poll.list' });
  }
  const number = /^(?:vote\s+)?(\d{1,2})$/.exec(word)?.[1];
  if (number !== undefined) {
    const choice = part(line, line.plain.length - number.length);
    const fits = ({ options }: Open) => Number(number) >= 1 && Number(number) <= options;
    return whichPoll((about) => votedFor(about, choice), context, fits);
  }
  const lonely = verbs.of(word);
  const nothing = part(line, line.plain.length);
  return lonely && whichPoll((about) => lonely.read({ about, tail: nothing, context }), context);
};

/** What is asked about a poll that is open, in people's own words. */
const questions: readonly (readonly [RegExp, 'poll.who' | 'poll.show' | 'poll.results'])[] = [
  [
    /^(?:who(?:'?s| has| have| hasn'?t| haven'?t| did| didn'?t)?|has every(?:one|body)|have (?:we|they) all) .{0,40}\bvot/i,
    'poll.who',
  ],
  [
    /^(?:when|what (?:day|date|time)|how long)\b.{0,60}\b(?:close|end|finish|over|run|left|deadline|until)/i,
    'poll.show',
  ],
  [
    /^(?:(?:is|has) (?:it|the (?:poll|vote)) (?:still )?(?:open|over|closed|finished|ended)|(?:what'?s|what is) (?:the (?:poll|vote|question)|open))\b/i,
    'poll.show',
  ],
  [
    /^(?:how(?:'?s| is| are| many| did)|what(?:'?s| is| was) the (?:result|score|count|outcome)|what(?:'?s| are) the results|who(?:'?s| is)? (?:won|winning|wins)|which (?:one )?(?:won|is winning))\b/i,
    'poll.results',
  ],
];
/** Of the one poll that is open; of several it is asked, and of none all are shown. */
const questionIn = (line: Line, context: ReadContext): Understood | undefined => {
  if (line.plain.includes('"') || line.plain.includes('\n')) return undefined;
  const ask = questions.find(([pattern]) => pattern.test(line.plain))?.[1];
  if (ask === undefined) return undefined;
  const [only, second] = context.pollsOpen ?? [];
  if (!only) return plainAsk({ ask: 'poll.list' });
  return second
    ? whichPoll((about) => plainAsk({ ask, ref: about.ref, ...defined({ in: about.in }) }), context)
    : plainAsk({ ask, ref: only.ref, in: only.partnership });
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
    questionIn(rest, context) ??
    createPoll(rest, context)
  );
};

/** The poll that is open, to vote on its card; of several it is asked. */
const toVote = (context: ReadContext): Understood | undefined => {
  const [only, second] = context.pollsOpen ?? [];
  if (!only || isPoll(context.under)) return undefined;
  const shown = ({ ref, in: id }: About) =>
    plainAsk({ ask: 'poll.show', ref, ...defined({ in: id }) });
  return second ? whichPoll(shown, context) : shown({ ref: only.ref, in: only.partnership });
};

/** What follows "vote": words for an option of a poll that is open; where none is, and in quotes, as behind "poll". */
export const readVote = (rest: Line, context: ReadContext): Understood => {
  const { pollsOpen: open = [], under } = context;
  const choice = part(rest, /^(?:for (?:the )?)?/i.exec(rest.plain)?.[0].length ?? 0);
  const isNew = !isOneLine(rest) || /[,;]/.test(rest.plain);
  if (rest.plain === '') return toVote(context) ?? readPoll(rest, context);
  if (isNew || isPoll(under) || open.length === 0) {
    return readPoll(rest, context);
  }
  const known = byRef(rest, context) ?? alone(rest, context) ?? questionIn(rest, context);
  if (known) return known;
  if (rest.plain.endsWith('?')) return createPoll(rest, context);
  const [only, second] = open;
  return only && !second
    ? votedFor({ ref: only.ref, in: only.partnership }, choice)
    : whichPoll((about) => votedFor(about, choice), context);
};
