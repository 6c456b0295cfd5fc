import { today } from '../../../core/calendar/days.ts';
import { nudgeItems } from '../../../core/features/action/gather.ts';
import { actionThings } from '../../../core/features/action/view/nudge.ts';
import type { StoredPerson } from '../../../core/model/context.ts';
import { type AccountId, directPlace, type PersonId } from '../../../core/model/ids.ts';
import { dayView } from '../../../core/morning/view.ts';
import type { View } from '../../../core/view/view.ts';
import { expectSound } from './seen.ts';
import { accounts, council, storeOf, type World } from './world.ts';

/** Somebody's message of a day, from what the store finds for them. */
export const gatherNudge = async (
  world: World,
  person: PersonId,
  day: string,
  stands = false,
): Promise<View | undefined> => {
  const record = world.records.get(person)?.stored as StoredPerson;
  const items = await nudgeItems(storeOf(world), council, record, day);
  const context = {
    now: world.now,
    today: today(world.now, 'Europe/London'),
    day,
    locale: 'en-GB',
    place: directPlace(accounts[person] as AccountId),
    stands,
  } as const;
  const view = dayView(actionThings(record, day, items, context), context);
  if (view) expectSound(view);
  return view;
};
