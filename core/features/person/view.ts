import { relative } from '../../calendar/days.ts';
import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { MineRow } from '../../model/feature-in.ts';
import type { Day } from '../../model/ids.ts';
import type { Locale } from '../../model/locale.ts';
import type { Offer } from '../../model/offer.ts';
import { button } from '../../view/button.ts';
import { type Block, text, type View } from '../../view/view.ts';

const onAPage = 10;

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
  };
};

/** Everything with the asker's name on it, soonest first, ten a page; what has no date stands last. */
export const mineView = (
  rows: readonly MineRow[],
  seen: { readonly today: Day; readonly locale: Locale; readonly page?: number | undefined },
): View => {
  const { locale, today } = seen;
  const title = sentence(say('mine.title', {}), locale);
  if (rows.length === 0) {
    const none = sentence(say('mine.none', {}), locale);
    return { aloud: none, blocks: [{ kind: 'text', spans: [text(none)] }] };
  }
  const pages = Math.ceil(rows.length / onAPage);
  const page = Math.min(seen.page ?? 1, pages);
  const ordered = [...rows].sort((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
  const shown = ordered.slice((page - 1) * onAPage, page * onAPage);
  const next: Offer = { label: say('label.next-page', {}), ask: { ask: 'mine', page: page + 1 } };
  const more: Block[] = page < pages ? [{ kind: 'buttons', buttons: [button(next, locale)] }] : [];
  return {
    aloud: sentence(say('mine.aloud', { things: rows.length }), locale),
    blocks: [
      { kind: 'title', text: title },
      { kind: 'rows', rows: shown.map((row) => drawnRow(row, today, locale)) },
      ...more,
    ],
  };
};
