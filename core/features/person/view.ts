import { say, sentence } from '../../language/saying.ts';
import type { Day } from '../../model/ids.ts';
import { british, type Locale } from '../../model/locale.ts';
import type { MineRow } from '../../model/mine.ts';
import type { Offer } from '../../model/offer.ts';
import { belowList, inPages, pageAloud, rangeOf } from '../../subject/list.ts';
import { mineRow } from '../../subject/mine-row.ts';
import { lineView } from '../../view/line-view.ts';
import { nextPage, pageOf, type Wanted } from '../../view/pages.ts';
import { rowBlocks } from '../../view/rows.ts';
import type { View } from '../../view/view.ts';

const partnerships: Offer = {
  label: say('label.partnerships', {}),
  ask: { ask: 'partnership.overview' },
};

/** What has no date stands last; of one day, by number. */
const placeOf = ({ due, ref }: MineRow): [day: string, ref: string] => [due ?? '9999', ref];
const byPlace = (
  [day = '', ref = '']: readonly string[],
  [its = '', other = '']: readonly string[],
) => day.localeCompare(its) || ref.localeCompare(other, british, { numeric: true });

/** Everything with the asker's name on it, soonest first, ten a page; what has no date stands last. */
export const mineView = (
  rows: readonly MineRow[],
  seen: Wanted & {
    readonly today: Day;
    readonly locale: Locale;
    /** Whether they are chair or clerk of any partnership. */
    readonly leads: boolean;
  },
): View => {
  const { locale } = seen;
  const others = seen.leads ? [partnerships] : [];
  if (rows.length === 0) return lineView(say('mine.none', {}), others, locale);
  const ordered = [...rows].sort((a, b) => byPlace(placeOf(a), placeOf(b)));
  const page = pageOf(ordered, seen, { nameOf: ({ ref }) => ref, placeOf, compare: byPlace });
  const offers = [...nextPage({ ask: 'mine' }, page), ...others];
  const aloud = sentence(say('mine.aloud', { things: rows.length }), locale);
  return {
    aloud: pageAloud(aloud, page, locale),
    ...inPages(page, locale),
    blocks: [
      { kind: 'title', text: sentence(say('mine.title', {}), locale) },
      ...rowBlocks(page.shown.map((row) => mineRow(row, seen))),
      ...belowList(rangeOf(page, locale), offers, seen),
    ],
  };
};
