import { expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { dueNow } from '../../contract/due-now.ts';
import { action, later, noon, sefton, write } from '../../contract/made.ts';
import { clientOf, type Through } from '../../simulator/table/client.ts';
import { tableDouble } from '../../simulator/table/double.ts';
import { lookedAt } from '../../simulator/table/journals.ts';
import { fresh } from '../../support/fresh.ts';

it('puts off nothing that moved between its read and its write', async () => {
  const double = lookedAt(tableDouble());
  const over = (through?: Through) =>
    dynamoStore({ client: clientOf(double, through), table: double.table, hash: sha256, fresh });
  const [others, key] = [over(), { due: 'record', programme: sefton, id: action(1) } as const];
  await write(others, action(1), 'one', { due: noon });
  const own = over(async ({ isWrite, done }) => {
    if (isWrite) await write(others, action(1), 'two', { due: later(3600) });
    return done();
  });
  await own.backOff(key, noon);
  expect(await dueNow(others, later(3599))).toEqual([]);
  expect(await dueNow(others, later(3600))).toEqual([key]);
});
