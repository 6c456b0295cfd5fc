import { beforeEach, describe, expect, it } from 'vitest';
import { settings } from '../../../functions/settings.ts';
import { type Chats, startChats } from '../../../infra/local/chats.ts';
import { openKept } from '../../../infra/local/kept.ts';
import { laptopSettings, localEnvironment } from '../../../infra/local/settings.ts';
import { partners } from '../../../infra/local/standins/partners.ts';
import { type SlackState, seenBy } from '../../../infra/local/standins/slack/state.ts';
import type { TeamsState } from '../../../infra/local/standins/teams/state.ts';
import { sefton, type World } from '../../../infra/local/standins/world.ts';
import { seededClock } from '../../support/seeded-clock.ts';

const origin = 'http://127.0.0.1:1';
const start = (kept = openKept(undefined)): Chats =>
  startChats({
    world: sefton,
    partners: { world: partners, botToken: 'xoxb-theirs' },
    settings: {
      ...{ signingSecret: 's', botToken: 'xoxb-ours', issuer: 'iss' },
      ...{ appId: 'app', appPassword: 'pw' },
    },
    kept,
    clock: seededClock(),
    origin: () => origin,
    changed: () => {},
  });
let chats: Chats;
beforeEach(() => {
  chats = start();
});

const asked = async (
  path: string,
  body: unknown,
  token?: string,
  method = 'POST',
): Promise<{ status: number; said: Record<string, unknown> }> => {
  const form = body instanceof URLSearchParams;
  const { status, body: said } = await chats.http({
    ...{ method, path, query: new URLSearchParams() },
    headers: {
      'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    rawBody: new TextEncoder().encode(form ? String(body) : JSON.stringify(body)),
  });
  return { status, said: JSON.parse(String(said || '{}')) };
};
const slack = async (method: string, body: unknown, token: string) =>
  (await asked(`/standin/slack/api/${method}`, body, token)).said;
const channelOf = ({ slackRooms }: World) => slackRooms[0]?.id ?? '';
const roomOf = ({ teamsRooms }: World) => teamsRooms[0]?.id ?? '';
const slackUser = ({ people }: World, name: string) =>
  people.find((one) => one.name === name && one.slack)?.slack ?? '';
const theirs = (): { slack: SlackState; teams: TeamsState } => {
  if (!chats.partners) throw new Error('no partners');
  return { slack: chats.partners.slack.state, teams: chats.partners.teams.state };
};

describe('two workspaces, each with its own token', () => {
  const houses = [
    ['xoxb-ours', sefton, partners],
    ['xoxb-theirs', partners, sefton],
  ] as const;
  it.each(houses)('%s serves its own workspace and no other', async (token, own, other) => {
    expect(await slack('auth.test', {}, token)).toMatchObject({
      ok: true,
      team_id: own.workspace.id,
      user_id: own.slackBot.user,
    });
    const text = 'hello';
    expect(await slack('chat.postMessage', { channel: channelOf(own), text }, token)).toMatchObject(
      { ok: true, channel: channelOf(own) },
    );
    for (const method of ['chat.postMessage', 'conversations.info', 'conversations.history'])
      expect(await slack(method, { channel: channelOf(other), text }, token)).toEqual({
        ok: false,
        error: 'channel_not_found',
      });
    const user = slackUser(other, 'Sam');
    for (const [method, given] of [
      ['users.info', { user }],
      ['conversations.open', { users: user }],
    ] as const)
      expect(await slack(method, given, token)).toEqual({ ok: false, error: 'user_not_found' });
  });

  it('remembers what it refused, by name', async () => {
    await slack('conversations.info', { channel: channelOf(sefton) }, 'xoxb-theirs');
    expect(theirs().slack.refused).toEqual([
      { method: 'conversations.info', error: 'channel_not_found' },
    ]);
    expect(chats.slack.state.refused).toEqual([]);
    expect(await slack('auth.test', {}, 'xoxb-nobody')).toEqual({
      ok: false,
      error: 'invalid_auth',
    });
  });

  it('takes an answer to a command where the command was typed', async () => {
    const { envelope, state } = chats.partners?.slack ?? chats.slack;
    const user = slackUser(partners, 'Hana');
    const at = { channel: channelOf(partners), user };
    const address = new URL(envelope.addressOf(envelope.hook(at)));
    await chats.http({
      ...{ method: 'POST', path: address.pathname, query: new URLSearchParams() },
      headers: { 'content-type': 'application/json' },
      rawBody: new TextEncoder().encode('{"text":"here"}'),
    });
    expect(seenBy(state, at.channel, user).map(({ text }) => text)).toEqual(['here']);
    expect(chats.slack.state.messages.size).toBe(0);
  });

  it('has nobody’s account twice', () => {
    const ids = [sefton, partners].flatMap(({ people }) =>
      people.flatMap((one) => [one.slack, one.teams].filter(Boolean)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('two tenants', () => {
  const login = async (): Promise<string> => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'pw',
      scope: 'https://api.botframework.com/.default',
    });
    return String((await asked('/standin/teams/login/token', form)).said.access_token);
  };
  const post = { type: 'message', text: 'hello' };
  const way = (at: string, room: string) =>
    `${at}/v3/conversations/${encodeURIComponent(room)}/activities`;

  it('take one token of the app, each at its own address and at the one of all', async () => {
    const token = await login();
    for (const state of [chats.teams.state, theirs().teams])
      for (const room of state.conversations.values())
        state.saveConversation({ ...room, installed: true });
    for (const [at, room] of [
      ['/standin/teams', roomOf(sefton)],
      ['/standin/teams', roomOf(partners)],
      ['/standin/partners/standin/teams', roomOf(partners)],
    ] as const)
      expect((await asked(way(at, room), post, token)).status).toBe(201);
    const elsewhere = way('/standin/partners/standin/teams', roomOf(sefton));
    expect((await asked(elsewhere, post, token)).status).toBe(404);
    expect([...theirs().teams.posts.values()]).toHaveLength(2);
    expect([...chats.teams.state.posts.values()]).toHaveLength(1);
  });

  it('open the chat of somebody of theirs, who is called otherwise in each', async () => {
    const token = await login();
    const opened = async ({ people, tenant }: World) => {
      const user = people.find(({ name, teams }) => name === 'Tess' && teams)?.teams;
      const body = { members: [{ id: user }], tenantId: tenant.id };
      return (await asked('/standin/teams/v3/conversations', body, token)).said.id;
    };
    const both = [await opened(sefton), await opened(partners)];
    expect(both).toEqual([expect.stringMatching(/^a:1/), expect.stringMatching(/^a:1/)]);
    expect(both[0]).not.toBe(both[1]);
  });
});

describe('what is kept of both', () => {
  it('is there again after a restart, each for itself', async () => {
    const kept = openKept(undefined);
    chats = start(kept);
    await slack('chat.postMessage', { channel: channelOf(partners), text: 'kept' }, 'xoxb-theirs');
    const again = start(kept);
    expect(again.partners?.slack.state.messages.size).toBe(1);
    expect(again.slack.state.messages.size).toBe(0);
  });
});

describe('the setting', () => {
  const where = { origin, tenant: sefton.tenant.id, realSlack: false, realTeams: false };
  it('is off unless asked for, and then nothing is told that was not before', () => {
    expect(laptopSettings({}).partners).toBe(false);
    expect(laptopSettings({ PARTNERS: 'guests' }).partners).toBe(false);
    expect(laptopSettings({ PARTNERS: 'own' }).partners).toBe(true);
    const told = localEnvironment({}, openKept(undefined), where);
    for (const name of ['SLACK_CLIENT_ID', 'SLACK_BOT_TEAM', 'TEAMS_TENANTS_ALLOW'])
      expect(told[name]).toBeUndefined();
  });

  it('tells the functions whose token is whose, and which tenants are served', () => {
    const several = { team: sefton.workspace.id, tenants: [partners.tenant.id] };
    const told = localEnvironment({}, openKept(undefined), { ...where, partners: several });
    expect(settings('slack', told)).toMatchObject({ SLACK_BOT_TEAM: sefton.workspace.id });
    expect(settings('tokens', told).TOKENS_SECRET).toHaveLength(32);
    expect(settings('tenants', told).TEAMS_TENANTS_ALLOW).toEqual(['own', partners.tenant.id]);
  });

  it.each<[Record<string, string>, RegExp]>([
    [{ PARTNERS: 'some' }, /PARTNERS is "some"; it can be own or guests/],
    [
      { PARTNERS: 'own', SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' },
      /PARTNERS is for practice only/,
    ],
    [{ PARTNERS: 'own', SLACK_API_URL: 'http://127.0.0.1:9/api/' }, /PARTNERS is for practice/],
  ])('%j stops the start', (env, said) => {
    expect(() => laptopSettings(env)).toThrow(said);
  });
});
