import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import { type ServedSlack, servedSlack } from '../../support/slack/served.ts';
import { channel, sam } from '../../support/teams/scene.ts';
import { type ServedTeams, servedTeams } from '../../support/teams/served.ts';

const shown = async (answer: Response) => ({
  status: answer.status,
  after: answer.headers.get('retry-after'),
  body: await answer.text(),
});

describe('a call to the stand-in for Slack', () => {
  let slack: ServedSlack;
  beforeEach(async () => {
    slack = await servedSlack();
  });
  afterEach(() => slack.close());
  const post = (): Promise<Response> =>
    fetch(`${slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-local', 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'C1', text: 'hello' }),
    });
  const messages = () => slack.messagesIn('C1').length;

  it.each<[string, Fault, object, number]>([
    [
      'is refused by a code',
      { error: 'is_archived' },
      { status: 200, body: '{"ok":false,"error":"is_archived"}' },
      0,
    ],
    [
      'is told when to come again',
      { retryAfter: 7 },
      { status: 429, after: '7', body: '{"ok":false,"error":"ratelimited"}' },
      0,
    ],
    ['meets an error of the server', { status: 503 }, { status: 503 }, 0],
    ['is done and meets one', { applied: true, status: 500 }, { status: 500 }, 1],
    ['is answered without a name', { answer: { ok: true } }, { body: '{"ok":true}' }, 0],
  ])('%s', async (_, fault, answer, kept) => {
    slack.fail('chat.postMessage', fault);
    expect(await shown(await post())).toMatchObject(answer);
    expect(messages()).toBe(kept);
    expect(await (await post()).json()).toMatchObject({ ok: true });
  });

  it.each([
    ['is done at once and answered late', true, 1],
    ['is done late', false, 0],
  ])('%s', async (_, isDone, meanwhile) => {
    let there = -1;
    const until = async () => {
      there = messages();
    };
    slack.fail('chat.postMessage', { ...(isDone ? { applied: true } : {}), until });
    expect(await (await post()).json()).toMatchObject({ ok: true });
    expect([there, messages()]).toEqual([meanwhile, 1]);
  });

  it('has its connection closed', async () => {
    slack.fail('chat.postMessage', { cut: true });
    await expect(post()).rejects.toThrow();
    expect(messages()).toBe(0);
  });

  it('at an answer address is refused, and the next is taken', async () => {
    const url = slack.responseUrl({ id: 'U1', name: 'asha' }, {});
    const answer = () => fetch(url, { method: 'POST', body: '{"text":"only you"}' });
    slack.fail('response', { status: 500 });
    expect((await answer()).status).toBe(500);
    expect((await answer()).status).toBe(200);
    expect(slack.messagesIn('C1')).toMatchObject([{ text: 'only you', only: 'U1' }]);
  });
});

describe('a call to the stand-in for Teams', () => {
  let teams: ServedTeams;
  let authorization = '';
  beforeEach(async () => {
    teams = await servedTeams([sam]);
    const { settings } = teams;
    const granted = await fetch(`${settings.TEAMS_LOGIN_URL}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: settings.TEAMS_APP_ID,
        client_secret: settings.TEAMS_APP_PASSWORD,
        scope: 'https://api.botframework.com/.default',
      }),
    });
    authorization = `Bearer ${((await granted.json()) as { access_token: string }).access_token}`;
  });
  afterEach(() => teams.close());
  const post = (more: object = {}): Promise<Response> =>
    fetch(`${teams.serviceUrl}v3/conversations/${channel.id}/activities`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'hello', ...more }),
    });
  const posts = () => teams.state.posts.size;

  it.each<[string, Fault, object, number]>([
    [
      'is refused by a code',
      { status: 403, error: 'BotDisabledByAdmin' },
      {
        status: 403,
        body: '{"error":{"code":"BotDisabledByAdmin","message":"BotDisabledByAdmin"}}',
      },
      0,
    ],
    ['is told when to come again', { retryAfter: 7 }, { status: 429, after: '7' }, 0],
    ['is done and meets an error', { applied: true, status: 502 }, { status: 502 }, 1],
    ['is answered without a name', { status: 201, answer: {} }, { status: 201, body: '{}' }, 0],
  ])('%s', async (_, fault, answer, kept) => {
    teams.faults.push(fault);
    expect(await shown(await post())).toMatchObject(answer);
    expect(posts()).toBe(kept);
    expect((await post()).status).toBe(201);
  });

  it('with a text and a card makes two posts and is told the name of neither', async () => {
    const content = { type: 'AdaptiveCard', version: '1.5', body: [] };
    const contentType = 'application/vnd.microsoft.card.adaptive';
    const answer = await shown(await post({ attachments: [{ contentType, content }] }));
    expect(answer).toMatchObject({ status: 202, body: '' });
    const kept = [...teams.state.posts.values()].map(({ activity }) => Object.keys(activity));
    expect(kept).toEqual([
      ['type', 'text'],
      ['type', 'attachments'],
    ]);
  });
});
