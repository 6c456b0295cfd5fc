import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const main = join(import.meta.dirname, '../../../infra/local/main.ts');
const running = new Set<ChildProcess>();
const folders: string[] = [];

interface Started {
  readonly url: string;
  readonly stop: () => Promise<number | null>;
}
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));

/** The real process with these settings, on a free port; answers its address, or what it said instead of starting. */
const begin = async (
  env: Readonly<Record<string, string>>,
): Promise<Started | { readonly said: string; readonly code: number | null }> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: ':memory:', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const gone = ended(child);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const url = new Promise<string>((resolve) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [found] = /http:\/\/[\d.:]+/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
  const first = await Promise.race([url, gone]);
  if (typeof first !== 'string') return { said: errors, code: first };
  return {
    url: first,
    stop: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
};
const started = async (env: Readonly<Record<string, string>>): Promise<Started> => {
  const begun = await begin(env);
  if ('url' in begun) return begun;
  throw new Error(begun.said);
};
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'folkmoot-'));
  folders.push(made);
  return made;
};
const clock = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/local/clock`, { method: 'POST', body, headers });
const look = async <Answer>(url: string, path: string): Promise<Answer> =>
  (await (await fetch(`${url}${path}`)).json()) as Answer;

interface Overview {
  readonly now: string;
  readonly slack: {
    people: { id: string; name: string }[];
    rooms: { id: string; name: string; joined: boolean }[];
  };
}
const deed = (url: string, path: string, body: unknown) =>
  fetch(`${url}/console/${path}`, { method: 'POST', body: JSON.stringify(body) });

afterEach(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await ended(child);
    }
    running.delete(child);
  }
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

describe('the process that npm start runs', () => {
  it('says where it is, answers that it is well, and ends in order when told to', async () => {
    const { url, stop } = await started({});
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);
    expect(await stop()).toBe(0);
  });

  it('takes signed requests only, on every endpoint of the cloud', async () => {
    const secret = 'a secret of this test';
    const { url } = await started({ SLACK_SIGNING_SECRET: secret });
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c-1' });
    const stamp = `${Math.floor(Date.now() / 1000)}`;
    const digest = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
    const send = (signature: string) =>
      fetch(`${url}/slack/events`, {
        method: 'POST',
        body,
        headers: {
          'content-type': 'application/json',
          'x-slack-request-timestamp': stamp,
          'x-slack-signature': signature,
        },
      });
    expect((await send('v0=0')).status).toBe(401);
    const answered = await send(`v0=${digest}`);
    expect([answered.status, await answered.json()]).toEqual([200, { challenge: 'c-1' }]);
    for (const path of ['/teams/messages', '/api/messages'])
      expect((await fetch(`${url}${path}`, { method: 'POST', body: '{}' })).status).toBe(401);
  });

  it('walks its own clock forward by durations, and by nothing else', async () => {
    const { url } = await started({ LOCAL_CLOCK: '2027-01-04T09:00:00Z' });
    const answer = (await (await clock(url, '{"advance":"P1D"}')).json()) as {
      now: string;
      delivered: number;
      waiting: number;
    };
    expect(answer.now.slice(0, 15)).toBe('2027-01-05T09:0');
    expect(answer).toMatchObject({ delivered: 0, waiting: 0 });
    for (const wrong of [
      '{"advance":"-P1D"}',
      '{"advance":"P0D"}',
      '{"advance":"soon"}',
      '{}',
      'no',
    ])
      expect((await clock(url, wrong)).status).toBe(400);
    const { now } = await look<Overview>(url, '/console/overview');
    expect(now.slice(0, 15)).toBe('2027-01-05T09:0');
  });

  it('lets no other site move the clock or use the console', async () => {
    const { url } = await started({});
    const foreign = await clock(url, '{"advance":"P1D"}', { origin: 'https://elsewhere.example' });
    expect(foreign.status).toBe(403);
  });

  it.each([
    ['SLACK_SIGNING_SECRET', '', /SLACK_SIGNING_SECRET is empty/],
    ['LOCAL_CLOCK', 'tomorrow', /LOCAL_CLOCK is "tomorrow"/],
  ])(
    'does not start with %s set to "%s", and says so in one sentence',
    async (name, value, sentence) => {
      const begun = await begin({ [name]: value });
      expect(begun).toMatchObject({ code: 1, said: expect.stringMatching(sentence) });
      expect('said' in begun && begun.said.trim().split('\n').length).toBe(1);
    },
  );

  it('keeps everything over a restart: clock, records and what was said', async () => {
    const DATA_DIR = folder();
    const env = { DATA_DIR, LOCAL_CLOCK: '2027-01-04T09:00:00Z' };
    const first = await started(env);
    const { slack } = await look<Overview>(first.url, '/console/overview');
    const [me, channel] = [slack.people[0]?.id ?? '', slack.rooms[0]?.id ?? ''];
    await deed(first.url, 'slack/invite', { user: me, room: channel });
    await clock(first.url, '{"advance":"P3D"}');
    const room = `/console/slack?user=${me}&room=${channel}`;
    const before = await look<{ messages: unknown[] }>(first.url, room);
    expect(before.messages.length).toBe(1);
    expect(await first.stop()).toBe(0);

    const second = await started(env);
    expect(await look(second.url, room)).toEqual(before);
    const after = await look<Overview>(second.url, '/console/overview');
    expect(after.now.slice(0, 10)).toBe('2027-01-07');
    expect(after.slack.rooms[0]?.joined).toBe(true);
  });

  it('lets no second process at the same data', async () => {
    const DATA_DIR = folder();
    await started({ DATA_DIR, DEMO: 'none' });
    const begun = await begin({ DATA_DIR, DEMO: 'none' });
    expect(begun).toMatchObject({ code: 1, said: expect.stringContaining('is in use by process') });
  });
});
