import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { later } from '../../../core/calendar/instants.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { fresh } from '../../support/fresh.ts';
import { asha, onSlack } from '../../support/southport/people.ts';
import { request, typed, type World, world } from '../../support/world.ts';

const engine = embeddedEngine();
const start = '2027-01-04T09:00:00.000Z';
let it_: World;

const say = (text: string): Promise<Answer> => it_.ask(request(asha, typed(text), onSlack));
const setUp = {
  kind: 'submitted',
  form: 'partnership.setup',
  carries: undefined,
  values: { name: 'Southport', chair: [asha.account] },
} as const;
const inSouth = () => it_.messages.filter(({ place, gone }) => place === onSlack && !gone);
const card = (ref: string) => inSouth().filter(({ view }) => view.aloud.includes(ref));

beforeEach(async () => {
  const store = dynamoStore({
    client: engine.client(),
    table: await engine.table(),
    hash: sha256,
    fresh,
  });
  it_ = world(store, start);
  it_.known.set(asha.account, { name: 'Asha', home: true, guest: false });
  await it_.ask(request(asha, setUp, onSlack));
  await it_.settle();
});

describe.each(['rejected', 'not-a-member', 'unreachable', 'place-gone'] as const)(
  'a change that is refused (%s)',
  (why) => {
    const refused = { kind: 'refused', why } as const;
    beforeEach(async () => {
      await say('action Paint the shelter');
      await it_.to(later(start, 10));
    });

    it('is tried again, for it may pass', async () => {
      it_.faults.push(refused, refused);
      await say('action due A-1 20 January');
      await it_.to(later(start, 3600));
      expect(card('A-1')).toHaveLength(1);
      expect(card('A-1')[0]?.view.aloud).toContain('20 January');
      // Counted anew after one that was taken.
      it_.faults.push(refused, refused);
      await say('action due A-1 21 January');
      await it_.to(later(start, 7200));
      expect(card('A-1')).toHaveLength(1);
    });

    it('counts as gone after three, and a new card stands', async () => {
      it_.faults.push(refused, refused, refused);
      await say('action due A-1 20 January');
      await it_.to(later(start, 3600));
      expect(it_.faults).toHaveLength(0);
      expect(card('A-1').map(({ edits }) => edits)).toEqual([0, 0]);
      expect(card('A-1')[1]?.view.aloud).toContain('20 January');
      await say('action due A-1 21 January');
      await it_.to(later(start, 7200));
      expect(card('A-1').map(({ edits }) => edits)).toEqual([0, 1]);
    });

    it('is still the one that is known where a new card is refused too', async () => {
      it_.faults.push(refused, refused, refused, refused);
      await say('action due A-1 20 January');
      await it_.to(later(start, 3 * 24 * 3600));
      expect(it_.faults).toHaveLength(0);
      expect(card('A-1')).toHaveLength(1);
      await say('action due A-1 21 January');
      await it_.to(later(start, 3 * 24 * 3600 + 600));
      expect(card('A-1')).toHaveLength(1);
      expect(card('A-1')[0]?.view.aloud).toContain('21 January');
    });
  },
);

it('takes away no more than three times what the chat refuses to take away', async () => {
  await say('action Paint the shelter');
  await it_.to(later(start, 10));
  const { slack } = it_.ports.messengers;
  let asked = 0;
  const remove = async () => {
    asked += 1;
    return { kind: 'refused', why: 'rejected' } as const;
  };
  Object.assign(slack ?? {}, { remove });
  const bring = { ask: 'action.bring', ref: 'A-1' } as const;
  await it_.ask(request(asha, { kind: 'pressed', ask: bring }, onSlack));
  await it_.to(later(start, 3600));
  expect(asked).toBe(3);
  expect(card('A-1')).toHaveLength(2);
});
