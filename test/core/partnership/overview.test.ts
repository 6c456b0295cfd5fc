import { describe, expect, it } from 'vitest';
import { directPlace } from '../../../core/model/ids.ts';
import type { PlaceRow } from '../../../core/model/tenant-lookup.ts';
import type { View } from '../../../core/view/view.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, cleo, jo, type Somebody } from '../../support/southport/people.ts';
import { button, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const mine = (world: Southport, who: Somebody) => world.says(who, 'mine partnerships', 'private');
const lines = async (world: Southport, who: Somebody) => {
  const view = viewOf(await mine(world, who));
  fitToBeSeen(view);
  return linesIn(view);
};
const own = (world: Southport, { account }: Somebody): readonly View[] =>
  world.heard(directPlace(account)).map(({ view }) => view);

describe('your partnerships', () => {
  it('have a line each for chair and clerk, the worst first, from either chat', async () => {
    const world = await several(3);
    for (const title of ['Water the beds', 'Order the bins'])
      await world.says(cleo, `action ${title} by 6 January`, channel(1));
    await world.says(cleo, 'action Mend the gate by 8 January', channel(2));
    await world.says(cleo, 'action Paint the rail by 1 March', channel(0));
    await world.says(
      cleo,
      'meeting schedule Area board Thursday 14 January 2027 10:00 Hall',
      channel(0),
    );
    await world.says(cleo, 'partnership people are right', channel(2));
    await world.says(cleo, 'poll "What first?" "Bins" "Benches" until 13 January', channel(2));
    await world.bot.to('2027-01-08T12:00:00.000Z');
    expect(await lines(world, cleo)).toEqual([
      'Your partnerships',
      'Birkdale: 2 open, 2 late [Show it]',
      'Crosby: 1 open, a vote ends on Wednesday 13 January [Show it]',
      'Ainsdale: 1 open, meets on Thursday 14 January [Show it]',
    ]);
    expect(await lines(world, asha)).toEqual(await lines(world, cleo));
  });

  it('stand under my things and in help, for those who lead one, and nobody else', async () => {
    const world = await newSouthport();
    for (const [who, leads] of [
      [asha, true],
      [cleo, true],
      [jo, false],
    ] as const) {
      const things = labelsOf(await world.says(who, 'mine', 'private'));
      expect(things.includes('Your partnerships'), who.name).toBe(leads);
      const help = labelsOf(await world.says(who, 'help', 'private'));
      expect(help.includes('Your partnerships'), who.name).toBe(leads);
    }
    expect(await lines(world, jo)).toEqual([
      'You are chair or clerk of no partnership that goes on. My things has what is yours to do.',
      '[My things] [Help]',
    ]);
    for (const line of [
      'my partnerships',
      'partnerships',
      'your partnerships',
      'mine partnerships',
    ])
      expect(viewOf(await world.says(cleo, line, 'private')).aloud).toBe(
        'Your partnerships. Southport: nothing open.',
      );
  });

  it('come ten a page', async () => {
    const world = await several(12);
    const first = viewOf(await mine(world, cleo));
    expect(linesIn(first)[11]).toBe('1 to 10 of 12');
    const second = viewOf(await world.asks(cleo, button(first, 'Next 10'), 'private'));
    expect(linesIn(second)).toEqual([
      'Your partnerships',
      'Maghull: nothing open [Show it]',
      'Netherton: nothing open [Show it]',
      '11 to 12 of 12',
    ]);
  });

  it('read one small item each, and no list, where nothing has changed since', async () => {
    const world = await several(12);
    await world.says(cleo, 'action Water the beds by 6 January', channel(3));
    await world.bot.to('2027-01-11T12:00:00.000Z');
    const { store } = world.bot.ports;
    const { programme, partnerships } = (await store.lookUp({ place: channel(3), accounts: [] }))
      .place.row as PlaceRow;
    // As the relay does it after each change.
    for (const [id, { kind }] of world.records)
      if (kind === 'partnership')
        await store.changed(programme, id as (typeof partnerships)[number], [id], world.bot.now());
    await world.bot.to('2027-01-11T14:00:00.000Z');
    const used: string[] = [];
    const watched = Object.fromEntries(
      Object.entries(store).map(([name, use]) => [
        name,
        (...given: never[]) => {
          used.push(name);
          return (use as (...given: never[]) => unknown)(...given);
        },
      ]),
    );
    Object.assign(world.bot.ports, { store: watched });
    expect((await lines(world, cleo))[1]).toBe('Derby: 1 open, 1 late [Show it]');
    expect(used.filter((name) => ['listed', 'count', 'newest', 'seats'].includes(name))).toEqual(
      [],
    );
    expect(used.filter((name) => name === 'briefs')).toEqual(['briefs']);
    for (const id of partnerships) await store.changed(programme, id, [id], world.bot.now());
    await world.says(cleo, 'done A-1', channel(3));
    expect(await lines(world, cleo)).toContain('Derby: nothing open [Show it]');
  });
});

describe('the Monday overview', () => {
  it('is part of the one message of the day, for chair and clerk, across all of theirs', async () => {
    const world = await several(2);
    for (const place of [channel(0), channel(1)])
      await world.says(cleo, 'action Water the beds by 6 January', place);
    await world.bot.to('2027-01-11T08:59:00.000Z');
    const before = own(world, cleo).length;
    await world.bot.to('2027-01-11T12:00:00.000Z');
    const [message, ...more] = own(world, cleo).slice(before);
    expect(more).toEqual([]);
    expect(message && linesIn(message)).toEqual([
      expect.stringMatching(/^I'm Folkmoot/),
      'Your partnerships',
      'Ainsdale: 1 open, 1 late [Show it]',
      'Birkdale: 1 open, 1 late [Show it]',
      '[Away for a while] [Less of this] [Why am I getting this?]',
    ]);
    expect(message?.aloud).toContain(
      'Your partnerships. Ainsdale: 1 open, 1 late. Birkdale: 1 open, 1 late.',
    );
  });

  it('stands below what is theirs to do, and is left out where there is nothing to say', async () => {
    const world = await newSouthport();
    await world.bot.to('2027-01-11T12:00:00.000Z');
    expect(own(world, asha)).toEqual([]);
    await world.says(asha, 'action Water the beds by 18 January');
    await world.asks(asha, { ask: 'action.assign', ref: 'A-1', owner: { person: asha.id } });
    await world.bot.to('2027-01-18T12:00:00.000Z');
    const message = own(world, asha).at(-1);
    expect(message && linesIn(message)[0]).toBe('Due today: water the beds (A-1, Southport)');
    expect(message && linesIn(message)).toContain('Southport: 1 open [Show it]');
    expect(message?.aloud).toMatch(/Your partnerships\. Southport: 1 open\.$/);
  });

  it('is not said to whoever wants nothing said or is away', async () => {
    const world = await newSouthport();
    await world.says(asha, 'action Water the beds by 6 January');
    await world.asks(cleo, { ask: 'person.nudges', nudges: 'none' });
    await world.asks(asha, { ask: 'person.away', until: '2027-01-20' });
    await world.bot.to('2027-01-11T12:00:00.000Z');
    expect([...own(world, asha), ...own(world, cleo)]).toEqual([]);
  });

  it('asks the chair every week what shall become of what has not moved for six', async () => {
    const world = await newSouthport({ since: '2026-12-01' });
    for (const title of ['Water the beds', 'Order the bins'])
      await world.says(asha, `action ${title} by 6 January`);
    await world.bot.to('2027-02-15T12:00:00.000Z');
    const asked = (who: Somebody) =>
      own(world, who).filter((view) => linesIn(view).some((line) => line.includes('[Drop these]')));
    expect(asked(asha)).toEqual([]);
    await world.bot.to('2027-03-08T12:00:00.000Z');
    expect(asked(asha).length).toBe(3);
    expect(asked(cleo)).toEqual([]);
    const last = asked(asha).at(-1);
    expect(last && linesIn(last)).toContain(
      'Southport: 2 open, 2 late, nothing has changed since Monday 11 January [Drop these] [Pause] [Close] [Show it]',
    );
    const question = viewOf(await world.presses(asha, 'Drop these', last as View, 'private'));
    fitToBeSeen(question);
    expect(linesIn(question)).toEqual([
      'Drop these two late actions of Southport?',
      'southport A-1 Water the beds, was due 6 January, no one yet',
      'southport A-2 Order the bins, was due 6 January, no one yet',
      '[Drop them] [Keep them]',
    ]);
    const dropped = viewOf(await world.presses(asha, 'Drop them', question, 'private'));
    expect(dropped.aloud).toMatch(/^Two late actions of Southport were dropped\./);
    expect(await lines(world, asha)).toContain('Southport: nothing open [Show it]');
    const back = viewOf(await world.presses(asha, 'Undo', dropped, 'private'));
    expect(back.aloud).toBe('Your change to two actions was undone.');
    expect((await lines(world, asha))[1]).toMatch(/^Southport: 2 open, 2 late/);
    const again = viewOf(await world.presses(asha, 'Drop them', question, 'private'));
    expect(again.aloud).toMatch(/were dropped/);
  });
});

it('does not say that nothing has changed once something has', async () => {
  const world = await newSouthport({ since: '2026-12-01' });
  for (const title of ['Water the beds', 'Order the bins'])
    await world.says(asha, `action ${title} by 6 January`);
  await world.bot.to('2027-03-08T12:00:00.000Z');
  expect((await lines(world, asha))[1]).toMatch(/nothing has changed since Monday 11 January/);
  await world.says(asha, 'done A-1');
  expect((await lines(world, asha))[1]).toBe('Southport: 1 open, 1 late [Show it]');
});

it('puts what is paused last', async () => {
  const world = await several(2);
  for (const title of ['Water the beds', 'Order the bins'])
    await world.says(cleo, `action ${title} by 6 January`, channel(1));
  await world.says(cleo, 'action Mend the gate by 8 January', channel(0));
  await world.says(cleo, 'partnership pause until 1 March', channel(1));
  const shown = ['Your partnerships', expect.stringMatching(/^Ainsdale: 1 open/)];
  await world.bot.to('2027-01-12T12:00:00.000Z');
  expect(await lines(world, cleo)).toEqual([
    ...shown,
    'Birkdale: 2 open, 2 late, paused until Monday 1 March [Show it]',
  ]);
});
