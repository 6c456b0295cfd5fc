import { describe, expect, it } from 'vitest';
import { welcomeView } from '../../../core/features/partnership/card.ts';
import { frontDoor } from '../../../core/features/partnership/front-door.ts';
import { personId } from '../../../core/model/ids.ts';
import type { View } from '../../../core/view/view.ts';
import { contextOf, reading } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { jo, sam, southport } from '../../support/southport/ids.ts';
import { onSlack } from '../../support/southport/people.ts';
import { happen } from '../../support/southport/records.ts';
import { buttonsOf, linesOf } from '../../support/southport/seen.ts';
import { addPerson } from '../../support/southport/world.ts';
import { around, asking, demo } from './asking.ts';
import { southportWorld } from './given.ts';

describe('the front door card', () => {
  it('reads as it should', async () => {
    const world = await demo();
    const context = contextOf(world, sam);
    const view = await frontDoor(context, reading(world, context), around.numbers);
    fitToBeSeen(view);
    expect(linesOf(view)).toEqual([
      'Southport Area Partnership',
      'Chair: Asha (Sefton Council)',
      'Clerk: Sam',
      'People: 4 (2 Slack, 1 Teams, 1 no chat yet)',
      'Shown in: #southport (Slack), Southport partners (Teams)',
      'Next meeting: Thursday 14 January 2027, 10:00, Town Hall (M-3)',
      'Open actions: 7, of which 2 past their date',
      'Next review: Monday 5 July 2027',
    ]);
    expect(view.aloud).toBe(
      'Southport Area Partnership. Chair Asha, 4 people, next meeting Thursday 14 January 2027, 10:00, Town Hall, 7 open actions, 2 past their date.',
    );
    expect(buttonsOf(view).map(({ label }) => label)).toEqual([
      'New action',
      'New poll',
      'New meeting',
      'My things',
      'People',
      'Connect another channel',
      'All actions',
      'Help',
      'Settings',
    ]);
  });

  it('says what is missing', async () => {
    const world = await southportWorld();
    await happen(world, [
      {
        record: southport,
        kind: 'partnership',
        events: [{ event: 'ChairNamed' }, { event: 'PlaceUnbound', place: onSlack }],
      },
    ]);
    const context = contextOf(world, sam);
    const empty = { ...around, numbers: async () => ({ open: 0, overdue: 0 }) };
    const view = await frontDoor(context, reading(world, context), empty.numbers);
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'Chair: no one yet',
        'Shown in: no channel yet',
        'Next meeting: none set yet',
        'Open actions: 0',
      ]),
    );
    expect(view.aloud).toContain('No chair yet');
  });
});

describe('the welcome', () => {
  it('offers both ways in and says what is read', () => {
    const view = welcomeView('en-GB');
    fitToBeSeen(view);
    expect(buttonsOf(view).map(({ label }) => label)).toEqual([
      'Set up a partnership here',
      'I have a code from another channel',
      'What can you do?',
    ]);
    expect(linesOf(view).at(-1)).toBe('I read only what is addressed to me.');
  });

  it('has Home besides where somebody is alone with it', () => {
    const view = welcomeView('en-GB', true);
    const labels = view.blocks.flatMap((block) =>
      block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : [],
    );
    expect(labels.at(-1)).toBe('Home');
    expect(labels).toHaveLength(4);
  });
});

describe('people', () => {
  const people = { ask: 'partnership.people' } as const;

  it('stand by name with office, chats and absence; who waits stands first for the clerk', async () => {
    const view = await asking(await demo(), sam, people);
    expect(linesOf(view).slice(1)).toEqual([
      'Kim · asks to join',
      'Asha (Sefton Council) · chair · Slack',
      'Jo · Teams · away until Mon 18 Jan · new',
      'Lee · observer · no chat yet',
      'Sam · clerk · Slack',
      'Fire Service · seat with nobody on it',
    ]);
    expect(buttonsOf(view).map(({ spoken }) => spoken)).toContain('Remove: Jo');
  });

  it('show a member no buttons that are not theirs', async () => {
    const view = await asking(await demo(), jo, people);
    expect(buttonsOf(view).map(({ label }) => label)).toEqual(['Seats']);
    expect(linesOf(view)).not.toContain('Kim · asks to join');
  });

  it('come ten a page, and all of them come', async () => {
    const world = await southportWorld();
    for (let n = 3; n <= 23; n += 1) {
      await addPerson(world, personId(`n${n}`), `Name ${n}`);
      await happen(world, [
        {
          record: southport,
          kind: 'partnership',
          events: [
            {
              event: 'SeatGiven',
              seat: `seat-${n}`,
              holder: personId(`n${n}`),
              role: 'member',
              came: 'listed',
            },
          ],
        },
      ]);
    }
    const pages = await Promise.all(
      [1, 2, 3, 9].map((page) => asking(world, sam, { ...people, page })),
    );
    const rows = pages.map((view) => view.blocks.find(({ kind }) => kind === 'rows'));
    expect(rows.map((block) => (block?.kind === 'rows' ? block.rows.length : 0))).toEqual([
      10, 10, 3, 3,
    ]);
    expect(
      new Set(
        pages
          .slice(0, 3)
          .flatMap(linesOf)
          .filter((line) => line.startsWith('Name')),
      ).size,
    ).toBe(21);
    expect(linesOf(pages[0] as View)).toContain('1 to 10 of 23');
  });
});
