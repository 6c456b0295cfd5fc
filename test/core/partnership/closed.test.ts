import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import type { RecordId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, eve, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { aloud, buttonsOf, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const on = (seconds: number) => world.bot.to(later(world.bot.now(), seconds));
/** What somebody's own messages, or a channel's, say from now on. */
const hearing = (place: string = onSlack) => {
  const before = world.bot.messages.length;
  return () =>
    world.bot.messages
      .slice(before)
      .filter((one) => one.place === place)
      .map(({ view }) => view.aloud);
};
/** The card of the partnership, which stood nowhere before. */
const isDoor = (line: string) => line.startsWith('Southport Area Partnership. Chair');
const close = async () => {
  const closed = await world.asks(asha, { ask: 'partnership.close', sure: true });
  await on(60);
  return closed;
};
const closedNow = 'Southport Area Partnership was closed on Monday 4 January 2027.';

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
  await world.says(sam, 'action Fix the lamps @sam by 15 January');
  await world.says(sam, 'poll "What first?" "Lights" "Club" until 20 January 17:00');
  const every = await world.says(cleo, 'meeting Area board on 14 January at 14:00 every month');
  await world.asks(cleo, buttonsOf(viewOf(every))[0]?.ask as Ask);
  await on(60);
});

it('asks once with what is open now, and changes nothing', async () => {
  const asked = await world.says(asha, 'partnership close');
  expect(aloud(asked)).toContain('1 open action, 1 vote and 1 meeting end.');
  expect(labelsOf(asked)).toEqual(['Close it', 'Say why, and what follows', 'Pause', 'Never mind']);
  expect(aloud(await world.asks(sam, { ask: 'poll.vote', ref: 'P-1', option: 1 }))).toContain(
    'Lights',
  );
  expect(aloud(await world.says(sam, 'partnership close'))).toContain('Only Asha');
});

it('ends votes uncounted and meetings, is told once in each channel, and lists what is left', async () => {
  await world.asks(sam, { ask: 'meeting.attend', ref: 'M-1' });
  const [slack, teams] = [hearing(), hearing(onTeams)];
  const asked = await world.says(asha, 'partnership close');
  const closed = await world.presses(asha, 'Close it', asked);
  expect(aloud(closed)).toBe(
    'Southport Area Partnership is closed. 1 vote and 1 meeting end. 1 action is still open: hand it on.',
  );
  await on(60);
  const line =
    'Asha closed Southport Area Partnership. P-1 ended uncounted. M-1 is cancelled. 1 action is still open, to be handed on. Everything can still be read. A-1 Fix the lamps · Sam · Fri 15 Jan · open.';
  expect(slack().filter((one) => !isDoor(one))).toEqual([line]);
  expect(teams().filter((one) => !isDoor(one))).toEqual([line]);
  expect(world.heard(sam).at(-1)?.view.aloud).toBe(
    'Area board, southport M-1, Thursday 14 January 2027, 14:00, is cancelled: Southport Area Partnership was closed.',
  );
  const list = await world.presses(asha, 'Open actions', closed);
  expect(linesIn(viewOf(list)).join('\n')).toContain('Fix the lamps');
});

it('has cards that say so, and no button on them but those that read it and the way back', async () => {
  await close();
  for (const ref of ['A-1', 'M-1']) {
    expect(buttonsOf(world.card(ref))).toEqual([]);
    expect(linesIn(world.card(ref)).join(' ')).toContain(closedNow);
  }
  const ended = world.shown().find(({ aloud }) => aloud.startsWith('P-1'));
  expect(ended?.aloud).toContain('ended uncounted');
  const door = world
    .shown()
    .find(({ aloud }) => aloud.startsWith('Southport Area Partnership. Ch'));
  expect(door && buttonsOf(door).map(({ label }) => label)).toEqual([
    'Open actions',
    'People',
    'Reopen',
  ]);
});

it('refuses what would change it, with the way back for those who may go it', async () => {
  await close();
  const acts = [
    await world.asks(asha, { ask: 'action.done', ref: 'A-1' }),
    await world.asks(asha, { ask: 'poll.vote', ref: 'P-1', option: 0 }),
    await world.asks(asha, { ask: 'form', form: 'action.create' }),
    await world.says(asha, 'action Order bins'),
    await world.says(asha, 'meeting Another on 4 February at 10:00'),
    await world.says(asha, 'partnership pause until 1 March'),
  ];
  for (const act of acts) {
    expect(aloud(act)).toContain(`${closedNow} It can be read, and nothing in it can be changed.`);
    expect(labelsOf(act)).toContain('Reopen');
  }
  const member = await world.says(sam, 'done A-1');
  expect(aloud(member)).toContain('Asha or Cleo can reopen it.');
  expect(labelsOf(member)).not.toContain('Reopen');
  expect(aloud(await world.says(eve, 'action Order bins'))).toContain(closedNow);
});

it('can be read, and what is read says that it is closed', async () => {
  await close();
  for (const line of ['action list', 'action history A-1', 'poll list', 'meeting list', 'mine']) {
    const shown = await world.says(sam, line);
    if (line !== 'mine') expect(aloud(shown)).toContain(closedNow);
  }
  expect(aloud(await world.says(sam, 'action history A-1'))).toContain('lamps');
  expect(aloud(await world.says(sam, 'mine', 'private'))).toContain('Nothing has your name on it');
});

