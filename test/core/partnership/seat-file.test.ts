import { beforeEach, describe, expect, it } from 'vitest';
import { csvText } from '../../../adapters/tables/csv.ts';
import { readTable } from '../../../adapters/tables/read.ts';
import { seatCells } from '../../../core/features/partnership/seat-file/cells.ts';
import { seatColumns } from '../../../core/features/partnership/sentences/seat-file.ts';
import { say, sentence } from '../../../core/language/saying.ts';
import type { Partnership, StoredPerson } from '../../../core/model/context.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, cleo, jo, type Listed, pat, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { request } from '../../support/world.ts';

let south: Southport;
const state = async () =>
  (await south.store.load(council, [southport])).get(southport)?.state as Partnership;
const sends = (file: string) => {
  const table = readTable('seats.csv', Buffer.from(file, 'utf8'));
  return south.bot.ask(request(cleo, { kind: 'typed', typed: { text: '', mentions: [], table } }));
};
const seats = async () =>
  Object.fromEntries(
    (await state()).seats.map(({ id, organisation = '', holder = '', deputies, kind = '' }) => [
      id,
      [organisation, holder, ...deputies, kind].filter((one) => one !== '').join(' '),
    ]),
  );
const people = async () => {
  const all = [asha, cleo, sam, jo, pat].map(({ id }: Listed) => id);
  return new Map([...(await south.store.load(council, all))]) as unknown as Map<
    never,
    StoredPerson
  >;
};
const exported = async () => {
  const naming = { state: await state(), people: await people(), locale: 'en-GB' as const };
  const rows = naming.state.seats.map((seat) => {
    const cells = seatCells(seat, naming);
    return seatColumns.map((column) => cells[column]);
  });
  const headings = seatColumns.map((column) => sentence(say('file.column', { column }), 'en-GB'));
  return csvText({ headings, rows });
};

beforeEach(async () => {
  south = await newSouthport();
});

