import { type Saying, say, sentence } from '../language/saying.ts';
import type { Context } from '../model/context.ts';
import type { HomeList, HomePart } from '../model/home.ts';
import type { MineRow } from '../model/mine.ts';
import { nextPage, type Page } from '../view/pages.ts';
import { rowBlocks } from '../view/rows.ts';
import { text } from '../view/view.ts';
import { belowList, rangeOf } from './list.ts';
import { mineRow } from './mine-row.ts';

/** A list on Home, under its heading. */
export interface HomeRows {
  readonly rank: number;
  readonly said: Saying;
  readonly title: Saying;
  readonly rows: readonly MineRow[];
  /** Of a list that comes in pages: which it is, and where in it the rows are; at `least` so many where not all were looked at. */
  readonly list?: HomeList;
  readonly page?: Page<unknown>;
  readonly least?: boolean;
  /** What stands in place of rows. */
  readonly none: Saying;
}

/** The list as a part of Home. */
export const homePart = (
  { rank, said, title, rows, list, page, least, none }: HomeRows,
  context: Pick<Context, 'today' | 'locale'>,
): HomePart => {
  const { locale } = context;
  const tell = (saying: Saying) => sentence(saying, locale);
  // Home is opened often: it looks for no card, and names things without a link.
  const shown = rows.map(({ names: _, ...row }) => mineRow(row, context));
  const about = tell(title);
  const further = page && list ? nextPage({ ask: 'person.home', of: list }, page) : [];
  const label = say('label.person.more', {});
  const more = further.map((one) => ({ ...one, about, ...(page?.ended ? {} : { label }) }));
  return {
    rank,
    theirs: rows.length > 0,
    said: tell(said),
    title: about,
    blocks: [
      ...(rows.length > 0
        ? rowBlocks(shown)
        : [{ kind: 'text', spans: [text(tell(none))] } as const]),
      ...belowList(page && rangeOf(page, locale, least), more, context),
    ],
  };
};
