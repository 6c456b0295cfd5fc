import { afterEach, expect } from 'vitest';
import { lookAtAll } from './watch.ts';

// After every test of every file each journal that was written is whole, without any of them asking for it.
afterEach(async () => expect(await lookAtAll()).toEqual([]));
