import { describe, expect, it } from 'vitest';
import { isSetUp } from '../../functions/settings.ts';
import { deliverPorts, entry, slackHttp, store, teamsHttp } from '../../functions/wiring.ts';
import { gathering } from './batch.ts';

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

  it.each([
    ['Slack alone', slack, ['slack']],
    ['Teams alone', teams, ['teams']],
    ['both', { ...slack, ...teams }, ['slack', 'teams']],
  ])('delivers to %s where that is set up', (_, given, chats) => {
    const { messengers } = deliverPorts({
      environment: { ...table, ...given },
      wakeQueue: gathering(),
    });
    expect(Object.keys(messengers)).toEqual(chats);
  });

  it('delivers nothing where no chat is set up, and says what one needs', () => {
    const start = () => deliverPorts({ environment: table });
    for (const name of [...Object.keys(slack), ...Object.keys(teams)]) expect(start).toThrow(name);
  });

  it.each(Object.keys({ ...slack, ...teams }))(
    'delivers nothing while a chat is set up in part, without %s or with it empty',
    (name) => {
      for (const value of [undefined, '', '  '])
        for (const other of [slack, teams]) {
          const given = name in other ? other : { ...slack, ...teams };
          const environment = { ...table, ...given, [name]: value };
          expect(() => deliverPorts({ environment })).toThrow(name);
        }
    },
  );

  it('takes any setting of a chat for a wish to use it', () => {
    const environment = { ...table, ...slack, TEAMS_TARGETED: 'on' };
    expect(() => deliverPorts({ environment })).toThrow('TEAMS_APP_ID is not set');
  });

  it('starts no Teams edge by a list of tenants that is none, and takes a list for no wish to use Teams', () => {
    for (const value of ['', ' , ', 'council.example', 'own,1234'])
      expect(() =>
        teamsHttp({ environment: { ...table, ...teams, TEAMS_TENANTS_ALLOW: value } }),
      ).toThrow('TEAMS_TENANTS_ALLOW');
    const environment = { ...table, ...slack, TEAMS_TENANTS_ALLOW: 'own' };
    expect(isSetUp('teams', environment)).toBe(false);
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
