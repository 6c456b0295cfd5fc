import { today } from '../calendar/days.ts';
import type { CardContext, Loaded, Partnership } from '../model/context.ts';
import type { PlaceId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Stored } from '../model/record.ts';

/** What a card or notice is drawn from, besides its record. */
export const contextOf = (
  partnership: Stored<Partnership>,
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
