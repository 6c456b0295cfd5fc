import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { digestAfter } from '../../../core/features/partnership/digest.ts';
import { evolvePartnership } from '../../../core/features/partnership/evolve.ts';
import { nextReviewOf } from '../../../core/features/partnership/next-review.ts';
import type {
  Partnership,
  PartnershipEvent,
} from '../../../core/features/partnership/partnership.ts';
import { seating, unseating } from '../../../core/features/partnership/seats.ts';
import { partnershipKind } from '../../../core/features/partnership/shapes.ts';
import { type PersonId, personId, placeId } from '../../../core/model/ids.ts';
import { seatOf } from '../../../core/subject/seats.ts';
import { standing } from '../../../core/subject/standing.ts';
import fc from '../../support/fast-check.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { southportWorld, stateOf, trace } from './given.ts';

const people = ['a', 'b', 'c', 'd'].map(personId);
const person = fc.constantFrom<PersonId>(...people, asha, sam);
const organisation = fc.option(fc.constantFrom('Police', 'Fire Service'), { nil: undefined });
const place = fc.constantFrom(...['C1', 'C2', 'C3'].map((one) => placeId('slack', 'T1', one)));

type Step = (state: Partnership) => readonly PartnershipEvent[];
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(person, organisation).map(
    ([who, of]): Step =>
      (state) =>
        seating(state, who, { came: 'listed', organisation: of }),
  ),
  person.map(
    (who): Step =>
      (state) =>
        unseating(state, who),
  ),
  fc.tuple(person, person).map(
    ([from, into]): Step =>
      () =>
        from === into ? [] : [{ event: 'PersonMerged', from, into }],
  ),
  fc.constantFrom('channels', 'list').map(
    (door): Step =>
      () => [{ event: 'DoorSet', door: door as never }],
  ),
  person.map(
    (who): Step =>
      () => [{ event: 'ChairNamed', person: who }],
  ),
  fc.boolean().map(
    (mine): Step =>
      () => [{ event: 'ChairAnswered', mine }],
  ),
  place.map(
    (at): Step =>
      () => [{ event: 'PlaceBound', place: at, name: 'x' }],
  ),
  place.map(
    (at): Step =>
      () => [{ event: 'PlaceUnbound', place: at }],
  ),
  fc.tuple(person, place).map(
    ([who, at]): Step =>
      () => [{ event: 'JoinAsked', person: who, place: at }],
  ),
  person.map(
    (who): Step =>
      () => [{ event: 'JoinAnswered', person: who, letIn: false }],
  ),
  fc.constant<Step>(() => [{ event: 'PartnershipUndone' }]),
);
const born = stateOf(await southportWorld());
/** A partnership after these steps, with all its events. */
const lived = (steps: readonly Step[]) => {
  let state = born;
  const events: PartnershipEvent[] = [];
  const states = [state];
  for (const each of steps) {
    for (const event of each(state)) {
      state = evolvePartnership(state, event, trace());
      events.push(event);
      states.push(state);
    }
  }
  return { state, events, states };
};

describe('laws of a partnership', () => {
  it('equals its journal evolved, read back from the store in between or not', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const { state, events } = lived(steps);
        const again = events.reduce<Partnership>((before, event) => {
          const stored = JSON.parse(JSON.stringify(before));
          return evolvePartnership(partnershipKind.read(stored), event, trace());
        }, born);
        expect(again).toEqual(JSON.parse(JSON.stringify(state)));
      }),
    );
  });

  it('gives a seat again only to who had it, and seats nobody twice', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { events, states } = lived(steps);
        const given = events.flatMap((event) => (event.event === 'SeatGiven' ? [event] : []));
        for (const { seat, holder } of given) {
          const holders = given.filter((one) => one.seat === seat).map((one) => one.holder);
          expect(new Set(holders)).toEqual(new Set([holder]));
          expect(['seat-1', 'seat-2'].includes(seat) && holder !== sam && holder !== asha).toBe(
            false,
          );
        }
        for (const { seats } of states) {
          const holders = seats.flatMap(({ holder }) => holder ?? []);
          expect(new Set(holders).size).toBe(holders.length);
        }
      }),
    );
  });

  it('knows one person by one name after a merge', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), person, (steps, from) => {
        const { state } = lived(steps);
        const after = evolvePartnership(state, { event: 'PersonMerged', from, into: jo }, trace());
        const { last: _, ...rest } = after;
        expect(JSON.stringify(rest)).not.toContain(`"${from}"`);
        if (seatOf(state, from)) expect(standing(after, jo)).not.toBe('outside');
      }),
    );
  });
});

describe('the stored shape', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8'));

  it('of the first release can be read, and keeps what it does not know', () => {
    const stored = read('partnership-v1');
    expect(partnershipKind.read(stored)).toEqual(stored);
    const state = evolvePartnership(
      partnershipKind.read(stored),
      { event: 'DoorSet', door: 'list' },
      trace(),
    );
    expect(state).toMatchObject({ later: 'kept', seats: [{ colour: 'kept' }, {}] });
  });

  it('of no release is refused', () => {
    expect(() => partnershipKind.read({ ...read('partnership-v1'), v: 2 })).toThrow();
    expect(() => partnershipKind.read({ v: 1 })).toThrow();
  });

  it('names the list and the next digest', () => {
    expect(partnershipKind.found(born, southport)).toEqual({
      list: { group: 'partnerships', order: 'southport area partnership' },
      due: '2027-01-11T09:00:00.000Z',
    });
  });
});

describe('days', () => {
  it('the digest goes out on Monday morning, or on the first working day after', () => {
    const on = (now: string) => digestAfter(now, 'Europe/London', 'england-and-wales');
    expect(on('2027-01-10T23:30:00.000Z')).toBe('2027-01-11T09:00:00.000Z');
    expect(on('2027-01-11T09:00:00.000Z')).toBe('2027-01-18T09:00:00.000Z');
    expect(on('2027-04-28T12:00:00.000Z')).toBe('2027-05-04T08:00:00.000Z');
  });

  it('the review counts from "in being since", on a working day', () => {
    const on = (madeAt: string, since = '2027-01-04') =>
      nextReviewOf({
        since,
        madeAt,
        zone: 'Europe/London',
        nation: 'england-and-wales',
      } as Partnership).day;
    expect(on('2027-01-04T09:00:00.000Z')).toBe('2027-07-05');
    expect(on('2027-07-05T07:59:00.000Z')).toBe('2027-07-05');
    expect(on('2027-07-05T08:00:00.000Z')).toBe('2028-01-04');
    expect(on('2027-09-01T09:00:00.000Z', '2027-08-31')).toBe('2028-02-29');
  });
});
