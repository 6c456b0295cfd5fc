import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import { actionFigures, actionNews } from '../../../core/features/action/figures.ts';
import type { RecordId } from '../../../core/model/ids.ts';
import type { Store } from '../../../core/ports/store.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

/** So many actions are made, and finished a day later. */
const finish = async (south: Southport, count: number) => {
  for (let from = 0; from < count; from += 20) {
    const items = Array.from({ length: Math.min(20, count - from) }, (_, index) => ({
      title: `Lamp column ${from + index}`,
    }));
    await south.asks(cleo, { ask: 'action.create', items, sure: true });
  }
  await south.bot.to(new Date(Date.parse(south.bot.now()) + 86_400_000).toISOString());
  const { ids } = await south.store.listed(council, `open/${southport}`, { limit: 1000 });
  for (const id of ids) await south.asks(cleo, { ask: 'action.done', ref: id.split('/')[1] ?? '' });
};

/** The same store, and how many records it is asked for. */
const counting = (under: Store) => {
  let records = 0;
  const store: Store = {
    ...under,
    newest: async (...asked) => {
      const found = await under.newest(...asked);
      records += found.length;
      return found;
    },
    load: async (programme, ids: readonly RecordId[], ...more) => {
      records += ids.length;
      return under.load(programme, ids, ...more);
    },
  };
  return { store, records: () => records };
};

const halfYear = {
  programme: council,
  partnership: southport,
  from: '2028-01-04',
  zone: 'Europe/London',
  now: '2028-07-04T09:00:00.000Z',
} as const;

/** A partnership with a past, and then a half-year in which two of three actions were finished. */
const after = async (past: number) => {
  const south = await newSouthport({ store: memoryStore({ hash: sha256 }) });
  await finish(south, past);
  await south.bot.to('2028-02-01T09:00:00.000Z');
  await south.says(cleo, 'action Order the bins by 8 February');
  await finish(south, 1);
  await south.says(cleo, 'action Fix the gate by 9 March');
  await south.bot.to('2028-07-04T09:00:00.000Z');
  return south;
};

describe('the figures of a half-year', () => {
  it.each([0, 60, 140])(
    'are of that half-year, with %i finished before',
    async (past) => {
      const { store, records } = counting((await after(past)).store);
      expect(await actionFigures(halfYear, store)).toEqual({
        made: 3,
        finished: 2,
        onTime: 1,
        open: 1,
        late: 1,
      });
      expect(records()).toBe(past === 0 ? 5 : 3 + 50 - 3 + 2);
      const since = '2028-01-31T09:00:00.000Z';
      expect(await actionNews({ ...halfYear, since }, store)).toEqual({ made: 3, finished: 2 });
    },
    30_000,
  );
});

it('a list that goes further than it was read says so', async () => {
  const south = await newSouthport({ store: memoryStore({ hash: sha256 }) });
  await finish(south, 510);
  const shown = await south.says(asha, 'action list done');
  expect(aloud(shown)).toMatch(/: at least 500 actions finished;/);
  expect(aloud(await south.says(asha, 'action list all'))).toMatch(
    /: at least 500 actions in all;/,
  );
}, 60_000);
