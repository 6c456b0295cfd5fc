import { describe, expect, it } from 'vitest';
import { type After, type Order, pageOf } from '../../../core/view/pages.ts';
import fc, { cases } from '../../support/fast-check.ts';

interface Thing {
  readonly name: string;
  readonly day: number;
}
type Change = (things: readonly Thing[], fresh: string) => readonly Thing[];

const day = fc.nat({ max: 20 });
const at = fc.nat({ max: 60 });
const change: fc.Arbitrary<Change> = fc.oneof(
  at.map(
    (index): Change =>
      (things) =>
        things.filter((_, one) => one !== index),
  ),
  fc.tuple(at, day).map(
    ([index, to]): Change =>
      (things) =>
        things.map((thing, one) => (one === index ? { ...thing, day: to } : thing)),
  ),
  day.map(
    (to): Change =>
      (things, fresh) => [...things, { name: fresh, day: to }],
  ),
);
const history = fc.record({
  days: fc.array(day, { maxLength: 45 }),
  between: fc.array(fc.array(change, { maxLength: 5 }), { maxLength: 12 }),
  weights: fc.boolean(),
});

const placeOf = ({ day: of, name }: Thing) => [`${of}`.padStart(2, '0'), name];
const sorted = (things: readonly Thing[]) =>
  [...things].sort((one, other) => (placeOf(one).join() < placeOf(other).join() ? -1 : 1));
const orders = (weights: boolean): readonly Order<Thing>[] => {
  const order = { nameOf: ({ name }: Thing) => name };
  const weighed = weights ? { weightOf: ({ day: of }: Thing) => of + 1, most: 40 } : {};
  return [
    { ...order, ...weighed, placeOf },
    { ...order, ...weighed },
  ];
};

describe('a list followed page by page', () => {
  it('leaves nothing out and shows nothing twice, whatever goes, moves and comes meanwhile', () => {
    fc.assert(
      fc.property(history, ({ days, between, weights }) => {
        for (const order of orders(weights)) {
          let things = days.map((of, index): Thing => ({ name: `t${index}`, day: of }));
          const shown: string[] = [];
          let after: After | undefined;
          for (let press = 0; press < 80; press += 1) {
            const page = pageOf(sorted(things), { after }, order);
            expect(page.total).toBe(things.length);
            expect(page.was).toBe(after && after.of !== things.length ? after.of : undefined);
            const empty = page.shown.length === 0;
            expect(empty).toBe(page.ended === true || (press === 0 && things.length === 0));
            if (after && order.placeOf && !page.risen && !page.ended)
              expect(page.shown.every((one) => placeOf(one).join() > (after?.place ?? []).join()));
            shown.push(...page.shown.map(({ name }) => name));
            after = page.next;
            if (!after) break;
            for (const [index, one] of (between[press] ?? []).entries())
              things = [...one(things, `n${press}.${index}`)];
          }
          expect(new Set(shown).size).toBe(shown.length);
          expect(things.filter(({ name }) => !shown.includes(name))).toEqual([]);
        }
      }),
      { numRuns: cases(300) },
    );
  });

  it('goes by numbers where a button of the first release asks', () => {
    const [order] = orders(false);
    const things = Array.from({ length: 23 }, (_, index): Thing => ({ name: `t${index}`, day: 1 }));
    const third = pageOf(things, { page: 3 }, order as Order<Thing>);
    expect([third.from, third.to, third.next]).toEqual([21, 23, undefined]);
    const second = pageOf(things, { page: 2 }, order as Order<Thing>);
    const next = pageOf(things, { after: second.next }, order as Order<Thing>);
    expect(next.shown).toEqual(third.shown);
  });
});
