import { expect, it } from 'vitest';
import { asha, somebody } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { membersOf } from '../poll/stage.ts';

const said =
  'Southport Area Partnership has 500 seats, and no list here is longer. The chair or the clerk can take somebody off it, or set up another partnership.';

it('has 500 seats at the most, and says so by each door', async () => {
  const seats = membersOf(499);
  const south = await newSouthport({ seats, chair: asha, clerk: asha });
  const list = (name: string) => south.asks(asha, { ask: 'partnership.list-person', name });
  expect(aloud(await list('Jo Bell'))).toContain('Jo Bell is on the list');
  const before = south.records.size;
  expect(aloud(await list('Jo Carr'))).toBe(said);
  const lena = somebody('Lena');
  south.bot.known.set(lena.account, { name: 'Lena', home: true, guest: false });
  expect(aloud(await south.says(lena, 'action Sweep the steps'))).toBe(said);
  expect(south.records.size).toBe(before);
}, 30_000);
