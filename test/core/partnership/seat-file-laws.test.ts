import { expect, it } from 'vitest';
import { csvText } from '../../../adapters/tables/csv.ts';
import { readTable } from '../../../adapters/tables/read.ts';
import type { Partnership } from '../../../core/features/partnership/partnership.ts';
import { readSeatTable } from '../../../core/features/partnership/reads/seat-table.ts';
import { seatCells } from '../../../core/features/partnership/seat-file/cells.ts';
import { seatFileRead } from '../../../core/features/partnership/seat-file/read.ts';
import { seatColumns } from '../../../core/features/partnership/sentences/seat-file.ts';
import { part } from '../../../core/language/line.ts';
import { fold } from '../../../core/language/normalise.ts';
import type { ReadContext } from '../../../core/language/reading.ts';
import { say, sentence } from '../../../core/language/saying.ts';
import { visible } from '../../../core/lib/visible.ts';
import type { StoredPerson } from '../../../core/model/context.ts';
import { type PersonId, personId } from '../../../core/model/ids.ts';
import { seatKinds, seatWays } from '../../../core/model/seat-kinds.ts';
import fc from '../../support/fast-check.ts';
import { southport } from '../../support/southport/ids.ts';
import { southportWorld, stateOf } from './given.ts';

const locale = 'en-GB';
const today = '2027-01-04';
const ids = Array.from({ length: 12 }, (_, at) => personId(`p${at}`));
const odd = ['Sam; Jo', '=1+1', '\'tis "so"', 'Llŷn – Zoë’s, café', '+44 20', '7', 'No', 'a'];
const words = fc
  .oneof(fc.constantFrom(...odd), fc.string({ minLength: 1, maxLength: 20 }))
  .map((text) => text.trim())
  .filter((text) => visible.test(text));
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const day = fc.integer({ min: 1, max: 28 }).map((at) => `2026-05-${`${at}`.padStart(2, '0')}`);
const seat = fc.record({
  organisation: some(words),
  kind: some(fc.constantFrom(...seatKinds)),
  ward: some(words),
  votes: fc.boolean(),
  observes: fc.boolean(),
  sits: fc.nat(3),
  until: some(day),
  how: some(fc.constantFrom(...seatWays)),
  elected: some(fc.constantFrom('P-5')),
  follows: some(fc.constantFrom(...ids)),
  step: some(words),
});
const born = stateOf(await southportWorld());
const context: ReadContext = {
  now: `${today}T09:00:00.000Z`,
  today,
  zone: 'Europe/London',
  nation: 'england-and-wales',
  direct: true,
  words: new Map(),
  roster: [],
  organisations: [],
};

/** A partnership of such seats, its twelve people on them in turn. */
const partnershipOf = (
  all: readonly (typeof seat extends fc.Arbitrary<infer One> ? One : never)[],
) => {
  const free = [...ids];
  const seats = all.map(({ votes, observes, sits, step, kind, ...one }, at) => {
    const [holder, ...deputies] = free.splice(0, sits);
    const facts = Object.entries({ ...one, kind, holder }).filter(
      ([, value]) => value !== undefined,
    );
    return {
      id: `seat-${at + 1}`,
      role: observes ? 'observer' : 'member',
      ...(votes ? {} : { votes }),
      ...(step ? { vacancy: { step, by: '2026-02-03' } } : {}),
      deputies,
      came: 'listed',
      since: context.now,
      ...Object.fromEntries(facts),
    };
  });
  return { ...born, seats, seatsGiven: seats.length } as unknown as Partnership;
};

it('whatever the seats are, their file comes in again and changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(seat, { minLength: 1, maxLength: 6 }),
      fc.array(words, { minLength: ids.length, maxLength: ids.length }),
      (all, names) => {
        const state = partnershipOf(all);
        const people = new Map(
          ids.map((id, at) => [
            id,
            { id, state: { name: names[at], accounts: [] } } as unknown as StoredPerson,
          ]),
        ) as ReadonlyMap<PersonId, StoredPerson>;
        const headings = seatColumns.map((column) =>
          sentence(say('file.column', { column }), locale),
        );
        const rows = state.seats.map((one) => {
          const cells = seatCells(one, { state, people, locale });
          return seatColumns.map((column) => cells[column]);
        });
        const table = readTable('seats.csv', Buffer.from(csvText({ headings, rows }), 'utf8'));
        if ('refused' in table) throw new Error(table.refused);
        const line = part(fold({ text: table.text, mentions: [] }), 0);
        const read = readSeatTable(line, context, table.first);
        if (read?.kind !== 'ask' || read.ask.ask !== 'partnership.bring-seats')
          throw new Error(JSON.stringify(read));
        expect(read.ask.rows).toHaveLength(state.seats.length);
        const fresh = () => 'new';
        const file = seatFileRead(
          read.ask.rows,
          { id: southport, state },
          { people, records: new Map() },
          {
            locale,
            today,
            fresh,
          } as never,
        );
        expect([file.amiss, file.wanted.map(({ parts }) => parts)]).toEqual([[], []]);
      },
    ),
  );
});
