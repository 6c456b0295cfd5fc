import { formOffer, plainAsk } from '../../../language/answers.ts';
import { type Line, linesOf, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { onceEach, type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { itemsMost, titleLength } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { bullet, headingsIn, underHeadings } from './headings.ts';
import { type Item, readItem } from './item.ts';
import { areNotes, cut, tooMany } from './many-lines.ts';
import { readSentTable } from './sent-table.ts';
import { readTable } from './table.ts';

const withoutBullet = (line: Line): Line => part(line, bullet.exec(line.plain)?.[0].length ?? 0);

/** What is known of an item for certain. */
const draftOf = (item: Item, detail: string): ActionDraft => {
  const { title: whole } = item;
  const [title, more] = whole.length > titleLength ? cut(whole) : [whole, ''];
  const known = item.who.flatMap(({ read }) => (read.kind === 'who' ? [read.who] : []));
  const [first] = item.who;
  const owner = first?.read.kind === 'who' ? first.read.who : undefined;
  const others = known.filter((who) => who !== owner);
  return {
    title,
    ...defined({
      detail: [more, detail].filter((text) => text !== '').join('\n') || undefined,
      owner,
      with: others.length > 0 ? others.slice(0, 9) : undefined,
      due: item.due?.read.kind === 'day' ? item.due.read.day : undefined,
      follows: item.due?.read.kind === 'day' ? item.due.read.follows : undefined,
      named: item.named.length > 0 ? [...item.named] : undefined,
      perhaps: item.aside,
      all: item.all,
    }),
  };
};

/** What is said about the date, of several each thing once; an action has no time of day. */
const notesOf = (due: Item['due'], several: boolean): Saying[] => {
  if (due?.read.kind !== 'day') return [];
  const { time, follows } = due.read;
  const moves = follows === undefined || several ? [] : [say('date.follows', { ref: follows })];
  const notes = [...due.read.notes, ...moves];
  return time !== undefined && due.timed ? [...notes, say('date.time-left-out', { time })] : notes;
};

interface Read {
  readonly item: Item;
  readonly draft: ActionDraft;
  readonly doubts: readonly Doubt[];
}

const readAs = (line: Line, detail: string, context: ReadContext): Read => {
  const item = readItem(withoutBullet(line), context);
  const draft = draftOf(item, detail);
  return { item, draft, doubts: doubtsOf(item, draft) };
};

/** In a list even a line that only names somebody is an action, so that it is seen in the preview. */
const readAsOneOf = (line: Line, context: ReadContext): Read => {
  const read = readAs(line, '', context);
  if (read.draft.title !== '') return read;
  return { ...read, draft: { title: typedText(read.item.line).slice(0, titleLength) }, doubts: [] };
};

const isOwnAction = (line: Line, context: ReadContext): boolean =>
  bullet.test(line.plain) || hasOwnerOrDate(line, context);

/**
 * One action with detail, or several: later lines with an owner, a date or a dash are actions of
 * their own (rules: Typed actions).
 */
const readLines = (rest: Line, context: ReadContext): Read[] => {
  const all = linesOf(rest);
  const [first, ...later] = all.length > 2 ? underHeadings(all).lines : all;
  if (!first) return [];
  if (later.some((line) => isOwnAction(line, context))) {
    return [first, ...later].map((line) => readAsOneOf(line, context));
  }
  const detail = later.length > 0 ? typedText(part(rest, rest.plain.indexOf('\n'))) : '';
  return [readAs(first, detail, context)];
};

/** The form with everything known of an action already in it; what is in doubt stands in its title as it was typed. */
const filled = ({ item, draft, doubts }: Read): Readonly<Record<string, string>> => {
  const { owner, due, detail } = draft;
  const others = item.who.slice(1).map(({ read }) => `@${read.name}`);
  const sure = draft.title !== '' || (doubts.length === 0 && (owner ?? due) !== undefined);
  return defined({
    title:
      (sure ? [draft.title, ...others].join(' ').trim() : typedText(item.line))
        .slice(0, titleLength)
        .toWellFormed() || undefined,
    detail,
    due,
    owner: owner && ('person' in owner ? owner.person : Object.values(owner)[0]),
  });
};

/** A line that is no command as the form in which it becomes an action. */
export const filledForm = (line: Line, context: ReadContext): Readonly<Record<string, string>> => {
  const [first] = readLines(line, context);
  return first ? filled(first) : {};
};

/** The first doubt, asked: an answer completes the ask where nothing else is open, else the line is read again with it. */
const question = ({ each, whole, notesFirst }: Reading, at: Read, doubt: Doubt): Understood => {
  const only = each.flatMap(({ doubts }) => doubts).length === 1;
  const offers = doubt.choices.flatMap(({ label, patch, line }): Offer[] => {
    if (only && patch) {
      const put = (read: Read): Read =>
        read === at ? { ...read, draft: { ...read.draft, ...patch } } : read;
      const first =
        whole && at === each[0] ? { ...whole, draft: { ...whole.draft, ...patch } } : whole;
      return [{ label, ask: askOf({ each: each.map(put), whole: first, notesFirst }) }];
    }
    return line === undefined ? [] : [{ label, ask: { ask: 'read', text: line } }];
  });
  if (doubt.form && each.length === 1) {
    offers.push(formOffer(doubt.form, 'action.create', filled(at)));
  }
  const lines =
    each.length > 1
      ? [say('reading.in-line', { number: each.indexOf(at) + 1, text: typedText(at.item.line) })]
      : [];
  return {
    kind: doubt.kind,
    reply: { saying: doubt.saying, ...(lines.length > 0 ? { lines } : {}), offers },
  };
};

/** Lines as they were read: each an action, and where that is not sure, the whole as one with notes. */
interface Reading {
  readonly each: readonly Read[];
  readonly whole: Read | undefined;
  /** The lines below the first are more likely notes. */
  readonly notesFirst: boolean;
}

/** Of lines none of which is surely an action of its own, each may be one, or all below the first notes to it. */
const inTwoWays = (rest: Line, reads: readonly Read[], context: ReadContext): Reading => {
  const [whole] = reads;
  const alone = { each: reads, whole: undefined, notesFirst: false };
  if (!whole || reads.length > 1 || whole.draft.title === '' || !rest.plain.includes('\n'))
    return alone;
  const each = linesOf(rest).map((line) => readAsOneOf(line, context));
  return each.length > 1 ? { each, whole, notesFirst: areNotes(rest) } : alone;
};

const askOf = ({ each, whole, notesFirst }: Reading): Offer['ask'] => ({
  ask: 'action.create',
  items: each.map(({ draft }) => draft),
  ...(whole ? { notes: { item: whole.draft, ...(notesFirst ? { first: true } : {}) } } : {}),
});

/** What follows the noun as new actions; nothing of it is ever dropped. */
export const createActions = (rest: Line, context: ReadContext): Understood => {
  const reading = inTwoWays(rest, readLines(rest, context), context);
  const { each, whole } = reading;
  const empty = each.find(({ draft }) => draft.title === '');
  if (empty || each.length === 0) {
    const form = { ask: 'form', form: 'action.create' } as const;
    return plainAsk(empty ? { ...form, given: filled(empty) } : form);
  }
  if (each.length > itemsMost) {
    const ask = whole && { ask: 'action.create' as const, items: [whole.draft] };
    return tooMany(rest, each.length, ask && { label: say('label.action.with-notes', {}), ask });
  }
  for (const read of each) {
    const [doubt] = read.doubts;
    if (doubt) return question(reading, read, doubt);
  }
  const notes = each.flatMap(({ item }) => notesOf(item.due, each.length > 1));
  return plainAsk(askOf(reading), [
    ...(each.length > 1 ? onceEach(notes) : notes),
    ...(each.length > 1 && !whole ? headingsIn(rest) : []),
  ]);
};

/** A cell that says who and when as a line does, where nothing about it must be asked. */
const alone =
  (context: ReadContext) =>
  (line: Line): ActionDraft | undefined => {
    const { draft, doubts } = readAs(line, '', context);
    return doubts.length === 0 && draft.title !== '' ? draft : undefined;
  };

/** A pasted table as actions; undefined where there is none. */
export const createFromTable = (
  rest: Line,
  context: ReadContext,
  known?: 'known',
): Understood | undefined => readTable(rest, { context, alone: alone(context) }, known);

/** A file as actions. */
export const actionsInFile = (line: Line, context: ReadContext, first: number): Understood =>
  readSentTable(line, { context, alone: alone(context) }, first);

/** One line as an action for a button, where nothing about it must be asked. */
export const makeOffer = (rest: Line, context: ReadContext): Offer[] => {
  const [read, second] = readLines(rest, context);
  if (!read || second || read.doubts.length > 0 || read.draft.title === '') return [];
  const { title } = read.draft;
  if (/^#?\p{L}\s?-?\d+$/u.test(title)) return [];
  return [
    {
      label: say('label.reading.make', { title }),
      ask: { ask: 'action.create', items: [read.draft] },
    },
  ];
};

/** Whether a line names an owner, everybody or a day, and so is surely an action of its own. */
export const hasOwnerOrDate = (rest: Line, context: ReadContext): boolean => {
  const { who, due, nearDue, all } = readItem(rest, context);
  return (
    all || who.length > 0 || (due !== undefined && !due.vague && !due.bare) || nearDue !== undefined
  );
};