it('says nothing unasked, through half a year and what had been on its way', async () => {
  // Made in the night, to leave in the morning.
  await world.bot.to('2027-01-13T22:00:00.000Z');
  const channel = hearing();
  const own = hearing(`direct:${sam.account}`);
  await close();
  await world.bot.to('2027-08-02T12:00:00.000Z');
  expect(channel().filter((line) => !isDoor(line))).toEqual([
    expect.stringContaining('Asha closed'),
  ]);
  expect(own()).toEqual([]);
  expect(world.heard(sam).filter(({ view }) => /lamps/i.test(view.aloud)).length).toBeLessThan(2);
});

it('is reopened with the next reminders and nothing piled up, and says what stays ended', async () => {
  await close();
  await world.bot.to('2027-01-11T12:00:00.000Z');
  const channel = hearing();
  const open = await world.asks(cleo, { ask: 'partnership.reopen' });
  expect(linesIn(viewOf(open))).toEqual([
    'Southport Area Partnership is open again, and reminders go on with the next ones.',
    'P-1 stays ended, uncounted.',
    'M-1 stays cancelled until you put it on again.',
    '[M-1 is on after all]',
  ]);
  expect(aloud(await world.presses(cleo, 'M-1 is on after all', open))).toContain('on after all');
  await on(60);
  expect(channel().join()).toContain('Cleo reopened Southport Area Partnership.');
  expect(buttonsOf(world.card('A-1')).map(({ label }) => label)).toContain('Done');
  const own = world.heard(sam).length;
  await world.bot.to('2027-01-15T12:00:00.000Z');
  // Two working days before its day was 13 January.
  expect(
    world
      .heard(sam)
      .slice(own)
      .map(({ view }) => view.aloud)
      .join('\n'),
  ).toContain('lamps');
  expect(channel().filter((line) => /Area board/.test(line)).length).toBeGreaterThan(1);
  expect(aloud(await world.asks(cleo, { ask: 'partnership.reopen' }))).toContain('neither');
});

it('says so on the one card of actions made together', async () => {
  await world.asks(sam, {
    ask: 'action.create',
    items: [{ title: 'Order bins' }, { title: 'Paint railings' }],
    sure: true,
  });
  await on(60);
  const together = () =>
    world.shown().find((view) => linesIn(view).join(' ').includes('Paint railings'));
  expect(together()?.aloud).not.toContain(closedNow);
  await close();
  expect(together()?.aloud).toContain(closedNow);
  await world.asks(asha, { ask: 'partnership.reopen' });
  await on(60);
  expect(together()?.aloud).not.toContain(closedNow);
});

it('drops what had been held back for the morning', async () => {
  await world.bot.to('2027-01-11T22:00:00.000Z');
  await world.says(cleo, 'action Order bins @sam by 20 January');
  const before = world.heard(sam).length;
  await close();
  await world.bot.to('2027-01-12T12:00:00.000Z');
  expect(world.heard(sam)).toHaveLength(before);
});

it('leaves to people what is their own, and where others are open', async () => {
  await close();
  expect(aloud(await world.says(sam, 'away until 1 March'))).not.toContain(closedNow);
  const form = await world.asks(sam, { ask: 'form', form: 'partnership.setup' });
  expect(aloud(form)).toContain('Have both here?');
  expect(aloud(await world.asks(cleo, { ask: 'partnership.bring' }))).not.toContain(
    'It can be read',
  );
});

it('ends what began while it was being closed when its time comes', async () => {
  await close();
  // Written by somebody whose command was on its way.
  await happen(
    world,
    [
      {
        record: `${southport}/P-2` as RecordId,
        kind: 'poll',
        fresh: true,
        events: [
          {
            event: 'PollOpened',
            question: 'Late?',
            options: ['Yes', 'No'],
            closes: '2027-01-08T17:00:00.000Z',
            roll: ['seat-1'],
            clock: { zone: 'Europe/London', nation: 'england-and-wales' },
          },
        ],
      },
    ],
    undefined,
    [],
  );
  const channel = hearing();
  await world.bot.to('2027-01-08T17:05:00.000Z');
  expect(channel().join()).not.toContain('Result');
  expect(aloud(await world.says(sam, 'poll P-2'))).toContain('uncounted');
});

it('redraws as many cards as there are, and asks no number of them at once', async () => {
  for (let n = 0; n < 45; n += 1)
    await world.asks(sam, { ask: 'action.create', items: [{ title: `Thing ${n}` }] });
  await on(600);
  const asked = await world.says(asha, 'partnership close');
  expect(aloud(asked)).toContain('46 open actions, 1 vote and 1 meeting end.');
  await close();
  await on(1200);
  const open = world.shown().filter(({ aloud }) => /^Action A-/.test(aloud));
  expect(open.length).toBe(46);
  expect(open.filter(({ aloud }) => !aloud.includes(closedNow))).toEqual([]);
});

it('posts nothing that was asked for before it was closed and that a chat kept waiting', async () => {
  world.bot.shut.set(onTeams, { kind: 'later', seconds: 300 });
  await world.says(sam, 'action Paint the shelter');
  await on(60);
  await close();
  world.bot.shut.clear();
  const heard = hearing(onTeams);
  await on(3600);
  expect(heard().filter((line) => line.includes('paint the shelter'))).toEqual([]);
});
