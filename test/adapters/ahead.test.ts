import { describe, expect, it } from 'vitest';
import { ahead } from '../../adapters/ahead/ahead.ts';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { Request } from '../../core/model/request.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  account,
  action,
  channel,
  commit,
  next,
  sefton,
  southport,
  wirral,
} from '../contract/made.ts';

const lines = new Set(['action', 'list']);
const request = (text: string): Request =>
  ({
    asker: { account },
    where: { place: channel },
    input: { kind: 'typed', typed: { text, mentions: [] } },
  }) as unknown as Request;

/** A way in that does with the store what it is told, over one that notes what it is asked. */
const way = async (
  does: (store: Store) => Promise<unknown>,
  fault: (name: string) => void = () => {},
) => {
  const behind = memoryStore({ hash: sha256 });
  await commit(behind, { records: [next(action(1), {}), next(action(2), {})] });
  const asked: string[] = [];
  const noting = new Proxy(behind, {
    ownKeys: (of) => Reflect.ownKeys(of),
    get: (of, name: keyof Store) => {
      const use = of[name] as (...args: readonly unknown[]) => unknown;
      if (typeof use !== 'function') return use;
      return async (...args: readonly unknown[]) => {
        asked.push(name);
        fault(name);
        return use(...args);
      };
    },
  });
  const handled = ahead(
    (_: Request, { store }: { readonly store: Store }) => does(store),
    () => lines,
  );
  return async (text: string) => {
    asked.length = 0;
    const answer = await handled(request(text), { store: noting });
    return { answer, asked: [...asked] };
  };
};
const lookUp = (store: Store) => store.lookUp({ place: channel, accounts: [account] });
const newest = (store: Store, limit = 20) => store.newest(sefton, southport, 'A', { limit });

describe('a store that reads ahead', () => {
  it('brings along what such a line went on to read, in one round, and each once', async () => {
    const say = await way(async (store) => {
      await lookUp(store);
      const records = await store.load(sefton, [action(1), action(9)]);
      const list = await newest(store);
      return [[...records.keys()], list.map(({ id }) => id)];
    });
    const first = await say('action Fix the gate');
    const second = await say('action Paint the wall');
    expect(second.answer).toEqual(first.answer);
    expect(first.asked).toEqual(['lookUp', 'load', 'newest']);
    expect(second.asked.sort()).toEqual(['lookUp', 'newest']);
  });

  it('knows a line by the words that commands begin with', async () => {
    const say = await way(async (store) => {
      await lookUp(store);
      return store.load(sefton, [action(1)]);
    });
    await say('action Fix the gate');
    expect((await say('action list')).asked).toEqual(['lookUp', 'load']);
    expect((await say('action list')).asked).toEqual(['lookUp']);
  });

  it('reads for the thing that is named what it read for another', async () => {
    const say = await way(async (store) => {
      await lookUp(store);
      return [...(await store.load(sefton, [action(named)])).keys()];
    });
    let named = 1;
    await say('action A-1');
    named = 2;
    const other = await say('action A-2');
    expect(other).toEqual({ answer: [action(2)], asked: ['lookUp'] });
  });

  it('takes A-1 for no part of A-12, and a line without a thing for none about one', async () => {
    let ids = [action(1), action(12)];
    const say = await way(async (store) => {
      await lookUp(store);
      return store.load(sefton, ids);
    });
    await say('action A-1');
    ids = [action(2), action(12)];
    expect((await say('action A-2')).asked).toEqual(['lookUp']);
    ids = [action(1)];
    expect((await say('action Fix the gate')).asked).toEqual(['lookUp', 'load']);
  });

  it('asks again for what it could not read ahead', async () => {
    let fails = false;
    const say = await way(
      async (store) => {
        await lookUp(store);
        return (await newest(store)).length;
      },
      (name) => {
        if (fails && name === 'newest') {
          fails = false;
          throw new Error('busy');
        }
      },
    );
    await say('action Fix the gate');
    fails = true;
    const { answer, asked } = await say('action Fix the gate');
    expect(answer).toBe(2);
    expect(asked.sort()).toEqual(['lookUp', 'newest', 'newest']);
  });

  it('gives nothing out once anything was written', async () => {
    const say = await way(async (store) => {
      await lookUp(store);
      await store.takeNumbers(sefton, southport, 'A', 1);
      return store.load(sefton, [action(1)]);
    });
    await say('action Fix the gate');
    expect((await say('action Fix the gate')).asked).toEqual(['lookUp', 'takeNumbers', 'load']);
  });

  it('gives out twice nothing that it read once', async () => {
    const say = await way(async (store) => {
      await lookUp(store);
      await store.load(sefton, [action(1)]);
      return store.load(sefton, [action(1)]);
    });
    await say('action Fix the gate');
    expect((await say('action Fix the gate')).asked).toEqual(['lookUp', 'load']);
  });

  it('gives nothing of stale reads to whoever wants consistent ones', async () => {
    const say = await way(async (store) => {
      await store.lookUp({ place: channel, accounts: [account], stale: true });
      return store.load(sefton, [action(1)]);
    });
    await say('action Fix the gate');
    expect((await say('action Fix the gate')).asked).toEqual(['lookUp', 'load']);
  });

  it('gives nothing of one programme to another', async () => {
    let programme = sefton;
    const say = await way(async (store) => {
      await lookUp(store);
      return [...(await store.load(programme, [action(1)])).keys()];
    });
    await say('action Fix the gate');
    programme = wirral;
    expect((await say('action Fix the gate')).answer).toEqual([]);
  });
});
