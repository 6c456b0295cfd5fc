import { seldom } from '../lib/seldom.ts';
import type { InstallId } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';
import type { TokenShelf, Tokens } from '../ports/tokens.ts';

type Found = Awaited<ReturnType<Tokens['of']>>;

/** One that was found is not read again for ten minutes, and for five seconds it is believed that there is none. */
const sparing = { answered: 10 * 60_000, unanswered: 5_000, most: 1_000 };

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
  const read = async (workspace: InstallId): Promise<Found> => {
    const { row } = await store.install(workspace);
    const { by } = row ?? {};
    for (const install of new Set([...(by ? [by] : []), workspace])) {
      const kept = await shelf.read(install);
      if (kept && !kept.lost) return { token: kept.token, install };
    }
    return undefined;
  };
  const found = seldom(read, { now: () => Date.parse(now()), ...sparing });
  return {
    of: async (workspace) => (workspace === one?.install ? one : found(workspace)),
    stale: found.forget,
  };
};
