import { beforeEach, describe, expect, it } from 'vitest';
import type { InstallAnswer } from '../../../adapters/browser/install.ts';
import { tenantNamed } from '../../../adapters/teams/tenants.ts';
import { own } from '../../support/browser.ts';
import { staged } from '../../support/teams/consenting.ts';
import { app, authority, global, type SignIn } from '../../support/teams/entra.ts';

const police = '22222222-aaaa-4bbb-8ccc-222222222222';
const charity = '33333333-aaaa-4bbb-8ccc-333333333333';
const chief: SignIn = { tid: police, wids: [global] };

let here: Awaited<ReturnType<typeof staged>>;
beforeEach(async () => {
  here = await staged();
});
/** Somebody signs in by a browser of their own, from our start and back. */
const through = async (who: SignIn): Promise<InstallAnswer> => {
  const me = here.browser();
  return me.go(here.microsoft.signIn(await me.start(), who));
};
const refused = (answer: InstallAnswer, why = '') => {
  expect(answer.status).toBe(400);
  expect(answer.body).toContain(why);
  expect(answer.body).toContain('Nothing has changed.');
  expect(answer.body).toContain(`${own}/teams/install`);
  expect(here.given).toEqual([]);
  expect(here.faults).toEqual([]);
};

describe('letting a tenant in', () => {
  it('is done by its administrator, who signs in and is told what to do next', async () => {
    const me = here.browser();
    const away = await me.start();
    expect(away).toMatch(
      RegExp(`^${authority}/organizations/oauth2/v2.0/authorize\\?client_id=${app.id}&`),
    );
    const asked = Object.fromEntries(new URL(away).searchParams);
    expect(asked).toMatchObject({ scope: 'openid profile', code_challenge_method: 'S256' });
    expect(asked.response_type).toBe('code');
    const back = await me.go(here.microsoft.signIn(away, chief));
    expect(back.status).toBe(200);
    expect(back.body).toContain('Folkmoot is switched on for your organisation');
    expect(back.body).toContain(police);
    expect(here.given).toEqual([`teams:${police}`]);
    expect(here.counted).toEqual(['teams.tenant.consented']);
    expect(me.cookies()).toEqual([]);
  });

  it('gives the browser a cookie that no other host can set or read, and tells it to nobody', async () => {
    const { headers } = await here.install({ path: '/teams/install', query: {}, cookies: [] });
    const [, secret = ''] =
      /^__Host-folkmoot-consent=(\w{40});/.exec(headers['set-cookie'] ?? '') ?? [];
    expect(headers['set-cookie']).toMatch(
      /; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/,
    );
    expect(secret).not.toBe('');
    expect(headers.location).not.toContain(secret);
    expect(headers['cache-control']).toBe('no-store');
  });

  it('is the same when it is done again', async () => {
    await through(chief);
    expect((await through(chief)).status).toBe(200);
    expect(await here.consents.stands(tenantNamed(police))).toBe(true);
  });

  it('is no business of anybody else there: it is said who does it', async () => {
    for (const who of [
      { tid: police },
      { tid: police, wids: [] },
      // What every member has, and a role that decides about no apps.
      { tid: police, wids: ['b79fbf4d-3ef9-4689-8143-76b194e85509'] },
      { tid: police, wids: ['88d8e3e3-8f55-4a1e-953a-9b9898b8876b'] },
    ]) {
      const answer = await through(who);
      expect(answer.status).toBe(403);
      expect(answer.body).toContain(
        'Global, Privileged Role, Teams, Application or Cloud Application',
      );
    }
    expect(here.given).toEqual([]);
  });

  it('is refused where whoever runs this has ruled the tenant out', async () => {
    here.barred.add(tenantNamed(police));
    const answer = await through(chief);
    expect(answer.status).toBe(403);
    expect(answer.body).toContain('ruled your organisation out');
    expect(here.counted).toEqual([]);
  });

  it('leads to the start whoever comes back from elsewhere, and leaves what they bring alone', async () => {
    const me = here.browser();
    const back = await me.go(`${own}/teams/installed?code=c&tenant=${police}&admin_consent=True`);
    expect(back).toMatchObject({ status: 302, headers: { location: `${own}/teams/install` } });
    expect(here.microsoft.calls).toEqual([]);
  });

  it('says so where it was not allowed', async () => {
    const me = here.browser();
    const state = new URL(await me.start()).searchParams.get('state');
    const back = await me.go(
      `${own}/teams/installed?error=access_denied&error_description=no&state=${state}`,
    );
    expect(back.body).toContain('was not switched on');
    expect(here.microsoft.calls).toEqual([]);
  });

  it.each([0, 429, 503])('changes nothing where Microsoft answers %s', async (status) => {
    const me = here.browser();
    const to = here.microsoft.signIn(await me.start(), chief);
    here.microsoft.down.status = status;
    const answer = await me.go(to);
    expect(answer.status).toBe(503);
    expect(answer.body).toContain('nothing has changed');
    expect(here.given).toEqual([]);
  });
});

