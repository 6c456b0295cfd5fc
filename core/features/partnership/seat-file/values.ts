import { isDay } from '../../../calendar/days.ts';
import { say, sentence } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Day } from '../../../model/ids.ts';
import type { Locale } from '../../../model/locale.ts';
import { type SeatKind, type SeatWay, seatKinds, seatWays } from '../../../model/seat-kinds.ts';
import type { Seat } from '../partnership.ts';
import type { SeatColumn, Why } from '../sentences/seat-file.ts';

const yes = /^(?:yes|y|true|1|one vote)$/i;
const no = /^(?:no|n|false|0|none|no vote)$/i;

/** What a cell says of the kind of a seat; '' takes it away. */
export const kindIn = (text: string, locale: Locale): SeatKind | '' | Why => {
  const called = (kind: SeatKind) => [kind, sentence(say('seats.kind', { kind }), locale)];
  const found = seatKinds.find((kind) => called(kind).some((name) => sameTitle(name, text)));
  return text === '' ? '' : (found ?? { is: 'no-kind', text });
};

/** What a cell says of how it is filled; '' takes it away. */
export const wayIn = (text: string): SeatWay | '' | Why => {
  if (/^elected by\b/i.test(text)) return { is: 'names-vote' };
  const found = seatWays.find((way) => sameTitle(way, text));
  return text === '' ? '' : (found ?? { is: 'no-way', text });
};

/** Whether the seat votes. An observer's does not until they are a member. */
export const voteIn = (text: string, seat: Seat | undefined): boolean | Why => {
  if (yes.test(text)) return seat?.role === 'observer' ? { is: 'observes' } : true;
  return no.test(text) ? false : { is: 'no-vote', text };
};

/** A day to come; '' takes it away. */
export const dayIn = (text: string, today: Day): Day | '' | Why =>
  text === '' || (isDay(text) && text >= today)
    ? text
    : { is: isDay(text) ? 'day-gone' : 'no-day', text };

const longest: Partial<Record<SeatColumn, number>> = { organisation: 100, ward: 100, step: 200 };
/** Words of people, as long as they may be. */
export const wordsIn = (text: string, column: SeatColumn): string | Why => {
  const most = longest[column] ?? 0;
  return text.length > most ? { is: 'too-long', text, most } : text;
};
