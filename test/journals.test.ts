import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../adapters/aws/hash.ts';
import { emptyShelf, type Shelf, under } from '../adapters/memory/shelf.ts';
import { memoryStore } from '../adapters/memory/store.ts';
import type { Entry } from '../core/model/record.ts';
import { action, later, sefton, southport, write } from './contract/made.ts';
import { lookAtAll } from './support/journals/watch.ts';
import { importsOf, sources } from './support/sources.ts';

const name = under(sefton, action(1));
/** A store with one record of three versions. */
const three = async (): Promise<Shelf> => {
  const shelf = emptyShelf();
  const store = memoryStore({ hash: sha256, shelf });
  for (const state of ['first', 'second', 'third']) await write(store, action(1), state);
  return shelf;
};
const entriesOf = (shelf: Shelf): Entry[] => shelf.journals.get(name) ?? [];
const changed = (at: number, more: Partial<Entry>) => (shelf: Shelf) =>
  shelf.journals.set(
    name,
    entriesOf(shelf).map((entry, index) => (index === at ? { ...entry, ...more } : entry)),
  );
const standing = (more: object) => (shelf: Shelf) => {
  const kept = shelf.records.get(name);
  if (kept) shelf.records.set(name, { ...kept, stored: { ...kept.stored, ...more } });
};
const [, second] = entriesOf(await three());
const meta: Entry['meta'] = second?.meta ?? { v: 1, trace: { at: '' }, events: [] };
const spoilings: readonly (readonly [string, (shelf: Shelf) => unknown])[] = [
  ['an entry is not there', (shelf) => shelf.journals.set(name, entriesOf(shelf).slice(1))],
  ['the last is not there', (shelf) => shelf.journals.set(name, entriesOf(shelf).slice(0, -1))],
  ['there is no journal', (shelf) => shelf.journals.delete(name)],
  ['there is no record', (shelf) => shelf.records.delete(name)],
  [
    'one stands twice',
    (shelf) => shelf.journals.set(name, [...entriesOf(shelf), ...entriesOf(shelf).slice(2)]),
  ],
  ['two change places', (shelf) => shelf.journals.set(name, entriesOf(shelf).toReversed())],
  ['what was done is another', changed(1, { payload: '[]' })],
  ['its salt is another', changed(1, { salt: 'other' })],
  ['its digest is another', changed(1, { digest: 'other' })],
  ['its version is another', changed(1, { version: 9 })],
  ['its record is another', changed(1, { record: action(2) })],
  ['who did it is another', changed(1, { meta: { ...meta, trace: { ...meta.trace, at: 'z' } } })],
  ['its events are named otherwise', changed(1, { meta: { ...meta, events: [] } })],
  ['it follows another', changed(1, { previous: 'other' })],
  ['its hash is another', changed(2, { hash: 'other' })],
  ['the head is another', standing({ head: 'other' })],
  ['the head is the one before', standing({ head: second?.hash })],
  ['the version is another', standing({ version: 4 })],
];

describe('after every test', () => {
  it('nothing is wrong with what was written in order', async () => {
    await three();
    expect(await lookAtAll()).toEqual([]);
  });

  it.each(spoilings)('it is told that %s', async (_, spoil) => {
    const shelf = await three();
    spoil(shelf);
    expect((await lookAtAll()).length).toBeGreaterThan(0);
  });

  it('it is told of a store that was looked at before', async () => {
    const shelf = await three();
    await lookAtAll();
    standing({ head: 'other' })(shelf);
    expect(await lookAtAll()).toHaveLength(1);
  });
});

