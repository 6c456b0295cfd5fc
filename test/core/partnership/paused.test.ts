import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { asha, cleo, onSlack, sam } from '../../support/southport/people.ts';
import { aloud, buttonsOf, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const on = (seconds: number) => world.bot.to(later(world.bot.now(), seconds));
const hearing = (place: string = onSlack) => {
  const before = world.bot.messages.length;
  return () =>
    world.bot.messages
      .slice(before)
      .filter((one) => one.place === place)
      .map(({ view }) => view.aloud);
};

beforeEach(async () => {
  world = await newSouthport();
  await world.says(sam, 'action Fix the lamps @sam by 15 January');
  await world.says(sam, 'poll "What first?" "Lights" "Club" until 20 January 17:00');
  await world.says(cleo, 'meeting Area board on 14 January at 14:00');
  await world.says(cleo, 'meeting Walk on 21 January at 14:00');
  await world.says(cleo, 'meeting Later on 4 March at 14:00');
  await on(60);
});

it('asks until when, with usual days and a form', async () => {
  const asked = await world.says(asha, 'partnership pause');
  expect(labelsOf(asked)).toEqual([
    'Thursday 4 February 2027',
    'Monday 5 April 2027',
    'Monday 5 July 2027',
    'Pick a date',
  ]);
  const form = await world.presses(asha, 'Pick a date', asked);
  if (form.kind !== 'form') throw new Error('no form');
  const { form: name, carries } = form.form;
  const done = await world.submits(asha, name, { until: '2027-03-01' }, carries);
  expect(aloud(done)).toContain('is paused until Monday 1 March 2027');
  expect(aloud(await world.says(sam, 'partnership pause until 1 March'))).toContain('Only Asha');
});

it('refuses a day that is not to come, one too far away, and the one that stands', async () => {
  const pause = (until: string) => world.asks(asha, { ask: 'partnership.pause', until });
  expect(aloud(await pause('2027-01-04'))).toContain('is not to come');
  expect(aloud(await pause('2029-01-04'))).toContain('A pause is a year at the most');
  expect(aloud(await pause('2027-02-30'))).toContain('no such day');
  await pause('2027-03-01');
  expect(aloud(await pause('2027-03-01'))).toContain('already');
  expect(aloud(await pause('2027-04-01'))).toContain('until Thursday 1 April 2027');
});

it('is told to the channels, and so is its undoing', async () => {
  await world.bot.to('2027-01-12T12:00:00.000Z');
  const said = hearing();
  await world.asks(asha, { ask: 'partnership.pause', until: '2027-03-01' });
  await on(60);
  await world.asks(asha, { ask: 'partnership.undo' });
  await on(60);
  expect(said().filter((line) => /^Asha /.test(line))).toEqual([
    'Asha paused Southport Area Partnership until Monday 1 March 2027: no nudges, digests or prompts. Votes run on, and dates stay.',
    'Asha ended the pause of Southport Area Partnership. Reminders come back with the next ones.',
  ]);
});

it('asks of the meetings inside it, one by one', async () => {
  const paused = await world.says(asha, 'partnership pause until 1 March');
  expect(linesIn(viewOf(paused)).slice(0, 2)).toEqual([
    'Southport Area Partnership is paused until Monday 1 March 2027: no nudges, digests or prompts. Votes run on, and dates stay.',
    'M-1, Area board, Thursday 14 January 2027, 14:00, falls into the pause, and 1 other meeting after it. Keep it?',
  ]);
  const second = await world.presses(asha, 'Keep it', paused);
  expect(aloud(second)).toBe(
    'M-2, Walk, Thursday 21 January 2027, 14:00, falls into the pause. Keep it?',
  );
  const sure = await world.presses(asha, 'Cancel it', second);
  const off = await world.presses(asha, 'Cancel this one', sure);
  expect(aloud(off)).toContain('is cancelled');
  expect(aloud(await world.presses(asha, 'Next in the pause', off))).toContain('No other meeting');
});

it('stops nudges, digests and prompts, and lets votes and kept meetings run on', async () => {
  await world.bot.to('2027-01-12T22:00:00.000Z');
  const [channel, own] = [hearing(), hearing(`slack:T1:direct:${sam.account}`)];
  await world.asks(asha, { ask: 'partnership.pause', until: '2027-03-01' });
  const sams = world.heard(sam).length;
  await world.bot.to('2027-02-26T12:00:00.000Z');
  expect(own()).toEqual([]);
  expect(world.heard(sam).slice(sams)).toEqual([]);
  const said = channel().join('\n');
  expect(said).toContain('Asha paused Southport Area Partnership until Monday 1 March 2027');
  expect(said).toContain('Result of poll P-1');
  expect(said).toContain('Area board');
  expect(said).not.toContain('this week');
  expect(aloud(await world.says(sam, 'done A-1'))).toContain('A-1');
});

it('ends by itself on the day, said once, and goes on with the next reminders', async () => {
  await world.asks(asha, { ask: 'partnership.pause', until: '2027-02-28' });
  await world.bot.to('2027-02-26T12:00:00.000Z');
  const channel = hearing();
  const sams = world.heard(sam).length;
  await world.bot.to('2027-03-01T12:00:00.000Z');
  expect(channel().filter((line) => line.includes('The pause of'))).toHaveLength(1);
  expect(channel().join()).not.toContain('this week');
  await world.says(sam, 'action Order bins @sam by 10 March');
  await world.bot.to('2027-03-09T12:00:00.000Z');
  expect(channel().join()).toContain('this week');
  expect(
    world
      .heard(sam)
      .slice(sams)
      .map(({ view }) => view.aloud)
      .join(),
  ).toContain('lamps');
});

it('goes on at once by a press', async () => {
  const paused = await world.says(asha, 'partnership pause until 1 March');
  const door = world
    .shown()
    .find(({ aloud }) => aloud.startsWith('Southport Area Partnership. Ch'));
  expect(door).toBeUndefined();
  await on(60);
  const card = world
    .shown()
    .find(({ aloud }) => aloud.startsWith('Southport Area Partnership. Ch'));
  expect(card?.aloud).toContain('Paused until Monday 1 March 2027.');
  expect(card && buttonsOf(card).map(({ label }) => label)).toContain('Go on now');
  expect(aloud(await world.presses(cleo, 'Go on now', paused))).toContain('goes on');
  const sams = world.heard(sam).length;
  await world.bot.to('2027-01-13T12:00:00.000Z');
  expect(
    world
      .heard(sam)
      .slice(sams)
      .map(({ view }) => view.aloud)
      .join(),
  ).toContain('lamps');
  expect(aloud(await world.says(cleo, 'partnership go on'))).toContain('neither closed nor paused');
});

it('is taken back by undo, and so is its end', async () => {
  await world.says(asha, 'partnership pause until 1 March');
  expect(aloud(await world.says(asha, 'undo'))).toContain('is undone');
  expect(aloud(await world.says(asha, 'partnership go on'))).toContain('neither closed nor paused');
  await world.says(asha, 'partnership pause until 1 March');
  await world.says(asha, 'partnership go on');
  expect(aloud(await world.says(asha, 'undo'))).toContain('is undone');
  expect(aloud(await world.says(asha, 'partnership reopen'))).toContain('is paused until');
});

it('stands behind the settings, and so does the way back', async () => {
  const labels = async () => labelsOf(await world.says(asha, 'partnership settings'));
  expect(await labels()).toEqual(expect.arrayContaining(['Pause', 'Close it']));
  await world.says(asha, 'partnership pause until 1 March');
  expect(await labels()).toEqual(expect.arrayContaining(['Go on now', 'Close it']));
  await world.asks(asha, { ask: 'partnership.close', sure: true });
  expect(await labels()).toContain('Reopen');
});

it('may be closed while it lasts, and is open once it is reopened', async () => {
  await world.says(asha, 'partnership pause until 1 March');
  const asked = await world.says(asha, 'partnership close');
  await world.presses(asha, 'Close it', asked);
  await on(60);
  expect(aloud(await world.says(asha, 'partnership go on'))).toContain('was closed on');
  await world.says(asha, 'partnership reopen');
  expect(aloud(await world.says(asha, 'partnership go on'))).toContain('neither closed nor paused');
});
