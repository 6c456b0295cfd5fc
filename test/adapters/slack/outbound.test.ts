import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { answerAddress, outbound } from '../../../adapters/slack/outbound.ts';
import { allowedOrigins } from '../../../adapters/slack/settings.ts';
import { slackWeb } from '../../../adapters/slack/web.ts';
import { garbage, hang, redirect } from '../../support/chat-faults.ts';
import { type ServedSlack, servedSlack } from '../../support/slack/served.ts';
import { settingsFor, stage } from '../../support/slack/stage.ts';

const allow = ['https://hooks.slack.com'];
const path = '/actions/T1/2/abc';

const hosts = [
  'evil.example',
  'hooks.slack.com.evil.example',
  'hooks.slack.com@evil.example',
  'hooks-slack.com',
  'hooks.slack.co',
  'xhooks.slack.com',
  'hooks.slack.com:8443',
  'hooks.slack.com:443',
  'HOOKS.SLACK.COM',
  'hooks.slack.com.',
  'hooks。slack。com',
  'hooks.slаck.com',
  'xn--hooks-slack.com',
  '127.0.0.1',
  '[::1]',
  '[::ffff:169.254.169.254]',
  '169.254.169.254',
  '2130706433',
  '0x7f.1',
  'localhost',
  'user:pass@hooks.slack.com',
  'hooks.slack.com%00.evil.example',
  'hooks.slack.com%2eevil.example',
  'hooks.slack.com\\@evil.example',
  'hooks.slack.com#@evil.example',
  'hooks.slack.com?@evil.example',
  ' hooks.slack.com',
  'hooks.slack.com\t',
  'hooks.slack.com\n',
  'evil.example#hooks.slack.com',
  'evil.example?hooks.slack.com',
  'slack.com',
  'api.slack.com',
  'metadata.google.internal',
  '',
];
const schemes = [
  'https://',
  'http://',
  'https:/',
  'https:\\\\',
  '//',
  'ftp://',
  'file:///',
  'javascript:',
  'HTTPS://',
  'wss://',
  '',
];
const paths = [path, '/../actions', '/%2e%2e/x', '//evil.example/x', '/\\evil.example'];
const hostile = [
  ...schemes.flatMap((scheme) =>
    hosts.flatMap((host) => paths.map((end) => `${scheme}${host}${end}`)),
  ),
  ...[
    `${path}?x=1`,
    `${path}#x`,
    '/actions/../../x',
    '/actions/%2e%2e/x',
    '/a//b',
    '',
    '/',
    `/${'a'.repeat(600)}`,
    '/a b',
    '/a\\b',
    '/á',
  ].map((end) => `https://hooks.slack.com${end}`),
];

describe('an answer address', () => {
  test('is built anew from an allowed origin and a plain path', () => {
    expect(answerAddress(`https://hooks.slack.com${path}`, allow)).toBe(
      `https://hooks.slack.com${path}`,
    );
    expect(
      answerAddress('http://127.0.0.1:4003/response/T1/1/abc', ['http://127.0.0.1:4003']),
    ).toBe('http://127.0.0.1:4003/response/T1/1/abc');
  });

  test(`is refused for each of ${hostile.length} hostile ones`, () => {
    expect(hostile.length).toBeGreaterThanOrEqual(500);
    expect(hostile.filter((url) => answerAddress(url, allow) !== undefined)).toEqual([]);
  });
});

describe('the way out', () => {
  let standIn: ServedSlack;
  beforeAll(async () => {
    standIn = await servedSlack();
  });
  afterAll(() => standIn.close());

  test('opens no socket for a hostile address, and core’s answer stands', async () => {
    const {
      driver,
      standIn: other,
      counted,
    } = await stage(() => ({
      kind: 'view',
      made: false,
      view: { aloud: 'Done.', blocks: [] },
    }));
    const sockets = vi.spyOn(net.Socket.prototype, 'connect');
    for (const [at, url] of hostile.filter((_, index) => index % 20 === 0).entries()) {
      const answer = await driver.interactive({
        type: 'block_actions',
        team: { id: 'T1' },
        user: { id: 'U1', name: 'asha', team_id: 'T1' },
        container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
        channel: { id: 'C1', name: 'x' },
        trigger_id: `hostile-${at}`,
        response_url: url,
        actions: [{ type: 'button', action_id: '0', value: '{"ask":"mine"}' }],
      });
      expect(answer.status).toBe(200);
    }
    expect(sockets).not.toHaveBeenCalled();
    sockets.mockRestore();
    expect(new Set(counted)).toEqual(new Set(['slack.reply.lost']));
    expect(other.calls).toEqual([]);
    await other.close();
  });

  test('refuses any origin but ours before a socket', async () => {
    const send = outbound(allowedOrigins(settingsFor(standIn)));
    const sockets = vi.spyOn(net.Socket.prototype, 'connect');
    for (const url of [
      'https://evil.example/',
      standIn.origin.replace('127.0.0.1', 'localhost'),
      standIn.origin.replace('//', '//a:b@'),
    ]) {
      await expect(send(url)).rejects.toThrow('outside the allowed origins');
    }
    expect(sockets).not.toHaveBeenCalled();
    sockets.mockRestore();
  });

  test('does not follow a redirect', async () => {
    standIn.fail('auth.test', redirect);
    expect(await slackWeb(settingsFor(standIn))('auth.test', {})).toEqual({ kind: 'unsure' });
  });

  test('gives up after its time-out, and takes a page in place of JSON for no answer', async () => {
    standIn.fail('auth.test', hang, garbage);
    const impatient = slackWeb(settingsFor(standIn), 50);
    const web = slackWeb(settingsFor(standIn));
    expect(await impatient('auth.test', {})).toEqual({ kind: 'unsure' });
    expect(await web('auth.test', {})).toEqual({ kind: 'unsure' });
    expect((await web('auth.test', {})).kind).toBe('ok');
  });

  test('cannot be sent elsewhere by a method name', async () => {
    const answer = await slackWeb(settingsFor(standIn))(
      'https://evil.example/chat.postMessage',
      {},
    );
    expect(answer.kind).not.toBe('ok');
  });
});
