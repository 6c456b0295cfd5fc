import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { ahead } from '../../adapters/ahead/ahead.ts';
import { sha256 } from '../../adapters/aws/hash.ts';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { sealedBy, sealer } from '../../adapters/aws/seal.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { type StreamRecord, streamKey } from '../../adapters/dynamodb/stream-key.ts';
import { memoryTokens } from '../../adapters/memory/tokens.ts';
import { slackDirectory } from '../../adapters/slack/directory.ts';
import { slackEdge } from '../../adapters/slack/edge.ts';
import { slackMessenger } from '../../adapters/slack/send.ts';
import type { SlackSettings } from '../../adapters/slack/settings.ts';
import { connector } from '../../adapters/teams/connector.ts';
import { teamsDirectory } from '../../adapters/teams/directory.ts';
import { teamsEdge } from '../../adapters/teams/edge.ts';
import { teamsMessenger } from '../../adapters/teams/send.ts';
import { appToken } from '../../adapters/teams/token.ts';
import { keptTokens } from '../../core/engine/kept-tokens.ts';
import { takingOver } from '../../core/engine/takes-over.ts';
import { commandWords } from '../../core/features/in.ts';
import { handle, replyRefused } from '../../core/handle.ts';
import { seldom } from '../../core/lib/seldom.ts';
import { installId, type PlaceId, partsOf } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Messenger, Sent } from '../../core/ports/messenger.ts';
import type { DeliverPorts } from '../../core/ports/ports.ts';
import { accounted } from '../../functions/accounted.ts';
import { csvIn } from '../../functions/csv.ts';
import { deliver } from '../../functions/deliver.ts';
import { directories, seldomBy } from '../../functions/directories.ts';
import { files } from '../../functions/files.ts';
import { permalink } from '../../functions/permalink.ts';
import { relay } from '../../functions/relay.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import { clientOf } from '../simulator/table/client.ts';
import { tableDouble } from '../simulator/table/double.ts';
import { fresh } from '../support/fresh.ts';
import { secret } from '../support/slack/stage.ts';
import { signing } from '../support/teams/signing.ts';
import { filesKey } from '../support/world.ts';
import { botToken, chatsOf, type Out } from './chats.ts';
import { type House, houses } from './words.ts';

const filesAt = 'https://files.example/files/';

