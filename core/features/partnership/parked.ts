import { type Saying, say } from '../../language/saying.ts';
import type { Context, Loaded, StoredPartnership } from '../../model/context.ts';
import { type InstallId, installOf } from '../../model/ids.ts';
import type { Reading } from '../../model/rule.ts';
import { channelOf } from './names.ts';

/** So many of a workspace's messages are counted. */
const most = 100;

/** The workspaces of a partnership's channels in which the app is not, and how much waits there (rules: Parked). */
export const awayFrom = async (
  { id, state }: StoredPartnership,
  { programme }: Pick<Context, 'programme'>,
  { store, load }: Reading,
): Promise<readonly Saying[]> => {
  const workspaces = [...new Set(state.places.map(({ place }) => installOf(place)))];
  const own = (await load({ installs: workspaces })).installs ?? new Map();
  const by = (one: InstallId): InstallId => own.get(one)?.row?.by ?? one;
  const others = workspaces.map(by).filter((one) => !own.has(one));
  const more = others.length > 0 ? (await load({ installs: others })).installs : undefined;
  const rows: NonNullable<Loaded['installs']> = new Map([...own, ...(more ?? [])]);
  const sayings: Saying[] = [];
  for (const install of new Set(workspaces.map(by))) {
    const row = rows.get(install)?.row;
    if (!row?.gone && !row?.shut) continue;
    const waits = await store.parked(programme, install, { limit: most });
    const messages = waits.filter(({ partnership = id }) => partnership === id).length;
    const there = state.places.filter(({ place }) => by(installOf(place)) === install);
    const channels = there.map(channelOf);
    sayings.push(say('doctor.away', { channels, messages, shut: row.gone !== true }));
  }
  return sayings;
};
