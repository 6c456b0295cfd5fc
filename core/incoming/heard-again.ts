import { homeProgramme } from '../engine/context-for.ts';
import { installOf } from '../model/ids.ts';
import type { Request } from '../model/request.ts';
import type { RowWrite, TenantLookup, Versioned } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';

const back = <Row extends { readonly gone?: true }>({ n, row }: Versioned<Row>) => {
  const { gone: _, ...rest } = row ?? {};
  return { n, row: rest as Omit<Row, 'gone'> };
};

/** Whoever is heard from a workspace, or in their own chat, has the app there again, and is written to again (rules: Places that change). */
export const heardAgain = async (
  { where: { place, kind }, asker: { account }, input }: Request,
  lookup: TenantLookup,
  ports: Ports,
): Promise<TenantLookup> => {
  const install = lookup.install ?? (await ports.store.install(installOf(place)));
  // A form is sent from where it was opened, which may have been before the app was taken out.
  if (input.kind === 'submitted' && install.row?.gone) return { ...lookup, install };
  const own = kind === 'direct' ? lookup.accounts.get(account) : undefined;
  const rows: RowWrite[] = [
    ...(install.row?.gone
      ? [{ door: 'install', id: installOf(place), ...back(install) } as const]
      : []),
    ...(own?.row?.gone ? [{ door: 'account', id: account, ...back(own) } as const] : []),
  ];
  if (rows.length === 0) return lookup;
  const programme = lookup.place.row?.programme ?? homeProgramme(place, ports);
  const written = await ports.store.commit({
    programme,
    now: ports.now(),
    records: [],
    rows,
    effects: [],
  });
  if (written.kind === 'conflict') return lookup;
  const next = <Row extends { readonly gone?: true }>(was: Versioned<Row>) =>
    was.row?.gone ? { n: was.n + 1, row: back(was).row as Row } : was;
  return {
    ...lookup,
    ...(lookup.install ? { install: next(lookup.install) } : {}),
    accounts: new Map(
      [...lookup.accounts].map(([id, row]) => [id, id === account && own ? next(row) : row]),
    ),
  };
};
