import { describe, expect, it } from 'vitest';
import { placeId } from '../../../core/model/ids.ts';
import type { Ask } from '../../../core/model/register.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, cleo, jo, type Somebody } from '../../support/southport/people.ts';
import { aloud, button, linesIn, viewOf } from '../../support/southport/seen.ts';
import { channelOf as channel, several } from '../../support/southport/several.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { persona, request } from '../../support/world.ts';

const home = async (world: Southport, who: Somebody, asked: object = {}) => {
  const ask = { ask: 'person.home', ...asked } as Ask;
  const view = viewOf(await world.bot.ask(request(who, { kind: 'pressed', ask })));
  fitToBeSeen(view);
  expect(view.home).toBe(true);
  return view;
};
const lines = async (world: Southport, who: Somebody) => linesIn(await home(world, who));

describe("somebody's Home", () => {
  it('has their things, votes, meetings and partnerships, each with its buttons', async () => {
    const world = await several(2);
    await world.says(cleo, 'action Water the beds @me by 6 January', channel(0));
    await world.says(cleo, 'action Mend the gate by 8 January', channel(1));
    await world.says(cleo, 'partnership people are right', channel(1));
    await world.says(cleo, 'poll "What first?" "Bins" "Benches" until 13 January', channel(1));
    await world.says(
      cleo,
      'meeting schedule Area board Thursday 14 January 2027 10:00 Hall',
      channel(0),
    );
    expect(await lines(world, cleo)).toEqual([
      'My things',
      'Water the beds · ainsdale A-1 · due Wednesday 6 January (in 2 days) [Done] [New date]',
      'Votes waiting',
      'What first? · birkdale P-1 · open until Wednesday 13 January (in 9 days) [Vote]',
      'Next meetings',
      'Area board · ainsdale M-1 · on Thursday 14 January at 10:00 (in 10 days) · not answered yet [Attending] [Apologies]',
      'My partnerships',
      'Ainsdale: 1 open [Show it]',
      'Birkdale: 1 open [Show it]',
      'As it stood on Monday 4 January, 09:00; press Look again for what has come since.',
      '[New action] [Look again] [Help]',
    ]);
    expect((await home(world, cleo)).aloud).toBe(
      "1 thing has your name on it. 1 vote waits for you. The next meeting is Area board on Thursday 14 January. You're in 2 partnerships.",
    );
  });

  it('tells of what was pressed, at once', async () => {
    const world = await several(1);
    await world.says(cleo, 'action Water the beds @me by 5 January', channel(0));
    await world.bot.to('2027-01-08T12:00:00.000Z');
    const before = await home(world, cleo);
    expect(
      viewOf(await world.bot.ask(request(cleo, { kind: 'pressed', ask: { ask: 'person.home' } }))),
    ).toEqual(before);
    expect(linesIn(before)[1]).toContain('late');
    await world.asks(cleo, button(before, 'Done'), 'private');
    const [title, none] = await lines(world, cleo);
    expect([title, none]).toEqual(['My things', 'Nothing has your name on it.']);
  });

  it('leads through all that is theirs, five at a time, and through all partnerships, ten at a time', async () => {
    const world = await several(12);
    for (let day = 10; day < 22; day += 1)
      await world.says(cleo, `action Thing ${day} @me by ${day} January`, channel(day % 12));
    const seen: string[] = [];
    let view = await home(world, cleo);
    for (let page = 0; page < 3; page += 1) {
      seen.push(...linesIn(view).filter((line) => line.startsWith('Thing')));
      const more = page < 2 ? button(view, 'More') : undefined;
      if (more) view = await home(world, cleo, more);
    }
    expect(seen.map((line) => line.slice(0, 8))).toEqual(
      Array.from({ length: 12 }, (_, index) => `Thing ${index + 10}`),
    );
    const first = await home(world, cleo);
    const others = await home(world, cleo, button(first, 'Next 10'));
    const own = [...linesIn(first), ...linesIn(others)].filter((line) => / open /.test(line));
    expect(own).toHaveLength(12);
  });

  it('writes nothing, and has nothing of another programme', async () => {
    const world = await several(1);
    const commits: unknown[] = [];
    const { commit } = world.bot.ports.store;
    const spied = async (...given: Parameters<typeof commit>) => {
      commits.push(given);
      return commit(...given);
    };
    Object.assign(world.bot.ports.store, { commit: spied });
    await home(world, cleo);
    await home(world, cleo);
    expect(commits).toEqual([]);
  });

  it('tells of the programme alone of the workspace in which it is opened', async () => {
    const world = await several(1);
    const eve = persona('slack', 'T2', 'UEVE', 'Eve');
    const there = placeId('slack', 'T2', 'C1');
    world.bot.known.set(eve.account, { name: 'Eve', home: true, guest: false });
    const values = { name: 'Wirral', chair: [eve.account], members: [] };
    const made = await world.submits(eve, 'partnership.setup', values, undefined, there);
    expect(aloud(made)).toContain('is set up');
    const invited = aloud(await world.asks(eve, { ask: 'partnership.invite' }, there));
    const code = /\w{4}-\w{4}/.exec(invited)?.[0] ?? '';
    expect(aloud(await world.says(cleo, `partnership join ${code}`, channel(3)))).toContain(
      'Wirral',
    );
    await world.says(cleo, 'action Sail the boats @me by Friday', channel(3));
    const listed = await world.says(cleo, 'action list', channel(3));
    expect(aloud(listed)).toContain('sail the boats');
    const text = JSON.stringify(await home(world, cleo));
    expect(text).toContain('Ainsdale');
    expect(text).not.toMatch(/Wirral|boats/);
    const named = { in: 'pt-none', of: 'partnerships' };
    expect(JSON.stringify(await home(world, cleo, named))).not.toContain('Wirral');
  });

  it('is not shown where the app was taken out, however late the opening comes', async () => {
    const world = await several(1);
    const happening = { happened: 'uninstalled' } as const;
    const at = '2027-01-04T09:30:00.000Z';
    await world.bot.to('2027-01-04T10:00:00.000Z');
    await world.bot.ask(request(asha, { kind: 'happened', happening }, channel(0), { at }));
    const ask = { ask: 'person.home' } as const;
    const opened = (told: string) =>
      world.bot.ask(request(cleo, { kind: 'pressed', ask }, undefined, { at: told }));
    expect(await opened('2027-01-04T09:20:00.000Z')).toEqual({ kind: 'nothing' });
    expect(viewOf(await opened('2027-01-04T09:40:00.000Z')).home).toBe(true);
  });

  it('says to a stranger what this is and how to begin', async () => {
    const world = await newSouthport();
    const stranger = { ...jo, account: 'slack:T1:UNEW' as typeof jo.account, name: 'Nia New' };
    expect(await lines(world, stranger)).toEqual([
      'Folkmoot keeps one list of the actions, votes and meetings of a partnership in Slack and Teams together: set one up, or join one with a code.',
      '[Set one up here] [I have a code] [Look again] [Help]',
    ]);
  });
});
