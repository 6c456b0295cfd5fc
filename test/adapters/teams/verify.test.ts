import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, cases, isGood, right } from '../../support/teams/forgeries.ts';
import { channel, type Scene, sam, scene, tenant } from '../../support/teams/scene.ts';

const minute = 60;
let now: Scene;
let another: CryptoKey;
let plainKey: { key: CryptoKey; jwk: Record<string, unknown> };

beforeAll(async () => {
  const pair = await generateKeyPair('RS256');
  another = pair.privateKey;
  const plain = await generateKeyPair('RS256');
  plainKey = {
    key: plain.privateKey,
    jwk: {
      ...(await exportJWK(plain.publicKey)),
      kid: 'plain',
      alg: 'RS256',
      endorsements: ['webchat'],
    },
  };
  now = await scene({
    http: async (url) => {
      asked.push(url);
      const { teams } = now;
      const body = url.endsWith('/keys')
        ? { keys: [teams.keys.jwk, plainKey.jwk] }
        : { jwks_uri: `${teams.origin}/keys` };
      return { status: 200, headers: {}, body: JSON.stringify(body) };
    },
  });
  await now.driver.say(sam, channel, 'warm');
  asked.length = 0;
});
const asked: string[] = [];
afterAll(() => now.teams.close());

const tokenOf = async (each: Case): Promise<string> => {
  const { teams, settings } = now;
  const seconds = Math.floor(Date.now() / 1000);
  const issuer = {
    right: settings.TEAMS_TOKEN_ISSUER,
    wrong: 'https://sts.windows.net/x/',
    government: 'https://api.botframework.us',
    missing: undefined,
  }[each.issuer];
  const audience = {
    right: settings.TEAMS_APP_ID,
    wrong: 'another-app',
    list: [settings.TEAMS_APP_ID, 'another-app'],
    missing: undefined,
  }[each.audience];
  const expiry = {
    fresh: seconds + 60 * minute,
    'within-tolerance': seconds - 4 * minute,
    expired: seconds - 6 * minute,
    missing: undefined,
    'not-yet': seconds + 60 * minute,
  }[each.expiry];
  const claimed = {
    equal: teams.serviceUrl,
    other: `${teams.origin}/other/`,
    missing: undefined,
    'not-allowed': 'https://evil.example/',
    'absent-in-activity': teams.serviceUrl,
  }[each.serviceUrl];
  const claims: JWTPayload = {
    ...(issuer && { iss: issuer }),
    ...(audience && { aud: audience }),
    ...(expiry && { exp: expiry }),
    ...(claimed && { serviceurl: claimed }),
    nbf: each.expiry === 'not-yet' ? seconds + 10 * minute : seconds - 60 * minute,
  };
  if (each.alg === 'none') return new UnsecuredJWT(claims).encode();
  const kid = {
    listed: teams.keys.kid,
    another: teams.keys.kid,
    'unlisted-kid': 'nobody',
    'no-kid': undefined,
    'not-endorsed': 'plain',
  }[each.key];
  const jwt = new SignJWT(claims).setProtectedHeader({ alg: each.alg, ...(kid && { kid }) });
  if (each.alg === 'HS256')
    return jwt.sign(new TextEncoder().encode(JSON.stringify(teams.keys.jwk)));
  const key = {
    listed: teams.keys.privateKey,
    another,
    'unlisted-kid': teams.keys.privateKey,
    'no-kid': teams.keys.privateKey,
    'not-endorsed': plainKey.key,
  }[each.key];
  if (each.alg === 'PS256') {
    const pkcs8 = await crypto.subtle.generateKey(
      {
        name: 'RSA-PSS',
        modulusLength: 2048,
        publicExponent: new Uint8Array([1, 0, 1]),
        hash: 'SHA-256',
      },
      true,
      ['sign', 'verify'],
    );
    return jwt.sign(pkcs8.privateKey);
  }
  return jwt.sign(key);
};

const headerOf = (form: Case['form'], token: string): Record<string, string> => {
  const value = {
    bearer: `Bearer ${token}`,
    bare: token,
    lower: `bearer ${token}`,
    'two-spaces': `Bearer  ${token}`,
    basic: `Basic ${token}`,
    trailing: `Bearer ${token} `,
    absent: undefined,
  }[form];
  return value === undefined ? {} : { authorization: value };
};

const bodyOf = (each: Case) => {
  const { teams } = now;
  const address = {
    equal: teams.serviceUrl,
    other: teams.serviceUrl,
    missing: teams.serviceUrl,
    'not-allowed': 'https://evil.example/',
    'absent-in-activity': undefined,
  }[each.serviceUrl];
  const channelId = { msteams: 'msteams', blank: '', missing: undefined, emulator: 'emulator' }[
    each.channelId
  ];
  const tenants = {
    present: [tenant, tenant],
    missing: [undefined, undefined],
    two: [tenant, 'another-tenant'],
  }[each.tenant];
  return JSON.stringify({
    type: 'message',
    id: '1',
    text: 'list',
    serviceUrl: address,
    channelId,
    from: sam,
    recipient: now.driver.bot,
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: tenants[0] },
    channelData: { tenant: { id: tenants[1] } },
  });
};

describe('who may speak as Teams', () => {
  const all = cases();

  it('has at least 300 cases, of which few are good', () => {
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(all.filter(isGood)).toHaveLength(2);
  });

  it('lets in the listed good cases and no other, and a refusal calls nobody', async () => {
    const wrong: string[] = [];
    for (const each of all) {
      const sockets = now.teams.sockets();
      const before = { requests: now.requests.length, asked: asked.length };
      const { status, body } = await now.post(
        headerOf(each.form, await tokenOf(each)),
        bodyOf(each),
      );
      const good = isGood(each);
      const reached = now.requests.length > before.requests;
      const called = asked.length > before.asked || now.teams.sockets() > sockets;
      const refused =
        (status === 401 || status === 403) && body === undefined && !reached && !called;
      if (good ? status !== 200 || !reached : !refused)
        wrong.push(`${status} ${JSON.stringify(each)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses unsigned garbage without reading it', async () => {
    const { status, body } = await now.post({}, '{"type":"message","text":');
    expect({ status, body }).toEqual({ status: 401, body: undefined });
  });

  it('refuses a second authorization header in another case', async () => {
    const { teams, settings } = now;
    const token = await teams.keys.token({
      issuer: settings.TEAMS_TOKEN_ISSUER,
      audience: settings.TEAMS_APP_ID,
      serviceUrl: teams.serviceUrl,
    });
    const { status } = await now.post(
      { authorization: `Bearer ${token}`, Authorization: 'Bearer x' },
      bodyOf(right),
    );
    expect(status).toBe(401);
  });
});
