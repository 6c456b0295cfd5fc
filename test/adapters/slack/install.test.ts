import { beforeEach, describe, expect, it } from 'vitest';
import type { InstallAnswer } from '../../../adapters/browser/install.ts';
import { rotate } from '../../../adapters/slack/rotate.ts';
import { installId } from '../../../core/model/ids.ts';
import { own } from '../../support/browser.ts';
import { council, credentials, harbour, staged } from '../../support/slack/installing.ts';

let here: ReturnType<typeof staged>;
beforeEach(() => {
  here = staged();
});
const nothing = async (answer: InstallAnswer) => {
  expect(answer.status).toBe(400);
  expect(answer.body).toContain('Nothing was installed.');
  expect(answer.body).toContain(`${own}/slack/install`);
  expect(await here.shelf.read(installId('slack', 'T1'))).toBeUndefined();
  expect(here.installed).toEqual([]);
};

describe('installing in Slack', () => {
  it('sends away with a state, and keeps what comes back for the workspace', async () => {
    const me = here.browser();
    const away = await me.start();
    expect(away).toMatch(/^https:\/\/slack\.com\/oauth\/v2\/authorize\?client_id=1\.2&scope=/);
    const back = await me.go(here.slack.consent(away, harbour));
    expect(back.status).toBe(200);
    expect(back.body).toContain('Folkmoot is installed in Harbour Trust');
    expect(back.body).not.toContain('lacks');
    const kept = await here.shelf.read(installId('slack', 'T1'));
    expect(here.slack.takes(kept?.token ?? '')).toBe(true);
    expect(kept).toMatchObject({ installed: here.now(), ends: '2027-01-04T21:00:00.000Z' });
    expect(here.installed).toEqual([['slack:T1', here.now()]]);
    expect(back.body).not.toContain(kept?.token ?? '-');
    expect(me.cookies()).toEqual([]);
  });

  it('keeps an installation of a whole organisation under that', async () => {
    const me = here.browser();
    const back = await me.go(here.slack.consent(await me.start(), council));
    expect(back.body).toContain('Add it to the workspaces');
    expect(await here.shelf.read(installId('slack', 'E1'))).toMatchObject({ n: 1 });
  });

  it('keeps a token that never ends where Slack turns none', async () => {
    here = staged({ rotates: false });
    const me = here.browser();
    await me.go(here.slack.consent(await me.start(), harbour));
    const kept = await here.shelf.read(installId('slack', 'T1'));
    expect(kept).not.toHaveProperty('ends');
    expect(kept).not.toHaveProperty('refresh');
  });

  it('gives the browser a cookie that no other host can set or read', async () => {
    const { headers } = await here.install({ path: '/slack/install', query: {}, cookies: [] });
    expect(headers['set-cookie']).toMatch(
      /^__Host-folkmoot-install=\w{40}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(headers['cache-control']).toBe('no-store');
  });

  it('leads to the start whoever begins on Slack’s own pages, and leaves their code alone', async () => {
    const me = here.browser();
    const back = await me.go(here.slack.fromSlack(harbour));
    expect(back).toMatchObject({ status: 302, headers: { location: `${own}/slack/install` } });
    expect(here.calls).toEqual([]);
  });

  it('says so where it was not allowed', async () => {
    const me = here.browser();
    const state = new URL(await me.start()).searchParams.get('state');
    const back = await me.go(`${own}/slack/installed?error=access_denied&state=${state}`);
    expect(back.body).toContain('was not installed');
    expect(here.calls).toEqual([]);
  });

  it('tells what it was not allowed', async () => {
    const me = here.browser();
    const away = new URL(await me.start());
    away.searchParams.set('scope', 'chat:write,commands');
    const back = await me.go(here.slack.consent(away.href, harbour));
    expect(back.body).toContain('lacks: app_mentions:read');
  });

  it('installs nothing where Slack does not answer', async () => {
    const me = here.browser();
    const to = here.slack.consent(await me.start(), harbour);
    here.lost.answers = 1;
    expect((await me.go(to)).status).toBe(503);
    expect(here.installed).toEqual([]);
  });
});

describe('an attack on it', () => {
  it('by a state that was used is refused', async () => {
    const me = here.browser();
    const to = here.slack.consent(await me.start(), harbour);
    const [name] = me.cookies();
    await me.go(to);
    const query = Object.fromEntries(new URL(to).searchParams);
    const again = await here.install({ path: '/slack/installed', query, cookies: [name ?? ''] });
    expect(again.status).toBe(400);
    expect(here.calls).toHaveLength(1);
  });

  it('by a state that is forged is refused', async () => {
    const me = here.browser();
    const to = new URL(here.slack.consent(await me.start(), harbour));
    to.searchParams.set('state', 'x'.repeat(40));
    await nothing(await me.go(to.href));
  });

  it('by a link that another browser began is refused, and used up', async () => {
    const attacker = here.browser();
    const to = here.slack.consent(await attacker.start(), harbour);
    const victim = here.browser();
    await nothing(await victim.go(to));
    await victim.start();
    await nothing(await victim.go(to));
    await nothing(await attacker.go(to));
  });

  it('by a browser that brings two of the cookie is refused', async () => {
    const me = here.browser();
    const to = new URL(here.slack.consent(await me.start(), harbour));
    const query = Object.fromEntries(to.searchParams);
    const cookies = ['__Host-folkmoot-install=planted', ...me.cookies()];
    await nothing(await here.install({ path: '/slack/installed', query, cookies }));
  });

  it('that comes late is refused', async () => {
    const me = here.browser();
    const to = here.slack.consent(await me.start(), harbour);
    here.clock.now += 10 * 60_000 + 1;
    await nothing(await me.go(to));
  });

  it('by another way back gets nothing: the way back is ours alone, whatever is asked', async () => {
    const me = here.browser();
    const evil = 'https://evil.example/';
    const answer = await me.go(
      `${own}/slack/install?redirect_uri=${evil}&next=${evil}&returnTo=//evil.example`,
    );
    const away = new URL(answer.headers.location ?? '');
    expect(away.host).toBe('slack.com');
    expect(away.searchParams.get('redirect_uri')).toBe(`${own}/slack/installed`);
    expect(answer.headers.location).not.toContain('evil');
    away.searchParams.set('redirect_uri', evil);
    expect(here.slack.consent(away.href, harbour)).toBe('bad_redirect_uri');
  });

  it('by a code that was used is refused by Slack, and told', async () => {
    const first = here.browser();
    const used = new URL(here.slack.consent(await first.start(), harbour));
    await first.go(used.href);
    here.installed.length = 0;
    const me = here.browser();
    const to = new URL(here.slack.consent(await me.start(), council));
    to.searchParams.set('code', used.searchParams.get('code') ?? '');
    const answer = await me.go(to.href);
    expect(answer.body).toContain('Slack does not know this way in.');
    expect(here.installed).toEqual([]);
  });

  it('by a name with markup in it is shown as text', async () => {
    const me = here.browser();
    const named = { ...harbour, name: '<script>alert(1)</script>' };
    const { body } = await me.go(here.slack.consent(await me.start(), named));
    expect(body).not.toContain('<script>');
    expect(body).toContain('&lt;script&gt;');
  });
});

describe('a token that is turned', () => {
  const t1 = installId('slack', 'T1');
  const turning = () =>
    rotate(t1, {
      ...{ ...credentials, web: here.web, shelf: here.shelf, now: here.now },
      tell: async (one) => void told.push(one),
    });
  let told: string[];
  beforeEach(async () => {
    told = [];
    const me = here.browser();
    await me.go(here.slack.consent(await me.start(), harbour));
    here.clock.now += 10 * 60 * 60_000;
  });

  it('by five at once leaves one that lives', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5].map(turning));
    expect(all.filter((one) => one === 'turned')).toHaveLength(1);
    expect(all.filter((one) => one === 'lost')).toEqual([]);
    const kept = await here.shelf.read(t1);
    expect(here.slack.takes(kept?.token ?? '')).toBe(true);
    expect(here.calls.filter(({ grant_type }) => grant_type === 'refresh_token')).toHaveLength(1);
  });

  it('is turned again and again, each time before it ends', async () => {
    for (let turn = 0; turn < 5; turn += 1) {
      expect(await here.shelf.due(here.now(), 10)).toEqual([t1]);
      expect(await turning()).toBe('turned');
      expect(here.slack.takes((await here.shelf.read(t1))?.token ?? '')).toBe(true);
      here.clock.now += 10 * 60 * 60_000;
    }
  });

  it('whose answer went missing is lost, said once, and found by installing again', async () => {
    here.lost.answers = 1;
    expect(await turning()).toBe('busy');
    expect(await turning()).toBe('busy');
    here.clock.now += 90_000;
    expect(await turning()).toBe('lost');
    expect(await turning()).toBe('busy');
    expect(told).toEqual([t1]);
    expect(await here.shelf.read(t1)).toMatchObject({ lost: true });
    const me = here.browser();
    await me.go(here.slack.consent(await me.start(), harbour));
    expect(here.slack.takes((await here.shelf.read(t1))?.token ?? '')).toBe(true);
  });

  it('of an installation that was made anew meanwhile leaves that as it is', async () => {
    const held = await here.shelf.lease(t1, here.now(), here.now());
    const me = here.browser();
    await me.go(here.slack.consent(await me.start(), harbour));
    const { token } = (await here.shelf.read(t1)) ?? {};
    if (held) expect(await here.shelf.turned(held, { token: 'old' })).toBe(false);
    expect((await here.shelf.read(t1))?.token).toBe(token);
  });
});
