import { later } from '../calendar/instants.ts';
import type { Context, Loaded, Partnership } from '../model/context.ts';
import {
  type At,
  type InstallId,
  installOf,
  type PlaceId,
  partsOf,
  servedBy,
} from '../model/ids.ts';
import type { Happening, Request } from '../model/request.ts';
import type { PlaceRow, RowWrite, Versioned } from '../model/tenant-lookup.ts';

/** When something happened: by the chat's own clock where it says so, and never later than now. */
export const toldAt = ({ at }: Pick<Request, 'at'>, now: At): At =>
  at !== undefined && at < now ? at : now;

/** Chats tell the time to the second: of two things within one the later to arrive counts. */
const second = 1;
/** Whether something was told later than what is newer. */
export const isOlder = (at: At, news: At | undefined): boolean =>
  news !== undefined && later(at, second) < news;

const newest = (times: readonly (At | undefined)[]): At | undefined =>
  times
    .filter((one) => one !== undefined)
    .sort()
    .at(-1);

const boundsIn = ({ records }: Loaded): Partnership['places'] =>
  [...records.values()].flatMap(({ kind, state }) =>
    kind === 'partnership' ? (state as Partnership).places : [],
  );

/** Of a channel; where its row is from before news was kept, since when it shows a partnership, if it does. */
const ofPlace = (place: PlaceId, row: PlaceRow | undefined, loaded: Loaded): At | undefined =>
  row?.news ??
  newest(
    boundsIn(loaded).flatMap((one) =>
      one.place === place && one.is === 'live' ? [one.since] : [],
    ),
  );

/** The installation by which a place is served, as far as the rows of other workspaces were read. */
export const serving = (place: PlaceId, { installs }: Pick<Loaded, 'installs'>): InstallId =>
  installs?.get(installOf(place))?.row?.by ?? installOf(place);

/** Workspaces of the same chat that may be served by an organisation's installation. */
export const workspacesBeside = (loaded: Loaded, of: PlaceId): readonly InstallId[] => {
  const isMeant = (place: PlaceId) => partsOf(place).platform === partsOf(of).platform;
  return [
    ...new Set(boundsIn(loaded).flatMap(({ place }) => (isMeant(place) ? [installOf(place)] : []))),
  ].filter((one) => one !== installOf(of));
};

/** Places of a workspace, or of an organisation, that is told of as a whole. */
export const placesOf = (loaded: Loaded, of: PlaceId): readonly PlaceId[] => [
  ...new Set(
    boundsIn(loaded).flatMap(({ place }) =>
      serving(place, loaded) === installOf(of) ? [place] : [],
    ),
  ),
];

/** The newest news of the channel, the workspace or the account that a happening is about. */
export const newsOf = (
  happening: Happening,
  { lookup, where, asker }: Pick<Context, 'lookup' | 'where' | 'asker'>,
  loaded: Loaded,
): At | undefined => {
  const install = lookup.install?.row?.news;
  const account = (id: typeof asker.account) => lookup.accounts.get(id)?.row?.news;
  const place = () => ofPlace(where.place, lookup.place.row, loaded);
  switch (happening.happened) {
    case 'edited':
      return undefined;
    case 'uninstalled':
      return newest([
        install,
        ...placesOf(loaded, where.place).map((one) =>
          ofPlace(one, loaded.places?.get(one)?.row, loaded),
        ),
      ]);
    case 'account-left':
    case 'account-renamed':
    case 'came':
      return account(happening.account);
    case 'left':
      return newest([account(happening.account), place()]);
    default:
      return where.kind === 'direct' ? account(asker.account) : newest([install, place()]);
  }
};

/** The row that keeps when a happening was told, where there is one. */
const keeperOf = (
  happening: Happening,
  { lookup, where, asker }: Pick<Context, 'lookup' | 'where' | 'asker'>,
): RowWrite | undefined => {
  const versioned = <Row extends object>(
    one: Versioned<Row> | undefined,
  ): { readonly n: number; readonly row: Row } | undefined =>
    one?.row && { n: one.n, row: one.row };
  const account = (id: typeof asker.account): RowWrite | undefined => {
    const read = versioned(lookup.accounts.get(id));
    return read && { door: 'account', id, ...read };
  };
  switch (happening.happened) {
    case 'edited':
    case 'left':
      return undefined;
    case 'uninstalled': {
      const read = versioned(lookup.install);
      return read && { door: 'install', id: servedBy(where), ...read };
    }
    case 'account-left':
    case 'account-renamed':
    case 'came':
      return account(happening.account);
    default: {
      if (where.kind === 'direct') return account(asker.account);
      const read = versioned(lookup.place);
      return read && { door: 'place', id: where.place, ...read };
    }
  }
};

/** The rows that a happening leaves, with when it was told in the one that keeps it. */
export const withNews = (
  rows: readonly RowWrite[],
  happening: Happening,
  context: Pick<Context, 'lookup' | 'where' | 'asker'>,
  at: At,
): readonly RowWrite[] => {
  const kept = keeperOf(happening, context);
  const isKept = ({ door, id }: RowWrite) => door === kept?.door && id === kept.id;
  const dated = (one: RowWrite): RowWrite => {
    if (one.door === 'word' || one.row === undefined) return one;
    const news = newest([at, one.row.news]);
    return { ...one, row: { ...one.row, news } } as RowWrite;
  };
  if (!kept) return rows.map((one) => (one.door === 'install' ? dated(one) : one));
  if (rows.some(isKept)) return rows.map((one) => (isKept(one) ? dated(one) : one));
  const next = dated(kept);
  const isNewer = 'news' in (next.row ?? {}) && JSON.stringify(next) !== JSON.stringify(kept);
  return isNewer ? [...rows, next] : rows;
};
