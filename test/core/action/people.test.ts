import { describe, expect, it } from 'vitest';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, cleo, jo, sam } from '../../support/southport/ids.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { newWorld, stateIn, withLamps } from './given.ts';

const a1 = { ref: 'A-1' } as const;
const given = async (more: object = {}) => {
  const world = await newWorld();
  await withLamps(world, more);
  return world;
};
const unowned = () => given({ owner: undefined });

describe('giving', () => {
  it('tells the new owner, who is asked and not told', async () => {
    const world = await given();
    const done = await doneBy(world, cleo, { ask: 'action.assign', ...a1, owner: { person: jo } });
    expect(said(done)).toBe('A-1 was given to Jo: Replace the lamps on Mill Lane.');
    const line = done.effects.at(-1);
    expect(line).toMatchObject({
      to: jo,
      body: {
        notice: {
          saying: {
            code: 'action.gave',
            values: { who: 'Cleo', ref: 'southport A-1', due: '2027-01-08' },
          },
          offers: [{ ask: { ask: 'action.accept' } }, { ask: { ask: 'action.decline' } }],
        },
      },
    });
  });

  it('is for the chair and the clerk', async () => {
    expect(
      said(await act(await given(), sam, { ask: 'action.assign', ...a1, owner: { person: jo } })),
    ).toBe('Only the chair or the clerk can give out A-1.');
  });

  it('says so where they have it already', async () => {
    expect(
      said(await act(await given(), asha, { ask: 'action.assign', ...a1, owner: { person: sam } })),
    ).toBe('Sam already has A-1.');
  });

  it('asks where somebody gave it away since', async () => {
    const world = await given();
    await doneBy(world, cleo, { ask: 'action.assign', ...a1, owner: { person: jo } });
    const asked = await act(world, asha, {
      ask: 'action.assign',
      ...a1,
      owner: { person: asha },
      seen: 1,
    });
    expect(said(asked)).toBe('Cleo gave A-1 to Jo at 09:00. Give it to Asha anyway?');
    const done = await doneBy(world, asha, pressed(asked, 'Set it anyway'));
    expect(said(done)).toContain('A-1 became yours');
    expect(done.effects.filter(({ to }) => to === asha)).toEqual([]);
  });
});

describe('taking', () => {
  it('is for any member where no one has it', async () => {
    const world = await unowned();
    const done = await doneBy(world, jo, { ask: 'action.take', ...a1 });
    expect(said(done)).toBe(
      'A-1 became yours: Replace the lamps on Mill Lane, by Friday 8 January 2027.',
    );
    expect(stateIn(world, 'A-1')).toMatchObject({ owner: { person: jo }, accepted: true });
  });
  it('is not where somebody has it; the chair may have it given', async () => {
    const world = await given();
    expect(said(await act(world, jo, { ask: 'action.take', ...a1 }))).toBe('Sam has A-1.');
    expect(said(await act(world, sam, { ask: 'action.take', ...a1 }))).toBe(
      'A-1 is yours already.',
    );
    const offered = await act(world, asha, { ask: 'action.take', ...a1 });
    await doneBy(world, asha, pressed(offered, "I'll do it"));
    expect(stateIn(world, 'A-1').owner).toEqual({ person: asha });
  });
  it('names the person of an organisation', async () => {
    const world = await given({ owner: { organisation: 'Harbour Trust' } });
    expect((await act(world, jo, { ask: 'action.take', ...a1 })).kind).toBe('refused');
    await doneBy(world, sam, { ask: 'action.take', ...a1 });
    expect(stateIn(world, 'A-1').owner).toEqual({ person: sam });
  });
  it('is offered to those who would finish what no one has', async () => {
    const outcome = await act(await unowned(), jo, { ask: 'action.done', ...a1 });
    expect(said(outcome)).toBe('Only the chair or the clerk can finish A-1.');
    expect(labels(outcome)).toEqual(["I'll do it", 'Show it']);
  });
});

describe('answering', () => {
  it('is fine once', async () => {
    const world = await given();
    expect(said(await doneBy(world, sam, { ask: 'action.accept', ...a1 }))).toBe(
      'A-1 stays with you: Replace the lamps on Mill Lane, by Friday 8 January 2027.',
    );
    expect(said(await act(world, sam, { ask: 'action.accept', ...a1 }))).toBe(
      'A-1 is yours already.',
    );
    expect(said(await act(world, jo, { ask: 'action.accept', ...a1 }))).toBe('Sam has A-1.');
  });

  it('gives it back to nobody and tells the giver', async () => {
    const world = await given();
    const done = await doneBy(world, sam, { ask: 'action.decline', ...a1 });
    expect(said(done)).toBe(
      'A-1 was handed back, and no one has it now: Replace the lamps on Mill Lane. Asha will hear of it.',
    );
    expect(done.effects.at(-1)).toMatchObject({
      to: asha,
      body: { notice: { saying: { code: 'action.declined-to-giver', values: { who: 'Sam' } } } },
    });
    expect(stateIn(world, 'A-1').owner).toBeUndefined();
    expect((await act(world, sam, { ask: 'action.decline', ...a1 })).kind).toBe('refused');
  });

  it('lets a helper go without touching the owner', async () => {
    const world = await given({ with: [{ person: jo }] });
    expect(said(await doneBy(world, jo, { ask: 'action.decline', ...a1 }))).toContain(
      'You were taken off A-1',
    );
    expect(stateIn(world, 'A-1')).toMatchObject({ owner: { person: sam }, with: [] });
  });
});

describe('what is over', () => {
  it.each([
    ['action.due', { due: '2027-01-15' }],
    ['action.assign', { owner: { person: jo } }],
    ['action.block', {}],
    ['action.snooze', { until: '2027-01-15' }],
    ['action.change', { title: 'Other' }],
    ['action.accept', {}],
    ['action.drop', {}],
    ['action.take', {}],
    ['action.looks-done', {}],
  ])('is left alone by %s', async (name, more) => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.done', ...a1 });
    const outcome = await act(world, asha, { ask: name, ...a1, ...more } as never);
    expect(outcome.kind).toBe('refused');
    expect(said(outcome)).toBe('A-1 was finished at 09:00 by Sam.');
    expect(labels(outcome)).toEqual(['Reopen', 'History']);
  });
});
