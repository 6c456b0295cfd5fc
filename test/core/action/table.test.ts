import { beforeEach, describe, expect, it } from 'vitest';
import {
  asha,
  cleo,
  jo,
  onSlack,
  onTeams,
  pat,
  sam,
  somebody,
} from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const bee = { ...somebody('Bea'), name: 'Bea 🐝 Bloom' };
let world: Southport;
const list = async () => aloud(await world.says(asha, 'action list', 'private'));
const shownOf = async (ref: string) => JSON.stringify(await world.says(asha, ref, 'private'));

beforeEach(async () => {
  world = await newSouthport({
    places: [onSlack, onTeams],
    seats: [
      { who: asha, organisation: 'Sefton Council' },
      { who: cleo, organisation: 'Sefton Council' },
      { who: sam, organisation: 'Harbour Trust' },
      jo,
      { who: pat, organisation: 'Fire Service' },
      bee,
    ],
  });
});

const pasted = (...rows: readonly string[]): string => rows.join('\r\n');

describe.each([onSlack, onTeams, 'private'] as const)('a pasted table, in %s', (place) => {
  const paste = (...rows: readonly string[]) =>
    world.says(sam, `action\n${pasted(...rows)}`, place);

  it('is a row each, with its owner and its date, however a spreadsheet writes them', async () => {
    const shown = await paste(
      'Action\tOwner\tDue',
      '"Light out\nby the bridge"\tSefton\u00a0Council\t05/02/2027',
      'Fix 6" pipe\t\u00a0Harbour Trust\u00a0\t05–02–2027',
      '',
    );
    expect(aloud(shown)).toBe(
      'I read two actions. 1. Light out by the bridge, Sefton Council, by Friday 5 February 2027 2. Fix 6" pipe, Harbour Trust, by Friday 5 February 2027',
    );
    expect(await list()).toContain('Nothing open');
    await world.presses(sam, 'Make both', shown, place);
    expect(await list()).toContain('2 actions open');
  });

  it('has its columns in any order, and what is no owner or date in the notes', async () => {
    const shown = await paste(
      'Status\tBy when\tWhat needs doing\tLead officer\tComments',
      'Open\t5-Feb-27\tWater the ‘new’ trees\tBea 🐝 Bloom\tAsk the school first',
      '\tFri 12 February 2027\t"""Keep Southport tidy"""\tSam and Asha\t"Two lines\nof notes"\tand a cell more',
    );
    expect(aloud(shown)).toBe(
      'I read two actions. 1. Water the ‘new’ trees, Bea 🐝 Bloom, by Friday 5 February 2027 2. "Keep Southport tidy", Sam, with Asha, by Friday 12 February 2027 What stands under ‘Status’ and ‘Comments’ goes into the notes.',
    );
    await world.presses(sam, 'Make both', shown, place);
    expect(await shownOf('A-1')).toContain('Status: Open\\nComments: Ask the school first');
    expect(await shownOf('A-2')).toContain('Comments: Two lines\\nof notes\\nand a cell more');
  });

  it('without headings is known by what stands in it', async () => {
    const shown = await paste(
      '1\t05/02/2027\tOrder the bins\tSam\tNorth ward',
      '2\tend of March\tPaint the shelter\tFire Service\t',
    );
    expect(aloud(shown)).toBe(
      'I read two actions. 1. Order the bins, Sam, by Friday 5 February 2027 2. Paint the shelter, Fire Service, by Wednesday 31 March 2027',
    );
    await world.presses(sam, 'Make both', shown, place);
    expect(await shownOf('A-1')).toContain('North ward');
  });

  it('names the line that it cannot read, and lets the others wait', async () => {
    const asked = await paste(
      'Task\tWho\tDeadline',
      'Order the bins\tSam\t05/02/2027',
      'Paint the shelter\tZed Nobody\tsome time',
      'Mend the net\tAsha\t31/02/2027',
    );
    expect(aloud(asked)).toBe(
      "Line 2, ‘Paint the shelter’: I know nobody called ‘Zed Nobody’ in this partnership. Line 2, ‘Paint the shelter’: I can't read ‘some time’ as a date. Line 3, ‘Mend the net’: which day is ‘31/02/2027’ to be? The other lines wait until that is put right or left out.",
    );
    expect(labelsOf(asked)).toEqual([
      'Keep it in the notes',
      'Leave out',
      'Change',
      'Keep all of it in the notes',
      'Never mind',
    ]);
    const next = await world.presses(sam, 'Keep it in the notes', asked, place);
    expect(aloud(next)).toContain("Line 2, ‘Paint the shelter’: I can't read ‘some time’");
    const last = await world.presses(sam, 'Keep it in the notes', next, place);
    expect(labelsOf(last)).toEqual(
      expect.arrayContaining(['Sunday 28 February', 'Monday 1 March']),
    );
    const shown = await world.presses(sam, 'Monday 1 March', last, place);
    expect(aloud(shown)).toBe(
      'I read three actions. 1. Order the bins, Sam, by Friday 5 February 2027 2. Paint the shelter, no one yet, no date yet (changed) 3. Mend the net, Asha, by Monday 1 March 2027 (changed)',
    );
    await world.presses(sam, 'Make all three', shown, place);
    expect(await shownOf('A-2')).toContain('Who: Zed Nobody\\nDeadline: some time');
  });

  it('keeps what it cannot read for the form that puts it right', async () => {
    const asked = await paste('Task\tWho\tDeadline', 'Order bins\tSam\t5/2/27', 'Paint\tZed\t-');
    const form = await world.presses(sam, 'Change', asked, place);
    if (form.kind !== 'form') throw new Error(form.kind);
    expect(JSON.stringify(form.form)).toContain('Who: Zed');
    const { carries } = form.form;
    const shown = await world.submits(
      sam,
      'action.line',
      { title: 'Paint it', owner: jo.id, detail: 'Who: Zed' },
      carries,
      place,
    );
    expect(aloud(shown)).toContain('2. Paint it, Jo, no date yet (changed)');
  });

  it('leaves out nothing above it in silence, nor a heading in other words', async () => {
    const shown = await paste(
      'Agreed on Monday\t\t',
      'Massnahme\tVerantwortlich\tFrist',
      'Order bins\tSam\t05/02/2027',
      'Paint it\tAsha\t06/02/2027',
      'Massnahme\tVerantwortlich\tFrist',
    );
    expect(aloud(shown)).toMatch(
      /^I read .*‘?Order bins’?, Sam, by .*Paint it, Asha, by .*Massnahme · Verantwortlich · Frist/,
    );
  });

  it('of one column, or of a list whose points stand before tabs, is read line by line', async () => {
    const one = await paste('Action\t', 'Order bins @sam by Friday\t', 'Paint the shelter\t');
    expect(aloud(one)).toBe(
      'I read two actions. 1. Order bins, Sam, by Friday 8 January 2027 2. Paint the shelter, no one yet, no date yet',
    );
    const points = await paste('1.\tOrder bins @sam by Friday', '2.\tPaint the shelter');
    expect(aloud(points)).toBe(
      'I read two actions. 1. Order bins, Sam, by Friday 8 January 2027 2. Paint the shelter, no one yet, no date yet',
    );
    const notes = await paste('Paint the shelter', '\ttwo coats', '\tof green');
    expect(aloud(notes)).toContain('Is that one action with notes, or three actions?');
  });

  it('of more than twenty rows is read in parts, its headings over each', async () => {
    const rows = Array.from({ length: 45 }, (_, at) => `Count bench ${at + 1}\tSam\t05/02/2027`);
    const asked = await paste('Action\tOwner\tDue', ...rows);
    expect(labelsOf(asked)).toEqual(['Use the first 20', 'Lines 21 to 40', 'Lines 41 to 45']);
    const last = await world.presses(sam, 'Lines 41 to 45', asked, place);
    expect(aloud(last)).toContain('1. Count bench 41, Sam, by Friday 5 February 2027');
    expect(aloud(last)).toContain('I read five actions.');
  });

  it('that is too long to be read is read in parts, and nothing of it is lost', async () => {
    const words = 'with all that was said of it at length '.repeat(9);
    const rows = Array.from({ length: 18 }, (_, at) => `Count bench ${at + 1}\tSam\t${words}`);
    const asked = await paste('Action\tOwner\tNotes', ...rows);
    expect(aloud(asked)).toContain('I read 3000 at most');
    let count = 0;
    for (const label of labelsOf(asked)) {
      const part = aloud(await world.presses(sam, label, asked, place));
      count += part.match(/\d+\. Count bench/g)?.length ?? 0;
    }
    expect(count).toBe(18);
  });
});
