import { describe, expect, it } from 'vitest';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, cleo, jo, sam, southport } from '../../support/southport/ids.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { happened, newWorld, stateIn, withLamps } from './given.ts';

const given = async (now?: string, more: object = {}) => {
  const world = await newWorld(now);
  await withLamps(world, more);
  return world;
};
const a1 = { ref: 'A-1' } as const;

describe('finishing', () => {
  it('is done at once, then asks one optional line', async () => {
    const world = await given();
    const done = await doneBy(world, sam, { ask: 'action.done', ...a1 });
    expect(said(done)).toBe(
      'A-1 is done: Replace the lamps on Mill Lane. What changed? One line is enough.',
    );
    expect(labels(done)).toEqual(['Undo', 'Say what changed', 'Skip']);
    expect(done).toMatchObject({
      reply: { offers: [{}, {}, { ask: { ask: 'never-mind', done: 'A-1' } }] },
    });
    await doneBy(world, sam, { ask: 'action.outcome', ...a1, outcome: 'both columns lit' });
    expect(stateIn(world, 'A-1').standing).toMatchObject({
      is: 'done',
      outcome: 'both columns lit',
    });
  });

  it('takes the line with the command', async () => {
    const done = await doneBy(await given(), sam, {
      ask: 'action.done',
      ...a1,
      outcome: 'lit last night',
    });
    expect(said(done)).toBe(
      'A-1 is done: Replace the lamps on Mill Lane. What changed: lit last night.',
    );
  });

  it.each([
    ['the owner', sam],
    ['the chair', asha],
    ['the clerk', cleo],
  ])('is for %s', async (_, who) => {
    expect((await act(await given(), who, { ask: 'action.done', ...a1 })).kind).toBe('done');
  });

  it('is for helpers', async () => {
    const world = await given(undefined, { with: [{ person: jo }] });
    expect((await act(world, jo, { ask: 'action.done', ...a1 })).kind).toBe('done');
  });

  it('sends anyone else to say it looks done, which changes nothing and tells the owner once a day', async () => {
    const world = await given();
    const refused = await act(world, jo, { ask: 'action.done', ...a1 });
    expect(said(refused)).toBe('Only Sam, the chair or the clerk can finish A-1.');
    expect(labels(refused)).toEqual(['Tell Sam it looks done', 'Show it']);
    const told = await doneBy(world, jo, pressed(refused, 'Tell Sam it looks done'));
    expect(told.changes).toEqual([]);
    expect(said(told)).toBe('Sam was asked whether A-1 is done.');
    expect(told.effects).toMatchObject([
      {
        to: sam,
        name: `looks-done/${southport}/A-1/2027-01-04`,
        body: {
          notice: { offers: [{ ask: { ask: 'action.done' } }, { ask: { ask: 'never-mind' } }] },
        },
      },
    ]);
  });

  it('lets the first of two stand, and the second add a line', async () => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.done', ...a1 });
    const second = await act(world, asha, {
      ask: 'action.done',
      ...a1,
      outcome: 'two more ordered',
    });
    expect(said(second)).toBe('Sam finished A-1 a moment ago.');
    const line = await doneBy(world, asha, pressed(second, 'Add a line'));
    expect(said(line)).toBe('Your line is on A-1: two more ordered.');
    expect(said(await act(world, sam, { ask: 'action.done', ...a1 }))).toBe('A-1 is already done.');
  });

  it('brings an old card up to date', async () => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.done', ...a1 });
    world.clock.now = '2027-01-06T12:00:00.000Z';
    const late = await doneBy(world, asha, { ask: 'action.done', ...a1, seen: 1 });
    expect(said(late)).toBe(
      "A-1 was finished on Monday 4 January 2027 by Sam. I've brought the card up to date.",
    );
    expect(late.changes).toEqual([]);
    expect(late.effects).toMatchObject([{ body: { kind: 'card', subject: `${southport}/A-1` } }]);
    expect(labels(late)).toEqual(['Reopen', 'History']);
  });

  it('is reopened by owner, chair or clerk, and not by a helper', async () => {
    const world = await given(undefined, { with: [{ person: jo }] });
    await doneBy(world, jo, { ask: 'action.done', ...a1 });
    expect(said(await act(world, jo, { ask: 'action.reopen', ...a1 }))).toBe(
      'Only Sam, the chair or the clerk can reopen A-1.',
    );
    const open = await doneBy(world, sam, { ask: 'action.reopen', ...a1 });
    expect(said(open)).toBe(
      'A-1 is open again: Replace the lamps on Mill Lane, by Friday 8 January 2027.',
    );
    expect((await act(world, sam, { ask: 'action.reopen', ...a1 })).kind).toBe('refused');
  });
});

