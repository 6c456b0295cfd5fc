import { beforeEach, describe, expect, it } from 'vitest';
import { type Chats, startChats } from '../../../infra/local/chats.ts';
import type { HttpIn, HttpOut } from '../../../infra/local/http.ts';
import { openKept } from '../../../infra/local/kept.ts';
import type { StandInClock } from '../../../infra/local/standins/clock.ts';
import { sefton } from '../../../infra/local/standins/world.ts';
import { seededClock } from '../../support/seeded-clock.ts';

let clock: StandInClock;
const start = (kept = openKept(undefined)): Chats =>
  startChats({
    world: sefton,
    settings: {
      signingSecret: 's',
      botToken: 'xoxb-1',
      appId: 'app',
      appPassword: 'pw',
      issuer: 'iss',
    },
    kept,
    clock,
    origin: () => 'http://127.0.0.1:1',
    changed: () => {},
  });
const request = (
  method: string,
  path: string,
  body: string,
  headers: Record<string, string>,
): HttpIn => {
  const url = new URL(path, 'http://127.0.0.1');
  return {
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    rawBody: new TextEncoder().encode(body),
  };
};
const parsed = ({ status, body }: HttpOut) => ({
  status,
  body: typeof body === 'string' && body.startsWith('{') ? JSON.parse(body) : body,
});

const channel = sefton.slackRooms[0]?.id ?? '';
const room = sefton.teamsRooms[0]?.id ?? '';
const person = sefton.people.find(({ teams, slack }) => teams && slack);

let chats: Chats;
beforeEach(() => {
  clock = seededClock();
  chats = start();
});
const slack = async (method: string, body: unknown, token = 'xoxb-1') => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const path = `/standin/slack/api/${method}`;
  return parsed(await chats.http(request('POST', path, JSON.stringify(body), headers))).body;
};
const plain = (text: string) => ({ type: 'plain_text', text });

describe('the stand-in for Slack', () => {
  it('keeps what is posted, edited and taken away, as Slack would', async () => {
    const { ts } = await slack('chat.postMessage', { channel, text: 'one' });
    await slack('chat.postMessage', { channel, text: 'two', thread_ts: ts });
    expect((await slack('chat.update', { channel, ts, text: 'one, better' })).ok).toBe(true);
    const { messages } = await slack('conversations.history', { channel });
    expect(messages).toMatchObject([{ text: 'one, better', reply_count: 1 }]);
    expect((await slack('chat.delete', { channel, ts })).ok).toBe(true);
    expect((await slack('chat.update', { channel, ts, text: 'x' })).error).toBe(
      'message_not_found',
    );
  });

  it.each([
    ['without text', { text: '' }, 'no_text'],
    ['to a channel it does not know', { channel: 'C0', text: 'x' }, 'channel_not_found'],
    ['with a block of no known kind', { text: 'x', blocks: [{ type: 'bogus' }] }, 'invalid_blocks'],
    [
      'with 51 blocks',
      { text: 'x', blocks: Array(51).fill({ type: 'divider' }) },
      'invalid_blocks',
    ],
    [
      'with a header of 151 signs',
      { text: 'x', blocks: [{ type: 'header', text: plain('h'.repeat(151)) }] },
      'invalid_blocks',
    ],
    [
      'with a field Slack does not have',
      { text: 'x', blocks: [{ type: 'divider', colour: 'red' }] },
      'invalid_blocks',
    ],
    ['in a thread that is not there', { text: 'x', thread_ts: '1.1' }, 'thread_not_found'],
  ])('refuses a post %s', async (_, post, error) => {
    expect(await slack('chat.postMessage', { channel, ...post })).toEqual({ ok: false, error });
  });

  it('knows its token, its methods and its triggers', async () => {
    expect((await slack('auth.test', {}, 'xoxb-2')).error).toBe('invalid_auth');
    expect((await slack('chat.shout', {})).error).toBe('unknown_method');
    const view = { type: 'modal', title: plain('T'), blocks: [] };
    expect((await slack('views.open', { trigger_id: 't', view })).error).toBe('invalid_trigger_id');
    chats.slack.state.triggers.set('t', {
      user: person?.slack ?? '',
      made: clock.machine(),
      used: false,
    });
    expect((await slack('views.open', { trigger_id: 't', view })).ok).toBe(true);
    expect((await slack('views.open', { trigger_id: 't', view })).error).toBe(
      'exchanged_trigger_id',
    );
    chats.slack.state.triggers.set('old', { user: '', made: clock.machine() - 4000, used: false });
    expect((await slack('views.open', { trigger_id: 'old', view })).error).toBe(
      'expired_trigger_id',
    );
  });

  it('takes five answers at one address and shows them to one person', async () => {
    const hook = { id: 'h1', channel, user: person?.slack ?? '', made: clock.machine(), uses: 0 };
    chats.slack.state.hooks.set('h1', hook);
    const answer = () =>
      chats.http(request('POST', '/standin/slack/hooks/h1', '{"text":"only you"}', {}));
    for (let turn = 0; turn < 5; turn += 1) expect((await answer()).status).toBe(200);
    expect((await answer()).status).toBe(404);
    const seen = [...chats.slack.state.messages.values()].map(({ only }) => only);
    expect(new Set(seen)).toEqual(new Set([person?.slack]));
  });
});

