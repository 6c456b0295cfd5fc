import { turnedFrom } from '../../core/engine/turned-from.ts';
import { defined } from '../../core/lib/defined.ts';
import type { InstallId } from '../../core/model/ids.ts';
import type { Consents, KeptInstallation, Token, TokenShelf } from '../../core/ports/tokens.ts';
import { kept } from './shelf.ts';

interface Row extends KeptInstallation {
  readonly due?: string;
}
const dueOf = (token: Pick<Token, 'ends' | 'refresh'>) => defined({ due: turnedFrom(token) });

/** Tokens in memory, for tests and as the measure of the other. */
export const memoryTokens = (): TokenShelf => {
  const rows = new Map<InstallId, Row>();
  const given = ({ due: _, ...row }: Row): KeptInstallation => kept(row);
  return {
    read: async (install) => {
      const row = rows.get(install);
      return row && given(row);
    },
    keep: async (installation) => {
      const { install, installed } = installation;
      const before = rows.get(install);
      if (before && before.installed > installed) return false;
      rows.set(install, {
        ...kept(installation),
        ...dueOf(installation),
        n: (before?.n ?? 0) + 1,
      });
      return true;
    },
    due: async (now, limit) =>
      [...rows.values()]
        .flatMap(({ install, due }) => (due !== undefined && due <= now ? [install] : []))
        .slice(0, limit),
    lease: async (install, now, until) => {
      const row = rows.get(install);
      if (!row || row.due === undefined || row.due > now) return undefined;
      const next = { ...row, n: row.n + 1, due: until };
      rows.set(install, next);
      return given(next);
    },
    turned: async (held, next) => {
      const row = rows.get(held.install);
      if (row?.n !== held.n) return false;
      const { token: _, refresh: __, ends: ___, due: ____, ...rest } = row;
      rows.set(held.install, { ...rest, ...next, ...dueOf(next), n: row.n + 1 });
      return true;
    },
    lose: async (held) => {
      const row = rows.get(held.install);
      if (row?.n !== held.n) return false;
      const { due: _, ...rest } = row;
      rows.set(held.install, { ...rest, lost: true, n: row.n + 1 });
      return true;
    },
  };
};

/** Consents in memory, and the organisations that are barred, for tests. */
export const memoryConsents = (barred: ReadonlySet<InstallId> = new Set()): Consents => {
  const given = new Set<InstallId>();
  return {
    stands: async (install) => given.has(install) && !barred.has(install),
    give: async (install) => {
      if (barred.has(install)) return false;
      given.add(install);
      return true;
    },
  };
};
