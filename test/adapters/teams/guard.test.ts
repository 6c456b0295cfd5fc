import { describe, expect, it } from 'vitest';
import { connector } from '../../../adapters/teams/connector.ts';
import { mayCall } from '../../../adapters/teams/guard.ts';
import { teamsMessenger } from '../../../adapters/teams/send.ts';
import { checked, type TeamsSettings } from '../../../adapters/teams/settings.ts';
import { effectId, placeId } from '../../../core/model/ids.ts';
import { saying, scene, tenant } from '../../support/teams/scene.ts';

const hosts = [
  'smba.trafficmanager.net',
  'smba.infra.gcc.teams.microsoft.com',
  '*.botframework.com',
  '127.0.0.1:4000',
  'localhost',
];

/** Addresses that a parser, a prefix test or a suffix test would let through. */
const hostile = (): readonly string[] => {
  const names = hosts
    .slice(0, 2)
    .flatMap((host) => [
      `${host}.evil.example`,
      `evil-${host}`,
      `evil.example/${host}`,
      `evil.example#${host}`,
      `evil.example?${host}`,
      `${host}@evil.example`,
      `user:pass@${host}`,
      `evil.example\\@${host}`,
      `${host}\\.evil.example`,
      `${host}%2eevil.example`,
      `${host}%00.evil.example`,
      `${host}:8443`,
      `${host}:80`,
      `${host}.`,
      `${host.replace('a', '%61')}`,
      `${host.replace('s', 'ѕ')}`,
      `xn--${host}`,
      `${host}／evil`,
      ` ${host}`,
      `${host}\t.evil.example`,
      `${host}\n.evil.example`,
      `[::1]`,
      `[::ffff:127.0.0.1]:4000`,
      '127.0.0.1:4001',
      '127.1:4000',
      '2130706433:4000',
      '0x7f000001:4000',
      '0177.0.0.1:4000',
      '169.254.169.254',
      '10.0.0.1',
      'metadata.google.internal',
      'botframework.com',
      'evilbotframework.com',
      'a.botframework.com.evil.example',
      'a.botframework.com:444',
      'x.azurewebsites.net',
      'x.trafficmanager.net',
      'x.blob.core.windows.net',
    ]);
  const paths = [
    '',
    '/',
    '/teams/',
    '/../',
    '/%2e%2e/',
    '/a?b=c',
    '//evil.example',
    '/@evil.example',
  ];
  const tails = names.flatMap((name) => paths.map((path) => `${name}${path}`));
  const schemes = [
    'https://',
    'http://',
    'https:',
    'ftp://',
    'file://',
    'javascript:',
    '//',
    'HTTPS:\\\\',
  ];
  return [
    ...tails.map((tail) => `https://${tail}`),
    ...schemes.slice(1).map((scheme) => `${scheme}smba.trafficmanager.net/`),
    '',
    'https://',
    'https://smba.trafficmanager.net/?x',
    'https://smba.trafficmanager.net/#x',
    'https://smba.trafficmanager.net/%2e%2e/',
    `https://smba.trafficmanager.net/${'a'.repeat(600)}`,
  ];
};

describe('the way out', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net',
    'https://smba.infra.gcc.teams.microsoft.com/gcc/',
    'https://webchat.botframework.com/',
    'http://127.0.0.1:4000/teams/',
    'http://localhost:9/',
  ])('may call %s', (url) => expect(mayCall(url, hosts)).toBe(true));

  it('may call none of 500 hostile addresses, and makes no token for them', async () => {
    const urls = hostile();
    expect(urls.length).toBeGreaterThanOrEqual(500);
    let tokens = 0;
    const reached: string[] = [];
    for (const url of urls) {
      const out = connector({
        settings: {
          ...({} as TeamsSettings),
          TEAMS_SERVICE_URL_ALLOW: hosts,
          TEAMS_SERVICE_URL_GLOBAL: url,
        },
        http: async (to) => {
          reached.push(to);
          return { status: 0, why: 'unsent' };
        },
        token: {
          get: async () => {
            tokens += 1;
            return 'secret';
          },
          drop: () => {},
        },
        addresses: { of: async () => url, newest: async () => url, keep: async () => undefined },
      });
      const place = placeId('teams', 't', '19:a@thread.tacv2');
      expect(await out.call(place, 'conversations', { method: 'GET', timeoutMs: 1 }), url).toEqual({
        kind: 'barred',
      });
    }
    expect({ reached, tokens }).toEqual({ reached: [], tokens: 0 });
  });

  it('follows no redirect', async () => {
    const { teams, connector: out } = await scene();
    const place = placeId('teams', tenant, '19:a@thread.tacv2');
    out.at(place, teams.serviceUrl);
    teams.faults.push({ status: 307, headers: { location: `${teams.origin}/teams/v3/stolen` } });
    const sent = await teamsMessenger(out, { dialogs: true }).post({
      place,
      view: saying('Hello.'),
      effect: effectId('e'),
      press: 1,
      accounts: new Map(),
    });
    expect(sent).toEqual({ kind: 'refused', why: 'rejected', code: '307' });
    expect(teams.calls.map(({ path }) => path)).toEqual([
      '/v3/conversations/19:a@thread.tacv2/activities',
    ]);
    await teams.close();
  });
});

describe('starting', () => {
  const whole: TeamsSettings = {
    TEAMS_APP_ID: 'a',
    TEAMS_APP_PASSWORD: 'b',
    TEAMS_TENANT_ID: 'c',
    TEAMS_OPENID_METADATA_URL: 'https://d',
    TEAMS_TOKEN_ISSUER: 'e',
    TEAMS_LOGIN_URL: 'https://f',
    TEAMS_SERVICE_URL_ALLOW: ['g'],
  };
  it('needs every authentication setting', () => {
    expect(checked(whole)).toBe(whole);
    for (const name of Object.keys(whole)) {
      const empty = name === 'TEAMS_SERVICE_URL_ALLOW' ? [[], [' ']] : ['', ' '];
      for (const value of empty)
        expect(() => checked({ ...whole, [name]: value }), name).toThrow(name);
    }
  });
});
