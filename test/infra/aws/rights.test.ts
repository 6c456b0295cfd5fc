import { describe, expect, it } from 'vitest';
import { cloud, inCloud, workers } from '../../support/cloud-made.ts';
import { allows, statementsOf } from '../../support/cloud-rights.ts';

describe('what no role allows', () => {
  const [main = '', ballots = ''] = ['folkmoot', 'folkmoot-ballots'].map(
    (table) => inCloud({ action: '', resource: table, keys: [] }).resource,
  );
  const everybody = [...workers, 'files'] as const;
  const may = (name: string, action: string, resource: string, ...keys: string[]) =>
    allows(statementsOf(cloud, name), { action: `dynamodb:${action}`, resource, keys });
  const those = (action: string, resource: string, ...keys: string[]) =>
    everybody.filter((name) => may(name, action, resource, ...keys));
  /** The same as a part of a transaction. */
  const together = (action: string, resource: string, ...keys: string[]) =>
    everybody.filter((name) =>
      allows(statementsOf(cloud, name), {
        action: `dynamodb:${action}`,
        resource,
        keys,
        within: 'TransactWriteItems',
      }),
    );

  it('changes or takes away what the journal holds', () => {
    const entry = 'pg-1#journal#pt-1/A-1';
    expect(together('PutItem', main, entry)).toEqual(['slack', 'teams', 'deliver', 'wake']);
    expect(those('PutItem', main, entry)).toEqual([]);
    for (const action of ['UpdateItem', 'DeleteItem'])
      for (const who of [those, together]) expect(who(action, main, entry)).toEqual([]);
  });
  it('refuses a commit, were its parts judged with the keys of all of them', () => {
    const keys = ['pg-1#pt-1', 'pg-1#journal#pt-1/A-1', 'out#pg-1#slack:T1:C1'];
    for (const action of ['PutItem', 'UpdateItem', 'ConditionCheckItem'])
      expect(together(action, main, ...keys)).toEqual(['slack', 'teams', 'deliver', 'wake']);
  });
  it('lets one chat’s edge write how the other is installed', () => {
    expect(those('UpdateItem', main, 'install#teams:tenant')).toEqual(['teams']);
    expect(those('UpdateItem', main, 'install#slack:T1')).toEqual(['slack']);
    expect(those('UpdateItem', main, 'address#teams:tenant:19:a')).toEqual(['teams', 'deliver']);
    expect(those('UpdateItem', main, 'pg-1#pt-1', 'install#slack:T1')).toEqual(['slack']);
  });
  it('sees a ballot where one is cast, or casts one where they are counted', () => {
    expect(together('PutItem', ballots, 'pg-1#pt-1/P-1')).toEqual(['slack', 'teams']);
    expect(those('PutItem', ballots, 'pg-1#pt-1/P-1')).toEqual([]);
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
