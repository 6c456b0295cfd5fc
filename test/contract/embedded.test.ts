import { embeddedEngine } from '../support/engine.ts';
import { dynamoContracts, faults } from './dynamo.ts';

dynamoContracts(
  'embedded engine',
  embeddedEngine(),
  Object.keys(faults) as (keyof typeof faults)[],
);
