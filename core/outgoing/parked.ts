import { later } from '../calendar/instants.ts';
import { addressEffects } from '../engine/address-effects.ts';
import { derivedIds } from '../engine/derived-ids.ts';
import { loadNeeds, personNow } from '../engine/load.ts';
import { messengerOf, reachOf } from '../engine/reach.ts';
import { say } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Partnership, StoredPartnership } from '../model/context.ts';
import type { Addressed, Effect, EffectBody } from '../model/effect.ts';
import {
  type At,
  type InstallId,
  installOf,
  type PartnershipId,
  type PlaceId,
  type ProgrammeId,
  partsOf,
} from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { inHours } from '../subject/line.ts';
import { officers } from '../subject/standing.ts';
import { dropped, postponed, settle } from './settling.ts';

type ParkedBody = Extract<EffectBody, { kind: 'parked' }>;
type Bound = Partnership['places'][number];

/** Seconds from one knock to the next, and after one that was answered though the chat had just shut us out. */
const hour = 3600;
const once = 600;
/** Seconds by which the list may be behind. */
const lag = 2;
/** So many effects are set free at a time, and so many new cards at most go to one channel: more are one notice. */
const page = 50;
const mostCards = 5;

/** Whose token serves each of these workspaces. */
const servers = async (places: readonly PlaceId[], { store }: DeliverPorts) => {
  const workspaces = [...new Set(places.map(installOf))];
  const rows = await Promise.all(workspaces.map((one) => store.install(one)));
  return new Map(workspaces.map((one, index) => [one, rows[index]?.row?.by ?? one]));
};

/** Chair and clerk of what shows there hear it once, where another chat reaches them, with what to do. */
const tell = async (
  programme: ProgrammeId,
  { install, since }: { readonly install: InstallId; readonly since: At },
  ports: DeliverPorts,
): Promise<void> => {
  const { store, now } = ports;
  const { records } = await loadNeeds({ partnerships: true }, { programme, store });
  const homes = [...records.values()] as StoredPartnership[];
  const by = await servers(
    homes.flatMap(({ state }) => state.places.map(({ place }) => place)),
    ports,
  );
  const isThere = ({ place, is }: Bound) =>
    by.get(installOf(place)) === install && is !== 'removed';
  const named = ({ place, name }: Bound) => ({
    platform: partsOf(place).platform,
    ...defined({ name }),
  });
  for (const { id, state } of homes) {
    const channels = state.places.filter(isThere).map(named);
    if (channels.length === 0) continue;
    const on = state.places.find(
      (one) => one.is === 'live' && by.get(installOf(one.place)) !== install,
    );
    const values = { channels, partnership: state.name, ...defined({ goesOn: on && named(on) }) };
    const lines: Addressed[] = [];
    for (const to of officers(state)) {
      const person = await personNow(programme, to, ports);
      if (!person || !(await reachOf(person.state, ports)).place) continue;
      const notice = {
        notice: 'line',
        saying: say('place.reconnect', values),
        together: true,
      } as const;
      const name = `reconnect/${id}/${install}/${since}`;
      const line = inHours({ to, name, body: { kind: 'notice', notice } }, now(), state);
      lines.push({ ...line, to, partnership: id as PartnershipId });
    }
    const fresh = derivedIds(ports.fresh(16), ports.hash);
    const effects = addressEffects(lines, { now: now(), programme, fresh });
    if (effects.length > 0)
      await store.commit({ programme, now: now(), records: [], rows: [], effects });
  }
};

/** Whether the chat takes what we hold for it by now: asked once an hour, by one call. */
const isLetIn = async (install: InstallId, ports: DeliverPorts): Promise<boolean> => {
  const { knock } = messengerOf(`${install}:` as PlaceId, ports);
  return knock ? knock(install) : true;
};

