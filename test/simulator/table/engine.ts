import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TestEngine } from '../../support/engine.ts';
import { clientOf } from './client.ts';
import { type Double, tableDouble } from './double.ts';
import { lookedAt } from './journals.ts';

/** The double in place of an engine: each table another one, its client that of the last. */
export const doubleEngine = (): TestEngine & { readonly double: () => Double } => {
  let made = 0;
  let last: Double | undefined;
  const double = () => {
    if (!last) throw new Error('No table was made yet');
    return last;
  };
  return {
    double,
    endpoint: () => {
      throw new Error('The double has no address');
    },
    client: () => clientOf(double()) as DynamoDBClient,
    table: async () => {
      made += 1;
      last = lookedAt(tableDouble(`folkmoot-${made}`));
      return last.table;
    },
  };
};
