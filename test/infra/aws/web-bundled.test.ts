import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { slackWeb } from '../../../adapters/slack/web.ts';
import { plainBuild } from '../../../infra/aws/bundle.ts';
import { webRules } from '../../../infra/aws/rules.ts';
import { slim } from '../../../infra/aws/slim.ts';

const into = mkdtempSync(join(tmpdir(), 'folkmoot-web-'));
/** What reached Slack: its Web API as far as a caller hears of it. */
const asked: { readonly url: string | undefined; readonly body: string }[] = [];
const answers = ['{"ok":true,"ts":"1.2"}', '{"ok":false,"error":"channel_not_found"}'];
const slack = createServer((request, response) => {
  let body = '';
  request.on('data', (part) => {
    body += part;
  });
  request.on('end', () => {
    asked.push({ url: request.url, body });
    response.setHeader('content-type', 'application/json');
    response.end(answers[asked.length - 1]);
  });
});
beforeAll(() => new Promise<void>((ready) => slack.listen(0, '127.0.0.1', ready)));
afterAll(() => {
  slack.close();
  rmSync(into, { recursive: true });
});

it('Slack’s client calls by a method’s name without its list of methods', async () => {
  const { plugin, done } = slim(webRules);
  const outfile = join(into, 'web.cjs');
  await build({
    ...plainBuild,
    absWorkingDir: join(import.meta.dirname, '../../..'),
    entryPoints: ['adapters/slack/web.ts'],
    outfile,
    plugins: [plugin],
  });
  done();
  const made = createRequire(import.meta.url)(outfile) as { slackWeb: typeof slackWeb };
  const apiUrl = `http://127.0.0.1:${(slack.address() as AddressInfo).port}/api/`;
  const settings = { apiUrl, signingSecret: 's', botToken: 'b', responseUrlAllow: [] };
  const web = made.slackWeb(settings);
  expect(await web('chat.postMessage', { channel: 'C1', text: 'Good morning.' })).toMatchObject({
    kind: 'ok',
    body: { ts: '1.2' },
  });
  expect(await web('chat.update', { channel: 'C2' })).toEqual({
    kind: 'error',
    code: 'channel_not_found',
  });
  const forms = asked.map(({ url, body }) => ({
    url,
    ...Object.fromEntries(new URLSearchParams(body)),
  }));
  expect(forms).toEqual([
    { url: '/api/chat.postMessage', channel: 'C1', text: 'Good morning.' },
    { url: '/api/chat.update', channel: 'C2' },
  ]);
});
