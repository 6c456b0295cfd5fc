import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { inTime } from '../../../adapters/aws/in-time.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { InDoubtError } from '../../../core/engine/sorry.ts';
import type { Commit } from '../../../core/model/commit.ts';
import type { InstallId } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const install = 'slack:T1' as InstallId;
const commit = {} as Commit;
const after = <T>(milliseconds: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), milliseconds));

/** A store whose lookups and commits take so long. */
const slow = (milliseconds: number, kind: 'committed' | 'conflict' = 'committed'): Store => ({
  ...memoryStore({ hash: sha256 }),
  install: () => after(milliseconds, { row: undefined, n: 0 }),
  commit: () => after(milliseconds, { kind }),
});
/** What a call comes to, once all its time has passed. */
const outcome = async (call: Promise<unknown>, passing = 10_000): Promise<unknown> => {
  const settled = call.then(
    (value) => value,
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(passing);
  return settled;
};

test('lets through what is answered in time', async () => {
  expect(await outcome(inTime(slow(900), 1000).install(install))).toMatchObject({ n: 0 });
  expect(await outcome(inTime(slow(900), 1000).commit(commit))).toEqual({ kind: 'committed' });
});

test('throws what lasts longer, and begins nothing after its time', async () => {
  const one = inTime(slow(1100), 1000);
  expect(await outcome(one.install(install))).toEqual(new Error('The table was too slow.'));
  const begun = vi.fn();
  const late = inTime({ ...slow(1), commit: begun }, 1000);
  await vi.advanceTimersByTimeAsync(1001);
  expect(await outcome(late.commit(commit))).not.toBeInstanceOf(InDoubtError);
  expect(begun).not.toHaveBeenCalled();
});

test('is in doubt once a commit was begun that may have been done', async () => {
  expect(await outcome(inTime(slow(1100), 1000).commit(commit))).toBeInstanceOf(InDoubtError);
  const done = inTime({ ...slow(10), install: () => Promise.reject(new Error('away')) }, 1000);
  await outcome(done.commit(commit), 10);
  expect(await outcome(done.install(install))).toBeInstanceOf(InDoubtError);
});

test('is not in doubt after a conflict', async () => {
  const store = inTime(
    { ...slow(10, 'conflict'), install: () => Promise.reject(new Error('away')) },
    1000,
  );
  await outcome(store.commit(commit), 10);
  expect(await outcome(store.install(install))).toEqual(new Error('away'));
});
