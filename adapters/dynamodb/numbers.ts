import type { Store } from '../../core/ports/store.ts';
import { type Condition, change, type Fields, maybe, number, secondsAt } from './item.ts';
import { counterKey, type Key, paceKey, triesKey } from './keys.ts';
import { getItem } from './reading.ts';
import { type Wire, write } from './wire.ts';

/** Raises a number and answers what it became. Asked again after silence it may rise twice: a gap, never a repeat. */
const raise = async (wire: Wire, key: Key, by: number, fields: Fields = {}): Promise<number> => {
  const raised = await write(wire, {
    ...change(key, fields, { add: { n: by } }),
    ReturnValues: 'UPDATED_NEW',
  });
  return raised.done ? number(raised.now, 'n') : 0;
};

/** The same for a number that may lag behind another, with which it is carried along. */
const raisedAbove = async (wire: Wire, key: Key, by: number, after: number): Promise<number> => {
  if (after === 0) return raise(wire, key, by);
  const lags: Condition = { that: 'attribute_not_exists(#n) OR #n < :after', given: { after } };
  const carried = await write(wire, change(key, { n: after + by }, { condition: lags }));
  return carried.done ? after + by : raise(wire, key, by);
};

/** Two steps at most: a free place is taken at once, else the turn after the last one given is. */
const pace =
  (wire: Wire): Store['pace'] =>
  async (place, now, spacing) => {
    const key = paceKey(place);
    const present = Date.parse(now);
    const expires = secondsAt(now, 24 * 60 * 60);
    const mark = wire.fresh(16);
    const isFree: Condition = {
      that: 'attribute_not_exists(#next) OR #next <= :now',
      given: { now: present },
    };
    const fields = { next: present + spacing, mark, expires };
    const free = await write(wire, change(key, fields, { condition: isFree }));
    if (free.done || (free.old && maybe(free.old, 'mark') === mark)) return now;
    const queued = await write(wire, {
      ...change(key, { expires }, { add: { next: spacing } }),
      ReturnValues: 'UPDATED_NEW',
    });
    const turn = queued.done ? number(queued.now, 'next') - spacing : present;
    return new Date(Math.max(turn, present)).toISOString();
  };

/** Things that are counted. */
export const numbers = (
  wire: Wire,
): Pick<Store, 'takeNumbers' | 'tries' | 'wrongTry' | 'pace' | 'paced'> => ({
  takeNumbers: async (programme, partnership, letter, count, after = 0) => {
    const last = await raisedAbove(wire, counterKey(programme, partnership, letter), count, after);
    return Array.from({ length: count }, (_, index) => last - count + 1 + index);
  },
  tries: async (account, now) => number((await getItem(wire, triesKey(account, now))) ?? {}, 'n'),
  wrongTry: (account, now) =>
    raise(wire, triesKey(account, now), 1, { expires: secondsAt(now, 2 * 60 * 60) }),
  pace: pace(wire),
  paced: async (place) => {
    const item = await getItem(wire, paceKey(place));
    return item && new Date(number(item, 'next')).toISOString();
  },
});
