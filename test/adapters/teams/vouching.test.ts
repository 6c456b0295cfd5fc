import { generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TeamsSettings } from '../../../adapters/teams/settings.ts';
import { verifyToken } from '../../../adapters/teams/verify.ts';

const settings: TeamsSettings = {
  TEAMS_APP_ID: 'app-1',
  TEAMS_APP_PASSWORD: 'secret',
  TEAMS_TENANT_ID: 'tenant',
  TEAMS_OPENID_METADATA_URL: 'https://login.example/openid',
  TEAMS_TOKEN_ISSUER: 'https://api.botframework.com',
  TEAMS_LOGIN_URL: 'https://login.example',
  TEAMS_SERVICE_URL_ALLOW: ['example'],
};
const address = 'https://smba.example/';
/** No machine of ours has this time: whoever asks the machine finds every token wrong. */
const now = Date.parse('2041-02-28T23:59:30.000Z');
const minute = 60;

let pair: CryptoKeyPair;
beforeAll(async () => {
  pair = await generateKeyPair('RS256');
});

type Claims = { readonly [Name in keyof JWTPayload]?: JWTPayload[Name] | undefined };
/** What a token comes to, and how often its key was asked for. */
const vouched = async (more: Claims = {}, header: object = {}, at = now) => {
  const seconds = Math.floor(now / 1000);
  const claims: Claims = {
    iss: settings.TEAMS_TOKEN_ISSUER,
    aud: settings.TEAMS_APP_ID,
    exp: seconds + 60 * minute,
    nbf: seconds,
    serviceurl: address,
    ...more,
  };
  const token = await new SignJWT(JSON.parse(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'RS256', kid: 'one', ...header })
    .sign(pair.privateKey);
  let asked = 0;
  const keys = async () => {
    asked += 1;
    return { key: pair.publicKey, endorsements: ['msteams'] };
  };
  const found = await verifyToken(`Bearer ${token}`, settings, keys, () => at);
  return { address: found?.serviceUrl, asked };
};
const minutesOn = (minutes: number): number => Math.floor(now / 1000) + minutes * minute;

describe('a token of the Bot Connector', () => {
  it.each<[string, Claims]>([
    ['as it should be', {}],
    ['with its address as the documents write it', { serviceurl: undefined, serviceUrl: address }],
    ['with the same address written twice', { serviceUrl: address }],
    ['that ended four minutes ago', { exp: minutesOn(-4) }],
    ['that begins in four minutes', { nbf: minutesOn(4) }],
  ])('vouches, %s, by the clock that is given', async (_, claims) => {
    expect(await vouched(claims)).toEqual({ address, asked: 1 });
  });

  it.each<[string, Claims, object?]>([
    ['another issuer', { iss: 'https://sts.windows.net/x/' }],
    ['another audience', { aud: 'app-2' }],
    ['its audience among others', { aud: [settings.TEAMS_APP_ID, 'app-2'] }],
    ['no end', { exp: undefined }],
    ['an end six minutes ago', { exp: minutesOn(-6) }],
    ['no address', { serviceurl: undefined }],
    ['an empty address', { serviceurl: '' }],
    ['two addresses', { serviceUrl: 'https://other.example/' }],
    ['no name of its key', {}, { kid: undefined }],
  ])('does not vouch with %s, and no key is asked for', async (_, claims, header) => {
    expect(await vouched(claims, header)).toEqual({ address: undefined, asked: 0 });
  });

  it.each<[string, Claims, number?]>([
    ['before it begins', { nbf: minutesOn(6) }],
    ['years before', {}, Date.parse('2027-01-04T10:00:00.000Z')],
  ])('does not vouch %s', async (_, claims, at) => {
    expect((await vouched(claims, {}, at)).address).toBeUndefined();
  });
});
