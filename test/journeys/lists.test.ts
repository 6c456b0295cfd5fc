import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const six = [
  '/action Fix the gate @sam by Friday',
  'Order more bins by 31/1',
  '- Call the school',
  '- Paint the shelter @priya by Friday',
  '- Cut the hedge',
  '- Mend the net by 15 January',
].join('\n');

describe('lists, histories and text', () => {
  const laptop = story();

  it('six lines after a meeting become six actions on one card, after a preview that changes nothing', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type(six);
    expect(heard(priya)).toMatchObject({
      said: expect.stringMatching(
        /^I read six actions\. 1\. Fix the gate, Sam, by Friday 8 January 2027 2\. Order more bins, no one yet, by Sunday 31 January 2027 3\. Call the school, no one yet, no date yet/,
      ),
      buttons: [...Array(6).fill(['Leave out', 'Change']).flat(), 'Make all six', 'Never mind'],
    });
    expect(await journal()).toBe(before);
    await priya.press('Make all six');
    await drawn();
    expect(heard(priya, 'are on the list')).toMatchObject({
      said: '6 actions are on the list: A-1 to A-6.',
      buttons: ['Undo', 'All actions'],
    });
    for (const person of [slack('Asha'), teams('Tess')]) {
      const card = heard(person, '6 new actions');
      expect(card.buttons).toEqual([...Array(6).fill('Show it'), 'All actions']);
      expect(new Set(card.spoken).size).toBe(card.spoken.length);
      expect(hears(person).filter(({ said }) => said.startsWith('Action A-'))).toEqual([]);
    }
    expect(heard(slack('Sam', 'direct')).said).toContain(
      'Priya gave you southport A-1: Fix the gate, by Friday 8 January 2027.',
    );
  });

  it('one undo takes all six back, and they can be made again', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Priya').press('Undo', '6 actions are on the list');
    expect(heard(slack('Priya')).said).toBe('6 actions were taken back.');
    await drawn();
    expect(heard(teams('Tess'), 'new actions').said).toBe('These new actions were taken back.');
    await slack('Priya').type(six.replaceAll('\n', '\r\n'));
    await slack('Priya').press('Make all six');
    await drawn();
    expect(heard(teams('Tess'), '6 new actions').said).toContain('A-7 fix the gate');
  });

  it('the list is private, soonest first, and never changes anything: in both chats', async () => {
    const { slack, teams, journal } = laptop();
    const before = await journal();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action list');
    const { said, buttons } = heard(owen);
    expect(said).toContain(
      'Southport: 6 actions open; A-7 fix the gate, Sam, by Friday 8 January 2027;',
    );
    expect(buttons.slice(-4)).toEqual(['Only mine', 'Late', 'As text', 'As a file']);
    expect(hears(teams('Tess')).some((one) => one.said.includes('6 actions open'))).toBe(false);
    await slack('Sam').type('/action list mine');
    expect(heard(slack('Sam')).said).toContain('Southport: 1 action open with your name on it');
    await slack('Asha').type('/action list hedge');
    expect(heard(slack('Asha')).said).toContain('A-11 cut the hedge');
    await slack('Asha').type('/action List empty shops');
    expect(heard(slack('Asha'))).toMatchObject({
      said: 'Nothing about “empty shops” is open in Southport.',
      buttons: ['Make “List empty shops”', 'New action', 'All actions'],
    });
    await slack('Asha').type('/action list overdue');
    expect(heard(slack('Asha')).said).toBe('Nothing past its date in Southport.');
    expect(await journal()).toBe(before);
  });

  it('the front door and its buttons show the same, and My things goes across partnerships', async () => {
    const { slack, teams } = laptop();
    await teams('Tess').press('All actions', { within: 'Southport Area Partnership.' });
    expect(teams('Tess').reads().join('\n')).toContain('6 actions open');
    await slack('Sam').press('My things', 'Southport Area Partnership.');
    expect(heard(slack('Sam')).said).toBe('1 thing has your name on it.');
    await slack('Sam').type('/folkmoot mine');
    expect(slack('Sam').reads().at(-1)).toContain('Fix the gate · A-7');
  });

  it('more than ten come in pages', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    for (const number of [1, 2, 3, 4, 5, 6]) await priya.type(`/action Check bench ${number}`);
    await drawn();
    await priya.type('/action list');
    expect(priya.reads().at(-1)).toContain('1 to 10 of 12');
    expect(priya.reads().at(-1)).not.toContain('bench 6');
    await priya.press('Next 10');
    expect(priya.reads().at(-1)).toContain('11 to 12 of 12');
    expect(priya.reads().at(-1)).toContain('bench 6');
    expect(heard(priya).buttons).not.toContain('Next 10');
    const owen = teams('Owen');
    await owen.type('@Folkmoot action list');
    const [first] = owen.reads().at(-1)?.match(/A-\d+/) ?? [];
    await priya.type(`/action done ${first}`);
    await drawn();
    await owen.press('Next 10');
    expect(owen.reads().join()).toContain('10 to 11 of 11, 12 before');
    await priya.type(`/action reopen ${first}`);
    await drawn();
  });

  it('history tells every fact with who, when and from which chat', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/action due A-11 29 January');
    await teams('Tess').type('@Folkmoot take A-11');
    await teams('Tess').type('@Folkmoot A-11 done two sides only');
    await slack('Asha').type('/action reopen A-11');
    await drawn();
    await slack('Asha').type('/action show A-11');
    await slack('Asha').press('History', 'Action A-11');
    const lines = heard(slack('Asha')).said;
    expect(lines).toMatch(/^History of A-11\. Monday 4 January, 09:\d\d: Asha, Slack: reopened\./);
    expect(lines).toMatch(/Tess, Teams: done, “two sides only”\. .*: Tess, Teams: taken\./);
    expect(lines).toMatch(/Priya, Slack: date moved, .*Friday 29 January 2027/);
    expect(lines).toMatch(/Priya, Slack: made, “Cut the hedge”\.$/);
  });

  it('as text pastes into a report: full dates, references, who', async () => {
    const { slack, teams } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action list mine');
    await slack('Asha').type('/action list');
    await slack('Asha').press('As text');
    const text = slack('Asha').reads().at(-1) ?? '';
    expect(text).toContain('Southport Area Partnership: actions on Monday 4 January 2027');
    expect(text).toContain(
      'A-7: Fix the gate. With Sam, due on Friday 8 January 2027. Open since Monday 4 January 2027, made by Priya.',
    );
    expect(heard(owen).said).toBe('Nothing open with your name on it in Southport.');
  });

  it('a card that sank is shown alone, and brought to the bottom once', async () => {
    const { slack, teams, drawn } = laptop();
    const asha = slack('Asha');
    await asha.type('/action show A-12');
    expect(heard(asha).buttons).toContain('Bring to the bottom');
    await asha.press('Bring to the bottom');
    await drawn();
    expect(heard(asha, 'moved').said).toBe('A-12 was moved to the bottom.');
    expect(hears(slack('Sam')).filter(({ said }) => said.startsWith('Action A-12'))).toHaveLength(
      1,
    );
    expect(heard(slack('Sam')).said).toContain('Action A-12, mend the net');
    expect(
      hears(teams('Tess')).filter(({ said }) => said.startsWith('Action A-12')).length,
    ).toBeLessThan(2);
  });
});
