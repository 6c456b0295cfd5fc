import { today } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Loaded, StoredPartnership } from '../../../model/context.ts';
import type { Locale } from '../../../model/locale.ts';
import { listView, rowOf } from '../../../subject/list.ts';
import { nameOf } from '../../../subject/names.ts';
import { nextPage, pageOf, type Wanted } from '../../../view/pages.ts';
import type { View } from '../../../view/view.ts';
import type { Spell } from '../holders.ts';
import type { Seat } from '../partnership.ts';
import { seatName, seatsOffer } from './seat-line.ts';

/** Who held a seat, the first first, ten a page; an organisation stands there where it was another. */
export const heldView = (
  at: StoredPartnership,
  { seat, spells }: { readonly seat: Seat; readonly spells: readonly Spell[] },
  { people, locale }: { readonly people: Loaded['people']; readonly locale: Locale },
  wanted: Wanted,
): View => {
  const { name: partnership, zone } = at.state;
  const title = sentence(
    say('seats.held-title', { seat: seatName(seat, people), partnership }),
    locale,
  );
  const numbered = spells.map((spell, index) => ({
    ...spell,
    number: `${index}`.padStart(3, '0'),
  }));
  const page = pageOf(numbered, wanted, {
    nameOf: ({ number }) => number,
    placeOf: ({ from = '', number }) => [from, number],
  });
  const lines = page.shown.map(({ holder, organisation = '', from, until }) => {
    const other = sameTitle(organisation, seat.organisation ?? '') ? undefined : organisation;
    const days = {
      from: from && today(from, zone),
      until: until && today(until, zone),
    };
    const who = nameOf(holder, people, until);
    return sentence(say('seats.held', defined({ who, organisation: other, ...days })), locale);
  });
  return listView(
    {
      aloud: `${title}: ${lines.join('; ')}.`,
      title,
      rows: lines.map((line) => rowOf(line, [], locale)),
      page,
      offers: [
        ...nextPage({ ask: 'partnership.held', in: at.id, seat: seat.id }, page).map((offer) => ({
          ...offer,
          about: partnership,
        })),
        seatsOffer(at),
      ],
    },
    { locale },
  );
};
