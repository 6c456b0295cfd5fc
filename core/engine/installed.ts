import { inOwnWords } from '../lib/why.ts';
import type { At, InstallId, ProgrammeId } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';
import { lookAnew, programmesAt } from './parked-for.ts';

/**
 * The app is in a workspace (again) since then: what is told of an earlier moment, its being taken out above all, is over
 * (rules: Late news). Throws where the row keeps changing meanwhile.
 */
export const installedAt = async (
  install: InstallId,
  at: At,
  { store, now }: Pick<Ports, 'store' | 'now'>,
): Promise<void> => {
  for (let round = 0; round < 5; round += 1) {
    const { n, row } = await store.install(install);
    const { gone: _, shut: __, ...rest } = row ?? {};
    const kept = { door: 'install', id: install, n, row: { ...rest, news: at } } as const;
    const programme = row?.programme ?? row?.also?.[0] ?? ('pg-none' as ProgrammeId);
    const commit = { programme, now: now(), records: [], rows: [kept], effects: [] };
    if ((await store.commit(commit)).kind === 'conflict') continue;
    return row?.gone || row?.shut
      ? lookAnew(install, programmesAt(row), { store, now })
      : undefined;
  }
  throw inOwnWords(new Error('the row of an installation is busy'));
};
