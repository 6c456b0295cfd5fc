import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { brokenAt, checkpointOf } from '../../core/engine/journal.ts';
import type { RecordId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { action, bootle, later, noon, seat, sefton, southport, stored, write } from './made.ts';

/** What happened, whole and in order, and checkpoints over it. */
export const journalContract = (fresh: () => Promise<Store>): void => {
  it('keeps a whole journal, page by page', async () => {
    const store = await fresh();
    for (let version = 1; version <= 12; version += 1) await write(store, action(1), { version });
    const whole = await store.journal(sefton, action(1), { limit: 100 });
    expect(whole.map(({ version }) => version)).toEqual(
      Array.from({ length: 12 }, (_, i) => i + 1),
    );
    expect(brokenAt(sha256, whole)).toBeUndefined();
    const page = await store.journal(sefton, action(1), { limit: 3, after: 8 });
    expect(page.map(({ version }) => version)).toEqual([9, 10, 11]);
    expect((await stored(store, action(1)))?.head).toBe(whole.at(-1)?.hash);
    const [first, second] = whole;
    const tampered = [{ ...first, payload: '[]' }, second] as typeof whole;
    expect(brokenAt(sha256, tampered)).toBe(1);
  });

  it('covers what changed in a partnership in a chain of checkpoints, the first all of it', async () => {
    const store = await fresh();
    for (const id of [southport, action(1), seat(1)]) await write(store, id, 'first');
    await write(store, action(1, bootle), 'elsewhere');
    const heads = async () =>
      [...(await store.load(sefton, [southport, action(1), seat(1)])).values()].reverse();
    const first = await store.checkpoint(sefton, southport, noon);
    expect(first).toBe(checkpointOf(sha256, { at: noon, previous: '', heads: await heads() }));
    const chained = async (at: number, previous: string, ids: readonly RecordId[]) => {
      const covered = [...(await store.load(sefton, ids)).values()];
      return checkpointOf(sha256, { at: later(at), previous, heads: covered });
    };
    await write(store, action(1), 'second');
    await store.changed(sefton, southport, [action(1)], later(1800));
    const again = await store.checkpoint(sefton, southport, later(3600));
    expect(again).toBe(await chained(3600, first, [action(1)]));
    expect(await store.checkpoint(sefton, southport, later(3600))).toBe(again);
    expect((await stored(store, southport))?.version).toBe(1);
    // A clock that is behind: what was marked within the hour before a checkpoint is covered by the next one too.
    await store.changed(sefton, southport, [seat(1), action(1)], later(7200));
    await store.changed(sefton, southport, [southport], later(3599));
    const third = await store.checkpoint(sefton, southport, later(2 * 3600));
    expect(third).toBe(await chained(2 * 3600, again, [action(1), seat(1), southport]));
    const last = await store.checkpoint(sefton, southport, later(5 * 3600));
    expect(last).toBe(await chained(5 * 3600, third, [seat(1), action(1)]));
  });
};
