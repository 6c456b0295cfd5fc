import { beforeEach, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { directPlace, type RecordId } from '../../../core/model/ids.ts';
import type { Sent } from '../../../core/ports/messenger.ts';
import { council } from '../../support/southport/ids.ts';
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
  const titles = ['Mend the net', 'Sweep the path', 'Paint the shelter'];
  for (const title of titles) expect(lines).toContain(title);
  // In the order in which they were said.
  const places = titles.map((title) => lines.indexOf(title));
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

it('what was due in working hours and waited a few minutes is kept for the morning', async () => {
  await world.bot.to('2027-01-04T17:55:00.000Z');
  world.bot.shut.set(own, { ...away, seconds: 360 });
  await world.says(asha, 'action Mend the net @Sam');
  await world.bot.to('2027-01-04T17:59:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-05T08:59:00.000Z');
  expect(heard(sam)).toEqual([]);
  await world.bot.to('2027-01-05T09:30:00.000Z');
  expect(heard(sam).join(' ')).toContain('Mend the net');
});

it('what is due in the evening itself and waited a few minutes leaves in the evening', async () => {
  await world.says(asha, 'meeting schedule Ward walk 5 January 07:30 to 08:30 Hall');
  await world.bot.to('2027-01-04T19:00:00.000Z');
  const told = () =>
    world.heard(onSlack).filter(({ view }) => /moved.*07:45/.test(view.aloud)).length;
  world.bot.shut.set(onSlack, { ...away, seconds: 120 });
  await world.says(asha, 'meeting move M-1 to 5 January 07:45');
  await world.bot.settle();
  world.bot.shut.clear();
  expect(told()).toBe(0);
  await world.bot.to('2027-01-04T19:08:00.000Z');
  expect(told()).toBeGreaterThan(0);
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

it('what is given is said when the chat is back after a week, and not in the night', async () => {
  world.bot.shut.set(own, away);
  await world.says(asha, 'action Mend the net @Sam');
  await world.bot.to('2027-01-12T20:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-13T07:59:00.000Z');
  expect(heard(sam)).toEqual([]);
  await world.bot.to('2027-01-13T09:30:00.000Z');
  expect(heard(sam).join(' ')).toContain('Mend the net');
});

it('a vote that ends before the morning is not asked for in the night', async () => {
  await world.says(asha, 'poll "Which bench?" "Red" "Green" until 6 January 07:00');
  world.bot.shut.set(own, away);
  await world.says(asha, 'poll remind P-1');
  await world.bot.to('2027-01-05T21:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-06T10:00:00.000Z');
  expect(heard(sam).filter((line) => line.includes('Which bench?'))).toEqual([]);
});

it('a vote that waits, of a poll that ends before the morning, is told of as soon as the chat is back', async () => {
  await world.says(asha, 'poll "Which bench?" "Red" "Green" until 6 January 07:00');
  const account = 'slack:T1:nia' as typeof sam.account;
  world.bot.known.set(account, { name: 'Nia', home: true, guest: false });
  await world.bot.to('2027-01-05T20:00:00.000Z');
  const officer = directPlace(asha.account);
  world.bot.shut.set(officer, away);
  await world.asks({ ...sam, account, name: 'Nia' }, { ask: 'poll.vote', ref: 'P-1', option: 1 });
  await world.bot.to('2027-01-05T20:40:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-05T21:30:00.000Z');
  expect(heard(asha).join(' ')).toContain('Nia wants to vote');
});

it('what people give is said once, though its message was let go before that was known', async () => {
  const given = (ref: string) => heard(sam).filter((line) => line.includes(ref));
  await world.says(asha, 'action Mend the net @Sam');
  await world.bot.settle();
  // As a process leaves it that stopped after the post and before it was written down.
  const { store } = world.bot.ports;
  const subject = `${sam.id}/given` as RecordId;
  const card = (await store.card(council, subject, own)) ?? expect.fail('no message');
  const sent = (await store.effect(council, sam.id, card.effect)) ?? expect.fail('no line');
  const until = later(world.bot.now(), 1200);
  const claimed = { ...sent, due: until, state: { is: 'claimed', until } } as const;
  expect(await store.settle({ ...claimed, attempt: sent.attempt + 1 }, sent)).toBe(true);
  await world.bot.to(later(world.bot.now(), 900));
  await world.says(asha, 'action Sweep the path @Sam');
  await world.bot.to(later(world.bot.now(), 3600));
  expect([given('Mend the net'), given('Sweep the path')].map(({ length }) => length)).toEqual([
    1, 1,
  ]);
});

it('what is given ten minutes after the message was posted is a new one, however often that was edited', async () => {
  for (const [minutes, title] of [
    'Mend the net',
    'Sweep the path',
    'Paint the shelter',
  ].entries()) {
    await world.bot.to(later('2027-01-04T09:00:00.000Z', minutes * 8 * 60));
    await world.says(asha, `action ${title} @Sam`);
    await world.bot.to(later(world.bot.now(), 30));
  }
  expect(heard(sam)).toHaveLength(2);
  expect(heard(sam)[0]).toContain('Sweep the path');
  expect(heard(sam)[1]).toContain('Paint the shelter');
});

it('a vote that is wanted is asked for by itself once the chat is back', async () => {
  await world.says(asha, 'poll "Which bench?" "Red" "Green" until 6 January 17:00');
  world.bot.shut.set(own, away);
  await world.says(asha, 'action Mend the net @Sam');
  await world.says(asha, 'poll remind P-1');
  await world.bot.to('2027-01-04T10:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-04T11:00:00.000Z');
  expect(heard(sam)).toContainEqual(expect.stringMatching(/^Your vote is wanted .*Which bench/));
});

it('what waited for a channel is said there line by line', async () => {
  await world.says(asha, 'meeting schedule Ward walk 29 January 10:00 to 11:00 Hall');
  await world.says(asha, 'meeting schedule Area Board 28 January 10:00 to 11:00 Hall');
  await world.bot.settle();
  world.bot.shut.set(onSlack, away);
  await world.says(asha, 'meeting move M-1 27 January 14:00');
  await world.says(asha, 'meeting move M-2 26 January 14:00');
  await world.bot.to('2027-01-04T10:00:00.000Z');
  world.bot.shut.clear();
  await world.bot.to('2027-01-04T11:00:00.000Z');
  const moved = world.heard(onSlack).filter(({ view }) => view.aloud.includes('has moved'));
  expect(moved).toHaveLength(2);
});

it('what Folkmoot begins just after the message of a day stands in it, beside what was due', async () => {
  await world.says(sam, 'action Count the lamps @Asha by 5 January');
  await world.says(sam, 'action Mend the net @Sam');
  await world.bot.to('2027-01-05T09:03:00.000Z');
  const before = heard(asha).length;
  await world.asks(cleo, { ask: 'partnership.remove', person: sam.id, sure: true });
  await world.bot.to('2027-01-05T09:08:00.000Z');
  expect(heard(asha)).toHaveLength(before);
  expect(heard(asha).at(-1)).toMatch(/^Two things: count the lamps is due today; Sam left 1 open/);
});
