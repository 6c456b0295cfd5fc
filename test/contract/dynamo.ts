import { describe } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import type { TestEngine } from '../support/engine.ts';
import { atFirst, faulty, type Plan, seeded } from '../support/faults.ts';
import { behind, type Lag, lateClient } from '../support/late.ts';
import { staleReadsContract } from './stale-reads.ts';
import { storeContract } from './store.ts';

/** Names that never repeat on one engine, the same in every run. */
const counted = (): ((characters: number) => string) => {
  let count = 0;
  return (characters) => {
    count += 1;
    return count.toString(32).padStart(characters, '0');
  };
};

export const faults = {
  'every write first meets another transaction': atFirst('conflict'),
  'every write is first throttled': atFirst('throttled'),
  'every write is first done without an answer': atFirst('lost'),
  'writes meet faults of all kinds': seeded(7),
} as const satisfies Readonly<Record<string, Plan>>;

/** The contract on one engine, plainly and through these faults. */
export const dynamoContracts = (
  name: string,
  engine: TestEngine,
  through: readonly (keyof typeof faults)[],
): void => {
  const fresh = counted();
  const make = async (plan: Plan = () => undefined, lag?: Lag) =>
    dynamoStore({
      table: await engine.table(),
      client: faulty(lag ? lateClient(engine.client(), lag) : engine.client(), plan),
      hash: sha256,
      fresh,
      pause: async () => {},
    });
  storeContract(name, make);
  for (const writes of [1, 3])
    describe(`${name}, late reads ${writes} writes behind`, () =>
      staleReadsContract(() => make(undefined, behind(writes))));
  for (const fault of through) storeContract(`${name}, ${fault}`, () => make(faults[fault]));
};
