import { relative } from '../../calendar/days.ts';
import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { MineRow } from '../../model/feature-in.ts';
import type { Day } from '../../model/ids.ts';
import type { Locale } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { button, buttonRow, buttonsOf } from '../../view/button.ts';
import { lineView } from '../../view/line-view.ts';
import { nextPage, pageOf } from '../../view/pages.ts';
import { text, type View } from '../../view/view.ts';

const drawnRow = (row: MineRow, today: Day, locale: Locale) => {
  const due =
    row.due &&
    sentence(
      say('mine.day', { what: row.day ?? 'due', day: row.due, ago: relative(row.due, today) }),
      locale,
    );
  const line = say('mine.row', {
    title: row.title,
    ref: row.ref,
    ...defined({ due: due || undefined, state: row.state }),
  });
  return {
    spans: [text(sentence(line, locale))],
    ...(row.offers ? { buttons: row.offers.map((offer) => button(offer, locale)) } : {}),
    ...(row.offers && row.offers.length > 1 ? { menu: true as const } : {}),
  };
};

const partnerships: Offer = {
  label: say('label.partnerships', {}),
  ask: { ask: 'partnership.overview' },
};

/** Everything with the asker's name on it, soonest first, ten a page; what has no date stands last. */
export const mineView = (
  rows: readonly MineRow[],
  seen: {
    readonly today: Day;
    readonly locale: Locale;
    readonly page?: number | undefined;
    /** Whether they are chair or clerk of any partnership. */
    readonly leads: boolean;
  },
): View => {
  const { locale, today } = seen;
  const others = seen.leads ? [partnerships] : [];
  if (rows.length === 0) return lineView(say('mine.none', {}), others, locale);
  const ordered = [...rows].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const { shown, next } = pageOf(ordered, seen.page);
  const offers = [...nextPage({ ask: 'mine', page: seen.page }, next), ...others];
  return {
    aloud: sentence(say('mine.aloud', { things: rows.length }), locale),
    blocks: [
      { kind: 'title', text: sentence(say('mine.title', {}), locale) },
      { kind: 'rows', rows: shown.map((row) => drawnRow(row, today, locale)) },
      ...buttonRow(buttonsOf(offers, locale)),
    ],
  };
};
