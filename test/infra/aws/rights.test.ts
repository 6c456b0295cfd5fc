import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { synthesized } from '../../support/cloud.ts';
import { callsOf } from '../../support/cloud-calls.ts';
import { allows, type Call, statementsOf } from '../../support/cloud-rights.ts';
import { startLaptop } from '../../support/laptop.ts';
import { playYear } from '../../support/year.ts';

/** Knows which function is at work, wherever in the process. */
const watch = await vi.hoisted(async () => {
  const { AsyncLocalStorage } = await import('node:async_hooks');
  const working = new AsyncLocalStorage<string>();
  type Handler = (...args: unknown[]) => Promise<unknown>;
  const watched = (name: string) => async (original: () => Promise<object>) => {
    const real = (await original()) as Record<string, (ports: unknown) => Handler>;
    const make = (ports: unknown): Handler => {
      const handler = real[name]?.(ports);
      return (...args) => working.run(name, async () => handler?.(...args));
    };
    return { ...real, [name]: make };
  };
  return { working, watched };
});
vi.mock('../../../functions/slack.ts', watch.watched('slack'));
vi.mock('../../../functions/teams.ts', watch.watched('teams'));
vi.mock('../../../functions/relay.ts', watch.watched('relay'));
vi.mock('../../../functions/deliver.ts', watch.watched('deliver'));
vi.mock('../../../functions/tick.ts', watch.watched('tick'));
vi.mock('../../../functions/wake.ts', watch.watched('wake'));

const names = ['slack', 'teams', 'relay', 'deliver', 'tick', 'wake'] as const;
const cloud = synthesized();
const tables = Object.entries(cloud.resources).flatMap(([id, { Type, Properties }]) =>
  Type === 'AWS::DynamoDB::Table' ? [[Properties.TableName, `<${id}.Arn>`] as const] : [],
);
const inCloud = (call: Call): Call => {
  const [table = '', ...index] = call.resource.split('/');
  const arn = tables.find(([name]) => name === table)?.[1] ?? table;
  return { ...call, resource: [arn, ...index].join('/') };
};

/** The demonstration until Southport's review in December, with a press on a poll, a meeting and a review in each chat. */
const playTheYear = async (): Promise<void> => {
  const laptop = await startLaptop({ env: { DEMO: 'sefton' } });
  await laptop.slack('Asha').press('Youth club', 'Which priority first?');
  await laptop.teams('Tess').press('Apologies', { within: 'Stakeholder engagement' });
  const idris = laptop.teams('Idris', 'Crosby partners');
  await idris.type('@Folkmoot action Write to the parish');
  await laptop.drawn();
  await laptop.slack('Idris', 'direct').press('Yes, one person');
  // Whoever acts in Teams is asked in Teams.
  await idris.press('Done', { within: 'Write to the parish' });
  await laptop.advance('P1W');
  await laptop.slack('Noor').press('Attending', 'Stakeholder engagement');
  await playYear(laptop);
  await laptop.slack('Asha', 'direct').press('Keep on');
  await laptop.teams('Idris', 'direct').press('Keep on');
  await laptop.drawn();
  await laptop.stop();
};

const made = new Map<string, Call[]>(names.map((name) => [name, []]));
beforeAll(async () => {
  type Command = { constructor: { name: string }; input: object };
  type Send = (this: DynamoDBClient, command: Command) => Promise<unknown>;
  const send = DynamoDBClient.prototype.send as unknown as Send;
  const heard: Send = function (command) {
    const calls = callsOf(command.constructor.name, command.input as never);
    made.get(watch.working.getStore() ?? '')?.push(...calls.map(inCloud));
    return send.call(this, command);
  };
  vi.spyOn(DynamoDBClient.prototype, 'send').mockImplementation(heard as never);
  await playTheYear();
  // The whole year by all six functions takes half a minute on a machine with little else to do.
}, 300_000);
afterAll(() => vi.restoreAllMocks());

