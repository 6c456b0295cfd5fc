import { beforeEach, expect, it } from 'vitest';
import { directPlace } from '../../../core/model/ids.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import { asha, cleo, onSlack, onTeams, sam } from '../../support/southport/people.ts';
import { linesIn } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;
const away: Sent = { kind: 'later', seconds: 300 };
const own = directPlace(sam.account);
const heard = (who: typeof sam) => world.heard(who).map(({ view }) => view.aloud);

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack, onTeams] });
});

it('what waited for a chat until the evening is kept for the morning, as one message', async () => {
  world.bot.shut.set(own, away);
  for (const title of ['Mend the net', 'Sweep the path', 'Paint the shelter']) {
    await world.says(asha, `action ${title} @Sam`);
    await world.bot.to(`2027-01-04T10:00:00.000Z`);
  }
  await world.bot.to('2027-01-04T21:20:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-05T08:59:00.000Z');
  expect(heard(sam)).toEqual([]);
  await world.bot.to('2027-01-05T09:30:00.000Z');
  expect(heard(sam)).toHaveLength(1);
  const lines = linesIn(world.heard(sam)[0]?.view as never).join(' ');
  for (const title of ['Mend the net', 'Sweep the path', 'Paint the shelter'])
    expect(lines).toContain(title);
});

it('what waited within working hours leaves as soon as the chat is back', async () => {
  world.bot.shut.set(own, away);
  await world.says(asha, 'action Mend the net @Sam');
  await world.bot.to('2027-01-04T12:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-04T12:20:00.000Z');
  expect(heard(sam)).toHaveLength(1);
});

it('lines of every sort that waited for somebody are one message', async () => {
  await world.says(asha, 'action Mend the net @Sam');
  await world.says(asha, 'action Sweep the path @Sam');
  await world.bot.settle();
  const place = directPlace(asha.account);
  world.bot.shut.set(place, away);
  const before = world.heard(asha).length;
  for (const ref of ['A-1', 'A-2']) await world.asks(sam, { ask: 'action.decline', ref });
  await world.says(cleo, 'action Paint the shelter @Asha');
  await world.bot.to('2027-01-04T14:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-04T15:00:00.000Z');
  const later = world.heard(asha).slice(before);
  expect(later.map(({ view }) => view.aloud)).toHaveLength(1);
  const lines = linesIn(later[0]?.view as never).join(' ');
  for (const words of ['back southport A-1', 'back southport A-2', 'Paint the shelter'])
    expect(lines).toContain(words);
});

it('what would be too late in the morning leaves in the evening', async () => {
  await world.says(asha, 'meeting schedule Ward walk 5 January 07:30 to 08:30 Hall');
  await world.bot.settle();
  world.bot.shut.set(onSlack, away);
  await world.bot.to('2027-01-04T20:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-04T21:00:00.000Z');
  expect(
    world
      .heard(onSlack)
      .map(({ view }) => view.aloud)
      .join(' '),
  ).toContain('Ward walk');
});

it('messages of the days on which the chat was away are the one of today', async () => {
  await world.says(asha, 'action Mend the net @Sam by 6 January');
  await world.says(asha, 'action Sweep the path @Sam by 7 January');
  await world.says(asha, 'action Paint the shelter @Sam by 8 January');
  await world.bot.to('2027-01-05T07:00:00.000Z');
  const before = world.heard(sam).length;
  world.bot.shut.set(own, away);
  await world.bot.to('2027-01-08T10:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-08T12:00:00.000Z');
  const said = world.heard(sam).slice(before);
  expect(said.map(({ view }) => view.aloud)).toHaveLength(1);
  const words = linesIn(said[0]?.view as never)
    .join(' ')
    .toLowerCase();
  for (const title of ['mend the net', 'sweep the path', 'paint the shelter'])
    expect(words).toContain(title);
});
