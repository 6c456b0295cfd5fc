import { beforeEach, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { View } from '../../../core/view/view.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, onSlack, type Somebody, sam, somebody } from '../../support/southport/people.ts';
import { aloud, buttonsOf, linesIn } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const police = ['Ann', 'Bea', 'Cal', 'Dee'].map((name) => somebody(name));
const [ann, bea, cal, dee] = police as [Somebody, Somebody, Somebody, Somebody];
let world: Southport;
beforeEach(async () => {
  const seats = [
    asha,
    sam,
    ...police.map((who) => ({ who, organisation: 'Merseyside Police' })),
    { who: somebody('Fay'), organisation: 'Fire Service' },
  ];
  world = await newSouthport({ seats, chair: asha, clerk: asha });
});
const to = (at: string) => world.bot.to(at);
const toldOf = (who: Somebody, title: string) =>
  world.heard(who).filter(({ view }) => view.aloud.toLowerCase().includes(title.toLowerCase()));
const asked = async (ask: object, who: Somebody = asha) =>
  world.asks(who, { in: southport, ...ask } as never, onSlack);
const owned = (organisation: string) => ({
  ask: 'action.create',
  items: [{ title: 'Patrol the park', owner: { organisation }, due: '2027-01-15' }],
});

it('tells helpers on the day, and on no other', async () => {
  const item = { title: 'Paint the gate', due: '2027-01-15' };
  const who = { owner: { person: sam.id }, with: [{ person: ann.id }] };
  await asked({ ask: 'action.create', items: [{ ...item, ...who }] });
  await to('2027-01-14T12:00:00.000Z');
  expect(toldOf(ann, 'paint the gate')).toEqual([]);
  await to('2027-01-15T12:00:00.000Z');
  expect(toldOf(ann, 'paint the gate').map(({ view }) => view.aloud)).toEqual([
    'Due today: paint the gate (A-1, Southport). You are helping with it.',
  ]);
  await to('2027-03-01T12:00:00.000Z');
  expect(toldOf(ann, 'paint the gate')).toHaveLength(1);
  expect(toldOf(sam, 'paint the gate').length).toBeGreaterThan(5);
});

it('shows a helper what became of it', async () => {
  const item = { title: 'Paint the gate', due: '2027-01-15' };
  const who = { owner: { person: sam.id }, with: [{ person: ann.id }] };
  await asked({ ask: 'action.create', items: [{ ...item, ...who }] });
  await to('2027-01-15T12:00:00.000Z');
  await asked({ ask: 'action.done', ref: 'A-1' }, sam);
  await to('2027-01-15T12:10:00.000Z');
  const view = world.heard(ann).at(-1)?.view;
  expect(view && linesIn(view)).toEqual([
    'Nothing left for today.',
    'Done: Paint the gate · southport A-1 [Undo]',
  ]);
});

it("puts an organisation's action to its three latest active people until one takes it", async () => {
  for (const [hour, who] of [dee, bea, ann, cal].entries()) {
    await to(`2027-01-04T1${hour}:00:00.000Z`);
    await world.says(who, `action Ring ${who.name}`);
  }
  await asked(owned('Merseyside Police'));
  await to('2027-01-13T12:00:00.000Z');
  const due = 'Due Friday: patrol the park';
  expect(police.map((who) => toldOf(who, due).length)).toEqual([1, 1, 1, 0]);
  const [first] = toldOf(ann, due);
  expect(first?.view.aloud).toBe(
    'Due Friday: patrol the park (A-5, Southport). It is for Merseyside Police, and nobody there has taken it yet.',
  );
  await world.presses(ann, "I'll do it", toldOf(ann, due)[0]?.view as View, 'private');
  await to('2027-01-15T12:00:00.000Z');
  expect(police.map((who) => toldOf(who, 'Due today: patrol').length)).toEqual([1, 0, 0, 0]);
  expect(toldOf(dee, 'nobody there')).toEqual([]);
  await to('2027-02-22T12:00:00.000Z');
  expect(toldOf(bea, 'Was due')).toEqual([]);
  expect(toldOf(ann, 'Was due').length).toBeGreaterThan(4);
});

it('goes on every week where none of the organisation takes it', async () => {
  await asked(owned('Fire Service'));
  await to('2027-02-22T12:00:00.000Z');
  expect(toldOf(somebody('Fay'), 'patrol the park').length).toBeGreaterThan(6);
  expect(toldOf(asha, 'a week or more').length).toBeGreaterThan(3);
});

it('asks once for the day of what has none, after five working days', async () => {
  await asked({
    ask: 'action.create',
    items: [{ title: 'Count the bins', owner: { person: sam.id } }],
  });
  await to('2027-01-08T12:00:00.000Z');
  expect(toldOf(sam, 'no date yet')).toEqual([]);
  await to('2027-01-11T12:00:00.000Z');
  const [once] = toldOf(sam, 'no date yet');
  expect(once?.view.aloud).toBe('No date yet: count the bins (A-1, Southport). By when?');
  expect(buttonsOf(once?.view as View).map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Done', '1 week', '2 weeks']),
  );
  await to('2027-03-11T12:00:00.000Z');
  expect(toldOf(sam, 'no date yet')).toHaveLength(1);
});

it.each(['asap', 'urgently', 'soon', 'shortly', '(urgent)', 'as soon as possible please'])(
  'takes "%s" at the end of a line as ten working days, and says so',
  async (words) => {
    const answer = await world.says(asha, `action Fix the lamps ${words}`);
    expect(aloud(answer)).toMatch(/Fix the lamps, by Monday 18 January/);
    expect(aloud(answer)).toMatch(/I took ‘[a-z ]+’ as ten working days\./);
  },
);

it.each(['Decide what is urgent', 'Never again wait so long, nor act so soon'])(
  'leaves "%s" as it is',
  async (title) => {
    expect(aloud(await world.says(asha, `action ${title}`))).toContain(title);
  },
);

it('finds on a Monday what stands on no due index, as earlier releases left it', async () => {
  const memory = memoryStore({ hash: sha256 });
  const forgets: Store = {
    ...memory,
    commit: (commit) =>
      memory.commit({
        ...commit,
        records: commit.records.map((one) => {
          const { due: _, ...found } = one.found;
          return one.kind === 'action' && one.entry.version === 1 ? { ...one, found } : one;
        }),
      }),
  };
  world = await newSouthport({ seats: [asha, sam], chair: asha, clerk: asha, store: forgets });
  const item = { title: 'Paint the gate', owner: { person: sam.id }, due: '2027-01-06' };
  await asked({ ask: 'action.create', items: [item] });
  await to('2027-01-10T12:00:00.000Z');
  expect(toldOf(sam, 'due')).toEqual([]);
  await to('2027-01-11T12:00:00.000Z');
  expect(toldOf(sam, 'was due')).toHaveLength(1);
  await to('2027-02-11T12:00:00.000Z');
  expect(toldOf(sam, 'was due')).toHaveLength(5);
});
