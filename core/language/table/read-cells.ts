import { choice, type DayRead } from '../dates/day-read.ts';
import { correctedDate } from '../dates/due.ts';
import { readWhen } from '../dates/when.ts';
import { type Line, part } from '../line.ts';
import { mentionsIn, type WhoRead } from '../people.ts';
import type { ReadContext } from '../reading.ts';
import { say } from '../saying.ts';
import { nameReader } from './names.ts';
import type { Cell } from './rows.ts';

/** What people write where there is nothing to say. */
const nothing = /^(?:[-.?/]{1,4}|n ?\/? ?a|none|nil|no ?one|nobody|unassigned|vacant)$/i;
/** What they write where it is not known yet. */
const open =
  /^(?:tb[acd]|to be (?:confirmed|agreed|decided|advised)|not known|unknown|on-?going|continuous|no date)$/i;
const everybody = /^(?:all|all partners|all members|all of us|everyone|everybody)$/i;

const simple = ({ line: { plain } }: Cell): string => plain.replace(/\s+/g, ' ').replace(/\.$/, '');

/** A cell that says nothing. */
export const saysNothing = (cell: Cell): boolean => cell.text === '' || nothing.test(simple(cell));
/** A cell that says that it is not known yet. */
export const isOpen = (cell: Cell): boolean => open.test(simple(cell));
export const isEverybody = (cell: Cell): boolean => everybody.test(simple(cell));

/** How the cells of one text are read; each text once. */
export interface CellReader {
  readonly day: (cell: Cell) => DayRead | undefined;
  /** Everybody whom a cell names: one name, or several with something between them. */
  readonly who: (cell: Cell) => readonly WhoRead[];
}

/** A day; its year may have two figures, and a spreadsheet may have put midnight behind it. */
const dayOf = (cell: Cell, context: ReadContext): DayRead | undefined => {
  const phrase = simple(cell)
    .replace(/^(?:by|due|due by|due on) (?=\S)/i, '')
    .replace(/[ T]00:00(?::00)?$/, '')
    .replace(/^(\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}) (\d\d)$/i, '$1 20$2');
  const read = phrase.length > 60 ? undefined : readWhen(phrase, context);
  const corrected = read ? undefined : correctedDate(phrase, context);
  const near = corrected === undefined ? undefined : readWhen(corrected, context);
  if (near?.kind !== 'day') return near ?? read;
  const choices = [choice(near.day, context)];
  return { kind: 'asked', saying: say('date.unread', { phrase }), choices, pick: true };
};

const between = /[,;&+/|\n]|\b(?:and|with)\b/gi;
const piecesOf = ({ line, start }: Cell): { readonly line: Line; readonly start: number }[] => {
  const ends = [...line.plain.matchAll(between)].map(({ 0: sign, index }) => [index, sign.length]);
  const from = [0, ...ends.map(([index = 0, length = 0]) => index + length)];
  return from
    .map((at, index) => ({ line: part(line, at, ends[index]?.[0]), start: start + at }))
    .filter(({ line: { plain } }) => plain !== '');
};

/** Reads the cells of a text. */
export const cellReader = (text: Line, context: ReadContext): CellReader => {
  const days = new Map<string, DayRead | undefined>();
  const names = new Map<string, WhoRead>();
  const called = nameReader(context);
  const named = (typed: string): WhoRead => called(typed.replace(/^@/, '').replace(/\s+/g, ' '));
  const mentioned = mentionsIn(text, context, called);
  const one = ({ line: { plain }, start }: Pick<Cell, 'line' | 'start'>): WhoRead => {
    const near = mentioned.find((mention) => mention.start >= start);
    const sign = near && text.plain.slice(near.start, near.end) === plain ? near.read : undefined;
    const read = sign ?? names.get(plain) ?? named(plain);
    names.set(plain, read);
    return read;
  };
  return {
    day: (cell) => {
      const { plain } = cell.line;
      if (!days.has(plain)) days.set(plain, dayOf(cell, context));
      return days.get(plain);
    },
    who: (cell) => {
      if (saysNothing(cell)) return [];
      const whole = one(cell);
      const pieces = whole.kind === 'unknown' ? piecesOf(cell) : [];
      return pieces.length > 1 ? pieces.map(one) : [whole];
    },
  };
};
