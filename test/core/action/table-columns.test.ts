import { beforeEach, describe, expect, it } from 'vitest';
import { asha, cleo, jo, pat, sam } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

let world: Southport;

beforeEach(async () => {
  world = await newSouthport({
    seats: [
      { who: asha, organisation: 'Sefton Council' },
      cleo,
      { who: sam, organisation: 'Harbour Trust' },
      jo,
      { who: pat, organisation: 'Fire Service' },
    ],
  });
});

const pasted = (...rows: readonly string[]): string => rows.join('\r\n');

describe('a tab that parts no cells', () => {
  it('is a space in a title', async () => {
    const shown = await world.says(sam, 'action Fix the gate\tin the lane @sam by Friday');
    expect(aloud(shown)).toContain('Fix the gate in the lane, Sam, by Friday 8 January 2027');
  });
});

describe('columns are known by their headings or by what stands in them', () => {
  it.each<[string, readonly string[], string]>([
    [
      'a person, an organisation and a day',
      [
        'Person|Organisation|Date|Action',
        'Sam|Harbour Trust|5 Feb|Fix it',
        '|Fire Service|6 Feb|Mend it',
      ],
      '1. Fix it, Sam, by Friday 5 February 2027 2. Mend it, Fire Service, by Saturday 6 February 2027',
    ],
    [
      'days that are not those by which it is due',
      ['Thing|Officer|Date raised|Date due', 'Fit lamps|asha|01/12/2026|05/02/2027', 'Oil it|jo||'],
      '1. Fit lamps, Asha, by Friday 5 February 2027 2. Oil it, Jo, no date yet What stands under ‘Date raised’ goes into the notes.',
    ],
    [
      'names within the titles where no column has any',
      ['Date|Action', '5 Feb|Fit lamps @sam', '|Mend it by 6 February'],
      '1. Fit lamps, Sam, by Friday 5 February 2027 2. Mend it, no one yet, by Saturday 6 February 2027',
    ],
    [
      'all of us, nobody, and what is not known yet',
      ['Description|Responsible|Target date', 'Fit lamps|All|31/3', 'Order bins|n/a|TBC'],
      '1. Fit lamps, no one yet, by Wednesday 31 March 2027 2. Order bins, no one yet, no date yet',
    ],
    [
      'a merged title above, and people first',
      [
        'Action plan 2027||',
        'By whom|What|By when',
        'Jo|Fit lamps|5th Feb 2027',
        'Sam|Oil|6-Feb-27',
      ],
      '1. Fit lamps, Jo, by Friday 5 February 2027 2. Oil, Sam, by Saturday 6 February 2027 I left out ‘Action plan 2027’.',
    ],
  ])('%s', async (_, rows, expected) => {
    const shown = await world.says(sam, `action\n${pasted(...rows).replaceAll('|', '\t')}`);
    expect(aloud(shown)).toBe(`I read two actions. ${expected}`);
  });

  it('a row that says nothing to do is asked about', async () => {
    const asked = await world.says(
      sam,
      `action\n${pasted('Action\tOwner\tDue', 'Fit it\t\t', '\tSam\t5 Feb')}`,
    );
    expect(aloud(asked)).toContain('Line 2, ‘Sam · 5 Feb’, does not say what is to be done.');
    const shown = await world.presses(sam, 'Leave out', asked);
    expect(aloud(shown)).toContain('2. Sam · 5 Feb: left out');
  });
});

describe('a table without a noun', () => {
  it('is shown as actions in private, its first heading being one', async () => {
    const shown = await world.says(
      sam,
      pasted('Action\tOwner\tDue', 'Order bins\tSam\t05/02/2027', 'Paint it\tAsha\t06/02/2027'),
      'private',
    );
    expect(aloud(shown)).toContain('1. Order bins, Sam, by Friday 5 February 2027');
  });

  it('that says nothing of actions is none', async () => {
    const shown = await world.says(sam, pasted('Ward\tBenches', 'North\t4', 'South\t5'), 'private');
    expect(aloud(shown)).toContain('I can make actions, polls and meetings.');
  });

  it('with things that look like references makes nothing else', async () => {
    const shown = await world.says(
      sam,
      `action\n${pasted('Action\tPriority\tOwner', 'Order bins\tP1\tSam', 'Mend A59 sign\tP2\tAsha')}`,
    );
    expect(aloud(shown)).toContain('I read two actions.');
  });

  it('of references makes nothing new by itself', async () => {
    const shown = await world.says(sam, `action\n${pasted('A-1\tdone', 'A-2\tdone')}`);
    expect(aloud(shown)).toContain('What about A-1?');
  });
});
