import { describe } from 'vitest';
import type { Store } from '../../core/ports/store.ts';
import { commitsContract } from './commits.ts';
import { lateContract } from './late.ts';
import { listsContract } from './lists.ts';
import { outgoingContract } from './outgoing.ts';
import { rowsContract } from './rows.ts';
import { seatsContract } from './seats.ts';

/** What every store promises; `make` gives an empty one. */
export const storeContract = (name: string, make: () => Promise<Store>): void => {
  describe(name, () => {
    describe('front door', () => rowsContract(make));
    describe('commits', () => commitsContract(make));
    describe('lists', () => listsContract(make));
    describe('outgoing', () => outgoingContract(make));
    describe('seats', () => seatsContract(make));
    describe('late reads', () => lateContract(make));
  });
};