describe('blocking, notes, dropping', () => {
  it('blocks with a reason and unblocks', async () => {
    const world = await given();
    const blocked = await doneBy(world, sam, {
      ask: 'action.block',
      ...a1,
      reason: 'waiting for Highways',
    });
    expect(said(blocked)).toContain('A-1 was blocked, waiting for Highways.');
    expect(said(await act(world, sam, { ask: 'action.block', ...a1 }))).toBe(
      'A-1 is blocked already, waiting for Highways.',
    );
    expect(said(await doneBy(world, sam, { ask: 'action.unblock', ...a1 }))).toContain(
      'A-1 was unblocked',
    );
    expect(said(await act(world, sam, { ask: 'action.unblock', ...a1 }))).toBe('A-1 is open.');
    expect(said(await act(world, jo, { ask: 'action.block', ...a1 }))).toContain('can block A-1');
  });

  it("takes any member's note, also on what is finished", async () => {
    const world = await given();
    await doneBy(world, sam, { ask: 'action.done', ...a1 });
    const noted = await doneBy(world, jo, { ask: 'action.note', ...a1, text: 'Thank you all' });
    expect(said(noted)).toBe('Your note was added to A-1: Thank you all.');
    expect(stateIn(world, 'A-1').notes).toBe(1);
  });

  it('drops at once what has no notes, for chair and clerk alone', async () => {
    const world = await given();
    expect(said(await act(world, sam, { ask: 'action.drop', ...a1 }))).toBe(
      'Only the chair or the clerk can drop A-1.',
    );
    expect(
      said(await doneBy(world, cleo, { ask: 'action.drop', ...a1, reason: 'made twice' })),
    ).toBe('A-1 was dropped: Replace the lamps on Mill Lane (made twice).');
  });

  it('asks why before it drops what people have written on', async () => {
    const world = await given();
    await doneBy(world, jo, { ask: 'action.note', ...a1, text: 'Ordered' });
    const why = await act(world, asha, { ask: 'action.drop', ...a1 });
    expect(why.kind).toBe('asked');
    expect(said(why)).toBe(
      'A-1 has 1 note: Replace the lamps on Mill Lane. Why drop it? One line.',
    );
    expect(labels(why)).toEqual([
      'No longer needed',
      'Made twice',
      'Done another way',
      'Another reason',
      'Keep it',
    ]);
    await doneBy(world, asha, pressed(why, 'No longer needed'));
    expect(stateIn(world, 'A-1').standing).toEqual({ is: 'dropped', reason: 'No longer needed' });
    await doneBy(world, asha, { ask: 'action.reopen', ...a1 });
    const sure = await act(world, asha, { ask: 'action.drop', ...a1, reason: 'moved to Formby' });
    expect(said(sure)).toBe('A-1 has 1 note. Drop it?');
    expect((await act(world, asha, pressed(sure, 'Drop'))).kind).toBe('done');
  });
});

describe('an action that is not there', () => {
  it('names the open ones of whoever asks', async () => {
    const world = await given();
    const outcome = await act(world, sam, { ask: 'action.done', ref: 'A-71' });
    expect(said(outcome)).toBe('There is no A-71 in Southport. Your open ones:');
    expect(labels(outcome)).toEqual(['A-1', 'All actions']);
    expect(said(await act(world, jo, { ask: 'action.done', ref: 'A-71' }))).toBe(
      'There is no A-71 in Southport.',
    );
  });
});

describe('what a change shows on', () => {
  it("refreshes the card, the batch's card and the owner's message of the day it was nudged on", async () => {
    const world = await newWorld();
    const two = [{ title: 'One', owner: { person: sam }, due: '2027-01-06' }, { title: 'Two' }];
    await doneBy(world, asha, { ask: 'action.create', items: two, sure: true });
    await happened(world, 'A-1', [{ event: 'ActionNudged', day: '2027-01-04' }]);
    const done = await doneBy(world, sam, { ask: 'action.done', ...a1 });
    expect(done.effects).toMatchObject([
      { to: 'places', body: { subject: `${southport}/A-1` } },
      { to: 'places', body: { subject: `${southport}/batch/A-1+A-2` } },
      { to: sam, body: { subject: `${sam}/day/2027-01-04` } },
    ]);
  });

  it('moves the one card to the bottom of the channel that shows it, and of no other', async () => {
    const world = await given();
    const brought = await doneBy(world, sam, { ask: 'action.bring', ...a1 });
    expect(brought.effects).toMatchObject([{ to: 'slack:T1:C1', body: { bottom: true } }]);
    const elsewhere = { place: 'slack:T1:C9' as never };
    expect((await act(world, sam, { ask: 'action.bring', ...a1 }, elsewhere)).kind).toBe('refused');
  });
});
