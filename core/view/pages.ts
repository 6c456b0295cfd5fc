import { say } from '../language/saying.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import { type Row, text } from './view.ts';

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

/** The page that is wanted of a list whose items weigh differently, each page as many as weigh `most` together. */
export const pageByWeight = <Item>(
  items: readonly Item[],
  weightOf: (item: Item) => number,
  most: number,
  wanted = 1,
): Page<Item> => {
  const starts = [0];
  let weight = 0;
  for (const [index, item] of items.entries()) {
    weight += weightOf(item);
    if (weight <= most || index === starts.at(-1)) continue;
    starts.push(index);
    weight = weightOf(item);
  }
  const page = Math.min(wanted, starts.length);
  const before = starts[page - 1] ?? 0;
  const shown = items.slice(before, starts[page]);
  return { shown, before, ...(page < starts.length ? { next: page + 1 } : {}) };
};

/** The way on from a page of what was asked; none from the last. */
export const nextPage = <Paged extends Extract<Ask, { page?: number | undefined }>>(
  ask: Paged,
  next: number | undefined,
): Offer[] =>
  next === undefined ? [] : [{ label: say('label.next-page', {}), ask: { ...ask, page: next } }];

/** Rows of words alone. */
export const plainRows = (lines: readonly string[]): Row[] =>
  lines.map((line) => ({ spans: [text(line)] }));
