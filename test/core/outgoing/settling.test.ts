import { expect, it } from 'vitest';
import type { Effect } from '../../../core/model/effect.ts';
import type { EffectId } from '../../../core/model/ids.ts';
import { claimed, firstDue, repeated } from '../../../core/outgoing/settling.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { newSouthport } from '../../support/southport/world.ts';

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

it('a post that is begun late is known by when it was due', async () => {
  const { bot } = await newSouthport({ places: [onSlack] });
  const ports = { ...bot.ports, now: () => '2027-01-04T18:00:10.000Z' };
  const effects = [{ effect: kept, ifNew: true }];
  await ports.store.commit({ programme: council, now: due, records: [], rows: [], effects });
  const begun = (await claimed(kept, ports)) ?? expect.fail('not claimed');
  expect(firstDue(begun)).toBe(due);
  const last = { of: kept.id, at: ports.now() };
  expect(await repeated(begun, last, ports)).toBe(true);
  const again = (await ports.store.effect(council, onSlack, kept.id)) ?? expect.fail('gone');
  expect(firstDue(again)).toBe(due);
  expect(again.repeats).toEqual(last);
});
