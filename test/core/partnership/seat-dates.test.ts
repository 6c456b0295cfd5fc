import { beforeEach, describe, expect, it } from 'vitest';
import type { Partnership } from '../../../core/model/context.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, onSlack, pat, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let south: Southport;
const fire = 'seat-5';
const asks = (ask: object) => south.asks(cleo, { in: southport, ...ask } as never, onSlack);
const dates = (more: object) => asks({ ask: 'partnership.date-seat', seat: fire, ...more });
const state = async () =>
  (await south.store.load(council, [southport])).get(southport)?.state as Partnership;
const seat = async () => (await state()).seats.find(({ id }) => id === fire);
const told = (line: RegExp) =>
  south.bot.messages.filter(({ view }) => line.test(JSON.stringify(view)));

beforeEach(async () => {
  south = await newSouthport({
    seats: [asha, cleo, sam, jo, { who: pat, organisation: 'Fire Service' }],
  });
});

describe('the term of a seat', () => {
  it('ends with its last day where the partnership is, to whoever follows', async () => {
    await dates({ until: '2027-05-05', follows: jo.id });
    await south.bot.to('2027-05-05T22:59:00.000Z');
    expect((await seat())?.holder).toBe(pat.id);
    await south.bot.to('2027-05-05T23:01:00.000Z');
    expect(await seat()).toMatchObject({ holder: jo.id, organisation: 'Fire Service' });
    expect(await seat()).not.toHaveProperty('until');
    expect((await state()).past?.at(-1)).toMatchObject({ seat: fire, holder: pat.id });
    await south.bot.to('2027-05-06T12:00:00.000Z');
    expect(told(/The term of Pat .* is over\. Jo holds it now\./)).toHaveLength(1);
  });

  it('leaves the seat vacant where nobody follows, and its deputies where they are', async () => {
    await asks({ ask: 'partnership.deputise', seat: fire, person: jo.id });
    await dates({ until: '2027-05-05' });
    await south.bot.to('2027-05-06T12:00:00.000Z');
    expect((await seat())?.holder).toBeUndefined();
    expect(await seat()).toMatchObject({ deputies: [jo.id] });
    expect(told(/Nobody holds it now\./)).toHaveLength(1);
  });

  it('closes a seat of somebody’s own, for nobody else has it', async () => {
    await dates({ seat: 'seat-4', until: '2027-05-05' });
    await south.bot.to('2027-05-06T12:00:00.000Z');
    expect((await state()).seats.some(({ id }) => id === 'seat-4')).toBe(false);
  });

  it('is asked for in days to come only', async () => {
    expect(aloud(await dates({ until: '2026-12-31' }))).toContain('Name a day to come.');
    expect(await seat()).not.toHaveProperty('until');
  });
});

describe('a vacancy', () => {
  it('is chased once, on the day of its next step', async () => {
    await asks({ ask: 'partnership.set-seat', seat: fire, holder: 'nobody' });
    await dates({ step: 'the post is advertised again', by: '2027-02-01' });
    await south.bot.to('2027-01-31T12:00:00.000Z');
    expect(told(/the post is advertised again/)).toHaveLength(0);
    await south.bot.to('2027-02-03T12:00:00.000Z');
    expect(told(/today is the day for its next step: the post is advertised again\./)).toHaveLength(
      1,
    );
    expect(aloud(await asks({ ask: 'partnership.seats' }))).toContain(
      'Fire Service · vacant · next: the post is advertised again, by',
    );
  });

  it('is over once somebody holds the seat', async () => {
    await asks({ ask: 'partnership.set-seat', seat: fire, holder: 'nobody' });
    await dates({ step: 'ask the brigade', by: '2027-02-01' });
    await asks({ ask: 'partnership.set-seat', seat: fire, holder: jo.id });
    await south.bot.to('2027-02-03T12:00:00.000Z');
    expect(await seat()).not.toHaveProperty('vacancy');
    expect(told(/ask the brigade/)).toHaveLength(0);
  });
});
