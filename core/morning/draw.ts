import { today } from '../calendar/days.ts';
import { loadNeeds, loadRecords, personNow } from '../engine/load.ts';
import { type Drawn, ready } from '../engine/ready-view.ts';
import { nudgeItems } from '../features/action/gather.ts';
import { actionThings } from '../features/action/view/nudge.ts';
import { holidayThings } from '../features/meeting/holiday-asked.ts';
import { chairThings } from '../features/partnership/chair-asked.ts';
import { newcomerThings } from '../features/partnership/newcomers.ts';
import { namedIn } from '../features/review/decide/about.ts';
import { reviewsLed } from '../features/review/gather.ts';
import { reviewThings } from '../features/review/view/day.ts';
import type { Partnership, Person } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import { type Day, type PersonId, type PlaceId, personIdOf, recordOf } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { Stored } from '../model/record.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { daySubject } from './day.ts';
import { type DayContext, type DayThing, dayView } from './view.ts';

type Reads = Pick<DeliverPorts, 'store'> & { readonly programme: Effect['programme'] };

const homesOf = async (
  { state }: Stored<Person>,
  { store, programme }: Reads,
): Promise<Stored<Partnership>[]> => {
  const ids = state.partnerships.map(recordOf);
  const records = await loadRecords(store, programme, ids);
  return ids.flatMap((id) => records.get(id) ?? []) as Stored<Partnership>[];
};

/** Everything that stands in somebody's message of a day, out of every feature, as it is at this moment. */
const thingsOf = async (
  person: Stored<Person>,
  homes: readonly Stored<Partnership>[],
  day: Day,
  context: DayContext,
  reads: Reads,
): Promise<DayThing[]> => {
  const { store, programme } = reads;
  const me = personIdOf(person.id);
  const names = [me, ...(person.state.also ?? [])];
  const [items, reviews, holidays] = await Promise.all([
    nudgeItems(store, programme, person, day),
    reviewsLed(store, programme, me, homes),
    holidayThings(store, programme, homes, { person: me, day }, context),
  ]);
  const named = [
    ...reviews.flatMap(({ record, partnership }) => namedIn(record.state, partnership.state)),
    ...homes.flatMap(({ state }) => state.chairNamed?.by ?? []),
  ];
  const { people } = await loadNeeds({ people: [...new Set(named)] }, reads);
  const reader = { person: me, names, day, people };
  return [
    ...chairThings(homes, reader, context),
    ...reviewThings(reviews, reader, context),
    ...actionThings(person, day, items, context),
    ...holidays,
    ...newcomerThings(homes, reader, context),
  ];
};

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
  const reads = { store, programme };
  const [homes, card] = await Promise.all([
    homesOf(person, reads),
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
  const things = await thingsOf(person, homes, day, context, reads);
  return ready(dayView(things, context), { effect, place, people: new Map([[id, person]]) }, ports);
};
