import { type BareDay, bareAtEnd } from '../../../language/dates/bare.ts';
import {
  type DueAtEnd,
  dueAtEnd,
  nearDueAtEnd,
  vagueAtEnd,
  vagueAtFront,
} from '../../../language/dates/due.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import {
  forAtEnd,
  inBrackets,
  isSpan,
  joining,
  type Mentioned,
  mentionsIn,
} from '../../../language/people.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { namesAtEnd, namesAtFront, wordNameIn } from '../../../language/unsigned.ts';
import type { Who } from '../../../model/id-schemas.ts';
import type { Day } from '../../../model/ids.ts';

/** A line of text as an action: what, who and by when (rules: Typed actions). */
export interface Item {
  /** The line it was read from. */
  readonly line: Line;
  /** As typed, with names for mentions and a capital first letter; empty where only who or when was typed. */
  readonly title: string;
  /** The first is the owner, the others are with them. */
  readonly who: readonly Mentioned[];
  readonly due?: DueAtEnd;
  /** A date that is mistyped, as it may have been meant. */
  readonly nearDue?: { readonly phrase: Line; readonly corrected: string };
  /** Someone named in the middle of the text, where nobody is its owner. */
  readonly named: readonly Who[];
  /** A day that may be part of the sentence: "Answer the letter of 4 May". */
  readonly aside?: Day;
  /** "All: …": everybody's. */
  readonly all?: true;
}

const joiner = /(?:^|\s)(?:and|&|,)\s*$|,\s*$/i;
/** "Sam: …", "Sam to …", "Sam - …", "I'll …". */
const mayBeginWithName = /^[^:\n]{1,120}?(?::|\sto\s|\s-\s)|^(?:i|me)\b/i;
const mayBeFor = /\sfor\s/i;
/** A name after one of these is part of the sentence as well: "Send the report to Sam". */
const preposition = /(?:^|\s)(?:to|with|from|about|of|by|at|on|than)\s*$/i;

interface Ends {
  readonly start: number;
  readonly end: number;
  readonly front: readonly Mentioned[];
  readonly back: readonly Mentioned[];
  readonly due: DueAtEnd | undefined;
  readonly aside: BareDay | undefined;
  readonly all: boolean;
}

/** Where a text ends without the signs that part it from what follows. */
const trimmed = (line: Line, start: number, end: number): number => {
  let stop = end;
  while (stop > start && /[\s,;:.]/.test(line.plain.charAt(stop - 1))) stop -= 1;
  const dictated = / full stop$/i.exec(line.plain.slice(Math.max(start, stop - 12), stop));
  if (dictated) return trimmed(line, start, stop - dictated[0].length);
  const dash = line.plain.slice(stop - 2, stop) === ' -' && end < line.plain.length;
  return dash && stop - 2 >= start ? trimmed(line, start, stop - 2) : stop;
};

/** "All: look at the plan". */
const everybody = /^(?:all|everyone|everybody)(?: ?:| -(?=\s)| to(?=\s))\s*(?=\S)/i;
/** Behind a name or a day, thanks are no part of a title. */
const thanksAtEnd = /\s(?:please|pls|plz|thanks|thank you|thx|ta|cheers)!*$/i;

/** The mentions at the very beginning, and where the text goes on after them. */
const atFront = (
  line: Line,
  mentioned: readonly Mentioned[],
): { front: Mentioned[]; start: number } => {
  const front: Mentioned[] = [];
  const before = /^for\s+/i.exec(line.plain)?.[0].length ?? 0;
  let start = before;
  for (const one of mentioned) {
    const between = line.plain.slice(start, one.start);
    if (!joining.test(between) || (front.length === 0 && between !== '')) break;
    front.push(one);
    start = one.end;
  }
  if (front.length === 0) return { front, start: 0 };
  const rest = line.plain.slice(start);
  const to = /^,?\s+to\s+(?=\S)/i.exec(rest)?.[0].length ?? 0;
  if (to > 0 && !isSpan(rest.slice(to))) return { front, start: start + to };
  const gap = /^[\s,:-]*/.exec(rest)?.[0] ?? '';
  return before > 0 && !/[:-]/.test(gap)
    ? { front: [], start: 0 }
    : { front, start: start + gap.length };
};

