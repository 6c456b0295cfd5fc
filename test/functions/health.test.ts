import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { healthOf } from '../../functions/health.ts';
import type { Environment } from '../../functions/settings.ts';
import { withHealth } from '../../functions/with-health.ts';
import { type ServedSlack, servedSlack } from '../support/slack/served.ts';
import { type ServedTeams, servedTeams } from '../support/teams/served.ts';

let chats: { readonly slack: ServedSlack; readonly teams: ServedTeams };
let both: Environment;
beforeEach(async () => {
  chats = { slack: await servedSlack(), teams: await servedTeams([]) };
  const { TEAMS_SERVICE_URL_ALLOW: hosts, passwordAnew: _, ...teams } = chats.teams.settings;
  both = {
    SLACK_SIGNING_SECRET: 's',
    SLACK_BOT_TOKEN: 'xoxb-local',
    SLACK_API_URL: chats.slack.apiUrl,
    TEAMS_SERVICE_URL_ALLOW: hosts.join(','),
    ...teams,
  };
});
afterEach(() => Promise.all([chats.slack.close(), chats.teams.close()]));
const without = (begin: string): Environment =>
  Object.fromEntries(Object.entries(both).filter(([name]) => !name.startsWith(begin)));

describe('how it is', () => {
  it('is well where each chat that is set up lets us in', async () => {
    expect(await healthOf(both)).toEqual({ status: 'ok', slack: 'works', teams: 'works' });
    const slack = { status: 'ok', slack: 'works', teams: 'not set up' };
    expect(await healthOf(without('TEAMS_'))).toEqual(slack);
  });
  it('is well where workspaces bring tokens of their own', async () => {
    const own = { ...without('SLACK_BOT'), SLACK_CLIENT_ID: '1.2' };
    expect(await healthOf(own)).toMatchObject({ status: 'ok', slack: 'works' });
  });
  it('is trouble where one is set up in part', async () => {
    const part = { status: 'trouble', slack: 'set up in part', teams: 'works' };
    expect(await healthOf(without('SLACK_SIGNING'))).toEqual(part);
  });
  it('is trouble where a token or a password is not taken', async () => {
    const wrong = { ...both, SLACK_BOT_TOKEN: 'xoxb-wrong', TEAMS_APP_PASSWORD: 'wrong' };
    const found = { status: 'trouble', slack: 'does not work', teams: 'does not work' };
    expect(await healthOf(wrong)).toEqual(found);
  });
  it('is nothing yet where nothing is set', async () => {
    const nothing = { status: 'not set up', slack: 'not set up', teams: 'not set up' };
    expect(await healthOf({})).toEqual(nothing);
  });
});

describe('GET /health', () => {
  const health = { routeKey: 'GET /health', body: 'x' } as never;
  const lambda = {} as never;
  it('is answered beside a function’s own work, which has all the rest', async () => {
    const asked: unknown[] = [];
    const handler = withHealth(() => async (event: object) => void asked.push(event))({
      environment: both,
    });
    expect(await handler(health, lambda)).toMatchObject({
      statusCode: 200,
      body: '{"status":"ok","slack":"works","teams":"works"}',
    });
    expect(asked).toEqual([]);
    await handler({ Records: [] }, lambda);
    expect(asked).toEqual([{ Records: [] }]);
  });
  it('asks the chats once, however often a stranger asks', async () => {
    const handler = withHealth(() => async () => {})({ environment: both });
    for (let knock = 0; knock < 20; knock += 1) await handler(health, lambda);
    expect(chats.slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
    expect(chats.teams.asked.login).toBe(1);
  });
  it('is a 503 where something is wrong, and tells what is kept by now', async () => {
    const wrong = { ...both, SLACK_BOT_TOKEN: 'xoxb-wrong' };
    const work = withHealth(() => async () => {});
    expect(await work({ environment: wrong })(health, lambda)).toMatchObject({ statusCode: 503 });
    const mended = work({ environment: wrong, anew: async () => both });
    expect(await mended(health, lambda)).toMatchObject({ statusCode: 200 });
  });
});
