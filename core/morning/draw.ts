import { today } from '../calendar/days.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { ready } from '../engine/ready-view.ts';
import { dayThings } from '../features/out.ts';
import type { DayContext } from '../model/day-thing.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { Day, PersonId, PlaceId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { homesOf } from '../subject/homes.ts';
import { daySubject } from './day.ts';
import { dayView } from './view.ts';

/** A person's one message of a day, drawn from what is theirs at this moment. */
export const drawDay = async (
  effect: Effect,
  { person: id, day }: { readonly person: PersonId; readonly day: Day },
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme } = effect;
  const { store } = ports;
  const person = await personNow(programme, id, ports);
  if (!person) return undefined;
  const [homes, card] = await Promise.all([
    homesOf(person, (ids) => loadRecords(store, programme, ids)),
    store.card(programme, daySubject(id, day), place),
  ]);
  const now = ports.now();
  const zone = homes[0]?.state.zone ?? 'Europe/London';
  const context: DayContext = {
    now,
    today: today(now, zone),
    day,
    locale: localeOf(place),
    place,
    stands: card !== undefined,
  };
  const me = person.id;
  const reader = { person: me, names: [me, ...(person.state.also ?? [])], day };
  const things = await dayThings({ store, programme, person, homes, reader, context });
  const people = new Map([[id, person]]);
  const drawn = await ready(dayView(things, context), { effect, place, people }, ports);
  const mixed = things.some(({ open, sort }) => open && sort !== 'action');
  const tells = things.flatMap(({ of, asks, open }) => (of && asks && open ? [of] : []));
  return drawn && { ...drawn, tells, ...(mixed ? { mixed } : {}) };
};
