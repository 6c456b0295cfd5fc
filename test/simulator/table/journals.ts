import { sha256 } from '../../../adapters/aws/hash.ts';
import { named } from '../../../adapters/dynamodb/keys.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { fresh } from '../../support/fresh.ts';
import { faultsOf, watched } from '../../support/journals/watch.ts';
import { clientOf } from './client.ts';
import type { Double } from './double.ts';

const made = new Set<Double>();
/** The journals in it are looked at after the test. */
export const lookedAt = (double: Double): Double => {
  made.add(double);
  return double;
};

const faultsIn = async (double: Double): Promise<readonly string[]> => {
  const client = clientOf(double);
  const store = dynamoStore({ client, table: double.table, hash: sha256, fresh });
  const faults: string[] = [];
  for (const item of double.dump()) {
    const name = named(item as never);
    if (name?.is !== 'record') continue;
    const { programme, id } = name;
    const stored = (await store.load(programme, [id])).get(id);
    const entries = await store.journal(programme, id, { limit: 100_000 });
    faults.push(...faultsOf(`${programme} ${id}`, stored, entries));
  }
  return faults;
};
watched(async () => {
  const all = [...made];
  made.clear();
  const faults: string[] = [];
  for (const double of all) faults.push(...(await faultsIn(double)));
  return faults;
});
