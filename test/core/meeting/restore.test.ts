import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { onSlack } from '../../support/southport/people.ts';
import { aloud, buttonsOf, labelsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { chair, clerk, presses, sam, stageOf } from '../poll/stage.ts';

let stage: Southport;
const told = (line: RegExp) =>
  stage.bot.messages.filter(({ view }) => line.test(view.aloud)).map(({ place }) => place);
const off = /2027, 14:00, is cancelled/;
const cancel = () => presses(stage, clerk, { ask: 'meeting.cancel', ref: 'M-1', sure: true });

beforeEach(async () => {
  stage = await stageOf(4);
  await stage.says(chair, 'meeting Area board on 14 January at 14:00');
  await presses(stage, sam, { ask: 'meeting.attend', ref: 'M-1' });
});

it('is on after all by one press, and tells those who were told', async () => {
  const [first] = buttonsOf(viewOf(await cancel()));
  expect(first?.label).toBe('It is on after all');
  await stage.bot.to(later(stage.bot.now(), 10));
  expect(aloud(await presses(stage, clerk, first?.ask as never))).toBe(
    'M-1, Area board, Thursday 14 January 2027, 14:00, is on after all. Those who were told are told again.',
  );
  await stage.bot.to(later(stage.bot.now(), 10));
  const again = told(/is on after all: Thursday 14 January 2027/);
  expect(again).toContain(onSlack);
  expect(again.some((place) => place.includes(sam.account.split(':').at(-1) ?? ''))).toBe(true);
  expect(linesOf(viewOf(await stage.says(sam, 'meeting M-1'))).join(' ')).toContain('Coming: 1');
});

it('cancelled, put on and cancelled again in one night is told once in the morning', async () => {
  const night = async (...steps: (() => Promise<unknown>)[]) => {
    for (const step of steps) {
      await step();
      await stage.bot.to(later(stage.bot.now(), 600));
    }
  };
  const restore = () => presses(stage, clerk, { ask: 'meeting.restore', ref: 'M-1' });
  await stage.bot.to('2027-01-05T20:00:00.000Z');
  await night(cancel, restore, cancel);
  expect(told(off)).toEqual([]);
  await stage.bot.to('2027-01-06T10:00:00.000Z');
  expect(told(off).filter((place) => place === onSlack)).toHaveLength(1);
  await stage.bot.to('2027-01-06T20:00:00.000Z');
  await night(restore, cancel, restore);
  await stage.bot.to('2027-01-07T10:00:00.000Z');
  expect(told(/is on after all/).filter((place) => place === onSlack)).toHaveLength(1);
});

it('cancelled and put on again in one night is told to nobody', async () => {
  await stage.bot.to('2027-01-05T20:00:00.000Z');
  await cancel();
  await stage.bot.to('2027-01-05T20:10:00.000Z');
  await presses(stage, clerk, { ask: 'meeting.restore', ref: 'M-1' });
  await stage.bot.to('2027-01-06T10:00:00.000Z');
  expect([...told(off), ...told(/is on after all:/)]).toEqual([]);
});

it('is not taken back, but can be cancelled again', async () => {
  await cancel();
  await presses(stage, clerk, { ask: 'meeting.restore', ref: 'M-1' });
  const undone = await stage.says(clerk, 'undo');
  expect(aloud(undone)).toBe(
    'M-1 is on after all, and those who were told know it. Cancel takes it off again.',
  );
  expect(labelsOf(undone)).toEqual(['Cancel', 'Show it']);
  expect(linesOf(viewOf(await stage.says(sam, 'meeting M-1'))).join(' ')).toContain('Coming: 1');
});

it('is offered by undo and on the card, and not once the day has begun', async () => {
  await cancel();
  const undone = await presses(stage, clerk, { ask: 'meeting.undo', ref: 'M-1' });
  expect(labelsOf(undone)).toContain('It is on after all');
  await stage.bot.to('2027-01-14T15:00:00.000Z');
  expect(aloud(await presses(stage, clerk, { ask: 'meeting.restore', ref: 'M-1' }))).toContain(
    'which has begun',
  );
  expect(aloud(await presses(stage, sam, { ask: 'meeting.restore', ref: 'M-1' }))).toContain(
    'Only',
  );
});
