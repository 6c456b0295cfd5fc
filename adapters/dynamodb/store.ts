import type { Hash } from '../../core/model/hash.ts';
import type { Store } from '../../core/ports/store.ts';
import { cards } from './cards.ts';
import { commit } from './commit.ts';
import { doors } from './doors.ts';
import { drafts } from './drafts.ts';
import { lists } from './lists.ts';
import { numbers } from './numbers.ts';
import { outbox } from './outbox.ts';
import { records } from './records.ts';
import { ballotsTable } from './table.ts';
import { wakes } from './wakes.ts';
import { type Dynamo, realPause, type Wire } from './wire.ts';

export interface DynamoStoreOptions {
  readonly client: Dynamo;
  readonly table: string;
  /** The name of the ballots' table, where it does not follow from that of the main one. */
  readonly ballots?: string;
  readonly hash: Hash;
  /** Fresh lower-case base32 of so many characters. */
  readonly fresh: (characters: number) => string;
  /** Waits so many milliseconds between tries at a busy table; real time unless a test says otherwise. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** The store on DynamoDB. What it throws is a fault and holds nothing of what is stored. */
export const dynamoStore = (options: DynamoStoreOptions): Store => {
  const wire: Wire = {
    ...options,
    ballots: options.ballots ?? ballotsTable(options.table),
    pause: options.pause ?? realPause,
  };
  return {
    ...doors(wire),
    ...records(wire),
    ...lists(wire),
    ...numbers(wire),
    commit: commit(wire),
    ...drafts(wire),
    ...wakes(wire),
    ...outbox(wire),
    ...cards(wire),
  };
};
