import { today } from '../calendar/days.ts';
import type { CardContext, Loaded, StoredPartnership } from '../model/context.ts';
import type { PlaceId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';

/** What a card or notice is drawn from, besides its record. */
export const contextOf = (
  partnership: StoredPartnership,
  people: Loaded['people'],
  place: PlaceId,
  now: string,
): CardContext => ({
  now,
  today: today(now, partnership.state.zone),
  locale: localeOf(place),
  place,
  partnership,
  people,
});
