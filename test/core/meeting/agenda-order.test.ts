import { beforeEach, describe, expect, it } from 'vitest';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

let south: Southport;
const agenda = async (ref = 'M-1') =>
  linesOf(viewOf(await south.says(asha, `meeting agenda ${ref}`))).slice(1);

describe('one thing on an agenda', () => {
  beforeEach(async () => {
    south = await newSouthport();
    await south.says(cleo, 'meeting Area board on 14 January at 14:00');
    for (const [who, item] of [
      [sam, 'Bins'],
      [jo, 'The youth club'],
      [cleo, 'Parking on Duke Street'],
    ] as const)
      await south.says(who, `meeting add ${item}`);
  });

  it('is taken off by whoever suggested it, by words or number, and comes back by undo', async () => {
    expect(aloud(await south.says(sam, 'meeting take bins off the agenda'))).toBe(
      'Off the agenda of M-1, Area board: Bins.',
    );
    expect(await agenda()).toEqual(['1. The youth club · Jo', '2. Parking on Duke Street · Cleo']);
    await south.says(sam, 'undo');
    expect((await agenda())[0]).toBe('1. Bins · Sam');
    await south.says(cleo, 'meeting remove item 2 of M-1');
    expect(await agenda()).toEqual(['1. Bins · Sam', '2. Parking on Duke Street · Cleo']);
  });

  it('is left to those who may, and said who they are', async () => {
    const refused = await south.says(sam, 'meeting take the youth club off the agenda');
    expect(aloud(refused)).toBe(
      'Only whoever suggested ‘The youth club’, Asha (chair) or Cleo (clerk) can do that. Ask them, or add to the agenda.',
    );
    expect(labelsOf(refused)).toEqual(['Ask Asha', 'Agenda', 'Add to agenda']);
    expect(aloud(await south.says(sam, 'meeting move item 1 to the end'))).toContain('Only');
    expect(await agenda()).toHaveLength(3);
  });

  it.each([
    ['meeting move item 3 to the top', 1],
    ['meeting move parking up', 2],
    ['meeting move item 1 to place 3', 3],
    ['meeting put bins to the end', 3],
    ['meeting move the youth club down', 3],
  ])('is given another place: %s', async (typed, place) => {
    expect(aloud(await south.says(asha, typed))).toMatch(
      new RegExp(`^Now number ${place} on the agenda of M-1, Area board: `),
    );
    expect(
      aloud(await south.says(asha, typed.replace(/(?:up|down)$/, `to place ${place}`))),
    ).not.toBe('');
    expect(await agenda()).toHaveLength(3);
  });

  it('says what is not on it, and changes nothing', async () => {
    expect(aloud(await south.says(asha, 'meeting take lamps off the agenda'))).toBe(
      '‘lamps’ is not on the agenda of M-1. The agenda shows what is.',
    );
    expect(aloud(await south.says(asha, 'meeting remove item 9'))).toContain('‘9’ is not on');
    expect(await agenda()).toHaveLength(3);
  });

  it('is changed by a form, which shows what is there', async () => {
    const shown = await south.says(asha, 'meeting agenda');
    const form = await south.presses(asha, 'Change the agenda', shown);
    expect(JSON.stringify(form)).toContain('Parking on Duke Street');
    const carries = { ask: 'form', form: 'meeting.item', given: { ref: 'M-1' } } as never;
    const values = { item: 'Parking on Duke Street', to: 'first' };
    await south.submits(asha, 'meeting.item', values, carries);
    expect((await agenda())[0]).toBe('1. Parking on Duke Street · Cleo');
    expect(await south.submits(asha, 'meeting.item', { item: 'Bins' }, carries)).toMatchObject({
      kind: 'errors',
    });
  });

  it('is put to the next meeting with who suggested it, and back by undo', async () => {
    expect(
      aloud(await south.says(jo, 'meeting put the youth club of M-1 to the next meeting')),
    ).toBe(
      'No meeting after M-1 is set, so ‘The youth club’ stays on its agenda. Set the next one first.',
    );
    await south.says(cleo, 'meeting Ward walk on 20 January at 14:00');
    expect(
      aloud(await south.says(jo, 'meeting put the youth club of M-1 to the next meeting')),
    ).toBe('Put off from M-1, Area board, to M-2, Wednesday 20 January 2027: The youth club.');
    expect(await agenda()).toHaveLength(2);
    expect(await agenda('M-2')).toEqual(['1. The youth club · Jo']);
    await south.says(jo, 'undo');
    expect(await agenda()).toHaveLength(3);
    expect((await agenda('M-2')).join()).toContain('Nothing is on the agenda');
  });

  it('is put off when the meeting is over as well: what was not reached', async () => {
    await south.says(cleo, 'meeting Ward walk on 20 January at 14:00');
    await south.bot.to('2027-01-15T09:00:00.000Z');
    const press = { ask: 'meeting.item', ref: 'M-1', item: 'Bins', to: 'next' } as const;
    expect(aloud(await south.asks(sam, press))).toContain('to M-2, Wednesday 20 January 2027');
    expect(aloud(await south.asks(sam, press))).toContain('is not on the agenda of M-1');
    expect(await agenda('M-2')).toEqual(['1. Bins · Sam']);
  });
});

it('what is put off in a series waits for the one that is made when this is over', async () => {
  south = await newSouthport();
  await south.says(cleo, quarterly);
  await south.says(sam, 'meeting add Bins');
  expect(aloud(await south.says(sam, 'meeting put item 1 to the next meeting'))).toBe(
    'Put off from M-1, Area Partnership, to the next one, Thursday 8 April 2027: Bins.',
  );
  await south.bot.to('2027-01-15T09:00:00.000Z');
  expect(await agenda('M-2')).toEqual(['1. Bins · Sam']);
  expect(linesOf(viewOf(await south.says(sam, 'history M-1'))).join()).toContain(
    'put off to the next meeting, “Bins”',
  );
});
