import { describe, expect, it } from 'vitest';
import { directPlace } from '../../../core/model/ids.ts';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import type { Persona } from '../../support/world.ts';
import { quarterly } from './quarterly.ts';

const answered = async (): Promise<Southport> => {
  const south = await newSouthport();
  await south.says(cleo, quarterly);
  await south.bot.settle();
  await south.says(sam, 'meeting attend');
  await south.says(cleo, 'meeting apologies for @jo');
  return south;
};
const toldTo = ({ bot: world }: Southport, who: Persona): string[] =>
  world.messages
    .filter(({ place }) => place === directPlace(who.account))
    .map(({ view }) => view.aloud);
const soon = '2027-01-04T09:02:00.000Z';

describe('a meeting that moves', () => {
  it('asks those again who had answered, old to new in words, and tells the channel', async () => {
    const south = await answered();
    expect(aloud(await south.says(cleo, 'meeting move M-1 21 January 14:00'))).toBe(
      'M-1, Area Partnership, has moved from Thursday 14 January 2027, 10:00 to Thursday 21 January 2027, 14:00, Town Hall. The 2 who had answered are asked again. The later ones stay at 10:00 to 12:00.',
    );
    await south.bot.to(soon);
    const words =
      'has moved: Thursday 14 January 2027, 10:00 → Thursday 21 January 2027, 14:00, Town Hall. Can you come then?';
    for (const who of [sam, jo]) expect(toldTo(south, who).join()).toContain(words);
    expect(toldTo(south, asha)).toEqual([]);
    expect(south.shown().filter(({ aloud }) => aloud.includes(words))).toHaveLength(1);
    expect(south.card('M-1').aloud).toContain('5 of 5 have not answered');
  });

  it('keeps its length, and its series keeps its own days', async () => {
    const south = await answered();
    await south.says(cleo, 'meeting move M-1 21 January 14:00');
    await south.bot.to(soon);
    expect(JSON.stringify(south.card('M-1'))).toContain('14:00 to 16:00');
    expect(JSON.stringify(south.card('M-1'))).toContain('next 8 April 2027');
  });

  it('does not take an old press for an answer to the new day', async () => {
    const south = await answered();
    const old = south.card('M-1');
    await south.says(cleo, 'meeting move M-1 21 January 10:00');
    const asked = await south.presses(jo, 'Attending', old);
    expect(aloud(asked)).toContain('has moved since: it is on Thursday 21 January 2027, 10:00');
    expect(aloud(await south.presses(jo, 'Attending', asked))).toContain(
      'Thursday 21 January 2027',
    );
  });

  it('is not overwritten by who saw it before it moved', async () => {
    const south = await answered();
    await south.says(asha, 'meeting move M-1 21 January 10:00');
    const asked = await south.asks(cleo, {
      ask: 'meeting.move',
      ref: 'M-1',
      day: '2027-01-28',
      seen: 1,
    });
    expect(aloud(asked)).toBe(
      'Asha moved M-1 to Thursday 21 January 2027, 10:00 meanwhile. Move it anyway?',
    );
    expect(labelsOf(asked)).toEqual(['Move it anyway', 'Never mind']);
  });

  it('moves back with Undo: the answers that stood, stand again', async () => {
    const south = await answered();
    const moved = await south.says(cleo, 'meeting move M-1 21 January 10:00');
    expect(aloud(await south.presses(cleo, 'Undo', moved))).toContain('is as it was');
    await south.bot.to('2027-01-04T09:03:00.000Z');
    expect(south.card('M-1').aloud).toContain('1 coming, 1 apology, 3 of 5');
    expect(toldTo(south, sam).at(-1)).toContain(
      'is back on Thursday 14 January 2027, 10:00, Town Hall. Answers given for that day hold again.',
    );
  });

  it('is not moved back under those who have answered since: it can be moved again', async () => {
    const south = await answered();
    const moved = await south.says(cleo, 'meeting move M-1 21 January 10:00');
    await south.says(jo, 'meeting attend M-1');
    const refused = await south.presses(cleo, 'Undo', moved);
    expect(aloud(refused)).toBe(
      '1 seat has answered M-1 since it moved. It can be moved again; then they are asked again.',
    );
    expect(labelsOf(refused)).toEqual(['Move']);
  });

  it('tells of another place without asking again', async () => {
    const south = await answered();
    await south.asks(cleo, { ask: 'meeting.change', ref: 'M-1', place: 'Library' });
    await south.bot.to(soon);
    expect(toldTo(south, sam).join()).toContain(
      'M-1, Thursday 14 January 2027, 10:00: the place is now Library.',
    );
    expect(south.card('M-1').aloud).toContain('Library. 1 coming, 1 apology');
  });

  it('tells of the old place when the new one is taken back, and of none', async () => {
    const south = await answered();
    const change = { ask: 'meeting.change', ref: 'M-1' } as const;
    const changed = await south.asks(cleo, { ...change, place: 'Library' });
    await south.bot.to(soon);
    await south.presses(cleo, 'Undo', changed);
    await south.bot.to('2027-01-04T09:04:00.000Z');
    expect(toldTo(south, sam).at(-1)).toContain('the place is now Town Hall.');
    await south.asks(cleo, { ...change, place: '' });
    await south.bot.to('2027-01-04T09:06:00.000Z');
    expect(toldTo(south, sam).at(-1)).toContain('10:00: it has no place yet.');
  });

  it('tells day and place of one change together, and takes both back with one Undo', async () => {
    const south = await answered();
    const wanted = { title: 'Winter meeting', day: '2027-01-21', place: 'Library' };
    const moved = await south.asks(cleo, { ask: 'meeting.change', ref: 'M-1', ...wanted });
    expect(aloud(moved)).toContain('to Thursday 21 January 2027, 10:00, Library.');
    await south.bot.to(soon);
    expect(toldTo(south, sam).at(-1)).toContain(
      'Winter meeting, southport M-1, has moved: Thursday 14 January 2027, 10:00 → Thursday 21 January 2027, 10:00, Library.',
    );
    expect(aloud(await south.presses(cleo, 'Undo', moved))).toContain('is as it was');
    await south.bot.to('2027-01-04T09:04:00.000Z');
    expect(south.card('M-1').aloud).toContain(
      'Area Partnership, M-1, Thursday 14 January 2027 at 10:00, Town Hall. 1 coming, 1 apology',
    );
  });

  it('takes along what is due by it, both ways, and leaves alone what has a date of its own', async () => {
    const south = await answered();
    await south.says(sam, 'action Prepare stall by next meeting');
    await south.says(sam, 'action Fold the stall by 14 January');
    await south.says(sam, 'action Book the hall by next meeting');
    await south.says(asha, 'action due A-3 11 January');
    const moved = await south.says(cleo, 'meeting move M-1 21 January');
    await south.bot.to(soon);
    const list = aloud(await south.says(asha, 'action list'));
    expect(list).toMatch(/prepare stall.*21 January/i);
    expect(list).toMatch(/fold the stall.*14 January/i);
    expect(list).toMatch(/book the hall.*11 January/i);
    await south.presses(cleo, 'Undo', moved);
    await south.bot.to('2027-01-04T09:05:00.000Z');
    expect(aloud(await south.says(asha, 'action show A-1'))).toContain('14 January');
  });

  it('waits with its news until morning', async () => {
    const south = await answered();
    await south.bot.to('2027-01-05T21:00:00.000Z');
    await south.says(cleo, 'meeting move M-1 28 January 10:00');
    await south.bot.to('2027-01-06T08:59:00.000Z');
    expect(toldTo(south, sam)).toEqual([]);
    await south.bot.to('2027-01-06T09:02:00.000Z');
    expect(toldTo(south, sam).join()).toContain('→ Thursday 28 January 2027, 10:00');
  });

  it('is told at once where morning would be too late', async () => {
    const south = await answered();
    await south.bot.to('2027-01-13T21:00:00.000Z');
    await south.says(cleo, 'meeting move M-1 14 January 08:30');
    await south.bot.to('2027-01-13T21:02:00.000Z');
    expect(toldTo(south, sam).join()).toContain('→ Thursday 14 January 2027, 08:30');
  });

  it('drops news that is overtaken before it leaves', async () => {
    const south = await answered();
    await south.bot.to('2027-01-05T21:00:00.000Z');
    await south.says(cleo, 'meeting move M-1 28 January 10:00');
    await south.says(cleo, 'meeting cancel M-1 flood');
    await south.asks(cleo, { ask: 'meeting.cancel', ref: 'M-1', why: 'flood', sure: true });
    await south.bot.to('2027-01-06T09:02:00.000Z');
    expect(south.shown().filter(({ aloud }) => aloud.includes('Can you come then'))).toEqual([]);
  });
});

