import { today } from '../../../core/calendar/days.ts';
import { nudgeItems } from '../../../core/features/action/gather.ts';
import { actionThings } from '../../../core/features/action/view/nudge.ts';
import type { StoredPerson } from '../../../core/model/context.ts';
import { directPlace, type PersonId } from '../../../core/model/ids.ts';
import { dayView } from '../../../core/morning/view.ts';
import type { View } from '../../../core/view/view.ts';
import { contextOf } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { council } from '../../support/southport/ids.ts';
import type { Southport } from '../../support/southport/world.ts';

/** Somebody's message of a day, from what the store finds for them. */
export const gatherNudge = async (
  world: Southport,
  person: PersonId,
  day: string,
  stands = false,
): Promise<View | undefined> => {
  const record = world.records.get(person) as StoredPerson;
  const items = await nudgeItems(world.store, council, record, day);
  const context = {
    now: world.clock.now,
    today: today(world.clock.now, 'Europe/London'),
    day,
    locale: 'en-GB',
    place: directPlace(contextOf(world, person).asker.account),
    stands,
  } as const;
  const view = dayView(actionThings(record, day, items, context), context);
  if (view) fitToBeSeen(view);
  return view;
};
