import { itemsMost, longestLine } from '../../model/limits.ts';
import type { Offer } from '../../model/offer.ts';
import type { Typed } from '../../model/request.ts';
import { type Line, part, typedBefore } from '../line.ts';
import { fold } from '../normalise.ts';
import { say } from '../saying.ts';
import { headingAt } from './headings.ts';
import { rowsOf, type TableRow } from './rows.ts';

/** So many buttons hold parts. */
const mostParts = 20;

/**
 * A table that is too long to be read at once, as parts of so many rows that each may be read, with its headings over
 * each; none where a row alone is too long.
 */
export const inParts = (rest: Line, all: readonly TableRow[]): Offer[] => {
  const at = headingAt(all) ?? -1;
  const over = [typedBefore(rest), ...(at < 0 ? [] : [all[at]?.typed ?? ''])];
  const rows = all.slice(at + 1);
  const parts: { text: string; from: number; to: number }[] = [];
  let text = '';
  let from = 1;
  const put = (to: number) => {
    if (text !== '') parts.push({ text, from, to });
    [text, from] = ['', to + 1];
  };
  for (const [index, { typed }] of rows.entries()) {
    if (text !== '' && (index - from + 1 >= itemsMost || text.length + typed.length >= longestLine))
      put(index);
    text =
      text === '' ? [...over, typed].filter((line) => line !== '').join('\n') : `${text}\n${typed}`;
  }
  put(rows.length);
  if (parts.length > mostParts || parts.some((part) => part.text.length > longestLine)) return [];
  return parts.map((part, index) => ({
    label:
      index === 0
        ? say('label.reading.first-part', { most: part.to })
        : parts.length === 2
          ? say('label.reading.others', { count: part.to - part.from + 1 })
          : say('label.reading.lines', { from: part.from, to: part.to }),
    ask: { ask: 'read', text: part.text },
  }));
};

const noun = /^\W*(?:actions?|task|todo)[:,]?(?:[^\S\t\n]+|\s*\n)/i;

/** A table longer than any line that is read, in parts; none where it is no table of actions. */
export const tableParts = (typed: Typed): Offer[] => {
  const whole = part(fold(typed), 0);
  const { raw, from, plain } = whole;
  const start = [...plain.slice(0, 100)].map((sign, at) =>
    raw.charAt(from[at] ?? 0) === '\t' ? '\t' : sign,
  );
  const lead = noun.exec(start.join(''))?.[0].length ?? 0;
  const rest = part(whole, lead);
  const rows = rowsOf(rest);
  return lead > 0 || headingAt(rows) !== undefined ? inParts(rest, rows) : [];
};
