import { beforeEach, describe, expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { installedAt } from '../../../core/engine/installed.ts';
import { lostToken } from '../../../core/engine/lost-token.ts';
import { installOf, type PlaceId } from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import { council } from '../../support/southport/ids.ts';
import { inBothChats, tell, tess } from '../../support/southport/late-news.ts';
import {
  asha,
  onSlack,
  onTeams,
  type Somebody,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { linesOf, viewOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { guards } from './shut-chat.ts';

const cleo = somebody('Cleo', 'teams');
const slack = installOf(onSlack);
let world: Southport;
/** Calls to Slack that would write, and knocks. */
let calls: string[];
let letIn: boolean;

const hours = (count: number) => world.bot.to(later(world.bot.now(), count * 3600));
const days = (count: number) => hours(24 * count);
const aloud = (where: PlaceId | Somebody) => world.heard(where).map(({ view }) => view.aloud);
const reconnects = (who: Somebody) =>
  aloud(who).filter((line) => /no longer lets Folkmoot/.test(line));
/** Slack takes our token no more, from now on. */
const dies = () => {
  letIn = false;
};
const reinstalled = () => {
  letIn = true;
  return installedAt(slack, world.bot.now(), world.bot.ports);
};
const app = 'slack:T1:@UBOT' as PlaceId;
const parked = () => world.store.parked(council, slack, { limit: 100 });
const doctor = async () =>
  linesOf(viewOf(await world.says(cleo, 'partnership doctor', 'private'))).join(' ');

beforeEach(async () => {
  world = await inBothChats();
  calls = [];
  letIn = true;
  guards(world, { calls, isLetIn: () => letIn });
});

describe('a workspace whose token Slack takes no more', () => {
  it('is asked once, then no more but for a knock an hour, whatever there is to say', async () => {
    dies();
    for (const title of ['Sweep the path', 'Mend the gate', 'Paint the shelter'])
      await world.says(tess, `action ${title} for Sam`);
    await hours(1);
    const posts = calls.filter((one) => one !== 'knock').length;
    expect(posts).toBe(1);
    await world.says(tess, 'action Wash the sign');
    await days(2);
    expect(calls.filter((one) => one !== 'knock')).toHaveLength(posts);
    expect(calls.filter((one) => one === 'knock').length).toBeLessThanOrEqual(50);
    expect(world.bot.refusals).toEqual([
      expect.objectContaining({ why: 'unreachable', code: 'account_inactive' }),
    ]);
    expect(world.bot.troubles).toEqual([]);
  });

  it('is told of once, in the other chat, and listed by the doctor', async () => {
    dies();
    await world.says(tess, 'action Sweep the path');
    await world.says(tess, 'action Mend the gate');
    await days(3);
    expect(reconnects(cleo)).toEqual([
      expect.stringMatching(
        /^The chat no longer lets Folkmoot into the workspace of #southport \(Slack\).* Southport partners \(Teams\) goes on\./,
      ),
    ]);
    expect(reconnects(asha)).toEqual([]);
    expect(await doctor()).toMatch(
      /The chat no longer lets me into the workspace of #southport \(Slack\): \d messages? waits? and leaves? once I'm back\./,
    );
  });

  it('has all that is still of use once it is installed anew, in its order, and nothing twice', async () => {
    dies();
    await world.says(tess, 'action Sweep the path');
    await world.says(tess, 'action Mend the gate');
    await hours(2);
    expect(aloud(onSlack)).toEqual([]);
    await reinstalled();
    await hours(1);
    const there = aloud(onSlack);
    expect(there.filter((line) => line.includes('sweep the path'))).toHaveLength(1);
    expect(there.filter((line) => line.includes('mend the gate'))).toHaveLength(1);
    expect(await parked()).toEqual([]);
    expect(await doctor()).toContain('Every message I sent has arrived.');
    await world.says(tess, 'action Wash the sign');
    await hours(1);
    expect(aloud(onSlack).at(-1)).toContain('wash the sign');
  });

  it('is found open by the next knock where nobody says so: a new token was put in', async () => {
    dies();
    await world.says(tess, 'action Sweep the path');
    await hours(5);
    letIn = true;
    await hours(1.1);
    expect(aloud(onSlack).join()).toContain('sweep the path');
  });

  it('that answers the first knock is tried again some minutes later, and nobody is told', async () => {
    dies();
    const { slack: chat } = world.bot.ports.messengers;
    Object.assign(chat ?? {}, { knock: async () => true });
    const asked = world.says(tess, 'action Sweep the path');
    await asked;
    await world.bot.settle();
    letIn = true;
    await hours(0.5);
    expect(aloud(onSlack).join()).toContain('sweep the path');
    expect(reconnects(cleo)).toEqual([]);
  });

  it('gets one notice in the stead of many new cards', async () => {
    dies();
    for (let at = 1; at <= 12; at += 1) await world.says(tess, `action Sweep path number ${at}`);
    await days(1);
    await reinstalled();
    await hours(1);
    const there = aloud(onSlack);
    expect(there.filter((line) => line.includes('sweep path number'))).toEqual([]);
    expect(there.filter((line) => /^I'm back\. Since .*12 new actions/.test(line))).toHaveLength(1);
  });

  it('says to people what waited as one message in the morning, and keeps to quiet hours', async () => {
    dies();
    for (const title of ['Sweep the path', 'Mend the gate'])
      await world.bot.ask(requestFrom(tess, title));
    await world.bot.to('2027-01-05T21:00:00.000Z');
    await reinstalled();
    await world.bot.to('2027-01-06T08:59:00.000Z');
    expect(aloud(sam)).toEqual([]);
    await world.bot.to('2027-01-06T09:30:00.000Z');
    const said = aloud(sam).join(' ');
    expect(said).toContain('Sweep the path');
    expect(said).toContain('Mend the gate');
  });

  it('never hears what was over meanwhile, and the record says so', async () => {
    await world.says(asha, 'meeting schedule Panel 6 January 2027 10:00 Hall');
    await hours(1);
    dies();
    await world.says(tess, 'action Sweep the path');
    await days(4);
    const before = aloud(onSlack).length;
    await reinstalled();
    await hours(1);
    const since = aloud(onSlack).slice(before);
    expect(since.filter((line) => /^Reminder|tomorrow|in one hour/i.test(line))).toEqual([]);
    const history = linesOf(viewOf(await world.says(tess, 'history M-1'))).join('\n');
    expect(history).toMatch(/too late|not sent|could not/i);
  });

  it('stays shut while somebody is heard from there: they are let in, we are not', async () => {
    dies();
    await world.says(tess, 'action Sweep the path');
    await hours(2);
    const { length } = calls.filter((one) => one !== 'knock');
    await world.says(sam, 'mine', 'private');
    await hours(0.5);
    expect(calls.filter((one) => one !== 'knock')).toHaveLength(length);
    expect(reconnects(cleo)).toHaveLength(1);
  });
});

describe('what else shuts a workspace', () => {
  it('a lost pair of tokens parks before anything is tried, and is told once', async () => {
    dies();
    await world.bot.ask(lostToken(slack, world.bot.ports));
    await world.says(tess, 'action Sweep the path');
    await world.bot.ask(lostToken(slack, world.bot.ports));
    await days(1);
    expect(calls.filter((one) => one !== 'knock')).toEqual([]);
    expect(reconnects(cleo)).toHaveLength(1);
    await reinstalled();
    await hours(1);
    expect(aloud(onSlack).join()).toContain('sweep the path');
  });

  it('an uninstallation: what was on its way waits until the app is in the channel again', async () => {
    await world.says(tess, 'action Sweep the path');
    const happening: Happening = { happened: 'uninstalled' };
    await tell(world, happening, app, world.bot.now());
    await days(1);
    expect(calls).toEqual([]);
    expect((await parked()).length).toBeGreaterThan(0);
    expect(await doctor()).toMatch(/I was taken out of the workspace of #southport \(Slack\): \d/);
    await installedAt(slack, world.bot.now(), world.bot.ports);
    await hours(1);
    // The app is in the workspace, and in no channel of it.
    expect(calls).not.toContain(onSlack);
    await tell(world, { happened: 'added' }, onSlack, world.bot.now());
    await hours(1);
    expect(aloud(onSlack).filter((line) => line.includes('sweep the path'))).toHaveLength(1);
    expect(await parked()).toEqual([]);
  });

  it('an uninstallation that is older than the newest installation changes nothing', async () => {
    await world.bot.to(later(world.bot.now(), 600));
    const before = world.bot.now();
    await world.bot.to(later(before, 60));
    await installedAt(slack, world.bot.now(), world.bot.ports);
    await tell(world, { happened: 'uninstalled' }, app, before);
    await world.says(tess, 'action Sweep the path');
    await hours(1);
    expect(aloud(onSlack).join()).toContain('sweep the path');
    expect((await world.store.install(slack)).row?.gone).toBeUndefined();
  });

  it('leaves the other workspace’s effects alone', async () => {
    await tell(world, { happened: 'uninstalled' }, app, world.bot.now());
    const teams = installOf(onTeams);
    await world.says(tess, 'action Sweep the path');
    await hours(1);
    expect(aloud(onTeams).join()).toContain('sweep the path');
    expect(await world.store.parked(council, teams, { limit: 9 })).toEqual([]);
  });
});

const requestFrom = (who: Somebody, title: string) => {
  const typed = {
    text: `action ${title} for ${sam.name} \uE0000\uE001`,
    mentions: [{ account: sam.account, name: sam.name }],
  };
  return {
    key: `given-${title}`,
    asker: { account: who.account, name: who.name, home: true, guest: false },
    where: { place: onTeams, kind: 'channel' as const },
    locale: 'en-GB' as const,
    input: { kind: 'typed' as const, typed },
  };
};
