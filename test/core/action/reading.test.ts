import { describe, expect, it } from 'vitest';
import { weekOf } from '../../../core/features/action/gather.ts';
import { weekPart } from '../../../core/features/action/view/digest.ts';
import type { StoredPerson } from '../../../core/model/context.ts';
import { daySubject } from '../../../core/morning/day.ts';
import { digestView } from '../../../core/morning/digest.ts';
import { weeklyNudges } from '../../../core/morning/weekly.ts';
import { ask, cardContext, doneBy, see } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, council, eve, jo, sam, southport } from '../../support/southport/ids.ts';
import { said } from '../../support/southport/said.ts';
import { buttonsOf, linesIn } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { happened, journalOf, newWorld, wished, withLamps } from './given.ts';

const list = async (world: Southport, who: typeof sam, more: object = {}) => {
  const view = await see(world, who, { ask: 'action.list', ...more } as never);
  fitToBeSeen(view);
  return linesIn(view);
};
const several = async () => {
  const world = await newWorld();
  await withLamps(world);
  await withLamps(world, { title: 'Book the hall', due: '2027-01-04', owner: { person: jo } });
  await withLamps(world, { title: 'Order bins', due: undefined, owner: undefined });
  await withLamps(world, {
    title: 'Letter to Highways',
    due: '2027-01-06',
    owner: { person: asha },
  });
  await doneBy(world, asha, { ask: 'action.done', ref: 'A-4' });
  world.clock.now = '2027-01-06T09:00:00.000Z';
  return world;
};

describe('the list', () => {
  it('is overdue first, without a date last; each row is one line and says how it stands unless the title does', async () => {
    expect(await list(await several(), sam)).toEqual([
      'Southport: 3 actions open',
      'A-2 Book the hall · Jo · Mon 4 Jan · late [Show it]',
      'A-1 Replace the lamps on… · Sam · Fri 8 Jan [Done] [Show it]',
      "A-3 Order bins · no one yet · no date [I'll do it] [Show it]",
      '[Only mine] [Late] [As text]',
    ]);
  });

  it.each([
    [{ filter: 'mine' }, ['A-1']],
    [{ filter: 'overdue' }, ['A-2']],
    [{ filter: 'unowned' }, ['A-3']],
    [{ filter: 'done' }, ['A-4']],
    [{ filter: 'all' }, ['A-4', 'A-3', 'A-2', 'A-1']],
    [{ who: { person: jo } }, ['A-2']],
    [{ words: 'LAMPS mill' }, ['A-1']],
  ])('is filtered by %j', async (more, refs) => {
    const lines = await list(await several(), sam, more);
    expect(lines.slice(1, -1).map((line) => line.split(' ')[0])).toEqual(refs);
  });

  it('is ten a page', async () => {
    const world = await newWorld();
    for (let number = 1; number <= 23; number += 1)
      await withLamps(world, { title: `Thing ${number}` });
    const first = await see(world, sam, { ask: 'action.list' });
    fitToBeSeen(first);
    expect(linesIn(first)).toHaveLength(13);
    expect(linesIn(first)[11]).toBe('1 to 10 of 23');
    expect(buttonsOf(first).map(({ label }) => label)).toContain('Next 10');
    // A button of the first release has the number of its page.
    const last = await list(world, sam, { page: 3 });
    expect(last.slice(1, 5)).toEqual([
      expect.stringMatching(/^A-21 /),
      expect.stringMatching(/^A-22 /),
      expect.stringMatching(/^A-23 /),
      '21 to 23 of 23',
    ]);
    expect((await list(world, sam, { page: 99 }))[1]).toMatch(/^A-21 /);
  });

  it('says in its title what it is about', async () => {
    const [title] = await list(await several(), sam, { words: 'lamps' });
    expect(title).toBe('Southport: 1 action open about “lamps”');
  });

  it('waits for nobody to take what is finished, in a row and in a report', async () => {
    const world = await newWorld();
    await withLamps(world, { owner: undefined, due: undefined });
    await doneBy(world, asha, { ask: 'action.done', ref: 'A-1' });
    const [, row] = await list(world, eve, { filter: 'all' });
    expect(row).toMatch(/^A-1 Replace the lamps on Mill Lane · done/);
    const [, report] = await list(world, eve, { asText: true, filter: 'all' });
    expect(report).toContain('A-1: Replace the lamps on Mill Lane. Finished on');
  });

  it('says what is empty and offers a beginning', async () => {
    const world = await newWorld();
    expect(await list(world, sam)).toEqual(['Nothing open in Southport.', '[New action]']);
    expect(await list(world, sam, { words: 'empty shops' })).toEqual([
      'Nothing about “empty shops” is open in Southport.',
      '[Make “List empty shops”] [New action] [All actions]',
    ]);
  });

  it('pastes into a report', async () => {
    const world = await several();
    const lines = await list(world, eve, { asText: true, filter: 'all' });
    expect(lines[1]).toBe(
      [
        'Southport Area Partnership: actions on Wednesday 6 January 2027',
        'A-4: Letter to Highways. With Asha (Sefton Council), due on Wednesday 6 January 2027. Finished on Monday 4 January 2027 by Asha.',
        'A-3: Order bins. No one has it yet, no date yet. Open since Monday 4 January 2027, made by Asha.',
        'A-2: Book the hall. With Jo (Merseyside Police), due on Monday 4 January 2027. Open since Monday 4 January 2027, made by Asha.',
        'A-1: Replace the lamps on Mill Lane. With Sam (Harbour Trust), due on Friday 8 January 2027. Open since Monday 4 January 2027, made by Asha.',
      ].join('\n\n'),
    );
  });
});

