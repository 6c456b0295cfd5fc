import { describe } from 'vitest';
import { amazonsEngine, amazonsRuns } from '../support/engine.ts';
import { dynamoContracts } from './dynamo.ts';

describe.skipIf(!amazonsRuns)('DynamoDB Local (skipped where there is no Java)', () => {
  dynamoContracts('DynamoDB Local', amazonsEngine(), [
    'every write is first done without an answer',
    'writes meet faults of all kinds',
  ]);
});
