import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealedBy, sealer } from '../../adapters/aws/seal.ts';
import { effectKey, recordKey } from '../../adapters/dynamodb/keys.ts';
import { waiting } from '../../adapters/memory/outbox.ts';
import type { Shelf } from '../../adapters/memory/shelf.ts';
import { type SlackEdge, slackEdge } from '../../adapters/slack/edge.ts';
import { teamsConnector } from '../../adapters/teams/connector.ts';
import { type TeamsEdge, teamsEdge } from '../../adapters/teams/edge.ts';
import { fileLink } from '../../core/engine/file-links.ts';
import { handle } from '../../core/handle.ts';
import type { StoredPerson } from '../../core/model/context.ts';
import { type Effect, finished } from '../../core/model/effect.ts';
import { everywhere, feedLink } from '../../core/subject/feeds.ts';
import { deliver } from '../../functions/deliver.ts';
import { files } from '../../functions/files.ts';
import { relay } from '../../functions/relay.ts';
import { slack } from '../../functions/slack.ts';
import { teams } from '../../functions/teams.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import { entry } from '../../functions/wiring.ts';
import { slackDriver } from '../support/slack/driver.ts';
import { type ServedSlack, servedSlack } from '../support/slack/served.ts';
import { secret, settingsFor } from '../support/slack/stage.ts';
import { teamsDriver } from '../support/teams/driver.ts';
import { channel } from '../support/teams/scene.ts';
import { type ServedTeams, servedTeams } from '../support/teams/served.ts';
import { filesKey } from '../support/world.ts';
import { hearing, isKnown, whole } from './logs/heard.ts';
import { throughConsent, throughInstall, throughRefresh } from './logs/installs.ts';
import { asha, deedsOf, failing, type Given, kept, refusing } from './logs/stage.ts';
import { canary, thrown, words } from './logs/thrown.ts';

let shelf: Shelf;
let served: { slack: ServedSlack; teams: ServedTeams };
let log: ReturnType<typeof hearing>;
/** What core behind the edges has for this call. */
let ports: Given;
let edges: { slack: SlackEdge; teams: TeamsEdge };

const inSlack = { id: 'UASHA', name: canary.toLowerCase() };
const inTeams = { id: '29:asha', aadObjectId: 'aad-asha', name: asha.name };
const there = { ...channel, name: `${canary} partners` };

beforeAll(async () => {
  shelf = await kept();
  served = {
    slack: await servedSlack([inSlack], secret),
    teams: await servedTeams([inTeams]),
  };
  const connector = teamsConnector(served.teams.settings, {
    of: (place) => ports.store.address(place),
    newest: async () => served.teams.serviceUrl,
    keep: (place, url) => ports.store.addressed(place, url),
  });
  edges = {
    slack: slackEdge({
      settings: settingsFor(served.slack),
      handle: (asked) => handle(asked, ports),
      count: (what) => console.log({ count: what }),
      directory: { account: (...of) => ports.directory.account(...of) },
    }),
    teams: teamsEdge({
      settings: served.teams.settings,
      handle: (asked) => handle(asked, ports),
      replyRefused: async () => ports.store.addressed('' as never, ''),
      connector,
      addresses: {
        of: (place) => ports.store.address(place),
        newest: async () => served.teams.serviceUrl,
        keep: (place, url) => ports.store.addressed(place, url),
      },
      seen: (install, url) => ports.store.seen(install, url),
    }),
  };
});
afterAll(async () => {
  await served.slack.close();
  await served.teams.close();
});
beforeEach(() => {
  log = hearing();
});
afterEach(() => void vi.restoreAllMocks());

type Call = (event: never) => Promise<unknown>;
/** As Lambda does it: what leaves the handler is written down. */
const called = async (make: () => Call, event: unknown): Promise<unknown> => {
  try {
    return await entry(make)(event as never);
  } catch (fault) {
    log.left(fault);
    return undefined;
  }
};
const bodies = (all: readonly object[]): SQSEvent => ({
  Records: all.map(
    (body, index) =>
      ({
        messageId: `m${index}`,
        body: JSON.stringify(body),
        attributes: { ApproximateReceiveCount: '1' },
      }) as SQSRecord,
  ),
});
const keyOf = ({ programme, to, id, due }: Effect) => ({ programme, to, id, due });
const effects = () => [...shelf.effects.values()].filter((one) => !finished(one));
const written = (): DynamoDBStreamEvent =>
  ({
    Records: [
      ...effects().map((one) => effectKey(one.programme, one.to, one.id)),
      ...[...shelf.records.values()].map(({ programme, stored }) =>
        recordKey(programme as never, stored.id),
      ),
    ].map((Keys) => ({ eventName: 'INSERT', dynamodb: { Keys } })),
  }) as unknown as DynamoDBStreamEvent;
const http = (sent: { headers: Readonly<Record<string, string>>; rawBody: Uint8Array }) => ({
  headers: sent.headers,
  body: Buffer.from(sent.rawBody).toString('utf8'),
  isBase64Encoded: false,
});
type Http = { readonly statusCode?: number; readonly body?: string } | undefined;

