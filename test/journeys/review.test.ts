import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const verdicts = ['Keep on', 'Keep on, with changes', 'Pause', 'Close it'];
const half =
  'The six-month review of Southport Area Partnership is half done. It can be continued where you were.';
const sent = (next: string, answer = 'keep on, with changes') =>
  `of Southport Area Partnership: ${answer}, by Asha. The next review is due on ${next}.`;

describe('the review every six months', () => {
  const laptop = story();
  /** What this person is told about reviews in direct messages, oldest first. */
  const told = (name: string) =>
    hears(laptop().slack(name, 'direct'))
      .map(({ said }) => said)
      .filter((said) => said.includes('review'));
  const both = () => [laptop().slack('Sam'), laptop().teams('Tess')];

  it('before it is due everyone sees when, and only the chair can begin it', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop(), { since: '2026-07-20' }));
    await join();
    await slack('Priya').type('/action Fix the gate @sam by 8 January');
    await slack('Priya').type('/action done A-1');
    await drawn();
    await slack('Sam').type('/review');
    expect(heard(slack('Sam')).said).toContain('Wednesday 20 January 2027');
    const before = await journal();
    await teams('Owen').type('@Folkmoot review start');
    expect(heard(teams('Owen'))).toMatchObject({
      said: 'Asha (chair) can start it.',
      buttons: ['Ask Asha'],
    });
    expect(await journal()).toBe(before);
  });

  it('on the day at nine the chair has the numbers and one question; the channels hear that it is due', async () => {
    const { slack, to } = laptop();
    await to('2027-01-20T08:59Z');
    expect(told('Asha')).toEqual([]);
    await to('2027-01-20T09:02Z');
    const prompt = slack('Asha', 'direct');
    expect(heard(prompt)).toMatchObject({
      said: 'The six-month review of Southport Area Partnership is due. Since 20 July 2026: 0 meetings, 1 action made, 1 finished (1 on time), 0 votes ended; nothing is open now. One question: shall it go on? Buttons: keep on, keep on with changes, pause, close it.',
      buttons: [...verdicts, 'Answer in steps', 'Ask the clerk to help', 'Next week'],
    });
    expect(prompt.reads().at(-1)).toContain(
      'Since 20 July 2026: 0 meetings, 1 action made, 1 finished (1 on time), 0 votes ended; nothing is open now',
    );
    for (const person of both())
      expect(heard(person).said).toBe(
        'The six-month review of Southport Area Partnership is due. Reply in this thread with anything Asha should take in.',
      );
    expect(told('Priya')).toEqual([]);
  });

  it('a step is kept when Next is pressed, and a plain reply answers the next one after one yes', async () => {
    const { slack, drawn } = laptop();
    const asha = slack('Asha', 'direct');
    await asha.press('Answer in steps');
    expect(JSON.stringify(asha.modal())).toContain('What went well?');
    await asha.submit({ text: 'Lights on Mill Lane' });
    expect(JSON.stringify(asha.modal())).toContain('What did not, and why?');
    await drawn();
    expect(hears(asha).map(({ said }) => said)).toContain(half);
    await asha.type('The youth club found no room');
    expect(heard(asha)).toMatchObject({
      said: 'Put that into the review of Southport Area Partnership, under ‘did not, and why’?',
      buttons: ['Yes', 'No'],
    });
    await asha.press('Yes');
    expect(heard(asha).said).toBe('Kept: did not, and why. Next: What should change?');
  });

  it('again after seven days and after fourteen, then the clerk is told in private, once', async () => {
    const { slack, to } = laptop();
    const before = told('Asha').length;
    await to('2027-01-27T09:02Z');
    expect(told('Asha').slice(before)).toEqual([half]);
    await to('2027-02-03T09:02Z');
    expect(told('Asha').slice(before)).toEqual([half, half]);
    expect(told('Priya')).toEqual([]);
    await to('2027-03-10T09:02Z');
    expect(told('Asha').slice(before)).toEqual([half, half]);
    expect(told('Priya')).toEqual([
      expect.stringContaining(
        'The six-month review of Southport Area Partnership, due Wednesday 20 January 2027, is half done. Asha was reminded twice. Only you are told.',
      ),
    ]);
    expect(hears(slack('Sam')).filter(({ said }) => said.includes('review of'))).toHaveLength(1);
  });

  it('one press sends it: R-1 with its card in both channels, counted on from the day it was due', async () => {
    const { slack, drawn } = laptop();
    await slack('Asha', 'direct').press('Keep on, with changes');
    await drawn();
    expect(heard(slack('Asha', 'direct'))).toMatchObject({
      said: `southport R-1 is sent: keep on, with changes. The next review is due on Tuesday 20 July 2027. That is enough. If you like, add a line.`,
      buttons: ['Undo', 'Add what to change'],
    });
    for (const person of both())
      expect(heard(person)).toMatchObject({
        said: `Review R-1 ${sent('Tuesday 20 July 2027')}`,
        buttons: ['Make an action', 'As text', 'History'],
      });
  });

  it('as text it pastes into a report, from both chats', async () => {
    const { slack, teams } = laptop();
    await slack('Sam').press('As text', 'Review R-1');
    const text = slack('Sam').reads().at(-1) ?? '';
    for (const paragraph of [
      'Southport Area Partnership: six-month review, R-1',
      'The review looks back on the time from Monday 20 July 2026 to Wednesday 20 January 2027. In that time: 0 meetings, 1 action made, 1 finished (1 on time), 0 votes ended; nothing is open now.',
      "Shall it go on? The chair's answer: keep on, with changes.",
      'Went well: Lights on Mill Lane.',
      'Did not, and why: The youth club found no room.',
      'The next review is due on Tuesday 20 July 2027.',
    ])
      expect(text).toContain(paragraph);
    await teams('Tess').press('As text', { within: 'Review R-1' });
    expect(teams('Tess').reads().join()).toContain('Went well: Lights on Mill Lane.');
  });

  it('an action is made of what is to change, its first words in the form of either chat', async () => {
    const { slack, teams, drawn } = laptop();
    const asha = slack('Asha', 'direct');
    await asha.press('Add what to change');
    const long = 'Meet at noon in the library and not in the hall, '.repeat(5);
    await asha.submit({ text: `${long}\nAnd ask the school.` });
    await drawn();
    const title = `${long.slice(0, 145)}…`;
    await slack('Sam').press('Make an action', 'Review R-1');
    expect(JSON.stringify(slack('Sam').modal())).toContain(`"initial_value":"${title}"`);
    const form = await teams('Tess').press('Make an action', { within: 'Review R-1' });
    expect(JSON.stringify(form)).toContain(title);
  });

  it('half a year on a plain word answers it, and Undo takes it back', async () => {
    const { slack, teams, drawn, to } = laptop();
    await to('2027-07-20T08:02Z');
    const asha = slack('Asha', 'direct');
    await asha.press('Keep on');
    await drawn();
    expect(heard(teams('Tess')).said).toBe(
      `Review R-2 ${sent('Thursday 20 January 2028', 'keep on')}`,
    );
    await asha.press('Undo');
    await drawn();
    expect(heard(teams('Tess')).said).toMatch(/^R-2 was taken back by Asha, Slack/);
    await asha.type('keep on');
    await asha.press('Yes');
    await drawn();
    expect(heard(teams('Tess')).said).toBe(
      `Review R-2 ${sent('Thursday 20 January 2028', 'keep on')}`,
    );
  });
});

describe('a chair in Teams', () => {
  const laptop = story();

  it('has the prompt in the chat used last, and one press there is the review', async () => {
    const { slack, teams, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop(), { since: '2026-07-20' }));
    await join();
    await teams('Asha').type('@Folkmoot action Write to the parish');
    await drawn();
    await slack('Asha', 'direct').press('Yes, one person');
    await teams('Asha').type('@Folkmoot done A-1');
    await to('2027-01-20T09:02Z');
    const asha = teams('Asha', 'direct');
    expect(heard(asha).buttons.slice(0, 4)).toEqual(verdicts);
    const form = await asha.press('Answer in steps');
    if (!form) throw new Error('no form');
    await asha.submit(form, { 'f.text': 'Quicker answers' });
    await asha.press('Keep on, with changes');
    await drawn();
    expect(heard(slack('Sam')).said).toBe(`Review R-1 ${sent('Tuesday 20 July 2027')}`);
    expect(slack('Sam').reads().at(-1)).toContain('Quicker answers');
  });
});
