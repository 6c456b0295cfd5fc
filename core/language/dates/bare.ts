import type { Line } from '../line.ts';
import { part } from '../line.ts';
import { readDay } from './day.ts';
import type { DateContext } from './day-read.ts';
import type { DueAtEnd } from './due.ts';
import { readWhen } from './when.ts';
import { amount, dayName, monthName, spokenDay } from './words.ts';

/** No phrase of more words is looked for. */
const mostWords = 7;
const mostSigns = 60;

const nextMeeting = /^(?:the |our )?next (?:meeting|mtg)$/;
/** What makes a phrase at the end of a sentence a day and nothing else. */
const surely = new RegExp(
  [
    '^(?:today|tonight|tomorrow|tmrw|tmr|(?:the )?day after tomorrow)\\b',
    `\\b(?:mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)day\\b`,
    `\\b(?:this|next|coming) ${dayName}\\b`,
    `^(?:tues?|weds|thurs?|fri)\\b`,
    `^${dayName},? (?:the )?\\d`,
    '^(?:the )?\\d{1,2}(?:st|nd|rd|th)\\b',
    `^\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${monthName}\\b`,
    `^(?:the )?${spokenDay}\\b`,
    `^${monthName} (?:the )?\\d{1,2}\\b`,
    '^\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b',
    '^\\d{1,2}[.-]\\d{1,2}[.-]\\d{2,4}\\b',
    '^\\d{4}-\\d{2}-\\d{2}\\b',
    `^(?:with)?in ${amount} (?:working |business )?(?:day|week|fortnight|month)`,
    '^(?:this|next) (?:week|month)$',
    '^(?:the )?(?:end|start|beginning) of ',
    '^(?:the )?last working day\\b',
    `^(?:the )?end ${monthName}\\b`,
    '^(?:eod|eow|eom|c\\.?o\\.?[pb]\\b|close of)',
    '^w(?:/|eek )c',
    '^week (?:commencing|beginning|of) ',
    '^(?:mid|early|late)[ -]',
    nextMeeting.source,
  ].join('|'),
);
/** Numbers that are read as dates only where a word says so. */
const other = /^(?:[1-3]\/[2-5]$|24\/7$|(?:on|by|before|due) |good friday|easter )/;
/** The day behind one of these is part of what it says: "the letter of 4 May". */
const partOfIt =
  /(?:^|\s)(?:of|from|since|about|re|on|to|at|with|than|until|till|between|after|during|over|as|dated|in|held)$/i;
/** The same, so surely that it is not even offered. */
const noDay =
  /(?:^|\s)(?:and|or|every|each|last|previous|any|most|per|the|a|an|&|good|ash|black|shrove|maundy|easter|palm|whit|mothering|remembrance|super|no|not|through|alternate|first|second|third|fourth|\d+(?:st|nd|rd|th)|[a-z]+day)$|[\p{L}\p{N}][/-]$/iu;
const forIt = /(?:^|\s)(?:due )?for$/i;
/** People bring things "at the next meeting", and with "to" they speak of the meeting. */
const atIt = /(?:^|\s)at$/i;
/** What is booked for a day is not due on it. */
const booked = /^(?:book|hire|reserve|invite|arrange|plan|organise|schedule|prepare|rota|cater)\b/i;

/** A day at the end of a line without "by"; `aside`: it may be part of the sentence, so it is only offered. */
export interface BareDay extends DueAtEnd {
  readonly bare: true;
  readonly aside?: true;
}

const wordStarts = (text: string): number[] => {
  const from = Math.max(0, text.length - mostSigns);
  return [...text.slice(from).matchAll(/(?<=^|[\s(,-])(?=[^\s(,-])/g)]
    .map(({ index }) => from + index)
    .slice(-mostWords);
};

/** Reads the words at the end of a line as a day, the longest phrase first (rules: Typed actions). */
export const bareAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: DateContext,
): BareDay | undefined => {
  const text = line.plain.slice(start, end);
  for (const at of wordStarts(text)) {
    const phrase = text.slice(at);
    const small = phrase.toLowerCase();
    if (!surely.test(small) || other.test(small)) continue;
    const day = readDay(phrase, context);
    const read = day ?? readWhen(phrase, context);
    if (!read || read.kind === 'refused') continue;
    // A day that has gone is what the sentence is about.
    if (read.kind === 'asked' && read.saying.code === 'date.gone') return undefined;
    const before = text.slice(0, at).replace(/(?<![\s,(-])[\s,(-]+$/, '');
    if (before !== '' && noDay.test(before)) return undefined;
    const joined = forIt.exec(before) ?? (nextMeeting.test(small) ? atIt.exec(before) : null);
    const from = start + (joined ? before.length - joined[0].trimStart().length : at);
    const aside =
      (!joined && partOfIt.test(before)) || (joined && booked.test(text))
        ? { aside: true as const }
        : {};
    const whole = part(line, from, end);
    return { whole, start: from, read, timed: day === undefined, bare: true, ...aside };
  }
  return undefined;
};