/** The row says so; false where somebody else has changed it since. */
const opened = async (
  { programme }: Effect,
  install: InstallId,
  { store, now }: DeliverPorts,
): Promise<boolean> => {
  const { n, row } = await store.install(install);
  const { shut: _, ...rest } = row ?? {};
  const kept = { door: 'install', id: install, n, row: rest } as const;
  const commit = { programme, now: now(), records: [], rows: [kept], effects: [] };
  return (await store.commit(commit)).kind !== 'conflict';
};

/** Cards that stand nowhere yet, by their channel: many at once are no news but a flood. */
const flooding = async (
  waiting: readonly Effect[],
  { store }: DeliverPorts,
): Promise<ReadonlyMap<string, readonly Effect[]>> => {
  const fresh = new Map<string, Effect[]>();
  for (const one of waiting) {
    const { body, to, programme, partnership } = one;
    if (body.kind !== 'card' || body.refresh || body.leave || to.startsWith('person:')) continue;
    if (!partnership || (await store.card(programme, body.subject, to as PlaceId))) continue;
    const at = `${to} ${partnership}`;
    fresh.set(at, [...(fresh.get(at) ?? []), one]);
  }
  return new Map([...fresh].filter(([, all]) => all.length > mostCards));
};

/** In the stead of many cards: what came about meanwhile, and the partnership's own card. */
const backNotice = (all: readonly Effect[], by: At): Addressed[] => {
  const [{ to, partnership } = {}] = all;
  const [first = by] = all.map(({ made }) => made).sort();
  if (!to || !partnership) return [];
  const notice = { notice: 'back', partnership, since: later(first, -1) } as const;
  const card = { kind: 'card', subject: partnership, bottom: true } as const;
  return [
    { to, partnership, name: `back/${partnership}/${by}`, body: { kind: 'notice', notice } },
    { to, partnership, name: `card/${partnership}/${by}`, body: card },
  ];
};

/** Sets free what was parked until then, a page at a time; each goes by its own rules then. */
const free = async (effect: Effect, body: ParkedBody, by: At, ports: DeliverPorts) => {
  const { store, now } = ports;
  const { programme } = effect;
  const waiting = await store.parked(programme, body.install, { limit: page, by });
  if (waiting.length === 0) return dropped(effect, 'looked', ports);
  const floods = await flooding(waiting, ports);
  const messages = [...floods.values()].flatMap((all) => backNotice(all, by));
  const fresh = derivedIds(ports.fresh(16), ports.hash);
  const effects = addressEffects(messages, { now: now(), programme, fresh });
  if (effects.length > 0)
    await store.commit({ programme, now: now(), records: [], rows: [], effects });
  const told = new Set([...floods.values()].flat());
  for (const one of waiting) {
    if (told.has(one)) await dropped(one, 'said-in-back', ports);
    else if (one.parked)
      await settle(
        one,
        { due: now(), parked: { ...one.parked, free: true }, state: one.state },
        ports,
      );
  }
  const due = later(now(), lag);
  return settle(effect, { body: { ...body, by }, due, state: { is: 'waiting' } }, ports);
};

/** Looks at what is parked for an installation: tells of it once, knocks once an hour, and sets it free where the app is let in. */
export const lookAtParked = async (
  effect: Effect,
  body: ParkedBody,
  ports: DeliverPorts,
): Promise<void> => {
  const { install } = body;
  const now = ports.now();
  const { row } = await ports.store.install(install);
  // Whoever is heard from there first has it looked at anew.
  if (row?.gone) return void (await dropped(effect, 'gone', ports));
  if (!row?.shut) return void (await free(effect, body, body.by ?? now, ports));
  const letIn = await isLetIn(install, ports);
  if (letIn && (body.told || effect.attempt > 0) && (await opened(effect, install, ports)))
    return void (await free(effect, body, now, ports));
  if (letIn) return void (await postponed(effect, later(now, once), ports));
  if (!body.told) await tell(effect.programme, { install, since: row.shut }, ports);
  const next = { due: later(now, hour), state: { is: 'waiting' } } as const;
  await settle(effect, { ...next, body: { ...body, told: true } }, ports);
};
