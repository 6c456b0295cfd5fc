import { describe } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import type { Store } from '../../core/ports/store.ts';
import { randomOf } from '../simulator/random.ts';
import { clientOf, nothingMet, troubled } from '../simulator/table/client.ts';
import { tableDouble } from '../simulator/table/double.ts';
import { doubleEngine } from '../simulator/table/engine.ts';
import { lookedAt } from '../simulator/table/journals.ts';
import { fresh } from '../support/fresh.ts';
import { dynamoContracts, faults } from './dynamo.ts';
import { staleReadsContract } from './stale-reads.ts';
import { storeContract } from './store.ts';

dynamoContracts('the double', doubleEngine(), Object.keys(faults) as (keyof typeof faults)[]);

const through = async (late: number): Promise<Store> => {
  const double = lookedAt(tableDouble());
  const troubles = { refused: 0.05, lost: 0.05, parted: 0.15, late };
  const client = clientOf(
    double,
    troubled(async () => {}, troubles, randomOf(7), nothingMet()),
  );
  return dynamoStore({ client, table: double.table, hash: sha256, fresh, pause: async () => {} });
};
storeContract('the double, through its own troubles', () => through(0));
describe('the double, whose late reads are late', () => staleReadsContract(() => through(3)));
