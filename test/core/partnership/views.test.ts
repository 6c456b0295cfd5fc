import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../core/effect.ts';
import type { Reading } from '../../../core/feature.ts';
import { effectId, type PersonId, personId, recordOf } from '../../../core/ids.ts';
import { frontDoor, partnershipAnswerers } from '../../../core/partnership/answer.ts';
import { welcomeView } from '../../../core/partnership/view.ts';
import type { Numbers, Scene } from '../../../core/scene.ts';
import type { View } from '../../../core/view/view.ts';
import {
  addPerson,
  asha,
  happen,
  jo,
  joOnTeams,
  loadedFrom,
  sam,
  sceneIn,
  slackChannel,
  southport,
  southportWorld,
  teamsChannel,
  type World,
} from './given.ts';
import { buttonsOf, fitToBeSeen, linesOf } from './seen.ts';

const numbers: Numbers = {
  open: 7,
  overdue: 2,
  nextMeeting: { ref: 'M-3', line: 'Thursday 14 January 2027, 10:00, Town Hall' },
};
const doubt: Effect = {
  id: effectId('e1'),
  programme: 'pg-council' as never,
  to: teamsChannel,
  body: { kind: 'notice', notice: { notice: 'digest', week: '2027-W01' } },
  made: '2027-01-04T09:00:00.000Z',
  due: '2027-01-04T09:00:00.000Z',
  attempt: 1,
  state: { is: 'uncertain', at: '2027-01-04T09:01:00.000Z' },
};
const reading = (world: World, scene: Scene, uncertain: readonly Effect[] = []): Reading => ({
  store: { uncertain: async () => uncertain } as never,
  load: async (needs) => loadedFrom(world, scene, needs),
});
const around = {
  numbers: async () => numbers,
  rightOf: (name: string) => (name.startsWith('action.') ? 'member' : 'anyone') as never,
};
const answerers = partnershipAnswerers(around);
type Name = keyof typeof answerers;
const asking = async (
  world: World,
  by: PersonId,
  question: { ask: Name } & Record<string, unknown>,
  uncertain: readonly Effect[] = [],
): Promise<View> => {
  const scene = sceneIn(world, by);
  const shown = await answerers[question.ask](
    question as never,
    scene,
    reading(world, scene, uncertain),
  );
  if (!('blocks' in shown)) throw new Error(JSON.stringify(shown));
  fitToBeSeen(shown);
  return shown;
};

/** Southport in both chats, with its people of product 6.1. */
const demo = (): World => {
  const world = southportWorld();
  addPerson(world, jo, 'Jo', joOnTeams);
  addPerson(world, personId('lee'), 'Lee');
  happen(world, [
    {
      record: recordOf(asha),
      kind: 'person',
      events: [{ event: 'PersonOrganisationSet', organisation: 'Sefton Council' }],
    },
    { record: recordOf(jo), kind: 'person', events: [{ event: 'AwaySet', until: '2027-01-18' }] },
    {
      record: recordOf(southport),
      kind: 'partnership',
      events: [
        { event: 'SeatGiven', seat: 'seat-3', holder: jo, role: 'member', came: 'act' },
        {
          event: 'SeatGiven',
          seat: 'seat-4',
          holder: personId('lee'),
          role: 'observer',
          came: 'listed',
        },
        {
          event: 'SeatGiven',
          seat: 'seat-5',
          organisation: 'Fire Service',
          role: 'member',
          came: 'listed',
        },
        { event: 'PlaceBound', place: teamsChannel, name: 'Southport partners' },
        { event: 'JoinAsked', person: personId('kim'), place: slackChannel },
      ],
    },
  ]);
  addPerson(world, personId('kim'), 'Kim');
  return world;
};

describe('the front door card', () => {
  it('reads as it should', async () => {
    const world = demo();
    const scene = sceneIn(world, sam);
    const view = await frontDoor(scene, reading(world, scene), around);
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
      'My things',
      'People',
      'Connect another channel',
      'All actions',
      'Help',
      'Settings',
    ]);
  });

  it('says what is missing', async () => {
    const world = southportWorld();
    happen(world, [
      {
        record: recordOf(southport),
        kind: 'partnership',
        events: [{ event: 'ChairNamed' }, { event: 'PlaceUnbound', place: slackChannel }],
      },
    ]);
    const scene = sceneIn(world, sam);
    const empty = { ...around, numbers: async () => ({ open: 0, overdue: 0 }) };
    const view = await frontDoor(scene, reading(world, scene), empty);
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
});

