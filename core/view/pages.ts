import type { Ask } from '../features/shapes.ts';
import { say } from '../language/saying.ts';
import type { Offer } from '../model/offer.ts';
import { type Row, text, type View } from './view.ts';

const size = 10;

/** One page of a list, from 1; `before` is how many stand on the pages before it, `next` is there where another follows. */
export interface Page<Item> {
  readonly shown: readonly Item[];
  readonly before: number;
  readonly next?: number;
}
/** The page that is wanted, or the last one where there are not so many. */
export const pageOf = <Item>(items: readonly Item[], wanted = 1): Page<Item> => {
  const page = Math.min(wanted, Math.max(1, Math.ceil(items.length / size)));
  const before = (page - 1) * size;
  const shown = items.slice(before, before + size);
  return { shown, before, ...(before + size < items.length ? { next: page + 1 } : {}) };
};

/** The way on from a page of what was asked; none from the last. */
export const nextPage = <Paged extends Extract<Ask, { page?: number | undefined }>>(
  ask: Paged,
  next: number | undefined,
): Offer[] =>
  next === undefined ? [] : [{ label: say('label.next-page', {}), ask: { ...ask, page: next } }];

/** Words to paste into a report: what they are in sight, and all of them to copy. */
export const toCopy = (what: string, words: string): View => ({
  aloud: what,
  blocks: [
    { kind: 'text', spans: [text(what)] },
    { kind: 'copy', text: words },
  ],
});

/** The lines of a list to paste into a report, under their title. */
export const copied = (title: string, lines: readonly string[]): View =>
  toCopy(title, [title, ...lines].join('\n'));

/** Rows of words alone. */
export const plainRows = (lines: readonly string[]): Row[] =>
  lines.map((line) => ({ spans: [text(line)] }));
