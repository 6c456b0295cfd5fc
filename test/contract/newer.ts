import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { brokenAt, entry } from '../../core/engine/journal.ts';
import { keepNewer, loadRecords, NewerVersionError, noting } from '../../core/engine/load.ts';
import type { RecordWrite } from '../../core/model/commit.ts';
import type { EffectBody } from '../../core/model/effect.ts';
import type { Store } from '../../core/ports/store.ts';
import { action, commit, effect, next, noon, sefton, southport, stored } from './made.ts';

/** A record and an entry as a version to come may write them. */
const ahead = (id = action(1)): RecordWrite => {
  const own = next(id, { v: 2, title: ['Mend', 'the', 'bench'] });
  const link = entry(sha256, {
    record: id,
    version: 1,
    trace: { at: noon },
    events: [{ event: 'ActionDreamtOf' }],
    salt: 'salt',
    previous: '',
  });
  return { ...own, entry: link };
};

/** What a newer version wrote is kept as it is, and read past by this one. */
export const newerContract = (fresh: () => Promise<Store>): void => {
  it('gives back a record of another version, or of a kind that nobody knows, as it was written', async () => {
    const store = await fresh();
    const unknown = { ...ahead(action(2)), kind: 'dream' as never };
    await commit(store, { records: [ahead(), unknown] });
    expect(await stored(store, action(1))).toMatchObject({ version: 1, state: { v: 2 } });
    expect(await stored(store, action(2))).toMatchObject({ kind: 'dream' });
    expect(await store.newest(sefton, southport, 'A', { limit: 5 })).toHaveLength(2);
  });

  it('has them passed over and noted, with those beside them read; what is broken still throws', async () => {
    const store = await fresh();
    const person = next('person:asha' as never, {
      v: 1,
      name: 'Asha',
      accounts: [],
      partnerships: [],
      nudges: 'daily',
    });
    await commit(store, { records: [ahead(), { ...person, kind: 'person' }] });
    const own = noting(store);
    const found = await loadRecords(own, sefton, [action(1), 'person:asha' as never]);
    expect([...found.keys()]).toEqual(['person:asha']);
    expect([...(own.newer ?? [])]).toEqual([action(1)]);
    expect(() => keepNewer([{ record: action(1) }], own)).toThrow(NewerVersionError);
    expect(() => keepNewer([{ record: action(3) }], own)).not.toThrow();
    await commit(store, { records: [next(action(4), { v: 1, title: 7 })] });
    await expect(loadRecords(noting(store), sefton, [action(4)])).rejects.toThrow();
  });

  it('keeps a chain whole over an entry of another version', async () => {
    const store = await fresh();
    const first = next(action(1), { v: 1 });
    await commit(store, { records: [first] });
    const meta = { v: 2, trace: { when: noon }, events: ['ActionDreamtOf'] } as never;
    const payload = JSON.stringify({ of: 'another shape' });
    const { hash: previous } = first.entry;
    const link = { record: action(1), version: 2, meta, digest: sha256(`s${payload}`), previous };
    const whole = { ...link, salt: 's', payload, hash: sha256(JSON.stringify(link)) };
    const second = next(action(1), { v: 2 }, await stored(store, action(1)));
    await commit(store, { records: [{ ...second, entry: whole }] });
    const third = next(action(1), { v: 2 }, await stored(store, action(1)));
    await commit(store, { records: [third] });
    const chain = await store.journal(sefton, action(1), { limit: 9 });
    expect(chain).toHaveLength(3);
    expect(chain[1]).toEqual(whole);
    expect(brokenAt(sha256, chain)).toBeUndefined();
  });

  it('keeps an effect of a kind that nobody knows, due again with what is in it', async () => {
    const store = await fresh();
    const body = { kind: 'dream', of: ['sheep'] } as unknown as EffectBody;
    const dream = effect('e-1', { body });
    await commit(store, { effects: [{ effect: dream, ifNew: true }] });
    const due = '2027-01-08T13:00:00.000Z';
    expect(await store.settle({ ...dream, due, attempt: 1, faults: 1 }, dream)).toBe(true);
    expect(await store.effect(sefton, dream.to, dream.id)).toMatchObject({ body, due, faults: 1 });
  });
};