describe('after every test in which three checkpoints were written', () => {
  const chain = async (): Promise<Shelf> => {
    const shelf = await three();
    const store = memoryStore({ hash: sha256, shelf });
    for (const hours of [1, 2, 3]) {
      await store.changed(sefton, southport, [action(1)], later(hours * 3600));
      await store.checkpoint(sefton, southport, later(hours * 3600));
    }
    return shelf;
  };
  const chainName = under(sefton, southport);
  /** The last one written anew, as somebody might who mends the record. */
  const rewritten = (more: (made: object) => object) => (shelf: Shelf) => {
    const rows = shelf.checkpoints.get(chainName) ?? [];
    const [, second, third] = rows;
    const at = third?.at ?? '';
    const heads = [[action(1), 3, entriesOf(shelf)[2]?.hash]];
    const text = JSON.stringify(more({ at, previous: second?.digest, heads }));
    shelf.checkpoints.set(chainName, [...rows.slice(0, 2), { at, digest: sha256(text) }]);
  };

  it('nothing is wrong with a chain of them', async () => {
    await chain();
    expect(await lookAtAll()).toEqual([]);
    rewritten((made) => made)(await chain());
    expect(await lookAtAll()).toEqual([]);
  });

  it.each([
    ['it is chained to none', rewritten((made) => ({ ...made, previous: '' }))],
    [
      'it is chained to the first',
      (shelf: Shelf) => {
        const [first] = shelf.checkpoints.get(chainName) ?? [];
        rewritten((made) => ({ ...made, previous: first?.digest }))(shelf);
      },
    ],
    ['it is of another instant', rewritten((made) => ({ ...made, at: later(9) }))],
    [
      'it is over a head that is in no journal',
      rewritten((made) => ({ ...made, heads: [[action(1), 3, 'other']] })),
    ],
    [
      'it is over a version that is to come',
      rewritten((made) => ({ ...made, heads: [[action(1), 4, 'other']] })),
    ],
    [
      'its digest is another',
      (shelf: Shelf) => {
        const rows = shelf.checkpoints.get(chainName) ?? [];
        shelf.checkpoints.set(
          chainName,
          rows.map((row) => ({ ...row, digest: 'other' })),
        );
      },
    ],
    [
      'the first is not over all',
      (shelf: Shelf) => {
        const at = later(3600);
        const text = JSON.stringify({ at, previous: '', heads: [] });
        shelf.checkpoints.set(chainName, [{ at, digest: sha256(text) }]);
      },
    ],
  ])('it is told that %s', async (_, spoil) => {
    const shelf = await chain();
    await lookAtAll();
    spoil(shelf);
    expect(await lookAtAll()).toHaveLength(1);
  });
});

describe('no test can be left out', () => {
  const reached = (path: string): ReadonlySet<string> => {
    const all = new Set([path]);
    for (const one of all) {
      const source = sources.find((found) => found.path === one);
      for (const { target } of source ? importsOf(source) : []) all.add(target);
    }
    return all;
  };

  it('every project looks after each of its tests', () => {
    const config = readFileSync(join(import.meta.dirname, '../vitest.config.ts'), 'utf8');
    expect(config).toContain("setupFiles: ['test/support/journals/after-each.ts']");
  });

  it('every store over a table is one whose writes are seen', () => {
    const makes = /\bdynamoStore\(|\btableOf\(|\bstartLaptop\(|\bdynamoClient\(/;
    const makers = sources.filter(
      ({ path, text }) =>
        path.startsWith('test/') && !path.startsWith('test/bench/') && makes.test(text),
    );
    expect(makers.length).toBeGreaterThan(10);
    const unseen = makers.filter(
      ({ path }) =>
        !reached(path).has('test/support/journals/table.ts') &&
        !reached(path).has('test/simulator/table/journals.ts'),
    );
    // A client that nobody answers, tables that nothing of ours writes to, histories whose journals are held to those in
    // memory, a town whose rows are looked at one by one, a bundle in a process of its own, and the demonstration played
    // in before any test begins.
    expect(unseen.map(({ path }) => path)).toEqual([
      'test/adapters/dynamodb/answers.test.ts',
      'test/infra/local/engine.test.ts',
      'test/isolation/town.ts',
      'test/simulator/table/history.ts',
      'test/support/bundled.ts',
      'test/support/played.ts',
    ]);
  });

  it('no other adapter keeps records: whoever writes one is watched', () => {
    const keepers = sources.filter(
      ({ path, text }) =>
        /^(?:core|adapters|functions)\//.test(path) && /\bbrokenAt\b|entry\.hash\b/.test(text),
    );
    expect(keepers.map(({ path }) => path).sort()).toEqual([
      'adapters/dynamodb/commit.ts',
      'adapters/memory/commit.ts',
      'core/engine/journal.ts',
    ]);
  });
});
