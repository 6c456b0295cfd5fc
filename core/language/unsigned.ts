import { lazy } from '../lib/lazy.ts';
import type { Line } from './line.ts';
import { isSpan, type Mentioned, nameKey, readName } from './people.ts';
import type { ReadContext } from './reading.ts';

/** Names that are words as well. */
const wordNames: ReadonlySet<string> = new Set(
  'mark will bill rob pat joy may grace hope april june august art basil bob carol cherry chip chuck cliff clay daisy dale dawn dean dick don drew duke ed eve faith flora frank gay gene gill ginger glen grant guy hank harmony harry hazel heath heather herb holly iris ivy jack jade jasmine jay jean jimmy josh kay ken kit kitty lance laurel lily major max mercy mike miles myrtle nick norm olive patience patty pearl peg penny peter piers pierce poppy randy ray reed reg rich robin rocky rose ruby rusty sally sandy saul skip sonny stew sue sunny tad ted tom trinity tuck van victor viola violet wade wally walker wren'.split(
    ' ',
  ),
);
const placesOfNames =
  /[:(–—&,]|\s-|-\s|\b(?i:to\b|what|who|is)|\b(?i:show) \p{L}{2}|\?\s*$|^[^\p{L}]*\p{L}+(?:\s+[\p{L}'’-]+){0,2}\s*$/u;
const dayWord =
  /^(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|week|month|day|year|quarter|term|meeting|today|tomorrow|easter|christmas)/;
/** Whether a name may stand in a line without a sign: "Sam: …", "… to …", "- Sam -", "by Friday Sam", or a word. */
export const mayNameUnsigned = (text: string): boolean => {
  if (placesOfNames.test(text)) return true;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const dated = words.some((word) => word === 'by' || word === 'due' || dayWord.test(word));
  const last = words.at(-1) ?? '';
  return (
    (dated && !/\d\S*\s*$/.test(text) && !dayWord.test(last)) ||
    words.some((word) => wordNames.has(word))
  );
};
const isWordName = (name: string): boolean => wordNames.has(nameKey(name));

const word = "[\\p{L}\\p{M}][\\p{L}\\p{M}.'-]*";
const name = `${word}(?: ${word}){0,3}?`;
const joined = '(?: ?, ?and | ?, ?| and | ?& ?| ?/ ?| \\+ )';
const names = `${name}(?:${joined}${name}){0,4}?`;

/** "Sam: …", "For Sam: …", "Sam - …", "Sam to …", "for Sam to …". */
const front = lazy(
  () =>
    new RegExp(`^(?:for )?(?<who>${names})(?<sign> ?:|,? -(?=\\s)|,? to(?=\\s))\\s*(?=\\S)`, 'iu'),
);
/** "I'll ring the vicar", "me to ring the vicar". */
const myself =
  /^(?:i'?ll|i will|i shall|i'm going to|i am going to|i need to|i have to|i've got to|i must|(?:for )?me to|me:|me -)\s+(?=\S)/i;

interface Front {
  readonly who: readonly Mentioned[];
  /** Where the text goes on. */
  readonly start: number;
}

const pieces = new RegExp(joined, 'iu');

/** The initials that a text is, or undefined. */
export const initialsIn = (text: string): string | undefined =>
  /^\p{Lu}\.?\p{Lu}\.?(?:\p{Lu}\.?)?$/u.test(text)
    ? text.replace(/\./g, '').toLowerCase()
    : undefined;
/** Those of a name's key. */
export const initialsOf = (key: string): string =>
  key
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('');

/** Initials are somebody's where they fit one person. */
const byInitials = (text: string, { roster }: ReadContext): Mentioned['read'] | undefined => {
  const wanted = initialsIn(text);
  if (wanted === undefined) return undefined;
  const fit = roster.filter((entry) => initialsOf(nameKey(entry.name)) === wanted);
  const [only, second] = fit;
  if (!only) return undefined;
  return second
    ? { kind: 'which', among: fit, name: text }
    : { kind: 'who', who: { person: only.person }, name: only.name };
};

/** All of several names, where each of them is somebody's. */
const allOf = (
  text: string,
  start: number,
  context: ReadContext,
  certain: boolean,
): Mentioned[] | undefined => {
  const found: Mentioned[] = [];
  let at = start;
  for (const piece of wholeOr(text, context)) {
    const from = at + Math.max(0, text.slice(at - start).indexOf(piece));
    at = from + piece.length;
    const known = readName(piece, context);
    const read = known.kind === 'unknown' ? byInitials(piece, context) : known;
    if (!read || (!certain && isWordName(piece))) return undefined;
    found.push({ start: from, end: at, read });
  }
  return found;
};
/** "Parks and Open Spaces" may be one name. */
const wholeOr = (text: string, context: ReadContext): readonly string[] =>
  readName(text, context).kind === 'unknown' ? text.split(pieces) : [text];

/** Whose a line is that begins with names without a sign; a name that is a word counts here as well. */
export const namesAtFront = (line: Line, context: ReadContext): Front | undefined => {
  const mine = context.me && myself.exec(line.plain);
  if (mine && context.me) {
    const read = { kind: 'who', who: { person: context.me }, name: 'me' } as const;
    return { who: [{ start: 0, end: 0, read }], start: mine[0].length };
  }
  const found = front().exec(line.plain.slice(0, longestFront));
  const who = found?.groups?.who;
  if (!found || who === undefined) return undefined;
  const start = found[0].length;
  const to = found.groups?.sign?.trim().endsWith('to');
  if (to && isSpan(line.plain.slice(start))) return undefined;
  const all = allOf(who, found[0].indexOf(who), context, true);
  return all && { who: all, start };
};
const longestFront = 200;

const dashed = lazy(() => new RegExp(`(?:^|\\s)- ?(?<who>${names})$`, 'iu'));
const aside = lazy(() => new RegExp(`(?:,\\s*|\\()(?<who>${names})\\)?$`, 'iu'));
const longestBack = 80;

/** Names at the end without a sign: "- Sam", "(Sam)", ", Sam and Noor"; `afterDay`: "by Friday Sam". */
export const namesAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: ReadContext,
  isDay: (end: number) => boolean,
): readonly Mentioned[] | undefined => {
  if (context.roster.length === 0) return undefined;
  const from = Math.max(start, end - longestBack);
  const text = line.plain.slice(from, end);
  for (const [pattern, certain] of [
    [dashed, true],
    [aside, false],
  ] as const) {
    const found = pattern().exec(text);
    const who = found?.groups?.who;
    if (!found || who === undefined) continue;
    const all = allOf(who, from + found.index + found[0].indexOf(who), context, certain);
    const [first] = all ?? [];
    if (all && first) {
      return [{ ...first, start: from + found.index }, ...all.slice(1)];
    }
  }
  for (const words of [3, 2, 1]) {
    const who = lastWords(text, words);
    const at = end - who.length;
    if (who === '' || at <= start || !isDay(at)) continue;
    const all = allOf(who, at, context, false);
    if (all) return all;
  }
  return undefined;
};
const lastWords = (text: string, count: number): string => {
  const words = text.split(' ');
  return words.length > count ? words.slice(-count).join(' ') : '';
};

const month = /^(?:may|april|june|august)$/i;
/** "4 May", "in June". */
const isMonth = (one: string, index: number, words: readonly string[], title: string): boolean =>
  month.test(one) &&
  (/^(?:in|of|by|until|till|since|from|during|early|mid|late|next|this|last)$/i.test(
    words[index - 1] ?? '',
  ) ||
    new RegExp(`\\d(?:st|nd|rd|th)? ${one}|${one} \\d`).test(title));

/** "Remind Noor to send the figures": perhaps it is hers. */
const told = lazy(
  () => new RegExp(`^(?:remind|ask|tell|get|nudge|prompt) (?<who>${name}) to (?=\\S)`, 'iu'),
);

/** Somebody who is told to do it, or whose name is a word and stands in a title: it may be meant for them. */
export const wordNameIn = (title: string, context: ReadContext): Mentioned['read'] | undefined => {
  if (context.roster.length === 0) return undefined;
  const who = told().exec(title.slice(0, longestFront))?.groups?.who;
  const asked = who === undefined ? undefined : readName(who, context);
  if (asked?.kind === 'who') return asked;
  const words = title.match(/[\p{L}\p{M}'-]+/gu) ?? [];
  const found = words.find(
    (one, index) =>
      isWordName(one) &&
      !isMonth(one, index, words, title) &&
      (index === 0 || index === words.length - 1 || /^\p{Lu}/u.test(one)) &&
      readName(one, context).kind === 'who',
  );
  return found === undefined ? undefined : readName(found, context);
};
