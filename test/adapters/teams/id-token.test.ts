import { SignJWT } from 'jose';
import { beforeEach, describe, expect, it } from 'vitest';
import { staged } from '../../support/teams/consenting.ts';
import { app, authority, global, type SignIn } from '../../support/teams/entra.ts';

const police = '22222222-aaaa-4bbb-8ccc-222222222222';
const charity = '33333333-aaaa-4bbb-8ccc-333333333333';
const chief: SignIn = { tid: police, wids: [global] };

let here: Awaited<ReturnType<typeof staged>>;
beforeEach(async () => {
  here = await staged();
});
/** Somebody signs in by a browser of their own, and nothing comes of it. */
const letsNobodyIn = async (make: () => SignIn | Promise<SignIn>): Promise<void> => {
  const me = here.browser();
  const away = await me.start();
  const { status, body } = await me.go(here.microsoft.signIn(away, await make()));
  expect(status).toBe(400);
  expect(body).toContain('does not vouch');
  expect(here.given).toEqual([]);
  expect(here.faults).toEqual([]);
};

describe('an id token', () => {
  const tokenOf = async (claims: object, header: object = { alg: 'HS256', kid: 'listed' }) =>
    new SignJWT({ ...claims })
      .setProtectedHeader(header as { alg: string })
      .sign(new TextEncoder().encode('a secret that anybody may choose'));
  const hour = 3600;
  const seconds = () => Math.floor(here.clock.now / 1000);
  const bad: readonly (readonly [string, () => SignIn | Promise<SignIn>])[] = [
    ['for another app', () => ({ ...chief, claims: { aud: police } })],
    ['for several apps', () => ({ ...chief, claims: { aud: [app.id, police] } })],
    ['that names another tenant than its issuer', () => ({ ...chief, claims: { tid: charity } })],
    [
      'of another issuer than its tenant',
      () => ({ ...chief, claims: { iss: `${authority}/${charity}/v2.0` } }),
    ],
    [
      'of another authority',
      () => ({ ...chief, claims: { iss: `https://evil.example/${police}/v2.0` } }),
    ],
    ['of the template', () => ({ ...chief, claims: { iss: `${authority}/{tenantid}/v2.0` } })],
    [
      'of the older form',
      () => ({ ...chief, claims: { ver: '1.0', iss: `https://sts.windows.net/${police}/` } }),
    ],
    [
      'whose tenant is no ID',
      () => ({
        ...chief,
        claims: { tid: 'common', iss: `${authority}/common/v2.0` },
      }),
    ],
    [
      'of a personal account',
      () => ({ tid: '9188040d-6c67-4c5b-b112-36a304b66dad', wids: [global], key: 'personal' }),
    ],
    ['of a tenant, by the key of personal accounts', () => ({ ...chief, key: 'personal' })],
    ['by a key that says no issuer', () => ({ ...chief, key: 'unnamed' })],
    ['by a key that is not listed', () => ({ ...chief, key: 'unlisted' })],
    ['with another nonce', () => ({ ...chief, claims: { nonce: 'planted' } })],
    ['without a nonce', () => ({ ...chief, claims: { nonce: undefined } })],
    ['that has ended', () => ({ ...chief, claims: { exp: seconds() - hour } })],
    ['that never ends', () => ({ ...chief, claims: { exp: undefined } })],
    ['that is not yet', () => ({ ...chief, claims: { nbf: seconds() + hour } })],
    ['that is none', () => ({ ...chief, token: 'a.b.c' })],
    ['that is endless', () => ({ ...chief, token: 'a'.repeat(20_000) })],
    [
      'sealed with a word',
      async () => ({ ...chief, token: await tokenOf({ tid: police, aud: app.id }) }),
    ],
    [
      'without a signature',
      () => {
        const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
        const claims = { tid: police, iss: `${authority}/${police}/v2.0`, aud: app.id, ver: '2.0' };
        return { ...chief, token: `${part({ alg: 'none', kid: 'listed' })}.${part(claims)}.` };
      },
    ],
  ];
  it.each(bad)('%s lets nobody in', (_, make) => letsNobodyIn(make));

  it('of one sign-in does not stand for another', async () => {
    const nonce = new URL(await here.browser().start()).searchParams.get('nonce');
    await letsNobodyIn(() => ({ ...chief, claims: { nonce } }));
  });

  it('tells its tenant in small letters, however it is written', async () => {
    const me = here.browser();
    const who = { ...chief, tid: police.toUpperCase() };
    await me.go(here.microsoft.signIn(await me.start(), who));
    expect(here.given).toEqual([`teams:${police}`]);
  });
});
