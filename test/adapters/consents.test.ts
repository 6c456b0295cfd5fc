import { readFileSync } from 'node:fs';
import { type AttributeValue, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoConsents } from '../../adapters/dynamodb/consents.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { createTables, createTokensTable, tokensTable } from '../../adapters/dynamodb/table.ts';
import { memoryConsents } from '../../adapters/memory/tokens.ts';
import { installedAt } from '../../core/engine/installed.ts';
import { standsAt } from '../../core/engine/reach.ts';
import { installId, placeId } from '../../core/model/ids.ts';
import type { Consents } from '../../core/ports/tokens.ts';
import { embeddedEngine } from '../support/engine.ts';
import { fresh } from '../support/fresh.ts';

const tenant = '22222222-aaaa-4bbb-8ccc-222222222222';
const one = installId('teams', tenant);
const at = '2027-01-04T09:00:00.000Z';

const consentsContract = (
  fresh: () => Promise<{ readonly consents: Consents; readonly bar: () => Promise<unknown> }>,
): void => {
  it('stands from when it was given, for that organisation alone, however often it is given', async () => {
    const { consents } = await fresh();
    expect(await consents.stands(one)).toBe(false);
    expect(await consents.give(one, at)).toBe(true);
    expect(await consents.give(one, at)).toBe(true);
    expect(await consents.stands(one)).toBe(true);
    expect(await consents.stands(installId('teams', 'other'))).toBe(false);
  });

  it('stands against no bar, be that put there before or after', async () => {
    const { consents, bar } = await fresh();
    await consents.give(one, at);
    await bar();
    expect(await consents.stands(one)).toBe(false);
    expect(await consents.give(one, at)).toBe(false);
    expect(await consents.stands(one)).toBe(false);
    const before = await fresh();
    await before.bar();
    expect(await before.consents.give(one, at)).toBe(false);
  });
};

describe('consents in memory', () =>
  consentsContract(async () => {
    const barred = new Set<typeof one>();
    return { consents: memoryConsents(barred), bar: async () => barred.add(one) };
  }));

/** `a={S=b},c={N=1}` as the AWS CLI reads it. */
const shorthand = (text: string): Record<string, AttributeValue> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)=\{([SN])=([^}]*)\}/g)].map(
      ([, name = '', type = '', value = '']) => [
        name,
        { [type]: value } as unknown as AttributeValue,
      ],
    ),
  );
/** A command of docs/operating.md, with a tenant in its place. */
const written = (table: string) => {
  const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
  const begins = `aws dynamodb update-item --table-name ${table} `;
  const line = page.split('\n').find((each) => each.startsWith(begins)) ?? '';
  const said = (option: string) => RegExp(`--${option} "([^"]+)"`).exec(line)?.[1] ?? '';
  return {
    Key: shorthand(said('key').replaceAll('<tenant>', tenant)),
    UpdateExpression: said('update-expression'),
    ExpressionAttributeValues: shorthand(said('expression-attribute-values')),
  };
};

describe('consents in the table of tokens', () => {
  const engine = embeddedEngine();
  let made = 0;
  consentsContract(async () => {
    made += 1;
    const client = engine.client();
    await createTokensTable(client, `folkmoot-${made}`);
    const table = tokensTable(`folkmoot-${made}`);
    return {
      consents: dynamoConsents({ client, table, pause: async () => {} }),
      // As docs/operating.md has it.
      bar: () =>
        client.send(new UpdateItemCommand({ TableName: table, ...written('folkmoot-tokens') })),
    };
  });

  it('end for what is posted too, as docs/operating.md has it, until somebody is heard from there', async () => {
    const client = engine.client();
    await createTables(client, 'folkmoot');
    const store = dynamoStore({ client, table: 'folkmoot', hash: sha256, fresh });
    await store.seen(one, 'https://smba.trafficmanager.net/uk/');
    const place = placeId('teams', tenant, '19:a@thread.tacv2');
    expect(await standsAt(place, { store })).toEqual({ place });
    await client.send(new UpdateItemCommand({ TableName: 'folkmoot', ...written('folkmoot') }));
    expect((await standsAt(place, { store })).place).toBeUndefined();
    await installedAt(one, at, { store, now: () => at });
    expect(await standsAt(place, { store })).toEqual({ place });
  });
});
