import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Offer } from '../model/offer.ts';
import type { Ask } from '../model/register.ts';
import { type Row, text } from './view.ts';

const size = 10;

/** Where somebody is in a list: behind which place of its order, what they were shown, and of how many. */
export interface After {
  readonly place: readonly string[];
  /** Names joined by commas. */
  readonly shown: string;
  readonly of: number;
}
/** Which page is wanted: after what was shown, or by its number, as buttons of the first release have it. */
export interface Wanted {
  readonly page?: number | undefined;
  readonly after?: After | undefined;
}

/** The order of a list: what its things are called, and the place of each. The things come in that order. */
export interface Order<Item> {
  readonly nameOf: (item: Item) => string;
  /** Absent where the order is people's own: then what was not shown yet is next, in whatever order. */
  readonly placeOf?: (item: Item) => readonly string[];
  /** Place by place, by the signs, unless said. */
  readonly compare?: (one: readonly string[], other: readonly string[]) => number;
  /** What an item takes of a page that has room for `most`; one of ten, unless said. */
  readonly weightOf?: (item: Item) => number;
  readonly most?: number;
}

/** One page of a list as it is now. */
export interface Page<Item> {
  readonly shown: readonly Item[];
  /** The first and the last of them, counted in the whole list, and how many that has. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  /** How many there were with the page before, where that is another number. */
  readonly was?: number;
  /** These stand further up than what was shown before: they came there since. */
  readonly risen?: true;
  /** Nothing follows what was shown before. */
  readonly ended?: true;
  /** There where another page follows. */
  readonly next?: After;
}

const bySigns = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : (one[at] ?? '') < (other[at] ?? '') ? -1 : 1;
};

const taken = <Item>(
  items: readonly Item[],
  { weightOf = () => 1, most = size }: Order<Item>,
): readonly Item[] => {
  let weight = 0;
  const end = items.findIndex((item, index) => {
    weight += weightOf(item);
    return index > 0 && weight > most;
  });
  return end < 0 ? items : items.slice(0, end);
};

/** How many stand before the page of that number, or before the last page where there are not so many. */
const before = <Item>(items: readonly Item[], wanted: number, order: Order<Item>): number => {
  let from = 0;
  for (let page = 1; page < wanted; page += 1) {
    const next = from + taken(items.slice(from), order).length;
    if (next >= items.length) break;
    from = next;
  }
  return from;
};

/** As many names as a button carries, the last shown among them. */
const longest = 12_000;
const joined = (names: readonly string[]): string => {
  const all = names.join(',');
  return all.length <= longest ? all : all.slice(all.indexOf(',', all.length - longest) + 1);
};

/** What is to be shown next: what follows the place reached, and once that is through, what came before it meanwhile. */
const following = <Item>(
  items: readonly Item[],
  { place, shown }: After,
  { nameOf, placeOf, compare = bySigns }: Order<Item>,
) => {
  const seen = new Set(shown.split(','));
  const unseen = items.filter((item) => !seen.has(nameOf(item)));
  const follows = (item: Item) => !placeOf || compare(placeOf(item), place) > 0;
  const rest = unseen.filter(follows);
  return { rest, risen: unseen.filter((item) => !follows(item)) };
};

/** The page that is wanted of a list: nothing twice and nothing left out, whatever has gone, moved or come since. */
export const pageOf = <Item>(
  items: readonly Item[],
  { page = 1, after }: Wanted,
  order: Order<Item>,
): Page<Item> => {
  const { nameOf, placeOf } = order;
  const total = items.length;
  const skipped = after ? 0 : before(items, page, order);
  const { rest, risen } = after
    ? following(items, after, order)
    : { rest: items.slice(skipped), risen: [] };
  const from = rest.length > 0 ? rest : risen;
  const shown = taken(from, order);
  const more = shown.length < from.length || (rest.length > 0 && risen.length > 0);
  const [first, last] = [shown[0], shown.at(-1)];
  const names = [...items.slice(0, skipped), ...shown].map(nameOf);
  const reached = rest.length > 0 && last !== undefined ? placeOf?.(last) : after?.place;
  return {
    shown,
    from: first === undefined ? 0 : items.indexOf(first) + 1,
    to: last === undefined ? 0 : items.indexOf(last) + 1,
    total,
    ...defined({
      was: after && after.of !== total ? after.of : undefined,
      risen: rest.length === 0 && risen.length > 0 ? (true as const) : undefined,
      ended: after && shown.length === 0 ? (true as const) : undefined,
      next: more
        ? {
            place: reached ?? [],
            shown: joined([...(after?.shown ? [after.shown] : []), ...names]),
            of: total,
          }
        : undefined,
    }),
  };
};

/** An ask of which there are pages. */
export type Paged = Extract<Ask, { page?: number | undefined }>;

/** The way on from a page of what was asked, none from the last; from behind the last, the way to the first. */
export const nextPage = <One extends Paged>(
  { page: _, ...ask }: One,
  { next, ended }: Pick<Page<unknown>, 'next' | 'ended'>,
): Offer[] => {
  const { after: __, ...first } = { after: undefined, ...ask };
  if (ended) return [{ label: say('label.first-page', {}), ask: first as Ask }];
  return next === undefined
    ? []
    : [{ label: say('label.next-page', {}), ask: { ...first, after: next } as Ask }];
};

/** Rows of words alone. */
export const plainRows = (lines: readonly string[]): Row[] =>
  lines.map((line) => ({ spans: [text(line)] }));
