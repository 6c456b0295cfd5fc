import type { InstallId } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';
import type { TokenShelf, Tokens } from '../ports/tokens.ts';

type Found = Awaited<ReturnType<Tokens['of']>>;

/** Milliseconds for which one that was found is not read again, and for which it is believed that there is none. */
const known = 10 * 60_000;
const unknown = 5_000;
const most = 1_000;

/**
 * Tokens as they were read a few minutes ago. A workspace is served by its organisation's where its row says so, else by
 * its own. `one`: the token of the parameter store and the one workspace whose it is, which no row overrules.
 */
export const keptTokens = (
  {
    shelf,
    store,
    now,
  }: { readonly shelf: Pick<TokenShelf, 'read'> } & Pick<Ports, 'store' | 'now'>,
  one?: { readonly token: string; readonly install: InstallId },
): Tokens => {
  const held = new Map<InstallId, { readonly at: number; readonly found: Found }>();
  const read = async (workspace: InstallId): Promise<Found> => {
    const { row } = await store.install(workspace);
    const { by } = row ?? {};
    for (const install of new Set([...(by ? [by] : []), workspace])) {
      const kept = await shelf.read(install);
      if (kept && !kept.lost) return { token: kept.token, install };
    }
    return undefined;
  };
  return {
    of: async (workspace) => {
      if (workspace === one?.install) return one;
      const at = Date.parse(now());
      const last = held.get(workspace);
      if (last && at - last.at < (last.found ? known : unknown)) return last.found;
      const found = await read(workspace);
      if (held.size >= most) held.clear();
      held.set(workspace, { at, found });
      return found;
    },
    stale: (workspace) => void held.delete(workspace),
  };
};
