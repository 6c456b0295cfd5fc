import { formOffer, plainAsk } from '../../../language/answers.ts';
import { type Line, linesOf, part, retyped, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { titleLength } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { ActionDraft } from '../ask-fields.ts';
import { type Doubt, doubtsOf } from './doubts.ts';
import { bullet, headingsIn, underHeadings } from './headings.ts';
import { type Item, readItem } from './item.ts';

const itemsMost = 20;

const withoutBullet = (line: Line): Line => part(line, bullet.exec(line.plain)?.[0].length ?? 0);

/** A first line too long for a title goes on in the detail. */
const cut = (title: string): readonly [string, string] => {
  if (title.length <= titleLength) return [title, ''];
  const space = title.lastIndexOf(' ', titleLength);
  const hard = /[\uD800-\uDBFF]/.test(title.charAt(titleLength - 1))
    ? titleLength - 1
    : titleLength;
  const at = space > titleLength / 2 ? space : hard;
  return [title.slice(0, at).trim(), title.slice(at).trim()];
};

/** What is known of an item for certain. */
const draftOf = (item: Item, detail: string): ActionDraft => {
  const [title, more] = cut(item.title);
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

const onceEach = (notes: readonly Saying[]): Saying[] => [
  ...new Map(notes.map((note) => [JSON.stringify(note), note])).values(),
];

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

const tooMany = (rest: Line, count: number, notes?: Offer): Understood => {
  const lines = linesOf(rest).map((line) => typedText(line));
  const again = (some: readonly string[]): Offer['ask'] => ({
    ask: 'read',
    text: retyped(rest, some.join('\n')),
  });
  const later = lines.slice(itemsMost);
  return refused(say('reading.too-many', { count, most: itemsMost }), [
    {
      label: say('label.reading.first-part', { most: itemsMost }),
      ask: again(lines.slice(0, itemsMost)),
    },
    { label: say('label.reading.others', { count: later.length }), ask: again(later) },
    ...(notes ? [notes] : []),
  ]);
};

const link = /https?:\/\//;
const noteLine = /^[>"“'‘]|[.!?]["”')]*$/;
/** Lines below the first that are more likely notes: quoted, indented, with a link or whole sentences. */
const areNotes = ({ plain }: Line): boolean => {
  const later = plain.split('\n').slice(1);
  const said = later.filter((line) => line.trim() !== '');
  return (
    said.some((line) => link.test(line)) ||
    // The stop at the very end is no part of a line that was typed.
    said.slice(0, Math.max(1, said.length - 1)).every((line) => noteLine.test(line.trim())) ||
    said.every((line) => /^\s/.test(line))
  );
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
  const lines = linesOf(rest);
  return whole && reads.length === 1 && lines.length > 1 && whole.draft.title !== ''
    ? {
        each: lines.map((line) => readAsOneOf(line, context)),
        whole,
        notesFirst: areNotes(rest),
      }
    : { each: reads, whole: undefined, notesFirst: false };
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
  return plainAsk(askOf(reading), [
    ...onceEach(each.flatMap(({ item }) => notesOf(item.due, each.length > 1))),
    ...(each.length > 1 && !whole ? headingsIn(rest) : []),
  ]);
};

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