describe('one action', () => {
  it('is shown with everything that can be done, and brought down only in a channel', async () => {
    const world = await several();
    const view = await see(world, sam, { ask: 'action.show', ref: 'A-1' });
    fitToBeSeen(view);
    expect(linesIn(view).at(-1)).toBe('[As text] [Bring to the bottom]');
    const alone = await see(
      world,
      sam,
      { ask: 'action.show', ref: 'A-1' },
      { place: 'slack:T1:@USAM' as never },
    );
    expect(linesIn(alone).at(-1)).toBe('[As text]');
    const none = await ask(world, sam, { ask: 'action.show', ref: 'A-71' });
    expect(said(none as never)).toBe('There is no A-71 in Southport. Your open ones:');
  });

  it('has a history of one line a fact, newest first, also where words were erased', async () => {
    const world = await newWorld();
    await withLamps(world);
    await doneBy(world, jo, { ask: 'action.note', ref: 'A-1', text: 'Ordered' });
    await happened(world, 'A-1', [{ event: 'ActionNudged', day: '2027-01-06' }]);
    world.clock.now = '2027-01-07T10:42:00.000Z';
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-1', outcome: 'both columns lit' });
    const chain = await journalOf(world, 'A-1');
    const {
      payload: _payload,
      salt: _salt,
      ...erased
    } = chain[1] as NonNullable<(typeof chain)[1]>;
    const journal = async () => chain.map((entry, index) => (index === 1 ? erased : entry));
    const since = { ...world, store: { ...world.store, journal } };
    const view = await see(since, eve, { ask: 'action.history', ref: 'A-1' });
    fitToBeSeen(view);
    expect(linesIn(view)).toEqual([
      'History of A-1: Replace the lamps on Mill Lane',
      'Thursday 7 January, 10:42: Sam, Slack: done, “both columns lit”',
      'Monday 4 January, 09:00: Folkmoot: reminded',
      'Monday 4 January, 09:00: Jo, Slack: what was done here has been erased since',
      'Monday 4 January, 09:00: Asha, Teams: made, “Replace the lamps on Mill Lane”',
      '[Show it]',
    ]);
  });

  it('has a history in pages', async () => {
    const world = await newWorld();
    await withLamps(world);
    for (let note = 1; note <= 11; note += 1) {
      await doneBy(world, jo, { ask: 'action.note', ref: 'A-1', text: `Note ${note}` });
    }
    const pages = await Promise.all(
      [1, 2].map((page) => see(world, jo, { ask: 'action.history', ref: 'A-1', page })),
    );
    expect(pages.map((view) => linesIn(view).length)).toEqual([12, 4]);
  });
});

describe('the week of a partnership', () => {
  const digest = async (world: Southport, today: string) => {
    const week = await weekOf(world.store, council, southport, today);
    const context = cardContext(world);
    const view = digestView([weekPart(week, context)], { ...context, day: today });
    if (view) fitToBeSeen(view);
    return view;
  };

  it('tells what was finished first, and names nobody beside what is late', async () => {
    const world = await newWorld('2026-12-29T10:00:00.000Z');
    await withLamps(world, { due: '2027-01-08' });
    await withLamps(world, { title: 'Book the hall', due: '2027-01-02' });
    await withLamps(world, { title: 'Bins on the front', due: '2026-12-31' });
    await withLamps(world, { title: 'No hands', due: '2027-01-03', owner: undefined });
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-3' });
    world.clock.now = '2027-01-04T09:00:00.000Z';
    const view = await digest(world, '2027-01-04');
    expect(view && linesIn(view)).toEqual([
      'Southport: week of 4 January',
      '✓ 1 done · ○ 1 due · ▲ 2 late',
      'Finished last week (1): A-3 Bins on the front (Sam)',
      'Due this week (1): A-1 Replace the lamps on Mill Lane, Sam, Friday',
      'Past their date (2):\n• A-2 Book the hall, was due 2 January\n• A-4 No hands, was due 3 January, no one yet',
      '[All actions] [My things]',
    ]);
    expect(view?.aloud).toBe('Southport this week: 1 action finished, 1 due, 2 past their date.');
  });

  it('is not sent when nothing changed and nothing is due', async () => {
    const world = await newWorld();
    await withLamps(world, { due: '2027-03-01' });
    expect(await digest(world, '2027-01-11')).toBeUndefined();
  });

  it('gives those who hear once a week their message', async () => {
    const world = await newWorld();
    await wished(world, sam, { event: 'NudgesSet', nudges: 'weekly' });
    const people = [sam, jo].map((id) => world.records.get(id) as StoredPerson);
    expect(
      weeklyNudges(people, { day: '2027-01-04', at: '2027-01-04T09:01:00.000Z' }),
    ).toMatchObject([{ to: sam, body: { subject: daySubject(sam, '2027-01-04') } }]);
  });
});