describe('an attack on the way there and back', () => {
  it('by the parameters of the way back moves no other tenant: the token alone says which it is', async () => {
    const me = here.browser();
    const to = new URL(here.microsoft.signIn(await me.start(), chief));
    to.searchParams.set('tenant', charity);
    to.searchParams.set('tid', charity);
    to.searchParams.set('admin_consent', 'True');
    await me.go(to.href);
    expect(here.given).toEqual([`teams:${police}`]);
  });

  it('by a consent that was merely said, without a code, is refused', async () => {
    const me = here.browser();
    const state = new URL(await me.start()).searchParams.get('state');
    const back = await me.go(
      `${own}/teams/installed?admin_consent=True&tenant=${charity}&state=${state}`,
    );
    expect(back.body).toContain('was not switched on');
    expect(here.given).toEqual([]);
  });

  it('by a state that was used is refused', async () => {
    const me = here.browser();
    const to = here.microsoft.signIn(await me.start(), { tid: police });
    const [name = ''] = me.cookies();
    await me.go(to);
    const query = Object.fromEntries(new URL(to).searchParams);
    refused(
      await here.install({ path: '/teams/installed', query, cookies: [name] }),
      'used before',
    );
  });

  it('by a state that is forged is refused', async () => {
    const me = here.browser();
    const to = new URL(here.microsoft.signIn(await me.start(), chief));
    to.searchParams.set('state', 'x'.repeat(40));
    refused(await me.go(to.href), 'never begun here');
  });

  it('by a link that another browser began is refused, and used up', async () => {
    const attacker = here.browser();
    const to = here.microsoft.signIn(await attacker.start(), chief);
    const victim = here.browser();
    refused(await victim.go(to), 'another browser');
    refused(await attacker.go(to), 'used before');
  });

  it('by a link of an attacker whose victim has begun one too is refused as another browser’s', async () => {
    const attacker = here.browser();
    const to = here.microsoft.signIn(await attacker.start(), chief);
    const victim = here.browser();
    await victim.start();
    refused(await victim.go(to), 'another browser');
    refused(await attacker.go(to), 'used before');
  });

  it('by the cookie of Slack’s way is refused', async () => {
    const me = here.browser();
    const to = new URL(here.microsoft.signIn(await me.start(), chief));
    const query = Object.fromEntries(to.searchParams);
    const cookies = me.cookies().map((one) => one.replace('-consent=', '-install='));
    refused(await here.install({ path: '/teams/installed', query, cookies }), 'another browser');
  });

  it('by a browser that brings two of the cookie is refused', async () => {
    const me = here.browser();
    const to = new URL(here.microsoft.signIn(await me.start(), chief));
    const query = Object.fromEntries(to.searchParams);
    const cookies = ['__Host-folkmoot-consent=planted', ...me.cookies()];
    refused(await here.install({ path: '/teams/installed', query, cookies }));
  });

  it('that comes late is refused', async () => {
    const me = here.browser();
    const to = here.microsoft.signIn(await me.start(), chief);
    here.clock.now += 10 * 60_000 + 1;
    refused(await me.go(to), 'ten minutes');
  });

  it('by another way back gets nothing: the way back is ours alone, whatever is asked', async () => {
    const me = here.browser();
    const evil = 'https://evil.example/';
    const answer = await me.go(
      `${own}/teams/install?redirect_uri=${evil}&next=${evil}&returnTo=//evil.example`,
    );
    const away = new URL(answer.headers.location ?? '');
    expect(away.origin).toBe(authority);
    expect(away.searchParams.get('redirect_uri')).toBe(`${own}/teams/installed`);
    expect(answer.headers.location).not.toContain('evil');
    away.searchParams.set('redirect_uri', evil);
    expect(here.microsoft.signIn(away.href, chief)).toBe('AADSTS50011');
  });

  it('by a code that was got for another browser is refused: its proof is not there', async () => {
    const attacker = here.browser();
    const theirs = new URL(here.microsoft.signIn(await attacker.start(), chief));
    const me = here.browser();
    const to = new URL(here.microsoft.signIn(await me.start(), chief));
    to.searchParams.set('code', theirs.searchParams.get('code') ?? '');
    refused(await me.go(to.href), 'does not know this way in');
  });
});
