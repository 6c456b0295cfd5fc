import { expect, it } from 'vitest';
import { later } from '../../../core/calendar/instants.ts';
import { deliver } from '../../../core/deliver.ts';
import type { Effect } from '../../../core/model/effect.ts';
import type { EffectId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { newSouthport } from '../../support/southport/world.ts';
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

it('a post that is begun late is known by when it was due, also once it is to be repeated', async () => {
  const world = await newSouthport({ places: [onSlack] });
  const { store } = world.bot.ports;
  loses(world, { place: onSlack, words: 'Southport', start: due, shows: [undefined] });
  const effects = [{ effect: kept, ifNew: true }];
  await store.commit({ programme: council, now: due, records: [], rows: [], effects });
  const delivered = async (seconds: number) => {
    await deliver([kept], { ...world.bot.ports, now: () => later(due, seconds) });
    return (await store.effect(council, onSlack, kept.id)) ?? expect.fail('gone');
  };
  expect(await delivered(20)).toMatchObject({ state: { is: 'claimed' }, since: due });
  expect(await delivered(200)).toMatchObject({
    state: { is: 'waiting' },
    since: due,
    repeats: { of: kept.id, at: later(due, 20) },
  });
});
