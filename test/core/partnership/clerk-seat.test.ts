import { describe, expect, it } from 'vitest';
import type { Partnership } from '../../../core/model/context.ts';
import { seatOf } from '../../../core/subject/seats.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { cleo, onSlack } from '../../support/southport/people.ts';
import { buttonsOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

const asked = /your seat has a vote and counts at meetings\. Shall it\?/;
const monday = '2027-01-11T12:00:00.000Z';

const told = async (clerkSeatAsked: boolean) => {
  const south = await newSouthport({ clerkSeatAsked });
  const { bot, store } = south;
  await bot.to(monday);
  const heard = () => bot.messages.filter(({ view }) => JSON.stringify(view).match(asked));
  const state = async () =>
    (await store.load(council, [southport])).get(southport)?.state as Partnership;
  return { south, heard, state };
};

describe('the seat of the clerk', () => {
  it('is asked about once, where it was set up before anybody said', async () => {
    const { south, heard, state } = await told(false);
    expect(heard()).toHaveLength(1);
    const [message] = heard();
    const no = buttonsOf(message?.view as never).find(({ label }) => label === 'No vote');
    await south.asks(cleo, { ...no?.ask } as never, onSlack);
    expect(seatOf(await state(), cleo.id)?.votes).toBe(false);
    await south.bot.to('2027-01-25T12:00:00.000Z');
    expect(heard()).toHaveLength(1);
  });

  it('is not asked about where set-up has asked', async () => {
    expect((await told(true)).heard()).toEqual([]);
  });
});