describe('seats as a file', () => {
  it('change nothing where they come in as they went out', async () => {
    const before = await seats();
    expect(aloud(await sends(await exported()))).toBe(
      'The seats of Southport Area Partnership are as that file has them, and nothing was changed.',
    );
    expect(await seats()).toEqual(before);
  });

  it('are shown first, the wrong lines before the others, and set once that is confirmed', async () => {
    const before = await seats();
    const file =
      'Seat;Organisation;Kind;Holder;Deputies;Held until\r\n3;Harbour Trust;partner;Sam;Jo;31/03/2028\r\n77;;;Sam;;\r\n5;;wizard;;;\r\n;Formby Parish Council;councillor;Cllr Rowe;;\r\n';
    const shown = await sends(file);
    expect(aloud(shown)).toBe(
      '2 lines are wrong and stand first. 2 seats would change. Nothing is written yet. Line 3 is wrong: there is no seat 77 here. Leave that cell empty where the seat is new. Line 4 is wrong: wizard is no kind of seat. Write councillor, partner organisation, officer, business, community or adviser. 2. Harbour Trust · organisation Harbour Trust · kind partner · deputies Jo · held until Friday 31 March 2028 5. Formby Parish Council, a new seat · kind councillor · holder Cllr Rowe · Cllr Rowe new on the list, with no chat yet',
    );
    expect(await seats()).toEqual(before);
    const done = await south.presses(cleo, 'Set 2 seats, leave out 2 lines', shown);
    expect(aloud(done)).toBe(
      'The seats of Southport Area Partnership are set: 1 changed and 1 new. 1 person is new on the list, with no chat yet.',
    );
    const now = await seats();
    expect(now).toMatchObject({ 'seat-3': `Harbour Trust ${sam.id} ${jo.id} partner` });
    expect(now).not.toHaveProperty('seat-4');
    expect(now['seat-6']).toMatch(/^Formby Parish Council person:\S+ councillor$/);
    expect(aloud(await sends(file.replace(/\r\n77.*\r\n5;;wizard.*\r\n/, '\r\n')))).toContain(
      'and nothing was changed',
    );
  });

  it('swap who holds two seats, and leave nobody on two or on none', async () => {
    await south.presses(
      cleo,
      'Set 2 seats',
      await sends('Seat;Organisation;Holder\n3;Harbour Trust;Sam\n4;Youth Trust;Jo\n'),
    );
    await south.presses(cleo, 'Set 2 seats', await sends('Seat;Holder\n3;Jo\n4;Sam\n'));
    expect(await seats()).toMatchObject({
      'seat-3': `Harbour Trust ${jo.id}`,
      'seat-4': `Youth Trust ${sam.id}`,
    });
    await south.presses(cleo, 'Set 1 seat', await sends('Seat;Holder\n3;vacant\n'));
    const { seats: all } = await state();
    expect(all.find(({ id }) => id === 'seat-3')).not.toHaveProperty('holder');
    expect(all.filter(({ holder }) => holder === jo.id)).toMatchObject([{ role: 'observer' }]);
  });

  it('take nobody off another organisation’s seat, nor onto two', async () => {
    await south.presses(
      cleo,
      'Set 1 seat',
      await sends('Seat;Organisation;Holder\n3;Harbour Trust;Sam\n'),
    );
    expect(aloud(await sends('Seat;Holder\n5;Sam\n'))).toContain(
      'Line 2 is wrong: Sam fills a seat of Harbour Trust',
    );
    const shown = await sends('Seat;Organisation;Holder\n;Parish;Jo\n;Youth Trust;Jo\n');
    expect(aloud(shown)).toContain('Line 3 is wrong: Jo fills a seat in line 2 already');
    expect(labelsOf(shown)).toContain('Set 1 seat, leave out 1 line');
  });

  it('are shown anew where somebody has changed them meanwhile', async () => {
    const shown = await sends('Seat;Holder\n5;Sam\n');
    await south.asks(cleo, {
      ask: 'partnership.set-person',
      in: southport,
      person: sam.id,
      organisation: 'Harbour Trust',
    } as never);
    expect(aloud(await south.presses(cleo, 'Set 1 seat', shown))).toContain('is wrong: Sam');
    expect((await seats())['seat-5']).toBe(`Fire Service ${pat.id}`);
  });

  it('give nobody deputies that a clause does not let them have', async () => {
    const file = 'Seat;Kind;Deputies\n3;councillor;Jo\n';
    expect(aloud(await sends(file))).toContain(
      'Line 2 is wrong: a councillor’s seat has deputies only where a clause of the terms of reference lets it',
    );
    await south.asks(cleo, {
      ask: 'terms.set-clause',
      in: southport,
      number: 7,
      heading: 'Deputies',
      text: 'One each.',
      rule: { rule: 'deputies', of: 'councillor', most: 1 },
    } as never);
    await south.asks(cleo, { ask: 'terms.agree', in: southport, day: '2027-01-04' } as never);
    expect(aloud(await sends(file))).toContain('I can read every line.');
    expect(
      aloud(
        await sends('Seat;Kind;Deputies\n3;councillor;Jo; Pat\n'.replace('Jo; Pat', '"Jo; Pat"')),
      ),
    ).toContain('Line 2 is wrong: Clause 7 lets such a seat have 1 deputy at most.');
  });

  it('keep a term for whoever comes, and say where somebody was or sits already', async () => {
    const first =
      'Seat;Organisation;Holder;Held until\n3;Harbour Trust;Sam;2028-03-31\n4;Youth Trust;;\n';
    await south.presses(cleo, 'Set 1 seat', await sends(first.replace(/4;.*\n/, '')));
    const jo2 = first.replace(/4;.*\n/, '').replace('Sam', 'Jo');
    await south.presses(cleo, 'Set 1 seat', await sends(jo2));
    expect((await state()).seats.find(({ id }) => id === 'seat-3')).toMatchObject({
      holder: jo.id,
      until: '2028-03-31',
    });
    expect(aloud(await sends(jo2))).toContain('nothing was changed');
    expect(
      aloud(
        await sends(
          'Seat;Organisation;Holder\n3;Harbour Trust;Jo\n;Harbour Trust;Ann\n5;Fire Service;Jo\n',
        ),
      ),
    ).toContain('Line 4 is wrong: Jo fills a seat in line 2 already');
    await south.asks(cleo, {
      ask: 'partnership.remove',
      in: southport,
      person: sam.id,
      sure: true,
    } as never);
    expect(aloud(await sends('Organisation;Holder\nScouts;Sam\n'))).toContain(
      'Line 2 is wrong: Sam was on the list before. Put them on it again under People first.',
    );
    expect(aloud(await sends('Seat;Holder;Next step by\n3;Jo;2027-05-05\n'))).toContain(
      'a day stands there without the next step',
    );
  });
});
