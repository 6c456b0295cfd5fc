import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, pat, sam } from '../../support/southport/people.ts';
import { aloud, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const fire = 'seat-5';
const ask = (one: object, who = cleo) =>
  south.asks(who, { in: southport, ...one } as unknown as Command);
const set = async (more: object) =>
  aloud(await ask({ ask: 'partnership.set-seat', seat: fire, ...more }));
const seats = async () => aloud(await ask({ ask: 'partnership.seats' }, sam));

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, sam, jo, { who: pat, organisation: 'Fire Service' }],
  });
});

describe('how a seat is filled', () => {
  it('stands in the list, and goes back with the change', async () => {
    await set({ how: 'nominated' });
    expect(await seats()).toContain('Fire Service · Pat (no chat yet) · nominated');
    await ask({ ask: 'partnership.undo' });
    expect(await seats()).not.toContain('nominated');
  });

  it('is by a vote only where its result is there, and by none for whoever comes next', async () => {
    const vote = { ask: 'poll.create', question: 'Who?', options: ['Pat', 'Jo'], sure: true };
    await ask({ ...vote, closes: { day: '2027-01-08', time: '17:00' } });
    expect(await set({ elected: 'P-1' })).toContain('P-1 is no vote of Southport Area Partnership');
    expect(await set({ elected: 'P-9' })).toContain('P-9 is no vote');
    await ask({ ask: 'poll.close', ref: 'P-1', sure: true });
    await south.bot.to('2027-01-04T10:00:00.000Z');
    await set({ elected: 'P-1' });
    expect(await seats()).toContain('Fire Service · Pat (no chat yet) · elected by P-1');
    await set({ holder: jo.id });
    expect(await seats()).toContain('Fire Service · Jo · elected;');
    await set({ how: 'appointed', holder: pat.id });
    expect(await seats()).toContain('Fire Service · Pat (no chat yet) · appointed');
  });
});

describe('who held a seat', () => {
  it('is said with its days, a vacancy among them', async () => {
    await south.bot.to('2027-02-01T10:00:00.000Z');
    await set({ holder: 'nobody' });
    await south.bot.to('2027-03-01T10:00:00.000Z');
    await set({ holder: jo.id });
    const view = viewOf(await ask({ ask: 'partnership.held', seat: fire }, sam));
    expect(linesIn(view).slice(0, 4)).toEqual([
      'Who held the seat of Fire Service in Southport Area Partnership',
      'Pat · until Monday 1 February 2027',
      'nobody · from Monday 1 February 2027 · until Monday 1 March 2027',
      'Jo · from Monday 1 March 2027 · now',
    ]);
  });
});
