import { today } from '../calendar/days.ts';
import type { CardScene, Loaded, Partnership } from '../model/context.ts';
import type { PlaceId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';

/** Channels read one language today. */
export const locale = 'en-GB';

/** What a card or notice is drawn from, besides its record. */
export const sceneOf = (
  partnership: Stored<Partnership>,
  people: Loaded['people'],
  place: PlaceId,
  now: string,
): CardScene => ({
  now,
  today: today(now, partnership.state.zone),
  locale,
  place,
  partnership,
  people,
});
