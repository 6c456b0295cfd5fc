import { expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { shards } from '../../../core/engine/due-shards.ts';
import type { Commit } from '../../../core/model/commit.ts';
import type { Effect } from '../../../core/model/effect.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';
import { embeddedEngine } from '../../support/engine.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { faulty, seeded } from '../../support/faults.ts';

const { sefton, wirral, southport, channel, teamsChannel, account, install, later } = made;
const engine = embeddedEngine();
let count = 0;
const fresh = (characters: number): string => `${count++}`.padStart(characters, 'f');

const programme = fc.constantFrom(sefton, wirral);
const record = fc.constantFrom(made.action(1), made.action(2), made.seat(1), made.southport);
const place = fc.constantFrom(channel, teamsChannel);
const instant = fc.integer({ min: 0, max: 5 }).map((hours) => later(hours * 3600));
const found = fc.record(
  {
    due: instant,
    person: fc.constant(made.asha),
    list: fc.record({
      group: fc.constantFrom('open', 'done'),
      order: fc.constantFrom('a', 'b', 'a b'),
    }),
  },
  { requiredKeys: [] },
);
const effect = fc
  .record({ id: fc.constantFrom('e-1', 'e-2'), to: place, due: instant, programme })
  .map(({ id, ...more }) => made.effect(id, more));
const states = ['waiting', 'claimed', 'sent', 'uncertain'] as const;
const stateOf = (is: (typeof states)[number]): Effect['state'] =>
  is === 'waiting' ? { is } : is === 'claimed' ? { is, until: later(60) } : { is, at: later(60) };

/** One thing done to a store; its answer is compared. */
type Step = (store: Store) => Promise<unknown>;

const commitStep = fc
  .record({
    programme,
    now: instant,
    key: fc.option(fc.constantFrom('k-1', 'k-2', 'k-3')),
    also: fc.constantFrom<readonly string[]>([], ['k-1'], ['k-2', 'k-3']),
    records: fc.uniqueArray(fc.record({ id: record, found, stale: fc.boolean() }), {
      maxLength: 3,
      selector: ({ id }) => id,
    }),
    placeRow: fc.option(fc.integer({ min: 0, max: 2 })),
    effects: fc.uniqueArray(fc.record({ effect, ifNew: fc.boolean() }), {
      maxLength: 2,
      selector: ({ effect: { id, to } }) => `${id}${to}`,
    }),
    ballot: fc.option(fc.constantFrom('b-1', 'b-2')),
  })
  .map(
    (given): Step =>
      async (store) => {
        const known = await store.load(
          given.programme,
          given.records.map(({ id }) => id),
        );
        const commit: Commit = {
          programme: given.programme,
          now: given.now,
          ...(given.key === null
            ? {}
            : { request: { key: given.key, alsoKeys: given.also, reply: made.reply(given.now) } }),
          records: given.records.map(({ id, found, stale }) =>
            made.next(id, { at: given.now }, stale ? undefined : known.get(id), found),
          ),
          rows:
            given.placeRow === null
              ? []
              : [
                  {
                    door: 'place',
                    id: channel,
                    n: given.placeRow,
                    row: { programme: given.programme, partnerships: [southport] },
                  },
                ],
          effects: given.effects.map(({ effect, ifNew }) => ({
            effect: { ...effect, programme: given.programme },
            ifNew,
          })),
          ...(given.ballot === null
            ? {}
            : { ballots: [{ poll: made.action(9), key: given.ballot, choice: given.now }] }),
        };
        return store.commit(commit);
      },
  );

const settleStep = fc
  .record({ effect, is: fc.constantFrom(...states), behind: fc.integer({ min: 0, max: 1 }) })
  .map(
    ({ effect: { programme: of, to, id }, is, behind }): Step =>
      async (store) => {
        const now = await store.effect(of, to, id);
        if (!now) return 'none';
        const attempt = now.attempt - behind;
        return store.settle({ ...now, attempt: attempt + 1, state: stateOf(is) }, { attempt });
      },
  );

const cardStep = fc
  .record({
    programme,
    version: fc.integer({ min: 1, max: 4 }),
    message: fc.constantFrom('1.1', '2.2', undefined),
    drop: fc.boolean(),
  })
  .map(
    ({ programme: of, version, message, drop }): Step =>
      (store) => {
        const card = made.card(version, message === undefined ? {} : { message });
        return drop ? store.dropCard(of, card) : store.putCard(of, card);
      },
  );

const otherStep = fc.oneof(
  fc.tuple(programme, instant, fc.integer({ min: 1, max: 3 })).map(
    ([of, at, one]): Step =>
      (store) =>
        store.changed(of, southport, [southport, made.action(one)], at),
  ),
  fc.tuple(programme, instant).map(
    ([of, at]): Step =>
      (store) =>
        store.lookedAfter(of, southport, at),
  ),
  fc.tuple(programme, instant).map(
    ([of, at]): Step =>
      (store) =>
        store.checkpoint(of, southport, at),
  ),
  instant.map(
    (at): Step =>
      (store) =>
        store.seen(install, `https://smba.example/${at}`),
  ),
  fc.tuple(programme, instant).map(
    ([of, at]): Step =>
      (store) =>
        store.chose(account, { place: channel, programme: of, partnership: southport, at }),
  ),
);

/** Everything that can be read. */
const all = async (store: Store): Promise<unknown> => {
  const of = async (programme: typeof sefton) => ({
    records: await store.load(programme, [
      made.action(1),
      made.action(2),
      made.seat(1),
      made.southport,
    ]),
    newest: await store.newest(programme, southport, 'A', { limit: 9 }),
    seats: await store.seats(programme, made.seat(1).replace('/seat-1', '') as never),
    lists: await Promise.all(
      ['open', 'done'].map((group) => store.listed(programme, group, { limit: 2 })),
    ),
    count: await store.count(programme, 'open', 'b'),
    person: await store.ofPerson(programme, made.asha, 9),
    journal: await store.journal(programme, made.action(1), { limit: 99 }),
    answered: await store.answered(programme, ['k-1'], later(0)),
    effects: await Promise.all(
      ['e-1', 'e-2'].map((id) => store.effect(programme, channel, made.effect(id).id)),
    ),
    uncertain: await store.uncertain(programme, southport),
    card: await store.card(programme, made.action(1), channel),
    ballots: await store.ballots(programme, made.action(9)),
  });
  const due = await Promise.all(
    Array.from({ length: shards }, (_, shard) => store.due(later(3 * 3600), shard, 99)),
  );
  return {
    sefton: await of(sefton),
    wirral: await of(wirral),
    door: await store.lookUp({ install, place: channel, accounts: [account], thread: '1.1' }),
    due: due
      .flat()
      .map((key) => JSON.stringify(key))
      .sort(),
  };
};

const dynamo = async (seed?: number): Promise<Store> => {
  const client = seed === undefined ? engine.client() : faulty(engine.client(), seeded(seed));
  return dynamoStore({
    client,
    table: await engine.table(),
    hash: sha256,
    fresh,
    pause: async () => {},
  });
};

const history = fc.array(
  fc.oneof({ weight: 4, arbitrary: commitStep }, settleStep, cardStep, otherStep),
  {
    minLength: 1,
    maxLength: 20,
  },
);

it('DynamoDB and memory answer every history alike', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const [one, other] = [memoryStore({ hash: sha256 }), await dynamo()];
      for (const step of steps) expect(await step(other)).toEqual(await step(one));
      expect(await all(other)).toEqual(await all(one));
    }),
    { numRuns: cases(60) },
  );
});

it('and also where one write in three meets a fault', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(1000), async (steps, seed) => {
      const [one, other] = [memoryStore({ hash: sha256 }), await dynamo(seed)];
      for (const step of steps) expect(await step(other)).toEqual(await step(one));
      expect(await all(other)).toEqual(await all(one));
    }),
    { numRuns: cases(40) },
  );
});
