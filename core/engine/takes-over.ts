import type { InstallId, ProgrammeId } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';

/**
 * Keeps by whose installation a workspace is served. Where its organisation's takes it over, the programmes that show
 * there are that one's too, so that they hear when it is taken away.
 */
export const takesOver = async (
  workspace: InstallId,
  by: InstallId,
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<void> => {
  const { row } = await store.install(workspace);
  if ((row?.by ?? workspace) === by) return;
  await store.served(workspace, by);
  const shown = [row?.programme, ...(row?.also ?? [])].filter((one) => one !== undefined);
  const [first] = shown;
  if (by === workspace || !first) return;
  const taker = await store.install(by);
  const also = [...new Set<ProgrammeId>([...(taker.row?.also ?? []), ...shown])].filter(
    (one) => one !== taker.row?.programme,
  );
  const kept = { door: 'install', id: by, n: taker.n, row: { ...taker.row, also } } as const;
  await store.commit({ programme: first, now: now(), records: [], rows: [kept], effects: [] });
};

/** The same, once in a while of this process for each that is heard. */
export const takingOver = (ports: Pick<Ports, 'store' | 'now'>) => {
  const heard = new Map<InstallId, InstallId>();
  return async (workspace: InstallId, by: InstallId): Promise<void> => {
    if (heard.get(workspace) === by) return;
    await takesOver(workspace, by, ports);
    if (heard.size >= most) heard.clear();
    heard.set(workspace, by);
  };
};
const most = 1_000;
