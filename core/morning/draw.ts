import { today } from '../calendar/days.ts';
import { loadRecords, personNow } from '../engine/load.ts';
import { ready } from '../engine/ready-view.ts';
import { dayThings } from '../features/out.ts';
import { defined } from '../lib/defined.ts';
import type { DayContext, DayThing } from '../model/day-thing.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { EffectId, PlaceId } from '../model/ids.ts';
import { localeOf } from '../model/locale.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { homesOf } from '../subject/homes.ts';
import { buttonRow } from '../view/button.ts';
import type { Row } from '../view/view.ts';
import type { DayRead } from './day.ts';
import { dayView } from './view.ts';

/** A line that was kept for the message of a day. */
export interface DayLine {
  readonly id: EffectId;
  readonly said: string;
  readonly row: Row;
}

const lineThing = ({ said, row }: DayLine): DayThing => {
  const { spans, buttons = [] } = row;
  return {
    sort: 'news',
    open: true,
    asks: true,
    row,
    clause: said.replace(/\.$/, ''),
    alone: { aloud: said, blocks: [{ kind: 'text', spans }, ...buttonRow(buttons)] },
  };
};

/** A person's one message of a day, drawn from what is theirs at this moment and the lines kept for it. */
export const drawDay = async (
  effect: Effect,
  {
    person: id,
    day,
    stands,
    lines,
  }: DayRead & { readonly stands: boolean; readonly lines: readonly DayLine[] },
  place: PlaceId,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const { programme } = effect;
  const { store } = ports;
  const person = await personNow(programme, id, ports);
  if (!person) return undefined;
  const homes = await homesOf(person, (ids) => loadRecords(store, programme, ids));
  const now = ports.now();
  const zone = homes[0]?.state.zone ?? 'Europe/London';
  const context: DayContext = {
    now,
    today: today(now, zone),
    day,
    locale: localeOf(place),
    place,
    stands,
  };
  const me = person.id;
  const reader = { person: me, names: [me, ...(person.state.also ?? [])], day };
  const own = await dayThings({ store, programme, person, homes, reader, context });
  const things = [...own, ...lines.map(lineThing)];
  const people = new Map([[id, person]]);
  const drawn = await ready(dayView(things, context), { effect, place, people }, ports);
  const mixed = things.some(({ open, sort }) => open && sort !== 'action');
  const tells = things.flatMap(({ of, asks, open }) => (of && asks && open ? [of] : []));
  return (
    drawn && {
      ...drawn,
      tells,
      ...defined({
        mixed: mixed || undefined,
        effects: lines.length > 0 ? lines.map((line) => line.id) : undefined,
      }),
    }
  );
};
