import { ahead } from '../adapters/ahead/ahead.ts';
import { now, pause } from '../adapters/aws/clock.ts';
import { type Entry, entryOf, type Steps } from '../adapters/aws/entry.ts';
import { fresh } from '../adapters/aws/fresh.ts';
import { sha256 } from '../adapters/aws/hash.ts';
import { inTime } from '../adapters/aws/in-time.ts';
import type { Queue } from '../adapters/aws/queue.ts';
import { dynamoClient } from '../adapters/dynamodb/client.ts';
import { dynamoStore } from '../adapters/dynamodb/store.ts';
import { slackDirectory } from '../adapters/slack/directory.ts';
import { type SlackEdge, type SlackEdgeOptions, slackEdge } from '../adapters/slack/edge.ts';
import { slackMessenger } from '../adapters/slack/send.ts';
import { readTable } from '../adapters/tables/read.ts';
import type { Addresses } from '../adapters/teams/address.ts';
import { type Connector, teamsConnector } from '../adapters/teams/connector.ts';
import { teamsDirectory } from '../adapters/teams/directory.ts';
import { type TeamsEdge, teamsEdge } from '../adapters/teams/edge.ts';
import { teamsMessenger } from '../adapters/teams/send.ts';
import { takingOver } from '../core/engine/takes-over.ts';
import { commandWords } from '../core/features/in.ts';
import type { FilePorts } from '../core/files.ts';
import { fileTaken, handle, replyRefused } from '../core/handle.ts';
import { defined } from '../core/lib/defined.ts';
import { seldom } from '../core/lib/seldom.ts';
import { installId, type PlaceId } from '../core/model/ids.ts';
import type { Platform } from '../core/model/platforms.ts';
import type { Directory } from '../core/ports/directory.ts';
import type { Messenger } from '../core/ports/messenger.ts';
import type { Ports } from '../core/ports/ports.ts';
import type { Store } from '../core/ports/store.ts';
import { askerIn } from './asker.ts';
import { csvIn } from './csv.ts';
import { directories, seldomBy } from './directories.ts';
import { linksIn, sealsIn } from './links.ts';
import { opened } from './opened.ts';
import { permalink } from './permalink.ts';
import { queueTo } from './queues.ts';
import { type Anew, chatsOf, type Environment, settings } from './settings.ts';
import { slackSettings } from './slack-settings.ts';
import type { Carrying } from './soon.ts';
import { teamsSettings } from './teams-settings.ts';
import { tenantsIn } from './tenants.ts';

/** The one place that reads the process's environment. */
export const environment = (): Environment => process.env;

/** A table, and a client that reaches it. */
interface Reached {
  readonly client: ReturnType<typeof dynamoClient>;
  readonly table: string;
}
/** What the world around a function is made of; the laptop puts its own clock and queues in. */
export interface Parts {
  readonly environment?: Environment;
  readonly anew?: Anew;
  readonly now?: Ports['now'];
  readonly deliverQueue?: Queue;
  readonly wakeQueue?: Queue;
  /** With a client that has spoken to it before. */
  readonly table?: Reached;
}

/** A Lambda handler made by `make`; `first`, a step each, is what its first answer would else be the first to do, and no more. */
export const entry = <Args extends readonly unknown[], Result>(
  make: (parts: Parts) => (...args: Args) => Promise<Result>,
  first?: (parts: Parts) => Steps,
): Entry<Args, Result> =>
  entryOf<Parts, Args, Result>(
    (shared, post) => {
      const { PARAMETER_PATHS: paths } = environment();
      if (!paths) return make(shared);
      const told = opened(paths.split(','), { ...environment() }, post);
      return told.then((given) => make({ ...shared, ...given }));
    },
    () => (first ? { table: tableOf() } : {}),
    (shared) => first?.(shared) ?? [],
  );

/** The environment that a function was given, or its process's. */
export const told = ({ environment: given }: Parts): Environment => given ?? environment();

/** The table and the client that reaches it, with the credentials that Lambda puts into the environment. */
export const tableOf = (parts: Parts = {}): Reached => {
  if (parts.table) return parts.table;
  const given = settings('table', told(parts));
  const client = dynamoClient({
    ...askerIn(told(parts)),
    ...(given.DYNAMODB_ENDPOINT ? { endpoint: given.DYNAMODB_ENDPOINT } : {}),
  });
  return { client, table: given.TABLE_NAME };
};
export const store = (parts: Parts = {}): Store =>
  dynamoStore({ ...tableOf(parts), hash: sha256, fresh });

const shelvesOf = (parts: Parts) => ({
  store: store(parts),
  table: tableOf(parts),
  now: parts.now ?? now,
});
/** Where a channel of Slack is by now, which may have given it another id. */
const placeNow = (kept: Store) => async (place: PlaceId) =>
  (await kept.lookUp({ place, accounts: [] })).place.row?.now ?? place;
/** Milliseconds that the table may take for an address while somebody waits. */
const forAddress = 1500;
const addressesIn = (kept: Store): Addresses => {
  const soon = () => inTime(kept, forAddress);
  return {
    of: (place) => soon().address(place),
    newest: async (tenant) => (await soon().install(installId('teams', tenant))).row?.serviceUrl,
    keep: (place, url) => soon().addressed(place, url),
  };
};
const connectorTo = (kept: Store, parts: Parts): Connector =>
  teamsConnector(teamsSettings(told(parts), parts.anew), addressesIn(kept));

