import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { dynamoClient } from '../../../adapters/dynamodb/client.ts';
import { partition } from '../../../adapters/dynamodb/keys.ts';
import { installedAt } from '../../../core/engine/installed.ts';
import { installId } from '../../../core/model/ids.ts';
import { store as storeIn } from '../../../functions/wiring.ts';
import { startEngine } from '../../../infra/local/engine.ts';
import type { Json } from '../../../infra/local/standins/slack/state.ts';
import { guid, type Someone } from '../../../infra/local/standins/world.ts';
import { startLaptop, type TestLaptop } from '../laptop.ts';
import type { Fields } from './slack.ts';

/** A laptop on which one story is told, on Monday 4 January 2027 at nine unless another day is named. */
export interface Story extends TestLaptop {
  /** How many entries the journal has: what changes nothing leaves it as it is. */
  readonly journal: () => Promise<number>;
  /** Sets a partnership up in a Slack channel by its form; Priya does it and is its clerk. */
  readonly setUp: (room: string, fields: Fields) => Promise<void>;
  /** The code in the newest answer that this person sees. */
  readonly codeFor: (name: string, room?: string) => string;
  /** Priya invites from Slack, Owen joins the Teams channel. */
  readonly join: (room?: string, there?: string) => Promise<void>;
  /** A workspace's administrator installs the app there again. */
  readonly installed: (workspace: string) => Promise<void>;
  /** Something that Slack tells of a channel or a person, signed as Slack signs; of now, or of then. */
  readonly slackSays: (room: string, event: Json, at?: string) => Promise<void>;
  /** Something that Teams tells of a channel, with its token. */
  readonly teamsSays: (room: string, activity: Json) => Promise<void>;
}

export const slackId = ({ chats }: TestLaptop, name: string): string =>
  chats.slack.state.world.people.find((one) => one.name === name)?.slack ?? '';

/** More people in the stand-in chats than the practice world has; before the laptop starts, for this test file only. */
export const alsoPeople = (
  world: { readonly people: readonly Someone[] },
  more: readonly Someone[],
): void => {
  const people = world.people as Someone[];
  const before = people.length;
  beforeAll(() => void people.push(...more));
  afterAll(() => void people.splice(before));
};
export const inTeams = (name: string, more: Partial<Someone> = {}): Someone => ({
  key: name.toLowerCase(),
  name,
  email: `${name.toLowerCase()}@example.org`,
  role: 'Partner',
  teams: guid(`person ${name.toLowerCase()}`),
  ...more,
});

const code = /\b[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;

const told = (laptop: TestLaptop, endpoint: string): Omit<Story, keyof TestLaptop> => {
  const { slack, teams } = laptop.chats;
  const client = dynamoClient({
    endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const codeFor = (name: string, room = 'southport'): string => {
    const found = [...laptop.slack(name, room).reads().join('\n').matchAll(code)].at(-1)?.[0];
    if (!found) throw new Error(`${name} sees no code.`);
    return found;
  };
  return {
    journal: async () => {
      const { Count = 0 } = await client.send(
        new ScanCommand({
          TableName: 'folkmoot',
          Select: 'COUNT',
          FilterExpression: 'contains(#p, :journal)',
          ExpressionAttributeNames: { '#p': partition },
          ExpressionAttributeValues: { ':journal': { S: '#journal#' } },
        }),
      );
      return Count;
    },
    setUp: async (room, fields) => {
      const priya = laptop.slack('Priya', room);
      await priya.addBot();
      await priya.type('/partnership setup');
      const errors = await priya.submit(fields);
      if (Object.keys(errors).length > 0) throw new Error(JSON.stringify(errors));
      await laptop.drawn();
    },
    codeFor,
    join: async (room = 'southport', there = 'Southport partners') => {
      await laptop.slack('Priya', room).type('/partnership invite');
      const owen = laptop.teams('Owen', there);
      await owen.addBot();
      await owen.type(`@Folkmoot partnership join ${codeFor('Priya', room)}`);
      await laptop.drawn();
    },
    installed: async (workspace) => {
      const environment = { TABLE_NAME: 'folkmoot', DYNAMODB_ENDPOINT: endpoint };
      const ports = { store: storeIn({ environment }), now: laptop.now };
      await installedAt(installId('slack', workspace), laptop.now(), ports);
    },
    slackSays: async (room, event, at) => {
      const { channels } = slack.state;
      const channel = [...channels.values()].find(({ name }) => name === room);
      if (!channel) throw new Error(`There is no #${room}.`);
      const inner = { channel: channel.id, event_ts: slack.state.ts(), ...event };
      await slack.envelope.event(channel, inner, at);
      await laptop.settled();
    },
    teamsSays: async (room, activity) => {
      const { conversations, world, appId, now } = teams.state;
      const place = [...conversations.values()].find(({ name }) => name === room);
      const { channelData, ...rest } = activity;
      await teams.out.activity({
        type: 'conversationUpdate',
        channelId: 'msteams',
        id: `f:${teams.state.freshId()}`,
        serviceUrl: `${laptop.url}/standin/teams/`,
        timestamp: now(),
        locale: 'en-GB',
        from: { id: '29:someone', name: '' },
        recipient: { id: `28:${appId}`, name: 'Folkmoot' },
        conversation: {
          id: place?.id,
          conversationType: 'channel',
          isGroup: true,
          tenantId: world.tenant.id,
        },
        channelData: {
          tenant: { id: world.tenant.id },
          team: world.team,
          channel: { id: place?.id, name: room },
          ...(channelData as object),
        },
        ...rest,
      });
      await laptop.settled();
    },
  };
};

/** One laptop for a test file, with `more` settings: started before its stories, stopped after them. Call it where `describe` is called. */
export const story = (
  from = '2027-01-04T09:00:00.000Z',
  more: Readonly<Record<string, string>> = {},
): (() => Story) => {
  let started: { story: Story; stop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const engine = await startEngine();
    const env = { LOCAL_CLOCK: from, DYNAMODB_ENDPOINT: engine.endpoint, ...more };
    const laptop = await startLaptop({ env });
    started = {
      story: { ...laptop, ...told(laptop, engine.endpoint) },
      stop: async () => {
        await laptop.stop();
        await engine.stop();
      },
    };
  });
  afterAll(() => started?.stop());
  return () => {
    if (!started) throw new Error('The laptop runs only within tests.');
    return started.story;
  };
};

export const southport = (laptop: TestLaptop, more: Fields = {}): Fields => ({
  name: 'Southport Area Partnership',
  chair: slackId(laptop, 'Asha'),
  members: [slackId(laptop, 'Sam')],
  'clerk-votes': 'yes',
  ...more,
});