describe('the stand-in for Teams', () => {
  const token = async (secret = 'pw') => {
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: secret,
      scope: 'https://api.botframework.com/.default',
    });
    return parsed(await chats.http(request('POST', '/standin/teams/login/token', `${form}`, {})));
  };
  const call = async (method: string, path: string, body: unknown) => {
    const { access_token } = (await token()).body;
    const headers = { authorization: `Bearer ${access_token}` };
    const where = `/standin/teams/v3/${path}`;
    return parsed(await chats.http(request(method, where, JSON.stringify(body), headers)));
  };
  const activities = `conversations/${encodeURIComponent(room)}/activities`;
  const message = { type: 'message', text: 'hello' };
  const card = (content: unknown) => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  });
  beforeEach(() => {
    const place = chats.teams.state.conversations.get(room);
    if (place) chats.teams.state.saveConversation({ ...place, installed: true });
  });

  it('gives tokens to whoever has the secret, and listens to nobody else', async () => {
    expect((await token('wrong')).status).toBe(401);
    const unknown = { authorization: 'Bearer made-up' };
    const answer = await chats.http(
      request('POST', `/standin/teams/v3/${activities}`, JSON.stringify(message), unknown),
    );
    expect(answer.status).toBe(401);
  });

  it('keeps what is posted, edited and taken away', async () => {
    const { status, body } = await call('POST', activities, message);
    expect(status).toBe(201);
    expect(
      (await call('PUT', `${activities}/${body.id}`, { type: 'message', text: 'better' })).status,
    ).toBe(200);
    expect(chats.teams.state.posts.get(body.id)?.activity.text).toBe('better');
    expect((await call('DELETE', `${activities}/${body.id}`, {})).status).toBe(200);
    expect((await call('PUT', `${activities}/1`, message)).status).toBe(404);
    // As the real one answers for what was there once.
    expect((await call('PUT', `${activities}/${body.id}`, message)).status).toBe(403);
  });

  it.each([
    ['with nothing in it', { type: 'message' }, 400],
    ['of a kind it does not know', { type: 'shout', text: 'x' }, 400],
    ['with a card of version 1.6', card({ type: 'AdaptiveCard', version: '1.6' }), 400],
    [
      'with an element that no card has',
      card({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'Marquee' }] }),
      400,
    ],
    [
      'with two inputs of one name',
      card({
        type: 'AdaptiveCard',
        version: '1.5',
        body: [
          { type: 'Input.Text', id: 'a' },
          { type: 'Input.Date', id: 'a' },
        ],
      }),
      400,
    ],
    ['of more than 100 KB', { type: 'message', text: 'x'.repeat(60_000) }, 413],
  ])('refuses a post %s', async (_, post, status) => {
    expect((await call('POST', activities, post)).status).toBe(status);
  });

  it('shows a targeted message to its one reader, and takes none for a stranger', async () => {
    const to = (id: string) =>
      call('POST', `${activities}?isTargetedActivity=true`, { ...message, recipient: { id } });
    const { body } = await to(person?.teams ?? '');
    expect(chats.teams.state.posts.get(body.id)?.only).toBe(person?.teams);
    expect((await to('29:nobody')).status).toBe(400);
  });

  it('lets a bot that is not installed say nothing', async () => {
    const place = chats.teams.state.conversations.get(room);
    if (place) chats.teams.state.saveConversation({ ...place, installed: false });
    expect((await call('POST', activities, message)).status).toBe(403);
  });
});

describe('both stand-ins', () => {
  it('remember over a restart all that was said, and the signing key', async () => {
    const kept = openKept(undefined);
    chats = start(kept);
    await slack('chat.postMessage', { channel, text: 'kept' });
    const keys = await chats.http(request('GET', '/standin/teams/keys', '', {}));
    chats = start(kept);
    expect([...chats.slack.state.messages.values()].map(({ text }) => text)).toEqual(['kept']);
    expect(await chats.http(request('GET', '/standin/teams/keys', '', {}))).toEqual(keys);
  });
});