/** Takes owners and one date off the end, in any order, until what is left is text. */
const ends = (line: Line, mentioned: readonly Mentioned[], context: ReadContext): Ends => {
  const everybodys = everybody.exec(line.plain)?.[0].length;
  const named = /^(?:for\s+)?$/i.test(line.plain.slice(0, mentioned[0]?.start));
  const first = named ? atFront(line, mentioned) : { front: [], start: 0 };
  const signed = everybodys === undefined ? first : undefined;
  const unsigned =
    signed?.front.length === 0 && mayBeginWithName.test(line.plain)
      ? namesAtFront(line, context)
      : undefined;
  const front = unsigned?.who ?? signed?.front ?? [];
  const start = unsigned?.start ?? everybodys ?? signed?.start ?? 0;
  const back: Mentioned[] = [];
  let end = line.plain.length;
  let due: DueAtEnd | undefined;
  let aside: BareDay | undefined;
  const dayUpTo = (to: number): DueAtEnd | undefined =>
    dueAtEnd(line, start, to, context) ?? bareAtEnd(line, start, to, context);
  for (;;) {
    const text = line.plain.slice(start, end);
    const stop = trimmed(line, start, end);
    const last = mentioned.find((one) => one.end === stop && one.start >= start);
    if (last) {
      back.unshift(last);
      end = last.start;
      const before = line.plain.slice(start, end);
      const joined = joiner.exec(before);
      if (joined && mentioned.some((one) => one.end === start + joined.index)) {
        end = start + joined.index;
      } else end -= /(?<=^|\s)for\s*$/i.exec(before)?.[0].length ?? 0;
      continue;
    }
    const bracketed =
      line.plain.charAt(stop - 1) === ')' ? inBrackets(line, mentioned, start, stop) : undefined;
    if (bracketed) {
      back.unshift(...bracketed.who);
      end = bracketed.start;
      continue;
    }
    const nobody = front.length + back.length === 0 && everybodys === undefined;
    const organisation =
      nobody && mayBeFor.test(text) ? forAtEnd(line, start, stop, context) : undefined;
    if (organisation) {
      back.unshift(organisation);
      end = organisation.start;
      continue;
    }
    const day = !due || due.vague ? dueAtEnd(line, start, stop, context) : undefined;
    const bare = !day && !due ? bareAtEnd(line, start, stop, context) : undefined;
    if (bare?.aside) aside = bare;
    const sure = bare?.aside ? undefined : bare;
    const found = day ?? sure ?? (due ? undefined : vagueAtEnd(line, start, stop, context));
    if (found) {
      due = found;
      end = found.start;
      continue;
    }
    const names = nobody
      ? namesAtEnd(line, start, stop, context, (to) => Boolean(dayUpTo(trimmed(line, start, to))))
      : undefined;
    if (names?.[0]) {
      back.unshift(...names);
      end = names[0].start;
      continue;
    }
    const thanks = thanksAtEnd.exec(line.plain.slice(start, stop));
    const upTo = thanks ? trimmed(line, start, start + thanks.index) : start;
    const polite =
      thanks && (mentioned.some((one) => one.end === upTo) || dayUpTo(upTo) !== undefined);
    if (!polite) break;
    end = upTo;
  }
  const heading = due || front.length > 0 ? undefined : vagueAtFront(line, context);
  return {
    start: heading?.start ?? start,
    end,
    front,
    back,
    due: due ?? heading,
    aside,
    all: everybodys !== undefined,
  };
};

export const capital = (text: string): string => {
  const [first = ''] = text;
  const upper = first.toUpperCase();
  return /^[a-z]+:\/\//.test(text) || upper.length !== first.length
    ? text
    : upper + text.slice(first.length);
};

/** The text between the ends; plain names that are known stand without their sign. */
const titleOf = (
  line: Line,
  mentioned: readonly Mentioned[],
  start: number,
  end: number,
): string => {
  let [title, from] = ['', start];
  for (const { start: at, end: to, read } of mentioned) {
    if (at < start || to > end || read.kind !== 'who' || line.plain.charAt(at) !== '@') continue;
    // "@Dante Jones" is not our Dante Sidhu, or not surely.
    if (/^[ -]\p{Lu}/u.test(line.plain.slice(to, Math.min(end, to + 2)))) continue;
    title += gapText(line, from, at) + read.name;
    from = to;
  }
  return capital((title + gapText(line, from, end)).replace(/\t+/g, ' ').trim());
};

/** Like a part, but with the spaces that join it to its neighbours. */
const gapText = (line: Line, start: number, end: number): string => {
  const text = line.plain.slice(start, end);
  const piece = part(line, start, end);
  if (piece.plain === '') return text;
  const before = /^\s*/.exec(text)?.[0] ?? '';
  const after = /(?<!\s)\s*$/.exec(text)?.[0] ?? '';
  return before + typedText(piece) + after;
};

/** Reads one line as an action. */
export const readItem = (line: Line, context: ReadContext): Item => {
  const mentioned = mentionsIn(line, context);
  const { start, end, front, back, due, aside, all } = ends(line, mentioned, context);
  const stripped = end < line.plain.length;
  const stop = stripped ? trimmed(line, start, end) : end;
  const [next] = back;
  const spoken =
    next &&
    preposition.test(line.plain.slice(start, stop)) &&
    line.plain.slice(stop, next.start).trim() === '';
  const last = spoken ? next.end : stop;
  const who = [...front, ...back];
  const nearDue = due ? undefined : nearDueAtEnd(line, start, Math.max(last, start), context);
  const title = titleOf(line, mentioned, start, last);
  const middle = mentioned.filter((one) => one.start >= start && one.end <= last);
  const word = who.length + middle.length > 0 ? undefined : wordNameIn(title, context);
  const perhaps = [...middle.map(({ read }) => read), ...(word ? [word] : [])];
  return {
    line,
    title,
    who,
    ...(due ? { due } : {}),
    ...(nearDue ? { nearDue } : {}),
    ...(aside?.read.kind === 'day' && !due ? { aside: aside.read.day } : {}),
    ...(all ? { all } : {}),
    named:
      who.length > 0
        ? []
        : perhaps.flatMap((read) => (read.kind === 'who' ? [read.who] : [])).slice(0, 3),
  };
};