/** One table, one process of each function, and between them and the houses whatever leaves the bot. */
export const town = async (start: string) => {
  const clock = { now: start };
  const now = () => clock.now;
  const machine = () => Date.parse(clock.now);
  const outs: Out[] = [];
  const out = (one: Out) => void outs.push(one);
  const keys = await signing();
  const chats = chatsOf({ now, machine, wait: async () => {} }, keys, out);

  const double = tableDouble();
  const news: StreamRecord[] = [];
  double.heard.add((record) => void (streamKey(record) && news.push(record)));
  const client = clientOf(double);
  const wire = { client, table: double.table, hash: sha256, fresh, pause: async () => {} };
  const store = dynamoStore(wire);
  const shelf = memoryTokens();
  for (const house of houses)
    await shelf.keep({
      install: installId('slack', house.team),
      ...{ token: botToken(house), installed: start, scopes: [] },
    });

  const slackSettings: SlackSettings = {
    ...{ signingSecret: secret, botToken: '', apiUrl: 'https://slack.com/api/' },
    tokens: keptTokens({ shelf, store, now }),
    responseUrlAllow: chats.origins,
    fetch: chats.fetch,
  };
  for (const house of houses)
    await store.seen(installId('teams', house.tenant), chats.serviceOf(house));
  const placeNow = async (place: PlaceId) =>
    (await store.lookUp({ place, accounts: [] })).place.row?.now ?? place;
  const addresses = {
    of: (place: PlaceId) => store.address(place),
    newest: async (tenant: string) =>
      (await store.install(installId('teams', tenant))).row?.serviceUrl,
    keep: (place: PlaceId, url: string) => store.addressed(place, url),
  };
  const { http, teamsSettings: settings } = chats;
  const way = () =>
    connector({ settings, http, token: appToken(settings, http, machine), addresses });
  const toTeams = way();
  const inSlack = slackDirectory(slackSettings, placeNow, machine);
  const both = directories({ slack: inSlack, teams: teamsDirectory(toTeams) });
  const faults = new Map<string, Sent[]>();
  /** What the next post into a workspace answers instead of being done; where there are such, nobody may look. */
  const faulty = (messenger: Messenger): Messenger => ({
    ...messenger,
    post: async (one) =>
      faults.get(partsOf(one.place).tenant)?.shift() ?? (await messenger.post(one)),
    find: async () => 'cannot',
  });
  const ports: DeliverPorts = {
    ...{ store, now, fresh, hash: sha256, permalink, pause: async () => {} },
    links: { at: filesAt, seal: sealer(filesKey) },
    directory: { ...both, late: seldom(both.account, seldomBy(now)) },
    messengers: {
      slack: faulty(slackMessenger(slackSettings, placeNow, machine)),
      teams: faulty(teamsMessenger(toTeams, { dialogs: true, now: machine })),
    },
    csv: csvIn({ store, now }),
    refused: (refused) => console.warn({ refused }),
  };
  const count = (what: string) => console.log({ count: what });
  const core = { handle: ahead(handle, commandWords), ports: ports as DeliverPorts };
  const heard: { request: Request; answer: Answer }[] = [];
  const asked = async (request: Request): Promise<Answer> => {
    const answer = await core.handle(request, core.ports);
    heard.push({ request, answer });
    return answer;
  };
  const slack = slackEdge({
    settings: slackSettings,
    handle: asked,
    directory: inSlack,
    served: takingOver(ports),
    count,
  });
  const teams = teamsEdge({
    ...{ settings, handle: asked, connector: toTeams, addresses, count, http },
    replyRefused: (request, refusal) => replyRefused(request, refusal, ports),
    seen: (install, url) => store.seen(install, url),
  });

  const queued: { [Name in 'wake' | 'deliver']: Carried[] } = { wake: [], deliver: [] };
  const queueTo = (name: 'wake' | 'deliver'): Queue => ({
    send: async (all) => {
      for (const one of all) out({ house: undefined, what: `queue ${name}`, text: one.body });
      queued[name].push(...all);
    },
  });
  const functions = {
    relay: accounted('relay', relay({ store, now, queue: queueTo('deliver') })),
    tick: tick({ store, now, queue: queueTo('wake') }),
    wake: accounted('wake', wake({ ...ports, queue: queueTo('deliver') })),
    deliver: accounted('deliver', deliver({ ...ports, queue: queueTo('wake') })),
    files: files({ store, now, holds: sealedBy([filesKey]) }),
  };
  let messages = 0;
  const batchOf = (all: readonly Carried[]): SQSEvent =>
    ({
      Records: all.map(({ body }) => {
        messages += 1;
        const attributes = { ApproximateReceiveCount: '1' };
        return { messageId: `m${messages}`, body, attributes };
      }),
    }) as unknown as SQSEvent;
  /** All that is due now is done. */
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 60; round += 1) {
      if (news.length > 0)
        await functions.relay({ Records: news.splice(0) } as unknown as DynamoDBStreamEvent);
      if (queued.wake.length > 0) await functions.wake(batchOf(queued.wake.splice(0)));
      if (queued.deliver.length > 0) await functions.deliver(batchOf(queued.deliver.splice(0)));
      if (news.length + queued.wake.length + queued.deliver.length > 0) continue;
      await functions.tick();
      if (queued.wake.length === 0) return;
    }
    throw new Error('something stays due for ever');
  };
  /** Moves the clock by so many hours at a time. */
  const to = async (at: string, hours = 24): Promise<void> => {
    await settle();
    while (clock.now < at) {
      const next = new Date(Math.min(machine() + hours * 3600_000, Date.parse(at))).toISOString();
      clock.now = next;
      await settle();
    }
  };
  return {
    ...{
      chats,
      keys,
      clock,
      store,
      ports,
      core,
      outs,
      out,
      heard,
      faults,
      settle,
      to,
      queued,
      news,
    },
    ...{ slack, teams, files: functions.files, double },
    /** What the table holds now, and the queues and the clock with it, to come back to. */
    saved: () => {
      const restore = double.saved();
      const { now: at } = clock;
      return () => {
        restore();
        clock.now = at;
        for (const list of [news, queued.wake, queued.deliver]) list.length = 0;
        faults.clear();
      };
    },
    townOf: (house: House) => {
      const found = chats.towns.find((one) => one.house === house);
      if (!found) throw new Error('no such house');
      return found;
    },
  };
};
export type Town = Awaited<ReturnType<typeof town>>;
