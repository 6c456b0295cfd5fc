import { expect, it } from 'vitest';
import type { Store } from '../../core/ports/store.ts';
import {
  action,
  commit,
  day,
  effect,
  later,
  next,
  noon,
  only,
  reply,
  sefton,
  southport,
  stored,
  wirral,
  write,
} from './made.ts';

const request = (key: string, text: string, alsoKeys: readonly string[] = []) => ({
  key,
  alsoKeys,
  reply: reply(text),
});

/** One command, one transaction. */
export const commitsContract = (fresh: () => Promise<Store>): void => {
  it('gives back a record as it was written', async () => {
    const store = await fresh();
    const state = { title: 'Lampau — “Ŵy”', empty: '', list: [1.5, -0, null], deep: { a: [{}] } };
    await commit(store, {
      records: [next(action(1), state), next(southport, { name: 'Southport' })],
    });
    const written = next(action(1), state);
    expect(await stored(store, action(1))).toEqual({
      id: action(1),
      kind: 'action',
      version: 1,
      head: written.entry.hash,
      state: JSON.parse(JSON.stringify(state)),
    });
    expect((await stored(store, southport))?.state).toEqual({ name: 'Southport' });
    expect(await stored(store, action(2))).toBeUndefined();
  });

  it('writes a record only over the version that was read', async () => {
    const store = await fresh();
    await write(store, action(1), 'first');
    const before = await stored(store, action(1));
    const both = await Promise.all([
      store.commit(only({ records: [next(action(1), 'one', before)] })),
      store.commit(only({ records: [next(action(1), 'other', before)] })),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['committed', 'conflict']);
    expect((await stored(store, action(1)))?.version).toBe(2);
    expect(await store.commit(only({ records: [next(action(1), 'new')] }))).toEqual({
      kind: 'conflict',
    });
  });

  it('lets one of several answers to one question be done, and says to the others what was', async () => {
    const store = await fresh();
    const answer = (key: string, id: number) =>
      store.commit(
        only({
          request: { ...request(key, `by ${key}`), offer: 'offer/q' },
          records: [next(action(id), key)],
        }),
      );
    const both = await Promise.all([answer('one', 1), answer('other', 2)]);
    const kinds = both.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'committed').length).toBeLessThan(2);
    const done = kinds.includes('committed') ? both : [await answer('one', 1)];
    expect(done.map(({ kind }) => kind)).toContain('committed');
    const by = (await stored(store, action(1))) ? 'one' : 'other';
    expect(await answer('third', 3)).toEqual({ kind: 'repeat', reply: reply(`by ${by}`) });
    expect(await stored(store, action(3))).toBeUndefined();
    expect(await store.answered(sefton, ['third'], noon)).toBeUndefined();
    expect(await store.answered(sefton, [by], noon)).toEqual(reply(`by ${by}`));
  });

  it('does all of a commit or none of it', async () => {
    const store = await fresh();
    await write(store, action(1), 'first');
    const refused = await store.commit(
      only({
        request: request('k', 'said'),
        records: [next(action(2), 'new'), next(action(1), 'stale')],
        effects: [{ effect: effect('e-1'), ifNew: false }],
      }),
    );
    expect(refused.kind).toBe('conflict');
    expect(await stored(store, action(2))).toBeUndefined();
    expect(await store.journal(sefton, action(2), { limit: 9 })).toEqual([]);
    expect(await store.effect(sefton, effect('e-1').to, effect('e-1').id)).toBeUndefined();
    expect(await store.answered(sefton, ['k'], noon)).toBeUndefined();
  });

  it('answers a repeat with what was said the first time, even where a record has moved', async () => {
    const store = await fresh();
    const first = { request: request('key', 'first'), records: [next(action(1), 'one')] };
    expect(await commit(store, first)).toEqual({ kind: 'committed' });
    expect(await store.commit(only(first))).toEqual({ kind: 'repeat', reply: reply('first') });
    const anew = { request: request('key', 'second'), records: [next(action(2), 'two')] };
    expect(await store.commit(only(anew))).toEqual({ kind: 'repeat', reply: reply('first') });
    expect(await stored(store, action(2))).toBeUndefined();
  });

  it('finds a repeat under another key of its request, however long', async () => {
    const store = await fresh();
    const long = `teams:${'long text '.repeat(500)}`;
    await commit(store, { request: request(`${long}1`, 'first') });
    const second = only({ request: request(`${long}2`, 'second', ['other', `${long}1`]) });
    expect(await store.commit(second)).toEqual({ kind: 'repeat', reply: reply('first') });
    expect(await store.answered(sefton, [`${long}2`, `${long}1`], noon)).toEqual(reply('first'));
    expect(await store.answered(sefton, [`${long}2`], noon)).toBeUndefined();
  });

  it('forgets a request after thirty days, whether or not its row is gone', async () => {
    const store = await fresh();
    const again = (seconds: number) =>
      store.commit(only({ now: later(seconds), request: request('key', `at ${seconds}`) }));
    await commit(store, { request: request('key', 'first') });
    expect((await again(30 * day - 2)).kind).toBe('repeat');
    expect(await store.answered(sefton, ['key'], later(30 * day + 2))).toBeUndefined();
    expect((await again(30 * day + 2)).kind).toBe('committed');
    expect(await again(30 * day + 4)).toMatchObject({ reply: { copy: `at ${30 * day + 2}` } });
  });

  it('does one of many deliveries of a request, and answers all alike', async () => {
    const store = await fresh();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        commit(store, {
          request: request('key', 'said'),
          effects: [{ effect: effect(`e-${index}`), ifNew: false }],
        }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'committed').length).toBeLessThanOrEqual(1);
    expect(answers.filter(({ kind }) => kind === 'conflict')).toEqual([]);
    const born = await Promise.all(
      answers.map((_, index) => store.effect(sefton, effect('e').to, effect(`e-${index}`).id)),
    );
    expect(born.filter(Boolean).length).toBe(1);
  });

  it('keeps tenants apart, whatever they call their things', async () => {
    const store = await fresh();
    const ours = { request: request('key', 'ours'), records: [next(action(1), 'ours')] };
    const theirs = { request: request('key', 'theirs'), records: [next(action(1), 'theirs')] };
    await commit(store, ours);
    expect(await commit(store, { ...theirs, programme: wirral })).toEqual({ kind: 'committed' });
    expect((await stored(store, action(1), sefton))?.state).toBe('ours');
    expect((await stored(store, action(1), wirral))?.state).toBe('theirs');
    expect(await store.answered(wirral, ['key'], noon)).toEqual(reply('theirs'));
  });

  it('commits as much as a transaction holds, and refuses more', async () => {
    const store = await fresh();
    const effects = Array.from({ length: 20 }, (_, index) => ({
      effect: effect(`e-${index}`),
      ifNew: false,
    }));
    const records = Array.from({ length: 39 }, (_, index) => next(action(index + 1), index));
    expect(await commit(store, { request: request('key', 'said'), records, effects })).toEqual({
      kind: 'committed',
    });
    const ids = Array.from({ length: 150 }, (_, index) => action(index + 1));
    expect((await store.load(sefton, ids)).size).toBe(39);
  });
};
