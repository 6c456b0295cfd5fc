import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { deliver } from '../../../core/deliver.ts';
import type { Effect } from '../../../core/model/effect.ts';
import type { EffectId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { loses } from './lost-answers.ts';

const due = '2027-01-04T17:59:50.000Z';
const kept: Effect = {
  id: 'e1' as EffectId,
  programme: council,
  partnership: southport,
  to: onSlack,
  body: { kind: 'card', subject: southport },
  made: due,
  due,
  attempt: 0,
  state: { is: 'waiting' },
};

/** The effect as it stands once it was delivered, so many seconds after it was due. */
const deliveredIn = async ({ bot }: Southport, one: Effect, seconds = 0) => {
  const { store } = bot.ports;
  const effects = [{ effect: one, ifNew: true }];
  await store.commit({ programme: council, now: due, records: [], rows: [], effects });
  await deliver([one], { ...bot.ports, now: () => later(due, seconds) });
  return (await store.effect(council, onSlack, one.id)) ?? expect.fail('gone');
};

it('a post that is begun late is known by when it was due, also once it is to be repeated', async () => {
  const world = await newSouthport({ places: [onSlack] });
  loses(world, { place: onSlack, words: 'Southport', start: due, shows: [undefined] });
  expect(await deliveredIn(world, kept, 20)).toMatchObject({
    state: { is: 'claimed' },
    since: due,
  });
  expect(await deliveredIn(world, kept, 200)).toMatchObject({
    state: { is: 'waiting' },
    since: due,
    repeats: { of: kept.id, at: later(due, 20) },
  });
});

it('a post that arrived is written down with its message', async () => {
  const world = await newSouthport({ places: [onSlack] });
  expect((await deliveredIn(world, kept)).state).toEqual({ is: 'sent', message: '1', at: due });
});

it.each([
  ['as long as it says', 300, {}, 300],
  ['a second where it says none', 0, {}, 1],
  ['an hour where it says more', 40 * 24 * 3600, {}, 3600],
  ['twenty minutes after fifty tries', 5, { attempt: 49 }, 1200],
  ['an hour after an hour of tries', 5, { attempt: 50, since: later(due, -3601) }, 3600],
])('a chat that says to wait is asked again after %s', async (_, seconds, tried, after) => {
  const world = await newSouthport({ places: [onSlack] });
  world.bot.shut.set(onSlack, { kind: 'later', seconds });
  const waits = await deliveredIn(world, { ...kept, ...tried });
  expect(waits).toMatchObject({ due: later(due, after), state: { is: 'waiting' } });
});
