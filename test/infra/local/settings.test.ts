import { describe, expect, it } from 'vitest';
import { settings } from '../../../functions/settings.ts';
import { deliverPorts } from '../../../functions/wiring.ts';
import { openKept } from '../../../infra/local/kept.ts';
import { laptopSettings, localEnvironment } from '../../../infra/local/settings.ts';

const origin = 'http://127.0.0.1:4321';
const slackToken = { SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' };
const told = (env: Record<string, string>) =>
  localEnvironment(env, openKept(undefined), {
    origin,
    tenant: 'tenant-1',
    realSlack: false,
    realTeams: false,
  });

describe('what the laptop is told', () => {
  it('needs nothing: every setting has a value that stays on this machine', () => {
    const slack = settings('slack', told({}));
    const teams = settings('teams', told({}));
    expect(slack.SLACK_RESPONSE_URL_ALLOW).toEqual(['https://hooks.slack.com', origin]);
    for (const address of [
      slack.SLACK_API_URL,
      teams.TEAMS_OPENID_METADATA_URL,
      teams.TEAMS_LOGIN_URL,
    ])
      expect(address.startsWith(`${origin}/standin/`)).toBe(true);
    expect(teams.TEAMS_SERVICE_URL_ALLOW).toEqual(['127.0.0.1:4321']);
  });

  it('makes secrets of its own, the same again for the same data and others for others', () => {
    const kept = openKept(undefined);
    const with_ = (store: typeof kept) =>
      localEnvironment({}, store, { origin, tenant: 't', realSlack: false, realTeams: false });
    expect(with_(kept)).toEqual(with_(kept));
    expect(with_(kept).SLACK_SIGNING_SECRET).not.toBe(
      with_(openKept(undefined)).SLACK_SIGNING_SECRET,
    );
  });

  it.each([
    ['slack', 'SLACK_SIGNING_SECRET', ' '],
    ['slack', 'SLACK_BOT_TOKEN', ''],
    ['slack', 'SLACK_RESPONSE_URL_ALLOW', ''],
    ['teams', 'TEAMS_APP_ID', ''],
    ['teams', 'TEAMS_APP_PASSWORD', ''],
    ['teams', 'TEAMS_TENANT_ID', ''],
    ['teams', 'TEAMS_OPENID_METADATA_URL', ''],
    ['teams', 'TEAMS_TOKEN_ISSUER', ''],
    ['teams', 'TEAMS_LOGIN_URL', ''],
    ['teams', 'TEAMS_SERVICE_URL_ALLOW', ''],
  ] as const)(
    'takes an emptied %s setting %s for a mistake, not for a default',
    (part, name, value) => {
      expect(() => settings(part, told({ [name]: value }))).toThrow(`${name} is empty`);
    },
  );

  it.each([
    ['slack', 'SLACK_API_URL', 'http://slack.example/api/'],
    ['teams', 'TEAMS_LOGIN_URL', 'http://login.example'],
    ['teams', 'TEAMS_OPENID_METADATA_URL', 'file:///etc/keys'],
  ] as const)('sends no secret over plain http beyond this machine: %s %s', (part, name, value) => {
    expect(() => settings(part, told({ [name]: value }))).toThrow(name);
  });

  it('never repeats a secret in what it says', () => {
    const said = () =>
      settings('slack', { SLACK_SIGNING_SECRET: '', SLACK_BOT_TOKEN: 'xoxb-secret' });
    expect(said).toThrow(/SLACK_SIGNING_SECRET is empty/);
    expect(said).not.toThrow(/xoxb-secret/);
  });
});

describe('a laptop with one real chat', () => {
  const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const teams = { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: 't' };
  const toldBy = (env: Record<string, string>) => {
    const { realSlack, realTeams } = laptopSettings(env);
    const where = { origin, tenant: 'tenant-1', realSlack, realTeams };
    return localEnvironment(env, openKept(undefined), where);
  };
  const wakeQueue = { send: async () => {} };
  it.each([
    [slack, 'https://slack.com/api/', `${origin}/standin/teams/login/token`],
    [teams, `${origin}/standin/slack/api/`, 'https://login.microsoftonline.com'],
  ])('has the stand-in for the other: %j', (env, slackAt, teamsAt) => {
    const environment = toldBy(env as unknown as Record<string, string>);
    expect(settings('slack', environment).SLACK_API_URL).toBe(slackAt);
    expect(settings('teams', environment).TEAMS_LOGIN_URL).toBe(teamsAt);
    expect(Object.keys(deliverPorts({ environment, wakeQueue }).messengers)).toEqual([
      'slack',
      'teams',
    ]);
  });
  it.each<[object, string | undefined]>([
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_APP_TOKEN is set, and SLACK_BOT_TOKEN is not.'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: ' ' }, 'SLACK_BOT_TOKEN is not.'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN is not.'],
    [{ TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p' }, 'TEAMS_TENANT_ID is not.'],
    [{ TEAMS_TENANT_ID: 't' }, 'and TEAMS_APP_ID and TEAMS_APP_PASSWORD is not.'],
    [{ TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: 't' }, 'TEAMS_APP_ID is not.'],
    [{ ...teams, TEAMS_APP_ID: '' }, 'TEAMS_APP_ID is not.'],
    [{ ...teams, SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN is not.'],
    [{ SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:9/api/' }, undefined],
    [{ TEAMS_APP_ID: 'a', TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1:9/k' }, undefined],
    [{ TEAMS_APP_PASSWORD: 'p', TEAMS_LOGIN_URL: 'http://127.0.0.1:9/login' }, undefined],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, undefined],
    [{ TEAMS_APP_ID: '', TEAMS_APP_PASSWORD: '', TEAMS_TENANT_ID: ' ' }, undefined],
  ])('with %j starts, or says what of it is missing: %s', (half, said) => {
    const start = () => laptopSettings(half as Record<string, string>);
    if (said === undefined) expect(start).not.toThrow();
    else expect(start).toThrow(said);
  });
});

describe('how the laptop runs', () => {
  it.each([
    [{}, 'sefton'],
    [{ DATA_DIR: ':memory:' }, 'none'],
    [{ LOCAL_CLOCK: '2027-01-04T09:00:00Z' }, 'none'],
    [{ DATA_DIR: ':memory:', DEMO: 'sefton' }, 'sefton'],
    [{ DEMO: 'none' }, 'none'],
    [slackToken, 'none'],
  ])('with %j its demonstration is %s', (env: Record<string, string>, demo) => {
    expect(laptopSettings(env).demo).toBe(demo);
  });

  it.each([
    [{}, false, false],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' }, false, false],
    [slackToken, true, false],
    [{ SLACK_API_URL: 'https://slack.com/api/' }, true, false],
    [{ SLACK_API_URL: 'http://127.0.0.1:9/api/' }, false, false],
    [{ TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'b', TEAMS_TENANT_ID: 'c' }, false, true],
    [
      {
        TEAMS_APP_ID: 'a',
        TEAMS_APP_PASSWORD: 'b',
        TEAMS_TENANT_ID: 'c',
        TEAMS_LOGIN_URL: 'http://127.0.0.1:9/login',
      },
      false,
      false,
    ],
  ])(
    'with %j it speaks to the real Slack: %s, to the real Teams: %s',
    (env: Record<string, string>, slack, teams) => {
      const { realSlack, realTeams } = laptopSettings(env);
      expect([realSlack, realTeams]).toEqual([slack, teams]);
    },
  );

  it.each([
    [{ LOCAL_CLOCK: '2027-01-04T09:00:00Z', ...slackToken }, /LOCAL_CLOCK is for practice/],
    [{ DEMO: 'sefton', ...slackToken }, /DEMO is for practice/],
    [{ LOCAL_CLOCK: 'tomorrow' }, /LOCAL_CLOCK is "tomorrow"/],
    [{ PORT: '70000' }, /PORT is "70000"/],
    [{ DEMO: 'crosby' }, /DEMO is "crosby"/],
  ])('refuses %j in a sentence', (env: Record<string, string>, sentence) => {
    expect(() => laptopSettings(env)).toThrow(sentence);
  });
});
