import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../core/model/outcome.ts';
import { cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

const copied = (answer: Answer): string[] => {
  const block = viewOf(answer).blocks.find(({ kind }) => kind === 'copy');
  return block?.kind === 'copy' ? block.text.split('\n') : [];
};

describe('the lists of meetings', () => {
  it('are ten a page, a line each, the soonest first, and all of them as text with whole dates', async () => {
    const { says, presses } = await newSouthport();
    for (let day = 12; day > 0; day -= 1) {
      await says(cleo, `meeting schedule Walk ${day} on ${day} February 2027 10:00`);
    }
    const first = await says(sam, 'meeting list');
    expect(linesIn(viewOf(first))[1]).toBe('M-12 Walk 1 · Mon 1 Feb, 10:00 [Show it]');
    expect(linesIn(viewOf(first))[11]).toBe('1 to 10 of 12');
    expect(labelsOf(first).slice(10)).toEqual(['Next 10', 'As text']);
    const second = await presses(sam, 'Next 10', first);
    expect(linesIn(viewOf(second)).slice(1)).toEqual([
      'M-2 Walk 11 · Thu 11 Feb, 10:00 [Show it]',
      'M-1 Walk 12 · Fri 12 Feb, 10:00 [Show it]',
      '11 to 12 of 12',
      '[As text]',
    ]);
    const text = copied(await presses(sam, 'As text', first));
    expect(text[1]).toBe('M-12 Walk 1 · Monday 1 February 2027, 10:00 · set');
    expect(aloud(first)).toContain(
      'Meetings of Southport: 12 to come. M-12 Walk 1 · Monday 1 February 2027',
    );
    expect(text).toHaveLength(13);
    expect(text[0]).toBe('Southport Area Partnership: meetings on Monday 4 January 2027');
  });

  it('hold an agenda of any length, read out as a sentence', async () => {
    const { says, presses } = await newSouthport();
    await says(cleo, quarterly);
    expect(labelsOf(await says(sam, 'meeting agenda'))).toEqual(['Add to agenda', 'Show it']);
    for (let item = 1; item <= 12; item += 1) await says(sam, `meeting add Item ${item}`);
    const first = await says(jo, 'meeting agenda');
    expect(aloud(first)).toMatch(
      /^Agenda of Area Partnership \(M-1\): 1\. Item 1 · Sam; .* Sam\.$/,
    );
    const second = await presses(jo, 'Next 10', first);
    expect(linesIn(viewOf(second)).slice(1, 3)).toEqual(['11. Item 11 · Sam', '12. Item 12 · Sam']);
    const text = copied(await presses(jo, 'As text', second));
    expect(text).toHaveLength(13);
    expect(text[0]).toBe(
      'Agenda of Area Partnership, M-1, Thursday 14 January 2027, 10:00 to 12:00, Town Hall',
    );
  });

  it('hold who comes, for the minutes, without anybody’s reason', async () => {
    const { says, presses } = await newSouthport();
    await says(cleo, quarterly);
    await says(cleo, 'meeting apologies for @sam: hospital');
    await says(jo, 'meeting attend');
    const text = copied(await presses(cleo, 'As text', await says(cleo, 'meeting who')));
    expect(text.slice(0, 4)).toEqual([
      'Who comes to Area Partnership, M-1, Thursday 14 January 2027, 10:00 to 12:00, Town Hall',
      'Coming: 1 · Apologies: 1 · Not answered: 3',
      'Jo · coming',
      'Sam · apologies · by the clerk',
    ]);
    expect(text.join()).not.toContain('hospital');
  });
});
