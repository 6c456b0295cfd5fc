import { later } from '../calendar/instants.ts';
import { loadRecords } from '../engine/load.ts';
import { lookAnew, lookEffects, programmesAt } from '../engine/parked-for.ts';
import type { Partnership } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import { type InstallId, installOf, type PlaceId, type ProgrammeId } from '../model/ids.ts';
import type { DeliverPorts } from '../ports/ports.ts';
import { settle } from './settling.ts';

/** What is parked is set free once the app is let in again; should that be missed, it is looked at after so many seconds. */
const seldom = 7 * 24 * 3600;

/** Kept as it is, no chat asked, until the app is let in there again (rules: Parked). */
export const park = async (
  effect: Effect,
  install: InstallId,
  ports: DeliverPorts,
): Promise<void> => {
  const { body, state, parked } = effect;
  const now = ports.now();
  const next = later(now, seldom);
  const over = body.kind === 'notice' && body.staleAt ? later(body.staleAt, 1) : next;
  const since = parked && !parked.free ? parked.since : now;
  await settle(
    effect,
    {
      due: now < over && over < next ? over : next,
      parked: { install, since },
      state: state.is === 'claimed' ? state : { is: 'waiting' },
    },
    ports,
  );
};

/** A channel in which the app is not yet, though it is let into the workspace again: what was parked for it waits on. */
export const stillAway = async (
  { programme, partnership, parked, to }: Effect,
  place: PlaceId | undefined,
  { store }: Pick<DeliverPorts, 'store'>,
): Promise<InstallId | undefined> => {
  if (!parked || place !== to || !partnership) return undefined;
  const home = (await loadRecords(store, programme, [partnership])).get(partnership);
  const { places = [] } = (home?.state ?? {}) as Partial<Partnership>;
  return places.find((one) => one.place === to)?.is === 'removed' ? parked.install : undefined;
};

/** Notes that the chat takes no token for a workspace any more; answers whose it is, and whether it was not known. */
const shut = async (
  place: PlaceId,
  programme: ProgrammeId,
  { store, now }: DeliverPorts,
): Promise<{ readonly install: InstallId; readonly news: boolean }> => {
  const own = await store.install(installOf(place));
  const install = own.row?.by ?? installOf(place);
  const { n, row } = own.row?.by ? await store.install(install) : own;
  if (row?.gone || row?.shut) return { install, news: false };
  const at = now();
  const kept = { door: 'install', id: install, n, row: { ...row, shut: at } } as const;
  const commit = {
    programme,
    now: at,
    records: [],
    rows: [kept],
    effects: lookEffects(install, programme, at),
  };
  if ((await store.commit(commit)).kind === 'conflict') return { install, news: false };
  const others = programmesAt(row).filter((one) => one !== programme);
  await lookAnew(install, others, { store, now });
  return { install, news: true };
};

/** The chat did not let the app in, so nothing came of it: it is parked, in doubt where it was, and said once for the workspace. */
export const shutOut = async (
  effect: Effect,
  {
    place,
    code,
    state = { is: 'waiting' },
  }: { readonly place: PlaceId; readonly code: string; readonly state?: Effect['state'] },
  ports: DeliverPorts,
): Promise<void> => {
  const { programme, to, id } = effect;
  const { install, news } = await shut(place, programme, ports);
  if (news) ports.refused({ programme, to, id, why: 'unreachable', code });
  await park({ ...effect, state }, install, ports);
};
