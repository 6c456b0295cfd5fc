import { type About, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part, splitWord } from '../../../language/line.ts';
import { moreDays } from '../../../language/more-time.ts';
import { readName, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { behind, openForm } from './tails.ts';
import { verbs } from './verb.ts';

/** What is said in a sentence about an action: what stands before its reference, and what behind it. */
export interface Spoken {
  readonly line: Line;
  readonly about: About;
  /** In small letters. */
  readonly before: string;
  readonly after: Line;
  readonly context: ReadContext;
}
type Saying = (spoken: Spoken) => Understood | undefined;

const byVerb = (verb: string, { about, context }: Spoken, tail: Line): Understood | undefined =>
  verbs.of(verb)?.read({ about, tail: behind(tail, /^[\s:,;.!-]+/), context });

/** Words that end an action, whichever of its verbs they are. */
const ends = /^(?:done|finish(?:ed)?|completed?|closed?|sorted|ticked)$/i;
const verbOf = (word: string): string | undefined => {
  if (ends.test(word)) return 'done';
  return /^(?:blocked|due)$/i.test(word) ? word : undefined;
};
/** The verb at the beginning of what follows, after the words that join it. */
const verbNext = (spoken: Spoken, joining: RegExp): Understood | undefined => {
  const rest = behind(spoken.after, joining);
  const split = splitWord(rest);
  const verb = split && verbOf(split.word.plain);
  return verb ? byVerb(verb, spoken, part(rest, split.word.plain.length)) : undefined;
};

/** "mark A-3 as complete", "tick A-3 off". */
const marked: Saying = (spoken) => {
  const { before, after } = spoken;
  if (/^(?:tick|sign|cross|check) off$/.test(before)) return byVerb('done', spoken, after);
  const off = /^(?:tick|sign|cross)$/.test(before) && /^off\b/i.exec(after.plain);
  if (off) return byVerb('done', spoken, part(after, off[0].length));
  return /^(?:mark|set|put|record|log)$/.test(before)
    ? verbNext(spoken, /^(?:down )?(?:as |to )?(?:being )?/i)
    : undefined;
};

const dateOf =
  /^(?:change|move|push|put|shift|extend|set|make|postpone|delay|alter|amend|edit)(?: back)?(?: the| its)?(?: due)? (?:date|deadline) (?:of|for|on|from|in)$/;
const moves =
  /^(?:move|push|put|shift|extend|postpone|delay|defer|bring|set|reschedule|make)(?: back)?$/;
/** What stands between a reference and its new day. */
export const toDay =
  /^(?:(?:back|out|forward|on|off|over|until|till|to|by|is|now|due|for|=)\s+){0,4}/i;
const aSpan =
  /^(?:an?|one|two|three|four|another|\d{1,2}) (?:more )?(?:days?|weeks?|fortnights?|months?)$/i;

/** "change the date of A-6 to 22 Jan"; "back a week" is from a day that only the form shows. */
const moved: Saying = (spoken) => {
  const { before, after, about, context } = spoken;
  const named = dateOf.test(before);
  if (!named && !moves.test(before)) return undefined;
  const phrase = behind(after, toDay);
  const day = readWhen(phrase.plain, context);
  if (day && !aSpan.test(phrase.plain)) return byVerb('due', spoken, phrase);
  return named || day || /^(?:back|out|on|forward|by)\b/i.test(after.plain)
    ? openForm('action.due', about)
    : undefined;
};

/** "can i have another week for A-6": from the day that it has. */
const moreTimeFor: Saying = ({ line, about }) => {
  const later = moreDays(line.plain);
  return later === undefined ? undefined : plainAsk({ ask: 'action.due', ...about, later });
};

const gives = /^(?:pass|hand|give|assign|reassign|transfer|move|allocate)(?: over)?$/;
const givesTo = /^(?:pass|hand|give|assign) (?=\S)/;
/** More time is asked for, from a day that the line does not say. */
export const moreTime = /\b(?:another|more time|longer|extra|extension)\b/i;

/** "pass A-4 on to Noor", "give Noor A-4", "give A-4 another week". */
const handed: Saying = (spoken) => {
  const { line, before, after, about, context } = spoken;
  if (gives.test(before) && moreTime.test(after.plain)) return openForm('action.due', about);
  const to = /^(?:over |on |back )?to\s+(?=\S)/i.exec(after.plain);
  const first = givesTo.exec(before);
  const name =
    gives.test(before) && to
      ? part(after, to[0].length)
      : first && after.plain === '' && part(line, first[0].length, before.length);
  if (!name || name.plain.length > 60) return undefined;
  const read = wholeMention(name, context) ?? readName(name.plain, context);
  return read.kind === 'unknown' ? undefined : byVerb('assign', spoken, name);
};

const joins =
  /^(?:'s\s+)?(?:(?:is|was|are|has|have|been|now|all|both|finally|just|already|got)\s+){0,4}/i;
/** "A-3 is done", "A-6 has been finished". */
const stands: Saying = (spoken) =>
  /^(?:(?:action|task|that|so)\b)?$/.test(spoken.before) ? verbNext(spoken, joins) : undefined;

/** Other words for the verbs, before a reference. */
const others: readonly (readonly [said: RegExp, verb: string])[] = [
  [
    /^(?:(?:i|we|i've|we've|i have|we have) )?(?:just |now )?(?:done|finished|completed|closed|sorted)(?: with)?$/,
    'done',
  ],
  [/^(?:close|finish) (?:off|out|down|with)$/, 'done'],
  [/^(?:i'?ll|i will|i can|let me|happy to) (?:take|do|pick up|have)(?: on)?$/, 'take'],
  [/^(?:put me down for|sign me up for|pick up|claim)$/, 'take'],
  [/^(?:delete|remove|scrap|bin|abandon|get rid of)(?: action)?$/, 'drop'],
  [/^re-open$/, 'reopen'],
  [/^(?:add a (?:note|comment)|note|comment) (?:to|on)$/, 'note'],
];
const otherwise: Saying = (spoken) => {
  const verb = others.find(([said]) => said.test(spoken.before))?.[1];
  return verb ? byVerb(verb, spoken, spoken.after) : undefined;
};

const wantsNews =
  /^(?:(?:an? |any |the )?(?:updates?|news|status|progress|latest|info|details?)|(?:show|tell|give) (?:me|us)(?: (?:an? |the )?(?:update|status|latest|news))?|look at|see|view|open|display|find)(?: (?:on|of|for|about|with|re))?$/;
const asks =
  /^(?:(?:so|and) )?(?:what|which|who|when|where|why|how|is|are|was|has|have|did|does|do|any|anything|can|could|should)(?:'?s|'re)?(?![\p{L}'])/u;
/** "update on A-4", "who has A-9?" */
const shown: Saying = ({ line, before, after, about }) => {
  const news = /^[\s?!.]*$/.test(after.plain) && wantsNews.test(before);
  const question = (line.plain.endsWith('?') || asks.test(before)) && !moreTime.test(line.plain);
  return news || question ? plainAsk({ ask: 'action.show', ...about }) : undefined;
};

const sayings: readonly Saying[] = [moreTimeFor, marked, moved, handed, otherwise, shown, stands];

/** What a sentence says of an action; `undefined`: nothing that is known. */
export const sayOf = (spoken: Spoken): Understood | undefined => {
  for (const saying of sayings) {
    const understood = saying(spoken);
    if (understood) return understood;
  }
  return undefined;
};
/** The same, where a plain verb may stand before it as well. */
export const sayOfEach = (spoken: Spoken): Understood | undefined =>
  byVerb(spoken.before, spoken, spoken.after) ?? sayOf(spoken);
