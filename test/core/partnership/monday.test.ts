import { describe, expect, it } from 'vitest';
import { addDays } from '../../../core/calendar/days.ts';
import type { View } from '../../../core/view/view.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, jo, onSlack } from '../../support/southport/people.ts';
import { button, linesIn } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

/** Southport with four actions for Jo, due on Wednesday 6 January. */
const withFour = async (): Promise<Southport> => {
  const world = await newSouthport({ since: '2026-12-01' });
  for (const title of ['Water the beds', 'Order the bins', 'Paint the rail', 'Ring the bell'])
    await world.says(asha, `action ${title} by 6 January`);
  return world;
};
const digests = (world: Southport): View[] =>
  world.shown().filter(({ aloud }) => aloud.startsWith('Southport this week'));
/** The digest of a Monday, or undefined where none was told. */
const on = async (world: Southport, day: string): Promise<View | undefined> => {
  const before = digests(world).length;
  await world.bot.to(`${day}T12:00:00.000Z`);
  const [digest, ...more] = digests(world).slice(before);
  expect(more).toEqual([]);
  if (digest) fitToBeSeen(digest);
  return digest;
};
const late = (view: View | undefined) =>
  view && linesIn(view).find((one) => one.startsWith('Past their date'));
const four =
  'Past their date (4):\n• A-1 Water the beds, was due 6 January, no one yet\n• A-2 Order the bins, was due 6 January, no one yet\n• A-3 Paint the rail, was due 6 January, no one yet\n• A-4 Ring the bell, was due 6 January, no one yet';

describe('the Monday digest of what is late', () => {
  it('names the lines for two weeks, then says how many as last week, with a button that shows them', async () => {
    const world = await withFour();
    expect(late(await on(world, '2027-01-11'))).toBe(four);
    expect(late(await on(world, '2027-01-18'))).toBe(four);
    const third = await on(world, '2027-01-25');
    expect(third && linesIn(third)).toEqual([
      'Southport: week of 25 January',
      '✓ 0 done · ○ 0 due · ▲ 4 late',
      'Past their date (4): four as last week',
      '[Show them] [All actions] [My things]',
    ]);
    expect(third?.aloud).toBe('Southport this week: 4 actions past their date: four as last week.');
    const shown = await world.asks(jo, button(third, 'Show them'));
    expect(JSON.stringify(shown)).toMatch(/Water the beds.*Order the bins.*Paint the rail.*Ring/);
  });

  it('leads with what changed, and names what is newly late or was given a new day before what is as last week', async () => {
    const world = await withFour();
    for (const day of ['2027-01-11', '2027-01-18', '2027-01-25']) await on(world, day);
    await world.says(asha, 'done A-2');
    await world.asks(asha, { ask: 'action.assign', ref: 'A-3', owner: { person: jo.id } });
    await world.says(asha, 'action Mend the gate by 29 January');
    const view = await on(world, '2027-02-01');
    expect(view && linesIn(view)).toEqual([
      'Southport: week of 1 February',
      '✓ 1 done · ○ 0 due · ▲ 4 late',
      'Finished last week (1): A-2 Order the bins',
      'Past their date (4):\n• A-5 Mend the gate, was due 29 January, no one yet\n• A-3 Paint the rail, was due 6 January\n• two as last week',
      '[Show them] [All actions] [My things]',
    ]);
    expect(view?.aloud).toBe(
      'Southport this week: 1 action finished, 4 past their date: two as last week.',
    );
  });

  it('comes every fourth week after six in which nothing changed, and every week again once something does', async () => {
    const world = await withFour();
    const told: string[] = [];
    // Bank holidays put the digest off to the Tuesday.
    for (let tuesday = '2027-01-12'; tuesday < '2027-06-02'; tuesday = addDays(tuesday, 7)) {
      if (await on(world, tuesday)) told.push(addDays(tuesday, -1));
    }
    expect(told).toEqual([
      '2027-01-11',
      '2027-01-18',
      '2027-01-25',
      '2027-02-01',
      '2027-02-08',
      '2027-02-15',
      '2027-02-22',
      '2027-03-22',
      '2027-04-19',
      '2027-05-17',
    ]);
    expect(late(digests(world).at(-1))).toBe('Past their date (4): four as on 19 April');
    await world.says(asha, 'done A-1');
    expect(late(await on(world, '2027-06-07'))).toBe('Past their date (3): three as on 17 May');
    expect(late(await on(world, '2027-06-14'))).toBe('Past their date (3): three as last week');
  });

  it('is told where a vote ended, though nothing else did', async () => {
    const world = await newSouthport();
    await world.asks(asha, {
      ask: 'poll.create',
      question: 'What first?',
      options: ['Bins', 'Benches'],
      day: '2027-01-08',
      sure: true,
    });
    const view = await on(world, '2027-01-11');
    expect(view && linesIn(view).slice(0, 2)).toEqual([
      'Southport: week of 11 January',
      'Votes ended last week (1): P-1 “What first?”',
    ]);
    expect(view?.aloud).toBe('Southport this week: one vote ended.');
    expect(await on(world, '2027-01-18')).toBeUndefined();
  });

  it('is not told where nothing changed and nothing is late', async () => {
    const world = await newSouthport();
    await world.says(asha, 'action Plan the fair by 1 March');
    expect(await on(world, '2027-01-11')).toBeUndefined();
    expect(world.heard(onSlack).length).toBe(1);
  });
});