describe.each(names)('the role of %s', (name) => {
  const statements = statementsOf(cloud, name);
  it('allows every call to the table that the demonstration and the year after it make', () => {
    const calls = made.get(name) ?? [];
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter((call) => !allows(statements, call))).toEqual([]);
  });
});

describe('the year played', () => {
  it.each([
    ['polls', 'P'],
    ['meetings', 'M'],
    ['reviews', 'R'],
  ])('has %s written by both chats and by the clock', (_what, letter) => {
    const wrote = names.filter((name) =>
      made
        .get(name)
        ?.some(
          ({ action, keys }) =>
            action === 'dynamodb:PutItem' &&
            keys.some((key) => new RegExp(`#journal#.*/${letter}-\\d`).test(key)),
        ),
    );
    expect(wrote).toEqual(expect.arrayContaining(['slack', 'teams', 'wake']));
  });
});

describe('what no role allows', () => {
  const [main = '', ballots = ''] = ['folkmoot', 'folkmoot-ballots'].map(
    (table) => inCloud({ action: '', resource: table, keys: [] }).resource,
  );
  const may = (name: string, action: string, resource: string, ...keys: string[]) =>
    allows(statementsOf(cloud, name), { action: `dynamodb:${action}`, resource, keys });
  const those = (action: string, resource: string, ...keys: string[]) =>
    ([...names, 'files'] as const).filter((name) => may(name, action, resource, ...keys));

  it('changes or takes away what the journal holds', () => {
    expect(those('PutItem', main, 'pg-1#journal#pt-1/A-1')).toEqual([
      'slack',
      'teams',
      'deliver',
      'wake',
    ]);
    for (const action of ['UpdateItem', 'DeleteItem'])
      expect(those(action, main, 'pg-1#journal#pt-1/A-1')).toEqual([]);
  });
  it('lets one chat’s edge write how the other is installed', () => {
    expect(those('UpdateItem', main, 'install#teams:tenant')).toEqual(['teams']);
    expect(those('UpdateItem', main, 'install#slack:T1')).toEqual(['slack']);
    expect(those('UpdateItem', main, 'address#teams:tenant:19:a')).toEqual(['teams', 'deliver']);
    expect(those('UpdateItem', main, 'pg-1#pt-1', 'install#slack:T1')).toEqual(['slack']);
  });
  it('sees a ballot where one is cast, or casts one where they are counted', () => {
    expect(those('PutItem', ballots)).toEqual(['slack', 'teams']);
    expect(those('Query', ballots)).toEqual(['wake']);
    for (const action of ['GetItem', 'UpdateItem', 'DeleteItem', 'Scan'])
      expect(those(action, ballots)).toEqual([]);
  });
  it('reads the whole table, or what is due but for the clock', () => {
    expect(those('Scan', main)).toEqual([]);
    expect(those('Query', `${main}/index/due`)).toEqual(['tick']);
    expect(those('GetItem', main, 'pg-1#pt-1')).toEqual([
      'slack',
      'teams',
      'deliver',
      'wake',
      'files',
    ]);
  });
  it('lets files be more than read: nothing is written, no list asked, no ballot seen', () => {
    const actions = ['PutItem', 'UpdateItem', 'DeleteItem', 'GetItem', 'BatchGetItem', 'Query'];
    expect(actions.filter((action) => may('files', action, main, 'pg-1#pt-1'))).toEqual([
      'GetItem',
      'BatchGetItem',
      'Query',
    ]);
    for (const index of ['list', 'person', 'due'])
      expect(may('files', 'Query', `${main}/index/${index}`)).toBe(false);
    expect(actions.filter((action) => may('files', action, ballots))).toEqual([]);
  });
  it('lets what works by itself write at the front door', () => {
    for (const key of ['account#slack:T1:U1', 'place#slack:T1:C1', 'install#slack:T1'])
      expect(those('PutItem', main, key)).not.toEqual(
        expect.arrayContaining(['wake', 'relay', 'tick']),
      );
  });
});
