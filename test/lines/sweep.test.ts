import { describe, expect, it } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import { commands } from '../../core/features/asks.ts';
import { directPlace, type PlaceId, placeId } from '../../core/model/ids.ts';
import type { Happening } from '../../core/model/request.ts';
import { wakePatiently } from '../../core/wake.ts';
import { dueNow } from '../contract/due-now.ts';
import { onSlack } from '../support/southport/people.ts';
import { request, type World } from '../support/world.ts';
import { cast, slackAccount } from './cast.ts';
import type { Example } from './examples.ts';
import { examples } from './examples-all.ts';
import { southport } from './southport.ts';
import { type Swept, steadied, swept, without } from './sweep.ts';

/** As it is pressed in Slack, always under the same name. */
const pressed = (world: World, { who, ask, where = 'southport' }: Example) => {
  const account = slackAccount(who);
  const places: Readonly<Record<typeof where, PlaceId>> = {
    southport: onSlack,
    elsewhere: placeId('slack', 'T1', 'C9'),
    direct: directPlace(account),
  };
  const asked = request({ account, name: cast[who] }, { kind: 'pressed', ask }, places[where], {
    where: { place: places[where], kind: where === 'direct' ? 'direct' : 'channel' },
    asker: { account, name: cast[who], home: who !== 'gwen', guest: who === 'gwen' },
  });
  return () => world.ask(asked);
};

/** Wakes what is due by then, as a tick has it done; messages wait. Answers how many there were. */
const wakeAll = async (on: Swept, ports: World['ports']): Promise<number> => {
  const keys = (await dueNow(on.store, ports.now())).filter(({ due }) => due !== 'effect');
  for (const key of keys) await wakePatiently(key, false, ports);
  return keys.length;
};
/** All that follows in the table: the relay tells of what was written, and what is due then is woken. */
const followed = async (on: Swept, ports: World['ports']): Promise<void> => {
  for (let round = 0; round < 5; round += 1) {
    const news = await on.relayed(ports.now());
    if ((await wakeAll(on, ports)) + news === 0) return;
  }
};

/** Done in two writes: who asks again when the first is done is told so, in other words. */
const inTwo: Readonly<Record<string, string>> = { 'post-again': 'That is settled already.' };

/** What it comes to is the same wherever it is stopped and begun again. */
const sweeps = async (
  on: Swept,
  ports: World['ports'],
  act: () => Promise<unknown>,
  between?: string,
): Promise<number> => {
  const [restore, { steady, standing }] = [on.saved(), steadied(on.dump())];
  let answer: unknown;
  const asked = async () => {
    answer = await act();
  };
  const writes = await on.run(asked);
  await followed(on, ports);
  const [said, undisturbed] = [steady(answer), standing(on.dump())];
  for (let stop = 1; stop <= writes; stop += 1) {
    restore();
    await on.run(asked, stop);
    await on.run(asked);
    await followed(on, ports);
    if (between && stop === 1) {
      expect(steady(answer)).toContain(between);
      continue;
    }
    const [again, end] = [steady(answer), standing(on.dump())];
    const differs = {
      answer: again === said ? '' : again,
      more: without(end, undisturbed),
      less: without(undisturbed, end),
    };
    const where = `stopped after write ${stop} of ${writes}`;
    expect(differs, where).toEqual({ answer: '', more: [], less: [] });
  }
  restore();
  return writes;
};

describe('stopped after any write to the table and begun again', () => {
  it.each(commands().map(({ name }) => name))('%s comes to the same', async (name) => {
    const on = swept();
    const there = await southport(on.store);
    const { ports } = there.world;
    const example = await examples[name](there, 'Slack');
    const act = pressed(there.world, example);
    await followed(on, ports);
    const writes = await sweeps(on, ports, act, inTwo[name]);
    if (example.writes !== false) expect(writes).toBeGreaterThan(0);
  });

  const left = { happened: 'left', account: slackAccount('sam') } as const;
  const name = 'Samuel';
  const happenings: Readonly<Record<Happening['happened'], Happening>> = {
    added: { happened: 'added' },
    removed: { happened: 'removed' },
    archived: { happened: 'archived' },
    restored: { happened: 'restored' },
    deleted: { happened: 'deleted' },
    'made-private': { happened: 'made-private' },
    shared: { happened: 'shared' },
    renamed: { happened: 'renamed', name: 'shore' },
    moved: { happened: 'moved', to: placeId('slack', 'T1', 'C77') },
    left: { ...left, of: 'channel' },
    came: { happened: 'came', account: left.account },
    'account-left': { happened: 'account-left', account: left.account },
    'account-renamed': { happened: 'account-renamed', account: left.account, name },
    uninstalled: { happened: 'uninstalled' },
    edited: { happened: 'edited', message: '1' },
  };
  it.each(Object.values(happenings))('$happened comes to the same', async (happening) => {
    const on = swept();
    const { world } = await southport(on.store);
    await followed(on, world.ports);
    const asker = { account: slackAccount('asha'), name: cast.asha };
    const happened = request(asker, { kind: 'happened', happening }, onSlack);
    await sweeps(on, world.ports, () => world.ask(happened));
  });

  /** An hour, and then days: the look of the hour, the closing, nudges, the reminder, the review and its second asking. */
  it.each([
    ['poll.vote', [1, 6 * 24, 8 * 24]],
    ['meeting.attend', [3 * 24, 190 * 24, 200 * 24]],
  ] as const)('what falls due after %s comes to the same', async (name, hours) => {
    const on = swept();
    const there = await southport(on.store);
    await pressed(there.world, await examples[name](there, 'Slack'))();
    await followed(on, there.world.ports);
    let writes = 0;
    for (const passed of hours) {
      const now = later(there.world.now(), passed * 3600);
      const ports = { ...there.world.ports, now: () => now };
      const wake = async () => void (await wakeAll(on, ports));
      writes += await sweeps(on, ports, wake);
      await wake();
      await followed(on, ports);
    }
    expect(writes).toBeGreaterThan(5);
  });
});
