import { beforeEach, describe, expect, it } from 'vitest';
import { spanIn } from '../../../core/features/partnership/seat-plan.ts';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, pat, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const says = async (one: object, who = cleo) =>
  aloud(await south.asks(who, { in: southport, ...one } as unknown as Command));
const plan = (kinds: object[], sectors: string[] = []) =>
  says({ ask: 'partnership.plan-seats', kinds, sectors });
const seats = () => says({ ask: 'partnership.seats' }, sam);

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, sam, { who: pat, organisation: 'Fire Service' }],
  });
});

describe('the seat plan', () => {
  it('says what is missing, and that nothing is', async () => {
    expect(await seats()).not.toContain('planned');
    expect(await plan([{ kind: 'councillor', least: 2, most: 4 }], ['fire', 'police'])).toBe(
      'The seat plan of Southport Area Partnership is set: 2 to 4 councillor seats and a seat for each of fire and police. Seats says what is missing.',
    );
    expect(await seats()).toContain(
      'Not as planned: 0 councillor seats, at least 2 planned. Nobody sits for fire and police. Asha',
    );
    await says({
      ask: 'partnership.set-organisation',
      organisation: 'Fire Service',
      sector: 'fire',
    });
    expect(await seats()).toContain('Nobody sits for police.');
    for (const seat of ['seat-2', 'seat-3'])
      await says({ ask: 'partnership.set-seat', seat, kind: 'councillor' });
    await plan([{ kind: 'councillor', least: 2 }], ['fire']);
    expect(await seats()).toContain('The seats are as planned.');
    await plan([{ kind: 'councillor', most: 1 }]);
    expect(await seats()).toContain('2 councillor seats, at most 1 planned');
    expect(await plan([])).toContain('no seat plan any more');
    expect(await seats()).not.toContain('planned');
  });

  it('is chair’s and clerk’s, and keeps what is known of organisations', async () => {
    await says({ ask: 'partnership.set-organisation', organisation: 'Fire Service', short: 'FS' });
    await plan([{ kind: 'officer', most: 1 }]);
    expect(await seats()).toContain('Fire Service (FS)');
    expect(await plan([{ kind: 'officer', least: 3, most: 1 }])).toContain('cannot both be');
    expect(await says({ ask: 'partnership.plan-seats', kinds: [], sectors: [] }, sam)).toContain(
      'chair',
    );
  });

  it('is read as people write it', () => {
    const said = ['2 to 4', '2–4', 'at least 2', '2+', 'at most 4', '3', '4 to 2', 'some'];
    expect(said.map(spanIn)).toEqual([
      { least: 2, most: 4 },
      { least: 2, most: 4 },
      { least: 2 },
      { least: 2 },
      { most: 4 },
      { least: 3, most: 3 },
      undefined,
      undefined,
    ]);
  });
});
