import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { memoryTokens } from '../../../adapters/memory/tokens.ts';
import { slackDirectory } from '../../../adapters/slack/directory.ts';
import { slackEdge } from '../../../adapters/slack/edge.ts';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { webOf } from '../../../adapters/slack/web.ts';
import { keptTokens } from '../../../core/engine/kept-tokens.ts';
import { accountId, effectId, installId, placeId } from '../../../core/model/ids.ts';
import { slackDriver } from '../../support/slack/driver.ts';
import { said, secret } from '../../support/slack/stage.ts';

const start = Date.UTC(2027, 0, 4, 9);
const one = installId('slack', 'T1');
const other = installId('slack', 'T2');
const wide = installId('slack', 'E1');

interface Called {
  readonly method: string;
  readonly token: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Slack as it answers each token; every call is kept with the token that it came with. */
const several = async (
  answer: (call: Called) => object = () => ({ ok: true, ts: '1.1', channel: { id: 'D1' } }),
) => {
  const calls: Called[] = [];
  const store = memoryStore({ hash: sha256 });
  const shelf = memoryTokens();
  const clock = { now: start };
  const now = () => new Date(clock.now).toISOString();
  const install = (id: typeof one, token: string) =>
    shelf.keep({ install: id, token, installed: now(), scopes: [] });
  await install(one, 'xoxb-one');
  await install(other, 'xoxb-other');
  const settings: SlackSettings = {
    signingSecret: secret,
    botToken: '',
    tokens: keptTokens({ shelf, store, now }),
    apiUrl: 'https://slack.com/api/',
    responseUrlAllow: ['https://hooks.slack.com'],
    fetch: async (url, init) => {
      const headers = new Headers(init?.headers as Record<string, string>);
      const body = String(init?.body ?? '');
      const args = body.startsWith('{')
        ? JSON.parse(body)
        : Object.fromEntries(new URLSearchParams(body));
      const call = {
        method: `${url}`.split('/').at(-1) ?? '',
        token: (headers.get('authorization') ?? '').replace('Bearer ', ''),
        args,
      };
      calls.push(call);
      return Response.json(answer(call)) as never;
    },
  };
  return { calls, settings, shelf, store, clock, install };
};

const view = { aloud: 'Hello.', blocks: [] };
const post = (team: string) => ({
  place: placeId('slack', team, 'C1'),
  view,
  effect: effectId('e'),
  press: 1,
  accounts: new Map(),
});

describe('an app that is in several workspaces', () => {
  it('posts in each by that one’s token, and by no other', async () => {
    const { calls, settings } = await several();
    const messenger = slackMessenger(settings);
    for (const team of ['T1', 'T2', 'T1'])
      expect((await messenger.post(post(team))).kind).toBe('sent');
    expect(calls.map(({ token }) => token)).toEqual(['xoxb-one', 'xoxb-other', 'xoxb-one']);
  });

  it('posts by the organisation’s token where that serves the workspace', async () => {
    const { calls, settings, store, install } = await several();
    await install(wide, 'xoxb-wide');
    await store.served(installId('slack', 'T3'), wide);
    await slackMessenger(settings).post(post('T3'));
    expect(calls.map(({ token }) => token)).toEqual(['xoxb-wide']);
  });

  it('asks Slack nothing where it is not installed', async () => {
    const { calls, settings } = await several();
    expect(await slackMessenger(settings).post(post('T9'))).toMatchObject({ kind: 'shut' });
    expect(calls).toEqual([]);
  });

  it('reads a token anew, once, where Slack takes it no more', async () => {
    const { calls, settings, install, clock } = await several(({ token }) =>
      token === 'xoxb-one' ? { ok: false, error: 'token_expired' } : { ok: true, ts: '1.1' },
    );
    expect(await slackMessenger(settings).post(post('T1'))).toMatchObject({ kind: 'shut' });
    expect(calls).toHaveLength(1);
    clock.now += 60_000;
    await install(one, 'xoxb-next');
    expect((await slackMessenger(settings).post(post('T1'))).kind).toBe('sent');
    expect(calls.map(({ token }) => token)).toEqual(['xoxb-one', 'xoxb-one', 'xoxb-next']);
  });

  it('waits where the tokens cannot be read: nothing was sent', async () => {
    const { calls, settings } = await several();
    const tokens = { of: () => Promise.reject(new Error('busy')), stale: () => {} };
    const answer = await slackMessenger({ ...settings, tokens }).post(post('T1'));
    expect(answer).toEqual({ kind: 'later', seconds: 5 });
    expect(calls).toEqual([]);
  });

  it('asks somebody’s own workspace about them, where the app is there too', async () => {
    const { calls, settings } = await several(({ method }) =>
      method === 'team.info'
        ? { ok: true, team: { id: 'T2', name: 'Other Council' } }
        : { ok: true, user: { name: 'kim', team_id: 'T2', is_restricted: true } },
    );
    const known = await slackDirectory(settings).account(
      accountId('slack', 'T2', 'UKIM'),
      placeId('slack', 'T1', 'C1'),
    );
    expect(known).toMatchObject({ home: false, guest: true, organisation: 'Other Council' });
    expect(new Set(calls.map(({ token }) => token))).toEqual(new Set(['xoxb-other']));
  });

  it('learns from Slack alone who shares a channel', async () => {
    const channel = { id: 'C1', is_ext_shared: true, shared_team_ids: ['T1', 'T2', 'x:y'] };
    const { settings } = await several(() => ({ ok: true, channel }));
    const { alsoCalled } = slackDirectory(settings);
    expect(await alsoCalled?.(placeId('slack', 'T2', 'C1'))).toEqual(['slack:T1:C1']);
    const alone = await several(() => ({
      ok: true,
      channel: { ...channel, is_ext_shared: false },
    }));
    expect(await slackDirectory(alone.settings).alsoCalled?.(placeId('slack', 'T2', 'C1'))).toEqual(
      [],
    );
  });

  it('answers by the installation through which it was asked', async () => {
    const { calls, settings } = await several();
    const heard: string[][] = [];
    const edge = slackEdge({
      settings,
      handle: async () => said,
      directory: { account: async () => undefined },
      served: async (...both) => void heard.push(both),
    });
    for (const team of ['T1', 'T2']) {
      const driver = slackDriver({ send: edge, secret, responseUrl: () => '', team });
      await driver.event({
        type: 'app_mention',
        user: 'U1',
        text: '<@UBOT> mine',
        channel: 'C1',
        ts: '1.1',
      });
    }
    expect(calls.map(({ method, token }) => [method, token])).toEqual([
      ['chat.postEphemeral', 'xoxb-one'],
      ['chat.postEphemeral', 'xoxb-other'],
    ]);
    expect(heard).toEqual([
      [one, one],
      [other, other],
    ]);
  });
});

describe('the one workspace’s token', () => {
  const only = async (answer: (call: Called) => object, kept: () => string) => {
    const { settings, calls } = await several(answer);
    const { tokens: _, ...rest } = settings;
    let read = 0;
    const botTokenAnew = async () => {
      read += 1;
      return kept();
    };
    const web = webOf({ ...rest, botToken: 'xoxb-old', botTokenAnew });
    return { web: web(one), calls, read: () => read };
  };
  it('is read anew where Slack takes it no more, and the call is made again with the new one', async () => {
    const { web, calls, read } = await only(
      ({ token }) => (token === 'xoxb-new' ? { ok: true } : { ok: false, error: 'token_revoked' }),
      () => 'xoxb-new',
    );
    expect((await web('chat.postMessage', { text: 'x' })).kind).toBe('ok');
    expect((await web('chat.postMessage', { text: 'y' })).kind).toBe('ok');
    expect(calls.map(({ token }) => token)).toEqual(['xoxb-old', 'xoxb-new', 'xoxb-new']);
    expect(read()).toBe(1);
  });
  it('is told to be refused where no other one is kept, after one call', async () => {
    const { web, calls } = await only(
      () => ({ ok: false, error: 'invalid_auth' }),
      () => 'xoxb-old',
    );
    expect(await web('auth.test', {})).toEqual({ kind: 'error', code: 'invalid_auth' });
    expect(calls).toHaveLength(1);
  });
});
