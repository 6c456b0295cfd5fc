import { describe, expect, it } from 'vitest';
import type { Answer } from '../../core/model/outcome.ts';
import type { Ask } from '../../core/model/register.ts';
import fc, { cases } from '../support/fast-check.ts';
import { cleo, jo, type Somebody, sam, somebody } from '../support/southport/people.ts';
import { labelsOf, linesIn, viewOf } from '../support/southport/seen.ts';
import type { Southport } from '../support/southport/world.ts';
import { newSouthport } from '../support/southport/world.ts';
import { newWorld, withLamps } from './action/given.ts';
import { quarterly } from './meeting/quarterly.ts';

const refsIn = (answer: Answer): string[] =>
  linesIn(viewOf(answer)).flatMap((line) => line.match(/^(?:southport )?([A-Z]-\d+) /)?.[1] ?? []);
const lastLines = (answer: Answer): string[] => linesIn(viewOf(answer)).slice(-2);
const next = (world: Southport, who: Somebody, on: Answer): Promise<Answer> =>
  world.presses(who, 'Next 10', on);

/** So many actions, one a day. */
const many = async (world: Southport, count: number): Promise<void> => {
  for (let number = 1; number <= count; number += 1)
    await withLamps(world, {
      title: `Thing ${number}`,
      due: `2027-02-${String(((number * 7) % 27) + 1).padStart(2, '0')}`,
    });
};

const change = fc.record({
  is: fc.constantFrom('done', 'moved', 'added', 'earlier'),
  number: fc.integer({ min: 1, max: 45 }),
});

describe.each([
  ['Slack', sam],
  ['Teams', somebody('Asha', 'teams')],
] as const)('the list of actions, in %s', (_, who) => {
  it('leaves nothing out and shows nothing twice while things are done, moved and added', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 45 }),
        fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }),
        async (count, between) => {
          const world = await newWorld();
          await many(world, count);
          const done = new Set<string>();
          const seen: string[] = [];
          let page = await world.says(who, 'action list');
          for (let press = 0; press < 20; press += 1) {
            const refs = refsIn(page);
            if (refs.length === 0)
              expect(linesIn(viewOf(page)).join()).toMatch(/Nothing (?:open|follows any more)/);
            seen.push(...refs);
            if (!labelsOf(page).includes('Next 10')) break;
            for (const { is, number } of between[press] ?? []) {
              const ref = `A-${number}`;
              if (is === 'added')
                await withLamps(world, { title: `Also ${press}`, due: '2027-02-20' });
              else if (is === 'earlier')
                await withLamps(world, { title: 'Now', due: '2027-01-05' });
              else if (number <= count && !done.has(ref) && is === 'done') {
                await world.asks(cleo, { ask: 'action.done', ref });
                done.add(ref);
              } else if (number <= count && !done.has(ref))
                await world.asks(cleo, {
                  ask: 'action.due',
                  ref,
                  due: `2027-01-${(number % 9) + 10}`,
                } as Ask);
            }
            page = await next(world, who, page);
          }
          expect(new Set(seen).size).toBe(seen.length);
          const all = await everyOpen(world);
          expect(all.filter((ref) => !seen.includes(ref))).toEqual([]);
        },
      ),
      { numRuns: cases(12) },
    );
  });

  it('begins after the last thing shown where five before it are done, and says both totals', async () => {
    const world = await newWorld();
    await many(world, 25);
    const first = await world.says(who, 'action list');
    const gone = refsIn(first).slice(0, 5);
    const order = await everyOpen(world);
    for (const ref of gone) await world.asks(cleo, { ask: 'action.done', ref });
    const second = await next(world, who, first);
    expect(refsIn(second)).toEqual(order.slice(10, 20));
    expect(lastLines(second)[0]).toBe('6 to 15 of 20, 25 before');
    expect(viewOf(second).aloud).toContain('6 to 15 of 20, 25 before.');
  });
});

const everyOpen = async (world: Southport): Promise<string[]> => {
  const refs: string[] = [];
  for (let page: Answer | undefined = await world.says(cleo, 'action list'); page; ) {
    refs.push(...refsIn(page));
    page = labelsOf(page).includes('Next 10') ? await next(world, cleo, page) : undefined;
  }
  return refs;
};

describe('other lists', () => {
  const polls = async (world: Southport, from: number, to: number) => {
    for (let number = from; number <= to; number += 1)
      await world.says(cleo, `poll "Question ${number}?" "Yes" "No" until 20 January 12:00`);
  };

  it('of votes go on where they were, though new ones were opened', async () => {
    const world = await newSouthport();
    await polls(world, 1, 14);
    const first = await world.says(sam, 'poll list');
    expect(refsIn(first)[9]).toBe('P-5');
    await polls(world, 15, 16);
    const second = await next(world, sam, first);
    expect(refsIn(second)).toEqual(['P-4', 'P-3', 'P-2', 'P-1']);
    const risen = await next(world, sam, second);
    expect(refsIn(risen)).toEqual(['P-16', 'P-15']);
    expect(lastLines(risen)[0]).toBe('These have come further up since you began; 16 in all');
  });

  it('of an agenda leave out nothing that is taken off or moved meanwhile', async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    for (let item = 1; item <= 13; item += 1) await world.says(sam, `meeting add Item ${item}`);
    const first = await world.says(jo, 'meeting agenda');
    await world.says(cleo, 'meeting take item 2 off the agenda');
    await world.says(cleo, 'meeting move item 12 to the top');
    const second = await next(world, jo, first);
    expect(linesIn(viewOf(second)).slice(1, 4)).toEqual([
      '1. Item 13 · Sam',
      '11. Item 11 · Sam',
      '12. Item 12 · Sam',
    ]);
  });

  it('of what happened show nothing twice, though more has happened', async () => {
    const world = await newWorld();
    await withLamps(world);
    for (let note = 1; note <= 12; note += 1) await world.says(sam, `note A-1 Note ${note}`);
    const first = await world.asks(sam, { ask: 'action.history', ref: 'A-1' });
    for (let note = 13; note <= 15; note += 1) await world.says(sam, `note A-1 Note ${note}`);
    const second = await next(world, sam, first);
    const notes = [first, second].map((one) =>
      linesIn(viewOf(one))
        .join()
        .match(/Note \d+/g),
    );
    expect(notes[0]?.at(-1)).toBe('Note 3');
    expect(notes[1]).toEqual(['Note 2', 'Note 1']);
  });

  it('say that nothing follows any more, and lead back to the first page', async () => {
    const world = await newWorld();
    for (let number = 1; number <= 12; number += 1)
      await withLamps(world, { title: `Thing ${number}` });
    const first = await world.says(sam, 'action list');
    for (const ref of ['A-11', 'A-12']) await world.asks(cleo, { ask: 'action.done', ref });
    const none = await next(world, sam, first);
    expect(linesIn(viewOf(none)).slice(1)).toEqual([
      'Nothing follows any more: the list has 10 now and had 12 before.',
      '[First page] [Only mine] [Late] [As text] (As a file)',
    ]);
    expect(viewOf(none).aloud).toBe(
      'Southport: 10 actions open. Nothing follows any more: the list has 10 now and had 12 before.',
    );
    const again = await world.presses(sam, 'First page', none);
    expect(refsIn(again)).toEqual(refsIn(first));
  });
});
