import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, eve, jo, pat, sam } from '../../support/southport/people.ts';
import { aloud, buttonsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

let south: Southport;
const seatOfSam = 'seat-3';
const wanted = () => south.bot.messages.filter(({ view }) => /You are the deputy/.test(view.aloud));
const soon = () => south.bot.to(later(south.bot.now(), 10));

beforeEach(async () => {
  south = await newSouthport({ seats: [asha, cleo, sam, jo, pat, eve].map((who) => ({ who })) });
  const { asks, says, bot } = south;
  for (const person of [jo.id, eve.id])
    await asks(cleo, {
      ask: 'partnership.deputise',
      in: southport,
      seat: seatOfSam,
      person,
    } as never);
  await says(cleo, quarterly);
  await bot.settle();
});

describe('apologies for a seat with deputies', () => {
  it('ask the first deputy, whose answer is the seat’s', async () => {
    const { card, presses } = south;
    const said = await presses(sam, 'Apologies', card('M-1'));
    expect(aloud(said)).toContain('deputises, and is asked to come in your place.');
    await soon();
    const [asked] = wanted();
    expect(wanted()).toHaveLength(1);
    expect(buttonsOf(asked?.view as never).map(({ label }) => label)).toEqual([
      'Attending',
      'Apologies',
    ]);
    await presses(jo, 'Attending', asked?.view as never);
    await soon();
    expect(card('M-1').aloud).toContain('1 coming, 0 apologies, 3 of 4 have not answered');
  });

  it('pass to the next where the first cannot come, and end there', async () => {
    const { card, presses } = south;
    await presses(sam, 'Apologies', card('M-1'));
    await soon();
    await presses(jo, 'Apologies', wanted()[0]?.view as never);
    await soon();
    expect(wanted()).toHaveLength(2);
    await presses(eve, 'Apologies', wanted()[1]?.view as never);
    await soon();
    expect(wanted()).toHaveLength(2);
    expect(card('M-1').aloud).toContain('0 coming, 1 apology');
  });

  it('ask nobody where somebody is named who comes instead, nor where the holder comes', async () => {
    const { card, presses } = south;
    await presses(sam, 'Attending', card('M-1'));
    await soon();
    expect(wanted()).toHaveLength(0);
  });
});
