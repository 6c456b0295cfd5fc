import { describe, expect, it } from 'vitest';
import { entry, slackHttp, store, teamsHttp } from '../../functions/wiring.ts';

const table = { TABLE_NAME: 'folkmoot', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' };
const slack = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' };
const teams = { TEAMS_APP_ID: 'a', TEAMS_APP_PASSWORD: 'p', TEAMS_TENANT_ID: 't' };

describe('the wiring', () => {
  it('builds both edges from nothing but their own credentials and the table', () => {
    expect(slackHttp({ environment: { ...table, ...slack } })).toBeTypeOf('function');
    expect(teamsHttp({ environment: { ...table, ...teams } })).toBeTypeOf('function');
  });

  it.each(Object.keys(slack))('starts no Slack edge without %s, or with it empty', (name) => {
    for (const value of [undefined, '', '  '])
      expect(() => slackHttp({ environment: { ...table, ...slack, [name]: value } })).toThrow(name);
  });

  it.each(Object.keys(teams))('starts no Teams edge without %s, or with it empty', (name) => {
    for (const value of [undefined, '', '  '])
      expect(() => teamsHttp({ environment: { ...table, ...teams, [name]: value } })).toThrow(name);
  });

  it('needs to know its table', () => {
    expect(() => store({ environment: {} })).toThrow('TABLE_NAME is not set');
  });

  it('makes a handler when it is first called, and once', async () => {
    let made = 0;
    const handler = entry(() => {
      made += 1;
      return async (given: number) => given + 1;
    });
    expect(made).toBe(0);
    expect([await handler(1), await handler(2)]).toEqual([2, 3]);
    expect(made).toBe(1);
  });
});
