import { describe } from 'vitest';
import type { Store } from '../../core/ports/store.ts';
import { cardsContract } from './cards.ts';
import { commitsContract } from './commits.ts';
import { dueIndexContract } from './due.ts';
import { journalContract } from './journal.ts';
import { listsContract } from './lists.ts';
import { namesContract } from './names.ts';
import { newerContract } from './newer.ts';
import { outboxContract } from './outbox.ts';
import { seatsContract } from './seats.ts';
import { staleReadsContract } from './stale-reads.ts';
import { tenantLookupContract } from './tenant-lookup.ts';

/** What every store promises of each of its uses; `make` gives an empty one. */
export const storeContract = (name: string, make: () => Promise<Store>): void => {
  describe(name, () => {
    describe('tenant lookup', () => tenantLookupContract(make));
    describe('records', () => {
      describe('commits', () => commitsContract(make));
      describe('lists', () => listsContract(make));
      describe('seats', () => seatsContract(make));
    });
    describe('names', () => namesContract(make));
    describe('journal', () => journalContract(make));
    describe('outbox', () => outboxContract(make));
    describe('cards', () => cardsContract(make));
    describe('due index', () => dueIndexContract(make));
    describe('newer versions', () => newerContract(make));
    describe('stale reads', () => staleReadsContract(make));
  });
};
