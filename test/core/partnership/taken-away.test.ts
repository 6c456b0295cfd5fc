import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { type AccountId, directPlace, installOf, type PlaceId } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import { council, southport } from '../../support/southport/ids.ts';
import {
  asha,
  jo,
  joOnTeams,
  onSlack,
  onTeams,
  type Somebody,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

const tess = somebody('Tess', 'teams');
const cleo = somebody('Cleo', 'teams');
const bot = { account: 'slack:T1:UBOT' as AccountId, name: '' };
let world: Southport;

const days = (count: number) => world.bot.to(later(world.bot.now(), count * 24 * 3600));
const happens = (happened: 'uninstalled' | 'added' | 'removed', place: PlaceId, who = bot) => {
  const happening: Happening = { happened };
  const kind = place.includes(':@') ? 'direct' : 'channel';
  const where = { place, kind } as const;
  return world.bot.ask(request(who, { kind: 'happened', happening }, place, { where }));
};
const uninstalled = () => happens('uninstalled', 'slack:T1:@UBOT' as PlaceId);
const inSlack = () => world.bot.messages.filter(({ place }) => place.startsWith('slack:'));
const lines = (who: Somebody) => world.heard(who).map(({ view }) => view.aloud);
const told = (who: Somebody) => lines(who).filter((line) => line.includes('taken out'));
/** Work that is late and stays so: its owner is reminded again and again. */
const late = async (...owners: readonly Somebody[]) => {
  for (const { account, name } of owners) {
    const text = `action Sweep the path for ${name} \uE0000\uE001 by 8 January`;
    const typed = { text, mentions: [{ account, name }] };
    await world.bot.ask(request(tess, { kind: 'typed', typed }, onTeams));
  }
  await days(1);
};
const set = async (differing: Parameters<typeof newSouthport>[0] = {}) => {
  const seats = [asha, cleo, sam, tess];
  world = await newSouthport({ places: [onSlack, onTeams], clerk: cleo, seats, ...differing });
};
const homeOf = (place: PlaceId, row: object = { programme: council }) =>
  happen(world, [], undefined, [{ door: 'install', id: installOf(place), n: 0, row }]);

describe('a workspace out of which the app was taken', () => {
  beforeEach(async () => {
    await set();
    await homeOf(onSlack);
  });

  it('is written to no more: no channel and nobody there, while the other chat goes on', async () => {
    await late(sam, tess);
    await uninstalled();
    const before = inSlack().length;
    const heard = lines(tess).length;
    world.bot.shut.set(directPlace(sam.account), { kind: 'refused', why: 'unreachable' });
    await days(21);
    expect(inSlack()).toHaveLength(before);
    // Nothing was even tried.
    expect(world.bot.refusals).toEqual([]);
    expect(lines(tess).length).toBeGreaterThan(heard);
  });

  it('is told of once, to chair and clerk, where a chat still reaches them', async () => {
    await uninstalled();
    await uninstalled();
    await days(2);
    expect(told(cleo)).toEqual([
      expect.stringMatching(
        /^Folkmoot was taken out of the workspace of #southport \(Slack\)\. Nothing is posted and nobody is written to there until it is back\. Southport partners \(Teams\) goes on\. To return: add it there again and invite it\.$/,
      ),
    ]);
    expect(told(asha)).toEqual([]);
    expect(told(tess)).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['invites it to the channel', () => happens('added', onSlack)],
    ['types something there', () => world.says(sam, 'help')],
    ['types something in private', () => world.says(sam, 'mine', 'private')],
  ])('is written to again once somebody %s', async (_, deed) => {
    await late(sam);
    await uninstalled();
    await days(14);
    const before = lines(sam).length;
    await deed();
    await days(8);
    expect(lines(sam).length).toBeGreaterThan(before);
  });

  it('comes back with its channel and no backlog', async () => {
    await uninstalled();
    await world.says(tess, 'action Paint the shelter');
    await days(2);
    const before = world.heard(onSlack).length;
    await happens('added', onSlack);
    await days(1);
    const shown = world
      .heard(onSlack)
      .slice(before)
      .map(({ view }) => view.aloud);
    expect(shown.filter((line) => /^I'm back\. Since .*1 new action/.test(line))).toHaveLength(1);
    await world.says(tess, 'action Mend the gate');
    await days(1);
    expect(world.heard(onSlack).at(-1)?.view.aloud).toContain('mend the gate');
  });
});

describe('where the app is taken out', () => {
  it('somebody with accounts in both chats is reached in the other', async () => {
    await set({ seats: [asha, cleo, jo, tess] });
    await homeOf(onSlack);
    const events = [{ event: 'AccountAdded', account: joOnTeams.account } as const];
    await happen(world, [{ record: jo.id, kind: 'person', events }]);
    await late(jo);
    const before = lines(jo).length;
    await uninstalled();
    await days(14);
    expect(lines(jo)).toHaveLength(before);
    expect(lines(joOnTeams).join()).toContain('sweep the path');
  });

  it('and nobody can be reached any more, nothing goes wrong', async () => {
    await set({ seats: [asha, sam, jo], clerk: sam, places: [onSlack] });
    await homeOf(onSlack);
    await world.says(asha, 'action Sweep the path by 8 January');
    await world.says(asha, 'meeting schedule Panel 14 January 2027 10:00 Hall');
    await world.says(asha, 'poll "What first?" "Lights" "Benches" until Friday 17:00');
    await days(1);
    const before = inSlack().length;
    await uninstalled();
    // The world throws at whatever could not be done.
    await days(200);
    expect(inSlack()).toHaveLength(before);
    expect(world.bot.refusals).toEqual([]);
  });

  it('of a workspace that joined by a code from another programme, its partnerships hear of it too', async () => {
    await set();
    await homeOf(onSlack, { programme: 'pg-other', also: [council] });
    await uninstalled();
    await days(2);
    expect(told(cleo)).toHaveLength(1);
    expect((await world.store.load(council, [southport])).get(southport)?.state).toMatchObject({
      places: [{ is: 'removed' }, { is: 'live' }],
    });
  });

  it('a channel whose workspace is in no programme is quiet all the same', async () => {
    await set();
    await uninstalled();
    const before = inSlack().length;
    await world.says(tess, 'action Paint the shelter');
    await days(3);
    expect(inSlack()).toHaveLength(before);
    expect(world.bot.refusals).toEqual([]);
  });
});

describe('somebody who takes the app out of their own chat', () => {
  const own = directPlace(tess.account);
  beforeEach(async () => {
    await set();
    await homeOf(onTeams);
    await late(tess, cleo);
    await happens('removed', own, tess);
  });

  it('is not written to any more, and others are', async () => {
    const [before, others] = [lines(tess).length, lines(cleo).length];
    await days(14);
    expect(lines(tess)).toHaveLength(before);
    expect(lines(cleo).length).toBeGreaterThan(others);
    expect(world.bot.refusals).toEqual([]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['add it again', () => happens('added', own, tess)],
    ['write to it again', () => world.says(tess, 'mine', 'private')],
  ])('is written to again once they %s', async (_, deed) => {
    const before = lines(tess).length;
    await days(7);
    await deed();
    await days(8);
    expect(lines(tess).slice(before).join()).toContain('sweep the path');
  });
});
