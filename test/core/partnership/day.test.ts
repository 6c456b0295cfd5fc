import { describe, expect, it } from 'vitest';
import { chairThings } from '../../../core/features/partnership/chair-asked.ts';
import { newcomerThings } from '../../../core/features/partnership/newcomers.ts';
import { seating } from '../../../core/features/partnership/seats.ts';
import type { StoredPartnership } from '../../../core/model/context.ts';
import type { DayContext, DayReader } from '../../../core/model/day-thing.ts';
import type { PersonId } from '../../../core/model/ids.ts';
import { asha, jo, sam, southport } from '../../support/southport/ids.ts';
import { happen } from '../../support/southport/records.ts';
import { buttonsOf } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { southportWorld, trace } from './given.ts';

const context: DayContext = {
  now: '2027-01-05T09:01:00.000Z',
  today: '2027-01-05',
  day: '2027-01-05',
  locale: 'en-GB',
  place: 'slack:T1:@US' as DayContext['place'],
  stands: false,
};
const reader = (person: PersonId, day = '2027-01-05'): DayReader => ({
  person,
  names: [person],
  day,
  people: new Map(),
});
const homes = (world: Southport, names: readonly string[] = ['southport']) => {
  const home = world.records.get(southport) as StoredPartnership;
  return names.map((word) => ({
    ...home,
    id: `pt-${word}` as typeof southport,
    state: { ...home.state, word, name: `${word} partnership` },
  }));
};
const come = async (world: Southport, person: PersonId, organisation?: string) => {
  const { state } = homes(world)[0] as StoredPartnership;
  const events = seating(state, person, { came: 'act', organisation });
  await happen(world, [{ record: southport, kind: 'partnership', events }], trace(person));
};

describe("a keeper's news of who came in", () => {
  it('is told on the next working day, and on no other', async () => {
    const world = await southportWorld();
    await come(world, jo);
    const told = (day: string) => newcomerThings(homes(world), reader(sam, day), context);
    expect(told('2027-01-05')).toMatchObject([
      { sort: 'news', asks: true, clause: 'people came in to southport partnership' },
    ]);
    expect(told('2027-01-04')).toEqual([]);
    expect(told('2027-01-06')).toEqual([]);
    expect(newcomerThings(homes(world), reader(asha), context)).toEqual([]);
  });

  it("counts who took their organisation's empty seat, who is new on the list by that", async () => {
    const world = await southportWorld();
    const emptied = [
      {
        event: 'SeatGiven',
        seat: 'seat-9',
        organisation: 'Police',
        role: 'member',
        came: 'listed',
      },
    ] as const;
    await happen(world, [{ record: southport, kind: 'partnership', events: emptied }]);
    await come(world, jo, 'Police');
    const [home] = homes(world);
    expect(home?.state.seats.find(({ id }) => id === 'seat-9')).toMatchObject({
      holder: jo,
      came: 'act',
    });
    expect(newcomerThings(homes(world), reader(sam), context)).toHaveLength(1);
  });

  it('is nothing where nobody came, or somebody was let in', async () => {
    expect(newcomerThings(homes(await southportWorld()), reader(sam), context)).toEqual([]);
  });

  it('takes four lists to a row, each behind its own button', async () => {
    const world = await southportWorld();
    await come(world, jo);
    const six = ['ainsdale', 'birkdale', 'churchtown', 'formby', 'hightown', 'maghull'];
    const things = newcomerThings(homes(world, six), reader(sam), context);
    expect(things.map(({ row }) => (row.buttons ?? []).map(({ label }) => label))).toEqual([
      ['Ainsdale', 'Birkdale', 'Churchtown', 'Formby'],
      ['Hightown', 'Maghull'],
    ]);
    expect(things[1]?.alone?.aloud).toBe(
      'People came in to hightown partnership and maghull partnership by acting in their channels. Each list marks them as new, with Remove beside each.',
    );
  });
});

describe('the question to who was named as chair', () => {
  const named = async (by: PersonId, confirmed?: true) => {
    const world = await southportWorld();
    const event = { event: 'ChairNamed', person: jo, ...(confirmed ? { confirmed } : {}) } as const;
    const change = { record: southport, kind: 'partnership', events: [event] } as const;
    await happen(world, [change], trace(by));
    return homes(world);
  };

  it('stands in the next working day, with its two answers', async () => {
    const [thing, ...more] = chairThings(await named(sam), reader(jo), context);
    expect(more).toEqual([]);
    expect(thing).toMatchObject({ open: true, asks: true });
    expect(thing?.alone && buttonsOf(thing.alone).map(({ label }) => label)).toEqual([
      "That's right",
      'Not me',
    ]);
    expect(chairThings(await named(sam), reader(jo, '2027-01-06'), context)).toEqual([]);
    expect(chairThings(await named(sam), reader(asha), context)).toEqual([]);
  });

  it('is not put to those who named themselves, and is one line once answered', async () => {
    expect(chairThings(await named(jo), reader(jo), context)).toEqual([]);
    expect(chairThings(await named(sam, true), reader(jo), context)).toEqual([]);
    const standing = { ...context, stands: true };
    expect(chairThings(await named(sam, true), reader(jo), standing)).toMatchObject([
      { open: false, row: { spans: [{ text: "You're the chair of southport partnership." }] } },
    ]);
  });
});
