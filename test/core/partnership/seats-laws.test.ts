import { describe, expect, it } from 'vitest';
import { filling } from '../../../core/features/partnership/decide/filling.ts';
import { evolvePartnership } from '../../../core/features/partnership/evolve.ts';
import { spellsOf } from '../../../core/features/partnership/holders.ts';
import type {
  Partnership,
  PartnershipEvent,
} from '../../../core/features/partnership/partnership.ts';
import { seating, unseating } from '../../../core/features/partnership/seats.ts';
import { type PersonId, personId } from '../../../core/model/ids.ts';
import { seatAt } from '../../../core/subject/past.ts';
import { isFormer, standing } from '../../../core/subject/standing.ts';
import fc from '../../support/fast-check.ts';
import { asha, sam, southport } from '../../support/southport/ids.ts';
import { southportWorld, stateOf } from './given.ts';

const people: readonly PersonId[] = [...['a', 'b', 'c', 'd'].map(personId), asha, sam];
const person = fc.constantFrom(...people);
type Step = (state: Partnership) => readonly PartnershipEvent[];

const sits = fc.tuple(person, fc.constantFrom('Police', 'Fire Service', undefined)).map(
  ([who, organisation]): Step =>
    (state) =>
      seating(state, who, { came: 'listed', organisation }),
);
const leaves = person.map(
  (who): Step =>
    (state) =>
      unseating(state, who),
);
/** Somebody says who fills a seat: holder and deputies by chance, among whoever there is. */
const fills = fc
  .tuple(fc.nat(9), fc.option(person, { nil: undefined }), fc.uniqueArray(person, { maxLength: 3 }))
  .map(
    ([at, holder, deputies]): Step =>
      (state) => {
        const seat = state.seats[at % Math.max(1, state.seats.length)];
        if (!seat || (holder === undefined && seat.organisation === undefined)) return [];
        const wanted = { holder, deputies: deputies.filter((one) => one !== holder) };
        const events = filling(seat, wanted, { at: { id: southport, state }, people: new Map() });
        return 'kind' in events ? [] : events;
      },
  );
const steps = fc.array(fc.oneof(sits, fills, fills, leaves), { maxLength: 40 });

const born = stateOf(await southportWorld());
const instant = (step: number): string =>
  new Date(Date.parse('2027-01-04T09:00:00.000Z') + step * 60_000).toISOString();
/** The partnership after each step, a minute apart. */
const lived = (all: readonly Step[]): readonly Partnership[] => {
  const states = [born];
  for (const [step, each] of all.entries()) {
    const before = states.at(-1) as Partnership;
    const trace = { at: instant(step), by: sam } as never;
    states.push(
      each(before).reduce<Partnership>(
        (now, event) => evolvePartnership(now, event, trace),
        before,
      ),
    );
  }
  return states;
};

describe('laws of seats', () => {
  it('nobody fills two seats, nor one twice', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { seats } of lived(all)) {
          const filled = seats.flatMap(({ holder, deputies }) => [
            ...(holder ? [holder] : []),
            ...deputies,
          ]);
          expect(new Set(filled).size).toBe(filled.length);
        }
      }),
    );
  });

  it('the history of holders replays to every moment of it, and to the present', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const states = lived(all);
        const end = states.at(-1) as Partnership;
        for (const [step, { seats }] of states.slice(1).entries()) {
          for (const { id, holder, organisation } of seats) {
            if (holder === undefined && organisation === undefined) continue;
            const at = instant(step);
            const spells = spellsOf(end, id).filter(
              ({ from = '', until }) => from <= at && (until === undefined || at < until),
            );
            expect(spells.map((one) => [one.holder, one.organisation])).toEqual([
              [holder, organisation],
            ]);
          }
        }
      }),
    );
  });

  it('whoever fills a seat may do what it lets them, and whoever left waits at the door', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const states = lived(all);
        const state = states.at(-1) as Partnership;
        for (const who of people) {
          const fills = state.seats.some(
            ({ holder, deputies }) => holder === who || deputies.includes(who),
          );
          const was = states.some(({ seats }) =>
            seats.some(({ holder, deputies }) => holder === who || deputies.includes(who)),
          );
          expect(standing(state, who) !== 'outside').toBe(fills);
          expect(isFormer(state, who)).toBe(was && !fills);
        }
      }),
    );
  });

  it('a seat that nobody holds is an organisation’s or its deputies’', () => {
    fc.assert(
      fc.property(steps, (all) => {
        for (const { holder, organisation, deputies } of lived(all).at(-1)?.seats ?? [])
          expect(holder !== undefined || organisation !== undefined || deputies.length > 0).toBe(
            true,
          );
      }),
    );
  });

  it('the history of seats says who held each at every minute', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const states = lived(all);
        const now = states.at(-1) as Partnership;
        for (const [step, then] of states.slice(1).entries())
          for (const seat of then.seats) {
            if (!now.seats.some(({ id }) => id === seat.id)) continue;
            expect(seatAt(now, seat.id, instant(step)).holder).toBe(seat.holder);
          }
      }),
    );
  });
});
