import { describe, expect, it } from 'vitest';
import { batchOf, batchSubject } from '../../../core/features/action/batch.ts';
import { actionCard } from '../../../core/features/action/card.ts';
import { batchCard } from '../../../core/features/action/view/batch.ts';
import { cardContext, doneBy } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha, cleo, jo, sam, southport } from '../../support/southport/ids.ts';
import { onTeams } from '../../support/southport/people.ts';
import { buttonsOf, linesIn } from '../../support/southport/seen.ts';
import type { Southport } from '../../support/southport/world.ts';
import { newWorld, recordIn, withLamps } from './given.ts';

const cardOf = (world: Southport, ref = 'A-1', place?: Parameters<typeof cardContext>[1]) => {
  const view = actionCard(recordIn(world, ref), cardContext(world, place));
  if (!view) throw new Error('no card');
  fitToBeSeen(view);
  return view;
};
const given = async (more: object = {}) => {
  const world = await newWorld();
  await withLamps(world, more);
  return world;
};

describe('the card of an action', () => {
  it('is open', async () => {
    const view = cardOf(await given({ detail: 'two columns are dark' }));
    expect(linesIn(view)).toEqual([
      'Replace the lamps on Mill Lane · A-1',
      'Who: Sam (Harbour Trust)',
      'By: Friday 8 January 2027',
      'Why or detail: two columns are dark',
      'State: Open. Made by Asha, Teams, Monday 4 January',
      '[Done] [New date] [Blocked] [Not mine] (Change) (Give to someone) (Add a note) (History) (Drop)',
    ]);
    expect(view.aloud).toBe(
      'Action A-1, replace the lamps on Mill Lane, Sam, by Friday 8 January 2027, open.',
    );
    expect(buttonsOf(view)[0]).toMatchObject({
      spoken: 'Done: A-1 Replace the lamps on Mill Lane',
      ask: { ask: 'action.done', in: southport, ref: 'A-1', seen: 1 },
    });
  });

  it('mentions the new owner, and only until they have answered or it is late', async () => {
    const world = await given();
    const mentions = () =>
      cardOf(world).blocks.flatMap((block) =>
        block.kind === 'facts' ? (block.facts[0]?.value ?? []) : [],
      );
    expect(mentions()[0]).toMatchObject({ kind: 'person', person: sam });
    world.clock.now = '2027-01-11T09:00:00.000Z';
    expect(mentions()).toEqual([{ kind: 'text', text: 'Sam (Harbour Trust)' }]);
    await doneBy(world, sam, { ask: 'action.accept', ref: 'A-1' });
    expect(mentions()[0]).toMatchObject({ kind: 'text' });
  });

  it('has no one yet', async () => {
    const lines = linesIn(cardOf(await given({ owner: undefined, due: undefined })));
    expect(lines).toContain('Who: no one yet');
    expect(lines).toContain('By: no date yet');
    expect(lines.at(-1)).toMatch(/^\[I'll do it\] \[Choose someone\] \[Done\] \[New date\] \(/);
  });

  it('is late in words', async () => {
    const world = await given();
    world.clock.now = '2027-01-11T09:00:00.000Z';
    const view = cardOf(world);
    expect(linesIn(view)).toContain('By: Friday 8 January 2027 (3 days ago)');
    expect(view.aloud).toContain('by Friday 8 January 2027 (3 days ago), open.');
  });

  it('is blocked', async () => {
    const world = await given();
    world.clock.now = '2027-01-06T10:00:00.000Z';
    const at = { place: onTeams };
    await doneBy(
      world,
      sam,
      { ask: 'action.block', ref: 'A-1', reason: 'waiting for Highways' },
      at,
    );
    const lines = linesIn(cardOf(world));
    expect(lines).toContain(
      'State: Blocked, waiting for Highways. Sam, Teams, Wednesday 6 January',
    );
    expect(lines.at(-1)).toMatch(/^\[Unblock\] \[Done\]/);
  });

  it('is finished in four lines', async () => {
    const world = await given();
    world.clock.now = '2027-01-07T10:42:00.000Z';
    await doneBy(world, sam, {
      ask: 'action.done',
      ref: 'A-1',
      outcome: 'both columns lit, two more ordered',
    });
    await doneBy(world, jo, { ask: 'action.note', ref: 'A-1', text: 'Thanks' });
    const view = cardOf(world);
    expect(linesIn(view)).toEqual([
      'Done: Replace the lamps on Mill Lane · A-1',
      'Sam (Harbour Trust), by Friday 8 January 2027',
      'What changed: both columns lit, two more ordered',
      'Done by Sam, Slack, Thursday 7 January, 10:42',
      '[Reopen] [History]',
    ]);
    expect(view.aloud).toBe(
      'Action A-1, replace the lamps on Mill Lane, was finished by Sam on Thursday 7 January 2027: both columns lit, two more ordered.',
    );
  });

  it('is dropped, or taken back in one line', async () => {
    const world = await given();
    await doneBy(world, cleo, { ask: 'action.drop', ref: 'A-1', reason: 'made twice' });
    expect(linesIn(cardOf(world))).toEqual([
      'Dropped: Replace the lamps on Mill Lane · A-1',
      'Sam (Harbour Trust), by Friday 8 January 2027',
      'Why: made twice',
      'Dropped by Cleo, Slack, Monday 4 January, 09:00',
      '[Reopen] [History]',
    ]);
    const nobodys = await given({ owner: undefined });
    await doneBy(nobodys, cleo, { ask: 'action.done', ref: 'A-1' });
    expect(linesIn(cardOf(nobodys))[1]).toBe('By Friday 8 January 2027');
    const bare = await given({ owner: undefined, due: undefined });
    await doneBy(bare, cleo, { ask: 'action.drop', ref: 'A-1' });
    expect(linesIn(cardOf(bare))[1]).toMatch(/^Dropped by Cleo/);
    const other = await given();
    await doneBy(other, asha, { ask: 'action.undo', ref: 'A-1' });
    expect(linesIn(cardOf(other))).toEqual([
      'A-1 was taken back by Asha, Teams, Monday 4 January, 09:00.',
    ]);
  });

  it.each([
    [{ organisation: 'Harbour Trust' }, 'Who: Harbour Trust, to name someone'],
    [{ account: 'slack:T1:UN', name: 'Nia' }, 'Who: Nia (not here yet)'],
  ])('shows the owner %j', async (owner, line) => {
    expect(linesIn(cardOf(await given({ owner })))).toContain(line);
  });

  it('says the short word anywhere but in its own channels', async () => {
    const view = cardOf(await given(), 'A-1', 'slack:T1:@USAM' as never);
    expect(linesIn(view)[0]).toBe('Replace the lamps on Mill Lane · southport A-1');
  });

  it('leaves text from people plain', async () => {
    const title = 'Tell @channel about the <!here> “Big Tidy” *now*';
    expect(linesIn(cardOf(await given({ title })))[0]).toBe(`${title} · A-1`);
  });
});

describe('the card of a batch', () => {
  const items = [{ title: 'One', owner: { person: sam }, due: '2027-01-08' }, { title: 'Two' }];
  const made = async () => {
    const world = await newWorld();
    await doneBy(world, asha, { ask: 'action.create', items, sure: true });
    return world;
  };
  const batch = (world: Southport) => {
    const view = batchCard([recordIn(world, 'A-1'), recordIn(world, 'A-2')], cardContext(world));
    if (!view) throw new Error('no card');
    fitToBeSeen(view);
    return view;
  };

  it('is one card whose rows open their own, and stays true', async () => {
    const world = await made();
    expect(linesIn(batch(world))).toEqual([
      '2 new actions',
      'A-1 One · Sam · Fri 8 Jan · open [Show it]',
      'A-2 Two · no one yet · no date · open [Show it]',
      'Made by Asha, Teams, Monday 4 January',
      '[All actions]',
    ]);
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-1' });
    expect(linesIn(batch(world))[1]).toBe('A-1 One · Sam · Fri 8 Jan · done [Show it]');
  });

  it('names the first ten of more, and reads all of them aloud', async () => {
    const world = await newWorld();
    const title = (at: number) => `Order what is on line ${at} of the list that was agreed`;
    const many = Array.from({ length: 12 }, (_, at) => ({ title: title(at + 1) }));
    await doneBy(world, asha, { ask: 'action.create', items: many, sure: true });
    const records = many.map((_, at) => recordIn(world, `A-${at + 1}`));
    const view = batchCard(records, cardContext(world));
    if (!view) throw new Error('no card');
    fitToBeSeen(view);
    const [head, listed, ...below] = linesIn(view);
    const lines = listed?.split('\n') ?? [];
    expect(head).toBe('12 new actions');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('○ A-1 Order what is on… · no one yet · no date · open');
    expect(lines.at(-1)).toBe('2 more');
    expect(below.at(-1)).toBe('[All actions]');
    for (const { title } of many) expect(view.aloud).toContain(title.slice(1));
  });

  it('shrinks to a line when all of it is taken back', async () => {
    const world = await made();
    await doneBy(world, asha, { ask: 'action.undo', ref: 'A-1', also: ['A-2'] });
    expect(linesIn(batch(world))).toEqual(['These new actions were taken back.']);
  });

  it('is found again by its subject', () => {
    const subject = batchSubject(southport, ['A-12', 'A-13']);
    expect(batchOf(subject)).toEqual({
      partnership: southport,
      records: [`${southport}/A-12`, `${southport}/A-13`],
    });
    expect(batchOf(`${southport}/A-12` as never)).toBeUndefined();
  });
});
