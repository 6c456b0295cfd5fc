import { nudgeItems } from '../action/gather.ts';
import { actionThings } from '../action/view.ts';
import { today } from '../calendar/days.ts';
import { daySubject } from '../day.ts';
import type { Effect } from '../effect.ts';
import type { Day, PersonId, PlaceId } from '../ids.ts';
import { personNow } from '../load.ts';
import type { DeliverPorts } from '../ports.ts';
import { dayView } from '../view/day.ts';
import { type Drawn, ready } from './ready.ts';
import { locale } from './scene.ts';

/** A person's one message of a day, drawn from what is theirs at this moment. */
export const drawDay = async (
  effect: Effect,
  { person: id, day }: { readonly person: PersonId; readonly day: Day },
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme } = effect;
  const person = await personNow(programme, id, ports);
  if (!person) return undefined;
  const [items, card] = await Promise.all([
    nudgeItems(ports.store, programme, person, day),
    ports.store.card(programme, daySubject(id, day), place),
  ]);
  const people = new Map([[id, person]]);
  const now = ports.now();
  const zone = items[0]?.partnership.state.zone ?? 'Europe/London';
  const scene = {
    now,
    today: today(now, zone),
    locale,
    place,
    stands: card !== undefined,
  } as const;
  const view = dayView(actionThings(person, day, items, scene), scene);
  return ready(view, { effect, place, people }, ports);
};