const ports = (kept: Store, parts: Parts, directory: Directory): Ports => ({
  store: kept,
  now: parts.now ?? now,
  fresh,
  hash: sha256,
  ...linksIn(told(parts)),
  permalink,
  directory: { ...directory, late: seldom(directory.account, seldomBy(parts.now ?? now)) },
  pause,
});

/** Core alone, which asks no chat. */
export const corePorts = (parts: Parts = {}): Ports => ports(store(parts), parts, directories({}));

export const filePorts = (parts: Parts = {}): FilePorts => ({
  store: store(parts),
  now: parts.now ?? now,
  ...sealsIn(told(parts)),
});

export const count = (what: string) => console.log({ count: what });

export const slackOptions = (parts: Parts = {}): SlackEdgeOptions => {
  const settings = slackSettings(told(parts), parts.anew, () => shelvesOf(parts));
  const kept = store(parts);
  const directory = slackDirectory(settings, placeNow(kept), paceBy(parts));
  const all = ports(kept, parts, directories({ slack: directory }));
  const handled = ahead(handle, commandWords);
  return {
    settings,
    handle: (asked, within) =>
      handled(asked, within === undefined ? all : { ...all, store: inTime(all.store, within) }),
    directory,
    readTable,
    ...(settings.tokens ? { served: takingOver(all) } : {}),
    count,
  };
};
export const slackHttp = (parts: Parts = {}): SlackEdge => slackEdge(slackOptions(parts));

export const teamsHttp = (parts: Parts = {}): TeamsEdge => {
  const kept = store(parts);
  const connector = connectorTo(kept, parts);
  const all = ports(kept, parts, directories({ teams: teamsDirectory(connector) }));
  const handled = ahead(handle, commandWords);
  const served = tenantsIn(told(parts), { table: () => tableOf(parts), now: all.now });
  return teamsEdge({
    ...(served ? { tenants: served } : {}),
    count,
    settings: teamsSettings(told(parts), parts.anew),
    handle: (asked, within) =>
      handled(asked, within === undefined ? all : { ...all, store: inTime(all.store, within) }),
    replyRefused: (asked, refusal) =>
      replyRefused(asked, refusal, { ...all, store: inTime(all.store, forAddress) }),
    connector,
    readTable,
    taken: (file) => fileTaken(file, { ...all, store: inTime(all.store, forAddress) }),
    addresses: addressesIn(kept),
    seen: (install, url) => inTime(kept, forAddress).seen(install, url),
  });
};

const deliverQueue = (parts: Parts): Queue => parts.deliverQueue ?? queueTo.deliver(told(parts));
const wakeQueue = (parts: Parts): Queue => parts.wakeQueue ?? queueTo.wake(told(parts));

export const relayPorts = (parts: Parts = {}) => ({
  store: store(parts),
  now: parts.now ?? now,
  queue: deliverQueue(parts),
});
export const tickPorts = (parts: Parts = {}) => ({
  store: store(parts),
  now: parts.now ?? now,
  queue: wakeQueue(parts),
});
export const wakePorts = (parts: Parts = {}): Ports & { readonly queue: Queue } => ({
  ...corePorts(parts),
  queue: deliverQueue(parts),
});

/** What posts to a chat, and tells of the people in it. */
interface WayOut {
  readonly messenger: Messenger;
  readonly directory: Directory;
}
/** Waits between calls are counted by the product's clock, so that a walk through months does not sit them out. */
const paceBy = ({ now: clock }: Parts) => (clock ? () => Date.parse(clock()) : undefined);
const waysOut = (kept: Store, parts: Parts): Readonly<Record<Platform, () => WayOut>> => ({
  slack: () => {
    const given = slackSettings(told(parts), parts.anew, () => shelvesOf(parts));
    const at = placeNow(kept);
    return {
      messenger: slackMessenger(given, at, paceBy(parts)),
      directory: slackDirectory(given, at, paceBy(parts)),
    };
  },
  teams: () => {
    const connector = connectorTo(kept, parts);
    const { TEAMS_DIALOGS } = settings('teams', told(parts));
    const dialogs = TEAMS_DIALOGS !== 'off';
    return {
      messenger: teamsMessenger(connector, { dialogs, ...defined({ now: paceBy(parts) }) }),
      directory: teamsDirectory(connector),
    };
  },
});
/** The way out to every chat that is set up, be it one. */
export const deliverPorts = (parts: Parts = {}): Carrying => {
  const kept = store(parts);
  const ways = waysOut(kept, parts);
  const out = chatsOf(told(parts)).map((chat) => [chat, ways[chat]()] as const);
  const each = <Part extends keyof WayOut>(part: Part): Partial<Record<Platform, WayOut[Part]>> =>
    Object.fromEntries(out.map(([chat, way]) => [chat, way[part]]));
  return {
    ...ports(kept, parts, directories(each('directory'))),
    messengers: each('messenger'),
    csv: csvIn({ store: kept, now: parts.now ?? now }),
    queue: wakeQueue(parts),
    refused: (refused) => console.warn({ refused }),
  };
};