describe('a meeting that is cancelled', () => {
  it('is asked first, then told to those who answered, and the next takes its place', async () => {
    const south = await answered();
    const asked = await south.says(cleo, 'meeting cancel M-1 the hall is flooded');
    expect(aloud(asked)).toBe(
      'Cancel Area Partnership, M-1, Thursday 14 January 2027, 10:00? 2 of 5 have answered and will be told.',
    );
    expect(labelsOf(asked)).toEqual(['Cancel this one', 'Cancel it and those after', 'Keep it']);
    expect(aloud(await south.presses(cleo, 'Cancel this one', asked))).toContain(
      'is cancelled. The next is M-2, Thursday 8 April 2027.',
    );
    await south.bot.to(soon);
    expect(toldTo(south, jo).join()).toContain('is cancelled: the hall is flooded.');
    expect(south.card('M-1').aloud).toContain('is cancelled');
    expect(aloud(await south.says(sam, 'meeting attend'))).toContain('M-2, Thursday 8 April 2027');
  });

  it('is not undone: whoever wants it back says that it is on after all', async () => {
    const south = await answered();
    const cancelled = { ask: 'meeting.cancel', ref: 'M-1', sure: true } as const;
    await south.asks(cleo, cancelled);
    const undone = await south.asks(cleo, { ask: 'meeting.undo', ref: 'M-1' });
    expect(aloud(undone)).toContain('was cancelled and people were told');
    expect(labelsOf(undone)).toEqual(['It is on after all', 'Show it']);
  });

  it('ends the series where that is wanted, and nothing is sent about it any more', async () => {
    const south = await answered();
    const asked = await south.says(cleo, 'meeting cancel');
    await south.presses(cleo, 'Cancel it and those after', asked);
    await south.bot.to('2027-02-01T12:00:00.000Z');
    expect(south.shown().filter(({ aloud }) => aloud.includes(' meets '))).toEqual([]);
    expect(aloud(await south.says(sam, 'meeting attend'))).toContain('No next meeting is set');
  });
});
