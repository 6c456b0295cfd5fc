import { describe, expect, it } from 'vitest';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, cleo, jo, sam } from '../../support/southport/ids.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { newWorld, stateIn, withLamps } from './given.ts';

const given = async (now?: string) => {
  const world = await newWorld(now);
  await withLamps(world);
  return world;
};
const a1 = { ref: 'A-1' } as const;

describe('a new date', () => {
  it('is said in words, with a way back', async () => {
    const done = await doneBy(await given(), sam, { ask: 'action.due', ...a1, due: '2027-01-15' });
    expect(said(done)).toBe(
      'A-1 was moved to Friday 15 January 2027: Replace the lamps on Mill Lane.',
    );
    expect(labels(done)).toEqual(['Undo', 'Pick a date']);
  });

  it.each([
    ['2027-01-08', 'A-1 is already due on Friday 8 January 2027.'],
    ['2027-01-03', 'Sunday 3 January has gone.'],
    ['2027-02-30', 'There is no such day.'],
  ])('is refused for %s', async (due, why) => {
    const world = await given();
    expect(said(await act(world, sam, { ask: 'action.due', ...a1, due }))).toBe(why);
  });

  it('is not for those whose thing it is not', async () => {
    expect(
      said(await act(await given(), jo, { ask: 'action.due', ...a1, due: '2027-01-15' })),
    ).toBe('Only Sam, the chair or the clerk can move the date of A-1.');
  });

  it('asks before it overwrites what somebody else set since the card was drawn', async () => {
    const world = await given('2027-01-04T10:00:00.000Z');
    world.clock.now = '2027-01-04T10:02:00.000Z';
    await doneBy(world, sam, { ask: 'action.due', ...a1, due: '2027-01-11', seen: 1 });
    const asked = await act(world, asha, { ask: 'action.due', ...a1, due: '2027-01-15', seen: 1 });
    expect(asked.kind).toBe('asked');
    expect(said(asked)).toBe(
      'Sam moved A-1 to Monday 11 January 2027 at 10:02. Set Friday 15 January 2027 anyway?',
    );
    await doneBy(world, asha, pressed(asked, 'Set it anyway'));
    expect(stateIn(world, 'A-1').due).toBe('2027-01-15');
  });

  it('does not ask about what another did not touch, or what was set by the asker', async () => {
    const world = await given();
    await doneBy(world, jo, { ask: 'action.note', ...a1, text: 'Ordered' });
    expect(
      (await act(world, sam, { ask: 'action.due', ...a1, due: '2027-01-11', seen: 1 })).kind,
    ).toBe('done');
    expect(
      (await act(world, sam, { ask: 'action.due', ...a1, due: '2027-01-12', seen: 1 })).kind,
    ).toBe('done');
  });
});

describe('putting off', () => {
  it('says that the date stays', async () => {
    const done = await doneBy(await given(), sam, {
      ask: 'action.snooze',
      ...a1,
      until: '2027-01-18',
    });
    expect(said(done)).toBe(
      'A-1 was put off: no reminder before Monday 18 January 2027. It is still due on Friday 8 January 2027.',
    );
  });
  it('cannot reach back', async () => {
    const outcome = await act(await given(), sam, {
      ask: 'action.snooze',
      ...a1,
      until: '2027-01-04',
    });
    expect(labels(outcome)).toEqual(['Tuesday 5 January']);
  });
});

describe('changing', () => {
  it('changes what differs and nothing else', async () => {
    const world = await given();
    const change = {
      title: 'Replace both lamps',
      detail: '',
      owner: { person: sam },
      due: '2027-01-08',
    };
    const done = await doneBy(world, sam, { ask: 'action.change', ...a1, ...change });
    expect(done.changes[0]?.events).toEqual([
      { event: 'ActionChanged', title: 'Replace both lamps' },
    ]);
    expect(said(await act(world, sam, { ask: 'action.change', ...a1, ...change }))).toBe(
      'Nothing was different in A-1.',
    );
  });

  it('lets the owner change the words, and not give it away', async () => {
    const outcome = await act(await given(), sam, {
      ask: 'action.change',
      ...a1,
      owner: { person: jo },
    });
    expect(said(outcome)).toBe('Only the chair or the clerk can give out A-1.');
  });

  it('lets whoever made it finish making it, for ten minutes and while nobody else has touched it', async () => {
    const world = await newWorld();
    await doneBy(world, jo, {
      ask: 'action.create',
      items: [{ title: 'Sweep', owner: { person: sam } }],
    });
    const change = { ask: 'action.change', ...a1, owner: { person: asha } } as const;
    world.clock.now = '2027-01-04T09:10:00.000Z';
    await doneBy(world, jo, change);
    world.clock.now = '2027-01-04T09:10:00.001Z';
    expect((await act(world, jo, { ...change, owner: { person: cleo } })).kind).toBe('refused');
  });

  it('asks when somebody changed the same value since', async () => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.change', ...a1, title: 'Replace one lamp' });
    const asked = await act(world, asha, {
      ask: 'action.change',
      ...a1,
      seen: 1,
      title: 'Replace all lamps',
    });
    expect(said(asked)).toBe('Sam changed the title of A-1 at 09:00. Set yours anyway?');
    await doneBy(world, asha, pressed(asked, 'Set it anyway'));
    expect(stateIn(world, 'A-1').title).toBe('Replace all lamps');
  });
});

describe('undo', () => {
  it('takes back a slip of the thumb, and says so on the record', async () => {
    const world = await given();
    const done = await doneBy(world, sam, { ask: 'action.done', ...a1 });
    const back = await doneBy(world, sam, pressed(done, 'Undo'));
    expect(said(back)).toBe('Your change to A-1 was undone: Replace the lamps on Mill Lane.');
    expect(stateIn(world, 'A-1')).toMatchObject({
      standing: { is: 'open' },
      last: { did: 'ActionUndone', by: sam },
    });
    expect(said(await act(world, sam, { ask: 'action.undo', ...a1 }))).toContain(
      'is undone already',
    );
  });

  it('takes back what was made: it leaves every list', async () => {
    const world = await given();
    const back = await doneBy(world, asha, { ask: 'action.undo', ...a1 });
    expect(said(back)).toBe('A-1 was taken back: Replace the lamps on Mill Lane.');
    const later = await act(world, sam, { ask: 'action.done', ...a1 });
    expect(said(later)).toBe('A-1 was taken back.');
    expect(labels(later)).toEqual(['Make it again']);
  });

  it('is for ten minutes', async () => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.due', ...a1, due: '2027-01-15' });
    world.clock.now = '2027-01-04T09:10:00.001Z';
    const late = await act(world, sam, { ask: 'action.undo', ...a1 });
    expect(said(late)).toContain('more than ten minutes old');
    expect(labels(late)).toEqual(['New date', 'History']);
  });

  it('is for the one who did it, while nothing else came after', async () => {
    const world = await given();
    expect(said(await act(world, sam, { ask: 'action.undo', ...a1 }))).toContain(
      'Asha did the last thing',
    );
    await doneBy(world, sam, { ask: 'action.accept', ...a1 });
    expect(said(await act(world, asha, { ask: 'action.undo', ...a1 }))).toContain(
      'Sam did the last thing',
    );
  });
});