describe('people', () => {
  const people = { ask: 'partnership.people' } as const;

  it('stand by name with office, chats and absence; who waits stands first for the clerk', async () => {
    const view = await asking(demo(), sam, people);
    expect(linesOf(view).slice(1)).toEqual([
      'Kim · asks to join',
      'Asha (Sefton Council) · chair · Slack',
      'Jo · Teams · away until Mon 18 Jan · new',
      'Lee · observer · no chat yet',
      'Sam · clerk · Slack',
      'Fire Service · seat with nobody on it',
    ]);
    expect(buttonsOf(view).map(({ spoken }) => spoken)).toContain('Remove: Jo, seat 3');
  });

  it('show a member no buttons that are not theirs', async () => {
    const view = await asking(demo(), jo, people);
    expect(buttonsOf(view)).toEqual([]);
    expect(linesOf(view)).not.toContain('Kim · asks to join');
  });

  it('come ten a page, and all of them come', async () => {
    const world = southportWorld();
    for (let n = 3; n <= 23; n += 1) {
      addPerson(world, personId(`n${n}`), `Name ${n}`);
      happen(world, [
        {
          record: recordOf(southport),
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
    expect(linesOf(pages[0] as View)).toContain('Page 1 of 3.');
  });
});

describe('who', () => {
  it('finds people by name or organisation, two of a name both', async () => {
    const world = demo();
    addPerson(world, personId('sam2'), 'Sam');
    happen(world, [
      {
        record: recordOf(southport),
        kind: 'partnership',
        events: [
          {
            event: 'SeatGiven',
            seat: 'seat-6',
            holder: personId('sam2'),
            role: 'member',
            came: 'listed',
          },
        ],
      },
    ]);
    const both = await asking(world, asha, { ask: 'partnership.who', name: '@sam' });
    expect(linesOf(both).filter((line) => line === 'Sam')).toHaveLength(2);
    const vacant = await asking(world, jo, { ask: 'partnership.who', name: 'fire service' });
    expect(linesOf(vacant)).toEqual(['Fire Service · seat with nobody on it']);
    expect(buttonsOf(vacant)).toEqual([]);
  });

  it('says when there is nobody of that name', async () => {
    const scene = sceneIn(demo(), sam);
    const answer = await answerers['partnership.who'](
      { ask: 'partnership.who', name: 'Pat' },
      scene,
      reading(demo(), scene),
    );
    expect(answer).toMatchObject({ kind: 'refused' });
  });
});

describe('settings, checks and the table of rights', () => {
  it('show every channel with what can be done about it', async () => {
    const world = demo();
    happen(world, [
      {
        record: recordOf(southport),
        kind: 'partnership',
        events: [{ event: 'PlaceChanged', place: teamsChannel, is: 'paused' }],
      },
    ]);
    const view = await asking(world, sam, { ask: 'partnership.settings' });
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'Short word: southport',
        'In being since: Monday 4 January 2027',
        'Who may come in: Anyone in our channels',
        'Southport partners (Teams) shows everything; posting is paused',
      ]),
    );
    expect(buttonsOf(view).map(({ label }) => label)).toContain('Post again here');
  });

  it('say whether posting works, and offer what may not have arrived', async () => {
    const well = await asking(demo(), sam, { ask: 'partnership.doctor' });
    expect(linesOf(well)).toEqual([
      'This channel shows everything of Southport Area Partnership; posting works.',
      'Every message I sent has arrived.',
    ]);
    const unsure = await asking(demo(), sam, { ask: 'partnership.doctor' }, [
      doubt,
      { ...doubt, id: effectId('e2') },
    ]);
    expect(linesOf(unsure)).toContain('1. Monday 4 January, 09:00, to Southport partners (Teams)');
    expect(buttonsOf(unsure)).toHaveLength(4);
  });

  it('say in plain lines who may do what', async () => {
    const view = await asking(demo(), jo, { ask: 'partnership.who-can' });
    expect(linesOf(view)).toEqual(
      expect.arrayContaining([
        'See cards, ask for help, ask to join: anyone in the channel.',
        'Make an action, add a note: members, the chair and the clerk.',
      ]),
    );
  });
});
