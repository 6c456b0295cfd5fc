import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/model/register.ts';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam } from '../../support/southport/ids.ts';
import { labels, pressed, pressedIn, rowLabels, said } from '../../support/southport/said.ts';
import { newWorld, stateIn } from './given.ts';

const three: Command = {
  ask: 'action.create',
  items: [
    { title: 'Replace the lamps', owner: { person: sam }, due: '2027-01-08' },
    { title: 'Order bins' },
    { title: 'Call the school' },
  ],
};
const upTo = (count: number): Command => ({
  ask: 'action.create',
  items: Array.from({ length: count }, (_, index) => ({ title: `Thing ${index + 1}` })),
});

describe('the preview of several lines', () => {
  it('offers each of them to be left out or put right', async () => {
    const shown = await act(await newWorld(), asha, three);
    expect(rowLabels(shown)).toEqual(Array(3).fill(['Leave out', 'Change']));
    expect(labels(shown)).toEqual(['Make all three', 'Never mind']);
  });

  it('shows what is left, puts back what was left out, and makes what stands', async () => {
    const world = await newWorld();
    const first = await act(world, asha, three);
    const two = await act(world, asha, pressedIn(first, 'Order bins', 'Leave out'));
    expect(said(two)).toBe(
      'I read three actions, and one is left out. ' +
        '1. Replace the lamps, Sam, by Friday 8 January 2027 2. Order bins: left out ' +
        '3. Call the school, no one yet, no date yet',
    );
    expect(rowLabels(two)[1]).toEqual(['Put back']);
    expect(labels(two)).toEqual(['Make both', 'Never mind']);
    const back = await act(world, asha, pressedIn(two, 'Order bins', 'Put back'));
    expect(labels(back)).toEqual(['Make all three', 'Never mind']);
    const made = await doneBy(world, asha, pressed(two, 'Make both'));
    expect(said(made)).toBe(
      '2 actions are on the list: A-1 to A-2. ' +
        'Made: A-1 Replace the lamps · A-2 Call the school. Left out: Order bins.',
    );
    expect(made.reply.inPlace).toBe(true);
    expect(stateIn(world, 'A-2').title).toBe('Call the school');
  });

  it('shows the last line too before it is made, and makes nothing where none is left', async () => {
    const world = await newWorld();
    const left = { ...three, left: [2, 3] } as Command;
    const one = await act(world, asha, left);
    expect(labels(one)).toEqual(['Make it', 'Never mind']);
    const none = await act(world, asha, pressedIn(one, 'Replace the lamps', 'Leave out'));
    expect(said(none)).toMatch(/^I read three actions, and all are left out\. 1\. /);
    expect(labels(none)).toEqual(['Never mind']);
    const made = await doneBy(world, asha, pressed(one, 'Make it'));
    expect(said(made)).toBe(
      'A-1 is on the list: Replace the lamps, Sam, by Friday 8 January 2027. ' +
        'Left out: Order bins · Call the school.',
    );
  });

  it('opens the form of one line, filled in', async () => {
    const shown = await act(await newWorld(), asha, three);
    const form = await act(await newWorld(), asha, pressedIn(shown, 'the lamps', 'Change'));
    expect(form).toMatchObject({
      kind: 'form',
      form: {
        title: 'Change line 1',
        fields: [
          { name: 'title', given: 'Replace the lamps' },
          { name: 'owner', given: sam },
          { name: 'due', given: '2027-01-08' },
          { name: 'within' },
          { name: 'detail' },
        ],
      },
    });
  });

  it('has its lines in pages of ten, and stays on the page', async () => {
    const world = await newWorld();
    const first = await act(world, asha, upTo(20));
    expect(said(first)).toMatch(/10\. Thing 10, no one yet, no date yet 1 to 10 of 20$/);
    expect(labels(first)).toEqual(['Make all 20', 'Next 10', 'Never mind']);
    const second = await act(world, asha, pressed(first, 'Next 10'));
    expect(said(second)).toMatch(/^I read 20 actions\. 11\. Thing 11, .* 11 to 20 of 20$/);
    const less = await act(world, asha, pressedIn(second, 'Thing 13', 'Leave out'));
    expect(said(less)).toContain('13. Thing 13: left out 14. Thing 14');
    expect(labels(less)).toEqual(['Make all 19', 'Never mind']);
  });

  it('lets a line that is everybody’s be led by the chair, with all helping', async () => {
    const world = await newWorld();
    const all = { title: 'Look at the plan', all: true as const };
    const shown = await act(world, sam, { ask: 'action.create', items: [all, { title: 'Call' }] });
    expect(rowLabels(shown)[0]).toEqual(['Leave out', 'Change', 'Chair leads, all help']);
    const led = await act(world, sam, pressedIn(shown, 'the plan', 'Chair leads, all help'));
    expect(said(led)).toContain(
      '1. Look at the plan, Asha, with Sam, Jo, Cleo and Eve, no date yet (changed)',
    );
    expect(rowLabels(led)[0]).toEqual(['Leave out', 'Change']);
    await doneBy(world, sam, pressed(led, 'Make both'));
    expect(stateIn(world, 'A-1')).toMatchObject({ owner: { person: asha } });
    expect(stateIn(world, 'A-1').with).toContain(jo);
  });

  it('offers whom and which day a line may mean', async () => {
    const world = await newWorld();
    const items = [
      { title: 'Remind Sam', named: [{ person: sam }] },
      { title: 'Answer the letter of 12 January', perhaps: '2027-01-12' },
    ];
    const shown = await act(world, asha, { ask: 'action.create', items });
    expect(rowLabels(shown)).toEqual([
      ['Leave out', 'Change', 'Give it to Sam'],
      ['Leave out', 'Change', 'Tuesday 12 January'],
    ]);
    const given = await act(world, asha, pressedIn(shown, 'Remind Sam', 'Give it to Sam'));
    const dated = await act(world, asha, pressedIn(given, 'letter', 'Tuesday 12 January'));
    expect(said(dated)).toContain('1. Remind Sam, Sam, no date yet (changed)');
    expect(said(dated)).toContain('by Tuesday 12 January 2027 (changed)');
  });

  it('says in the line which meeting its date moves with', async () => {
    const items = [{ title: 'Report', due: '2027-01-21', follows: 'M-1' }, { title: 'Call' }];
    const shown = await act(await newWorld(), asha, { ask: 'action.create', items });
    expect(said(shown)).toContain(
      '1. Report, no one yet, by Thursday 21 January 2027 (moves with M-1) 2.',
    );
  });

  it('puts right or leaves out a line whose day has gone, and keeps the others', async () => {
    const world = await newWorld();
    const items = [{ title: 'Order bins', due: '2026-12-01' }, { title: 'Call the school' }];
    const refused = await act(world, asha, { ask: 'action.create', items });
    expect(labels(refused)).toEqual(['Today', 'No date yet', 'Leave out', 'Change']);
    const left = await act(world, asha, pressed(refused, 'Leave out'));
    expect(said(left)).toContain('1. Order bins: left out 2. Call the school');
  });

  it('counts only what is left among those it would tell', async () => {
    const world = await newWorld();
    const accounts = Array.from({ length: 14 }, (_, index) => ({
      title: `Thing ${index}`,
      owner: { account: `slack:T1:U${index}`, name: `N${index}` },
    }));
    const shown = await act(world, asha, {
      ask: 'action.create',
      items: accounts,
      left: [1, 2],
    });
    expect(labels(shown)).toEqual(['Make all 12', 'Next 10', 'Never mind']);
  });
});
