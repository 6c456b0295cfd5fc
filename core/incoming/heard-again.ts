import { named } from '../engine/address-effects.ts';
import { homeProgramme } from '../engine/context-for.ts';
import { loadNeeds } from '../engine/load.ts';
import { isOlder, toldAt } from '../engine/news.ts';
import { lookAnew, programmesAt } from '../engine/parked-for.ts';
import type { Partnership } from '../model/context.ts';
import {
  type At,
  type InstallId,
  type PartnershipId,
  type ProgrammeId,
  servedBy,
} from '../model/ids.ts';
import type { Request } from '../model/request.ts';
import type { Install, RowWrite, TenantLookup, Versioned } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';
import { officers } from '../subject/standing.ts';
import { takenAwayName } from '../subject/taken-away.ts';

type Leaves = { readonly gone?: true; readonly news?: At };

const back = <Row extends Leaves>({ n, row }: Versioned<Row>, news: At) => {
  const { gone: _, ...rest } = row ?? {};
  return { n, row: { ...(rest as Omit<Row, 'gone'>), news } };
};

/** Whether the app was taken out, and this was said after that. */
const wasTaken = (row: Leaves | undefined, at: At): boolean =>
  row?.gone === true && !isOlder(at, row.news);

/** Chair and clerk whom no chat has reached since the app was taken out are told at once. */
const tellNow = async (
  install: InstallId,
  { n, row }: Versioned<Install>,
  here: ProgrammeId,
  { store, now }: Ports,
): Promise<void> => {
  const shown = [...new Set([here, ...programmesAt(row)])];
  await lookAnew(install, shown, { store, now });
  for (const programme of shown) {
    const { records } = await loadNeeds({ partnerships: true }, { programme, store });
    for (const { id, state } of records.values()) {
      const name = takenAwayName(id as PartnershipId, install, n);
      for (const to of officers(state as Partnership)) {
        const waits = await store.effect(programme, to, named(name, to));
        if (waits?.state.is !== 'waiting' || waits.due <= now()) continue;
        await store.settle({ ...waits, attempt: waits.attempt + 1, due: now() }, waits);
      }
    }
  }
};

/** Whoever is heard from a workspace, or in their own chat, has the app there again, and is written to again (rules: Places that change). */
export const heardAgain = async (
  request: Request,
  lookup: TenantLookup,
  ports: Ports,
): Promise<TenantLookup> => {
  const { where } = request;
  const { kind, through } = where;
  const house = servedBy(where);
  const { account } = request.asker;
  const at = toldAt(request, ports.now());
  const install = lookup.install ?? (await ports.store.install(house));
  // A form is sent from where it was opened, which may have been before the app was taken out.
  if (request.input.kind === 'submitted' && install.row?.gone) return { ...lookup, install };
  const isBack = through === undefined && wasTaken(install.row, at);
  const own = kind === 'direct' ? lookup.accounts.get(account) : undefined;
  const rows: RowWrite[] = [
    ...(isBack ? [{ door: 'install', id: house, ...back(install, at) } as const] : []),
    ...(own && wasTaken(own.row, at)
      ? [{ door: 'account', id: account, ...back(own, at) } as const]
      : []),
  ];
  if (rows.length === 0) return lookup;
  const programme = lookup.place.row?.programme ?? homeProgramme(where, ports);
  const written = await ports.store.commit({
    programme,
    now: ports.now(),
    records: [],
    rows,
    effects: [],
  });
  if (written.kind === 'conflict') return lookup;
  if (isBack) await tellNow(house, install, programme, ports);
  const next = <Row extends Leaves>(was: Versioned<Row>) =>
    wasTaken(was.row, at) ? { n: was.n + 1, row: back(was, at).row as Row } : was;
  return {
    ...lookup,
    ...(lookup.install && isBack ? { install: next(lookup.install) } : {}),
    accounts: new Map(
      [...lookup.accounts].map(([id, row]) => [id, id === account && own ? next(row) : row]),
    ),
  };
};
