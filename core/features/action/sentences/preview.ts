import { list } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { capital, ended, long, quoted } from '../../../language/en-gb/words.ts';
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
    if (left === 0)
      return count === 1 ? 'I read one action.' : `I read ${inNumber(count)} actions.`;
    return left === count
      ? `I read ${inNumber(count)} actions, and all are left out.`
      : `I read ${inNumber(count)} actions, and ${left === 1 ? 'one is' : `${inNumber(left)} are`} left out.`;
  },
  'action.bring-in.there': ({ count, refs }: { count: number; refs: readonly string[] }) =>
    `${count === 1 ? 'One line is' : `${capital(inNumber(count))} lines are`} on the list already, as ${list(count > refs.length ? [...refs, 'others'] : refs)}: ${count === 1 ? 'it makes' : 'they make'} nothing new and ${count === 1 ? 'changes' : 'change'} nothing.`,
  'action.bring-in.over': ({ count }: { count: number }) =>
    `${count === 1 ? 'One line is' : `${capital(inNumber(count))} lines are`} done or dropped there, and ${count === 1 ? 'makes' : 'make'} no action.`,
  'action.bring-in.nothing-new': (_: object) =>
    'There is nothing new in this file, so nothing was made.',
  'action.bring-in.before': (_: object) =>
    'This file was read before, and nothing is made twice. What was left out then comes in by a file of its own.',
  'action.bring-in.refused': ({ count }: { count: number }) =>
    `${count === 1 ? 'One line cannot' : `${capital(inNumber(count))} lines cannot`} be read, so nothing was made. Mend ${count === 1 ? 'it' : 'them'} in the file and send it again.`,
  'action.bring-in.parts': ({ count, most }: { count: number; most: number }) =>
    `I read ${inNumber(count)} new actions. They are made ${inNumber(most)} at a time, each part shown first.`,
  'action.bring-in.no-such': ({ row, ref }: { row: number; ref: string }) =>
    `Line ${row}: there is no ${ref} here. Take the reference out to make a new action.`,
  'action.bring-in.other': (v: { row: number; ref: string; title: string; is: string }) =>
    `Line ${v.row}: ${v.ref} is ‘${v.is}’ here, not ‘${v.title}’. Take the reference out to make a new action, or change ${v.ref} here.`,
  'action.bring-in.long': ({ row }: { row: number }) =>
    `Line ${row}: its notes are longer than 3,000 characters.`,
  'action.bring-in.no-table': (_: object) =>
    'I found no table of actions there. The first line says Action, Owner and Due, and each line below is an action.',
  'action.bring-in.too-many': ({ most }: { most: number }) =>
    `A file makes at most ${most} actions. Split it and send the parts.`,
  'label.action.bring-in': (_: object) => 'Import actions',
  'label.action.bring-in-part': ({ from, to }: { from: number; to: number }) =>
    from === to ? `Number ${from}` : `${from} to ${to}`,
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
