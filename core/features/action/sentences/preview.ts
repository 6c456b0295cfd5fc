import { list } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { ended, long, quoted } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

interface Shown {
  readonly number: number;
  readonly title: string;
  readonly who?: string;
  readonly helpers?: readonly string[];
  readonly due?: Day;
  readonly follows?: string;
  readonly like?: string;
  readonly changed?: boolean;
}

interface NotRead {
  readonly number: number;
  readonly title: string;
  readonly cell: 'what' | 'who' | 'when';
  readonly text: string;
  readonly several: boolean;
}

/** What is said of several lines before they are made. */
export const previewPhrases = {
  'action.preview': ({ count, left }: { count: number; left: number }) => {
    if (left === 0) return `I read ${inNumber(count)} actions.`;
    return left === count
      ? `I read ${inNumber(count)} actions, and all are left out.`
      : `I read ${inNumber(count)} actions, and ${left === 1 ? 'one is' : `${inNumber(left)} are`} left out.`;
  },
  'action.preview-or-notes': ({ count }: { count: number }) =>
    `Is that one action with notes, or ${inNumber(count)} actions?`,
  'action.preview-line': ({ number, title, who, helpers, due, follows, like, changed }: Shown) => {
    const named = helpers ? `${who ?? 'no one yet'}, with ${list(helpers)}` : (who ?? 'no one yet');
    const by = due === undefined ? 'no date yet' : `by ${long(due)}`;
    const more = [
      ...(follows === undefined ? [] : [` (moves with ${follows})`]),
      ...(like === undefined ? [] : [` (this looks like ${like})`]),
      ...(changed ? [' (changed)'] : []),
    ];
    return `${number}. ${quoted(title)}, ${named}, ${by}${more.join('')}`;
  },
  'action.unread': ({ number, title, text, cell, several }: NotRead) => {
    if (cell === 'what') return `Line ${number}, ‘${text}’, does not say what is to be done.`;
    const line = `Line ${number}, ‘${title}’:`;
    if (cell === 'when') {
      return several
        ? `${line} which day is ‘${text}’ to be?`
        : `${line} I can't read ‘${text}’ as a date.`;
    }
    return several
      ? `${line} there are several called ${text}. Which one?`
      : `${line} I know nobody called ‘${text}’ in this partnership.`;
  },
  'action.unread-waits': (_: object) => 'The other lines wait until that is put right or left out.',
  'action.columns-noted': ({ headings }: { headings: readonly string[] }) =>
    `What stands under ${list(headings.map((one) => `‘${one}’`))} goes into the notes.`,
  'action.preview-left': ({ number, title }: { number: number; title: string }) =>
    `${number}. ${quoted(title)}: left out`,
  'action.made-these': ({ titles }: { titles: readonly string[] }) =>
    ended(`Made: ${titles.join(' · ')}`),
  'action.left-out': ({ titles }: { titles: readonly string[] }) =>
    ended(`Left out: ${titles.join(' · ')}`),
};