const throughSlack = async (): Promise<void> => {
  const driver = slackDriver({
    send: async (sent) => {
      const answer = (await called(() => slack(edges.slack), http(sent))) as Http;
      return { status: answer?.statusCode ?? 500, body: answer?.body ?? '' };
    },
    secret,
    responseUrl: served.slack.responseUrl,
    trigger: served.slack.trigger,
  });
  await driver.command(inSlack, `/action Mend the ${canary} gate @${canary} by Friday`);
  await driver.command(inSlack, '/action');
  await driver.mention(inSlack, `action Mend the ${canary} gate`);
  await driver.event({ type: 'channel_rename', channel: { id: 'C1', name: canary.toLowerCase() } });
  await driver.interactive({ type: 'view_submission', view: { title: words }, text: words });
  await driver.submit(inSlack, { callback_id: 'other', title: words, blocks: [] }, {});
  await driver.event({
    type: 'message',
    subtype: 'other',
    user: 'UASHA',
    channel: 'C1',
    text: words,
  });
  await driver.event({ type: 'member_joined_channel', user: 'UASHA', channel: 'C1', text: words });
};
const throughTeams = async (): Promise<void> => {
  const { teams: standIn } = served;
  const driver = teamsDriver({
    url: async (headers, body) => {
      const sent = { headers, rawBody: Buffer.from(body) };
      const answer = (await called(() => teams(edges.teams), http(sent))) as Http;
      return {
        status: answer?.statusCode ?? 500,
        body: answer?.body ? JSON.parse(answer.body) : undefined,
      };
    },
    keys: standIn.keys,
    appId: standIn.settings.TEAMS_APP_ID,
    serviceUrl: standIn.serviceUrl,
  });
  await driver.say(inTeams, there, `action Mend the ${canary} gate by Friday`);
  await driver.say(inTeams, there, `help ${canary}`);
};

/** To a meeting, and to a feed of whoever is kept. */
const links = (): readonly string[] => {
  const [meeting] = [...shelf.records.values()].filter(({ stored }) => stored.kind === 'meeting');
  const [person] = [...shelf.records.values()].filter(({ stored }) => stored.kind === 'person');
  const [programme = '', id = ''] = [meeting?.programme, meeting?.stored.id];
  const own = { programme: programme as never, links: { at: '/files/', seal: sealer(filesKey) } };
  const about = id.split('/');
  return [
    fileLink({ kind: 'meeting', programme: own.programme, about }, own.links),
    ...(person ? [feedLink(person.stored as StoredPerson, everywhere, own)] : []),
  ];
};

const functions: Readonly<Record<string, () => Promise<unknown>>> = {
  slack: throughSlack,
  teams: throughTeams,
  deliver: () => called(() => deliver(ports), bodies(effects().map(keyOf))),
  relay: () => called(() => relay(ports), written()),
  'install-slack': () => throughInstall(called, ports),
  'install-teams': () => throughConsent(called, ports),
  refresh: () => throughRefresh(called, ports),
  tick: () => called(() => tick(ports), {}),
  files: async () => {
    for (const rawPath of links())
      await called(() => files({ ...ports, holds: sealedBy([filesKey]) }), { rawPath });
  },
  wake: () => called(() => wake(ports), bodies(waiting(shelf).map(({ key }) => key))),
};
/** From here on each line is one of those that may be written, and no word of it was written by people. */
const heardRightly = (from: number, when: string): void => {
  for (const line of log.lines.slice(from)) {
    expect(whole(line).toLowerCase(), when).not.toContain(canary.toLowerCase());
    expect(isKnown(line), `${when}: ${whole(line)}`).toBe(true);
  }
};
/** Behind these stand chats, to which each answer is a call: each deed fails in one way, the most telling in all. */
const atTheDoor = ['slack', 'teams'];
const telling = ['store.lookUp', 'store.commit', 'store.load', 'directory.account', 'now'];

describe('no line of any log holds a word that people wrote', () => {
  it('in any function that there is', () => {
    const folder = join(import.meta.dirname, '../../functions');
    const entries = readdirSync(folder)
      .filter((file) =>
        readFileSync(join(folder, file), 'utf8').includes('export const handler = '),
      )
      .map((file) => file.replace('.ts', ''));
    expect(Object.keys(functions).sort()).toEqual(entries.sort());
  });

  it.each(Object.keys(functions))('in %s, whichever port throws whatever', async (name) => {
    const deeds = deedsOf(shelf);
    const kinds = Object.entries(thrown);
    expect(deeds.length).toBeGreaterThan(40);
    for (const [index, deed] of deeds.entries()) {
      const some =
        atTheDoor.includes(name) && !telling.includes(deed)
          ? [kinds[index % kinds.length] ?? kinds[0]]
          : kinds;
      for (const one of some) {
        if (!one) continue;
        const [kind, make] = one;
        ports = failing(shelf, deed, make);
        const before = log.lines.length;
        await functions[name]?.();
        heardRightly(before, `${deed} throws ${kind}`);
      }
    }
    expect(log.lines.length).toBeGreaterThan(10);
  });

  it('where a chat refuses for good', async () => {
    ports = refusing(shelf);
    await functions.deliver?.();
    const refused = log.lines.filter((line) => whole(line).includes('refused'));
    expect(refused.length).toBeGreaterThan(0);
    heardRightly(0, 'a refusal');
  });
});
