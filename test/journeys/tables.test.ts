import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

/** As a spreadsheet puts it into the clipboard. */
const excel = [
  'No\tBy when\tTask\tWho\tNotes',
  '1\t5-Feb-27\t"Light out\nby the bridge"\tAsha\tAsk Highways first',
  '2\tend of March\tFix 6" pipe\tPriya, Sam\t',
  '3\t05–03–2027\tCount the bees 🐝\t@Priya\t"Two lines\nof notes"',
].join('\r\n');
const three =
  'I read three actions. 1. Light out by the bridge, Asha, by Friday 5 February 2027 2. Fix 6" pipe, Priya, with Sam, by Wednesday 31 March 2027 3. Count the bees 🐝, Priya, by Friday 5 March 2027';

/** Headings in other words and another order, rows of other lengths, and dates that nobody can read. */
const word = [
  'Lead\tDeadline\tWhat needs doing',
  'Asha\t31/02/2027\tOrder the skips\tand a cell more',
  'Zed Nobody\t12 Feb 2027\tPaint the shelter',
  '\tFri 12 Feb\tMend the net',
].join('\n');

describe('tables that are pasted', () => {
  const laptop = story();

  it('in Slack, with a mention: the table stands beside the text', async () => {
    const { slack, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type(`@Folkmoot action ${excel}`);
    expect(priya.sees().some(({ text, table }) => table && !text.includes('bridge'))).toBe(true);
    expect(heard(priya, 'I read').said).toContain(three);
    expect(await journal()).toBe(before);
    await priya.press('Make all three');
    await drawn();
    expect(heard(priya, 'are on the list').said).toContain('A-1 to A-3');
    await priya.type('/action show A-3');
    expect(priya.reads().at(-1)).toMatch(/No: 3\s+Notes: Two lines\s+of notes/);
  });

  it('in Slack, behind a command: as tabbed text', async () => {
    const { slack } = laptop();
    const priya = slack('Priya');
    await priya.type(`/action ${excel.replaceAll('bees', 'wasps')}`);
    expect(heard(priya, 'wasps').said).toContain('3. Count the wasps 🐝, Priya, by Friday 5 March');
    await priya.press('Never mind');
  });

  it('in Teams: the table stands in the markup', async () => {
    const { teams, drawn, journal } = laptop();
    const tess = teams('Tess');
    const before = await journal();
    await tess.type(`@Folkmoot action\n${excel.replaceAll('Light out', 'Lamp out')}`);
    const alike = / \(this looks like A-\d\)/g;
    expect(heard(tess, 'I read').said.replace(alike, '')).toContain(
      three.replace('Light out', 'Lamp out'),
    );
    expect(await journal()).toBe(before);
    await tess.press('Make all three');
    await drawn();
    expect(heard(tess, '3 new actions').said).toContain('lamp out by the bridge, Asha');
  });

  it.each(['Slack', 'Teams'] as const)(
    'in %s, what cannot be read is named and put right, and nothing is lost',
    async (chat) => {
      const { slack, teams, drawn } = laptop();
      const person = chat === 'Slack' ? slack('Priya') : teams('Tess');
      await person.type(`@Folkmoot action\n${word.replaceAll('the', chat)}`);
      const asked = heard(person, 'which day is');
      expect(asked.said).toContain(
        `Line 1, ‘Order ${chat} skips’: which day is ‘31/02/2027’ to be? Line 2, ‘Paint ${chat} shelter’: I know nobody called ‘Zed Nobody’ in this partnership.`,
      );
      expect(asked.buttons).toEqual([
        'Sunday 28 February',
        'Monday 1 March',
        'Keep it in the notes',
        'Leave out',
        'Change',
        'Keep all of it in the notes',
        'Never mind',
      ]);
      await person.press('Monday 1 March');
      await person.press('Keep it in the notes');
      expect(person.reads().at(-1)).toContain(
        `1. Order ${chat} skips, Asha, by Monday 1 March 2027 (changed) 2. Paint ${chat} shelter, no one yet, by Friday 12 February 2027 (changed) 3. Mend ${chat} net, no one yet, by Friday 12 February 2027`,
      );
      await person.press('Make all three');
      await drawn();
      expect(heard(person, `paint ${chat} shelter`).said).toContain('3 new actions');
      await person.type(`@Folkmoot action list paint ${chat}`);
      expect(person.reads().at(-1)).toContain(`Paint ${chat} shelter`);
    },
  );

  it.each(['Slack', 'Teams'] as const)('in %s, in private no noun is needed', async (chat) => {
    const { slack, teams } = laptop();
    const person = chat === 'Slack' ? slack('Priya', 'direct') : teams('Owen', 'direct');
    await person.type('Action\tOwner\tDue\nOil the gate\tAsha\t05/02/2027\nWax the hinge\tSam\t-');
    expect(heard(person, 'Oil the gate').said).toContain(
      '1. Oil the gate, Asha, by Friday 5 February 2027 2. Wax the hinge, Sam, no date yet',
    );
  });

  it.each(['Slack', 'Teams'] as const)(
    'in %s, one that is not addressed to Folkmoot is nothing for it',
    async (chat) => {
      const { slack, teams, journal } = laptop();
      const person = chat === 'Slack' ? slack('Priya') : teams('Tess');
      const [before, said] = [await journal(), hears(person).length];
      await person.type('Action\tOwner\nOil the gate\tAsha');
      expect(hears(person)).toHaveLength(said);
      expect(await journal()).toBe(before);
    },
  );
});
