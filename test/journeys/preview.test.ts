import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const four = [
  'Fix the gate @sam by Friday',
  '- Order more bins by 31/1',
  '- All: read the plan',
  '- Call the school',
];

describe('several lines, put right before they are made', () => {
  const laptop = story();

  it('in Slack, one line is left out and one is put right, and the rest is made', async () => {
    const { slack, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type(`/action ${four.join('\n')}`);
    const menus = heard(priya).buttons;
    expect(menus).toEqual([
      'Leave out',
      'Change',
      'Leave out',
      'Change',
      'Leave out',
      'Change',
      'Chair leads, all help',
      'Leave out',
      'Change',
      'Make all four',
      'Never mind',
    ]);
    const seen = hears(priya).length;
    await priya.press('Leave out');
    expect(hears(priya).length).toBe(seen);
    expect(heard(priya).said).toContain('I read four actions, and one is left out.');
    await priya.press('Chair leads, all help');
    expect(heard(priya).said).toMatch(/3\. Read the plan, Asha, with .*Sam.*\(changed\)/);
    await priya.press('Change');
    expect(priya.modal()).toMatchObject({ title: { text: 'Change line 2' } });
    expect(await priya.submit({ title: 'Order two bins', due: '2027-01-15' })).toEqual({});
    expect(heard(priya).said).toContain(
      '2. Order two bins, no one yet, by Friday 15 January 2027 (changed)',
    );
    expect(await journal()).toBe(before);
    await priya.press('Make all three');
    await drawn();
    expect(heard(priya, 'are on the list').said).toMatch(
      /^3 actions are on the list: A-1 to A-3\. Made: A-1 Order two bins · A-2 Read the plan · A-3 Call the school\. Left out: Fix the gate\.$/,
    );
  });

  it('in Teams too', async () => {
    const { teams, journal } = laptop();
    const tess = teams('Tess');
    const before = await journal();
    await tess.type(`@Folkmoot action ${four.join('\n')}`);
    await tess.press('Leave out');
    expect(tess.reads().at(-1)).toContain('1. Fix the gate: left out');
    await tess.press('Put back');
    expect(tess.reads().at(-1)).not.toContain('left out');
    const dialog = await tess.press('Change');
    expect(JSON.stringify(dialog)).toContain('Change line 1');
    if (!dialog) throw new Error('no dialog');
    const shown = await tess.submit(dialog, {
      'f.title': 'Mend the gate',
      'f.due': '2027-01-15',
    });
    expect(shown?.card.speak).toContain(
      '1. Mend the gate, no one yet, by Friday 15 January 2027 (changed) 2. Order more bins',
    );
    expect(await journal()).toBe(before);
  });

  it.each(['Slack', 'Teams'])('in %s, a long list is put right page by page', async (chat) => {
    const { slack, teams, drawn } = laptop();
    const long = Array.from(
      { length: 12 },
      (_, index) => `- Count the bins of ${chat} road ${index}`,
    );
    const priya = slack('Priya');
    const tess = teams('Tess');
    const [person, press] =
      chat === 'Slack'
        ? ([priya, (label: string) => priya.press(label)] as const)
        : ([tess, (label: string) => tess.press(label)] as const);
    await person.type(`${chat === 'Slack' ? '/' : '@Folkmoot '}action ${long.join('\n')}`);
    expect(person.reads().at(-1)).toContain('1 to 10 of 12');
    await press('Next 10');
    expect(person.reads().at(-1)).toContain('11 to 12 of 12');
    await press('Leave out');
    expect(person.reads().at(-1)).toContain(`Count the bins of ${chat} road 10: left out`);
    await press('Make all 11');
    await drawn();
    const made = person.reads().find((one) => one.includes('11 actions are on the list'));
    expect(made).toContain(`Left out: Count the bins of ${chat} road 10.`);
    expect(heard(slack('Joy'), '11 new actions').said).toContain(`bins of ${chat} road 11`);
  });
});
