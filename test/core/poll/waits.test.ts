import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { Southport } from '../../support/southport/world.ts';
import { clerk, opened, presses, sam, stageOf } from './stage.ts';

let stage: Southport;
const nia = { ...sam, account: 'slack:T1:nia' as typeof sam.account, name: 'Nia' };
const vote = (ref = 'P-1') => presses(stage, nia, { ask: 'poll.vote', ref, option: 1 });
const told = (line: RegExp) => stage.bot.messages.filter(({ view }) => line.test(view.aloud));
const soon = () => stage.bot.to(later(stage.bot.now(), 10));

beforeEach(async () => {
  stage = await stageOf(3);
  stage.bot.known.set(nia.account, { name: 'Nia', home: true, guest: false });
  await opened(stage);
});

describe('a vote from off the roll, in the evening', () => {
  it.each([
    ['in the morning', '2027-01-08', '17:00', 0],
    ['at once where voting ends by then', '2027-01-05', '09:00', 2],
  ])('is told of %s', async (_, day, time, atOnce) => {
    await presses(stage, clerk, { ask: 'poll.move', ref: 'P-1', day, time });
    await stage.bot.to('2027-01-04T19:00:00.000Z');
    await vote();
    await soon();
    expect(told(/Nia wants to vote/)).toHaveLength(atOnce);
    await stage.bot.to('2027-01-05T08:59:50.000Z');
    expect(told(/Nia wants to vote/)).toHaveLength(atOnce);
    if (atOnce > 0) return;
    await stage.bot.to('2027-01-05T09:00:30.000Z');
    expect(told(/Nia wants to vote/)).toHaveLength(2);
  });

  it('is told of in the morning for each poll on which somebody waits', async () => {
    await stage.says(sam, 'poll "And then?" "Bins" "Benches" until Friday 17:00');
    await stage.bot.to('2027-01-04T19:00:00.000Z');
    await vote();
    await vote('P-2');
    await stage.bot.to('2027-01-05T09:00:30.000Z');
    expect(told(/Nia wants to vote on southport P-1/)).toHaveLength(2);
    expect(told(/Nia wants to vote on southport P-2/)).toHaveLength(2);
  });
});
