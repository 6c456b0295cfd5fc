import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/calendar/days.ts';
import { evolveFamily } from '../../../core/features/family/evolve.ts';
import { type Family, type FamilyEvent, noFamily } from '../../../core/features/family/family.ts';
import { branches, parentOf, ring, upFrom } from '../../../core/features/family/kin.ts';
import { isOn, wardName, wardsFrom, whereFrom } from '../../../core/features/family/wards.ts';
import { partnershipId } from '../../../core/model/ids.ts';
import fc from '../../support/fast-check.ts';

const partnerships = ['a', 'b', 'c', 'd'].map(partnershipId);
const partnership = fc.constantFrom(...partnerships);
const day = fc.nat({ max: 20 }).map((days) => addDays('2027-01-04', days));
const ward = fc.constantFrom('Ainsdale', 'Birkdale', 'ainsdale ward');

/** A ward goes where no other has it from that day on; of its own it is refused. */
const adds = fc.tuple(partnership, ward, day).map(
  ([to, name, from]) =>
    (family: Family): FamilyEvent[] =>
      whereFrom(family, name, from).length > 0
        ? []
        : [{ event: 'WardAdded', ward: wardName(name), in: to, from }],
);
const ends = fc.tuple(partnership, ward, day).map(([of, name, on]) => (): FamilyEvent[] => [
  { event: 'WardEnded', ward: wardName(name), in: of, on },
]);
const puts = fc.tuple(partnership, partnership).map(
  ([child, parent]) =>
    (family: Family): FamilyEvent[] =>
      child === parent || ring(family, child, parent)
        ? []
        : [{ event: 'ParentSet', child, parent }],
);
const frees = partnership.map((child) => (): FamilyEvent[] => [{ event: 'ParentSet', child }]);
const lived = fc
  .array(fc.oneof(adds, ends, puts, frees), { maxLength: 40 })
  .map((steps) =>
    steps.reduce<Family>((family, step) => step(family).reduce(evolveFamily, family), noFamily),
  );

describe('a family, whatever happened to it', () => {
  it('has a ward in one partnership a day, where nobody said otherwise', () => {
    fc.assert(
      fc.property(lived, day, ward, (family, on, name) => {
        expect(
          whereFrom(family, name, on).filter((one) => isOn(one, on)).length,
        ).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has no ring, and every partnership once in its tree', () => {
    fc.assert(
      fc.property(lived, (family) => {
        for (const one of partnerships) {
          const top = upFrom(family, one).at(-1);
          expect(top && parentOf(family, top)).toBeUndefined();
        }
        const shown = branches(family, partnerships).map(({ id }) => id);
        expect([...shown].sort()).toEqual([...partnerships].sort());
      }),
    );
  });

  it('has no ward of a partnership from the day on which it was taken out', () => {
    fc.assert(
      fc.property(lived, partnership, day, (family, of, on) => {
        const after = evolveFamily(family, { event: 'WardEnded', ward: 'Ainsdale', in: of, on });
        const names = wardsFrom(after, of, on).map((one) => one.ward.toLowerCase());
        expect(names).not.toContain('ainsdale');
        const before = addDays(on, -1);
        const stood = (one: Family) =>
          wardsFrom(one, of, before).filter((ward) => isOn(ward, before)).length;
        expect(stood(after)).toBe(stood(family));
      }),
    );
  });

  it('is as it was once what was taken out is put back on that day', () => {
    fc.assert(
      fc.property(partnership, day, day, (of, from, on) => {
        const added = { event: 'WardAdded', ward: 'Ainsdale', in: of, from } as const;
        const before = evolveFamily(undefined, added);
        const out = evolveFamily(before, { event: 'WardEnded', ward: 'Ainsdale', in: of, on });
        const back = evolveFamily(out, { ...added, from: from < on ? on : from });
        expect(back).toEqual(before);
      }),
    );
  });
});
