import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { News } from '../../core/model/due-key.ts';
import { behind, lateStore } from '../support/late.ts';
import { action, channel, commit, effect, next, sefton, southport } from './made.ts';
import { storeContract } from './store.ts';

storeContract('memory', async () => memoryStore({ hash: sha256 }));
storeContract('memory, late reads two commits behind', async () =>
  lateStore(memoryStore({ hash: sha256 }), behind(2)),
);

it('tells of effects born and partnerships changed, until told to stop', async () => {
  const store = memoryStore({ hash: sha256 });
  const heard: News[] = [];
  const stop = store.watch((news) => heard.push(news));
  const parts = { effects: [{ effect: effect('e-1'), ifNew: true }] };
  await commit(store, { ...parts, records: [next(action(1), 'one')] });
  await commit(store, parts);
  stop();
  await commit(store, { effects: [{ effect: effect('e-2'), ifNew: true }] });
  expect(heard).toEqual([
    { news: 'effect', programme: sefton, to: channel, id: 'e-1' },
    { news: 'changed', programme: sefton, partnership: southport, record: action(1) },
  ]);
});
