import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const lamps = 'replace the lamps on Mill Lane';

describe('actions from both chats', () => {
  const laptop = story();

  it('a line in Slack puts an action on the list, and its card into both channels', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    await priya.type('/action Replace the lamps on Mill Lane @sam by Friday');
    await drawn();
    expect(heard(priya, 'is on the list')).toMatchObject({
      said: 'A-1 is on the list: Replace the lamps on Mill Lane, Sam, by Friday 8 January 2027.',
      buttons: ['Undo', 'Change'],
      spoken: [
        'Undo: A-1 Replace the lamps on Mill Lane',
        'Change: A-1 Replace the lamps on Mill Lane',
      ],
    });
    const card = {
      said: `Action A-1, ${lamps}, Sam, by Friday 8 January 2027, open.`,
      buttons: [
        'Done',
        'New date',
        'Blocked',
        'Not mine',
        'Change',
        'Give to someone',
        'Add a note',
        'History',
        'Drop',
      ],
    };
    expect(heard(slack('Asha'), 'Action A-1')).toMatchObject(card);
    expect(heard(teams('Tess'), 'Action A-1')).toMatchObject(card);
    expect(slack('Asha').reads().at(-1)).toContain(
      'State: Open. Made by Priya, Slack, Monday 4 January',
    );
    expect(hears(slack('Asha')).some(({ said }) => said.includes('is on the list'))).toBe(false);
  });

  it('a mention in Teams names the owner, the card in its thread is the only answer, and its owner is asked', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action Repair the slipway @tess by 29 January 2027');
    await drawn();
    expect(heard(owen).said).toBe(
      'Action A-2, repair the slipway, Tess, by Friday 29 January 2027, open.',
    );
    const typed = owen.sees().findLast(({ from }) => from === owen.user);
    expect(owen.sees().at(-1)).toMatchObject({ root: typed?.id });
    expect(heard(slack('Priya'), 'Action A-2').said).toBe(heard(owen).said);
    expect(heard(teams('Tess', 'direct'))).toMatchObject({
      said: "I'm Folkmoot. I keep the action list for Southport Area Partnership. Press a button or just reply in words. Owen gave you southport A-2: Repair the slipway, by Friday 29 January 2027.",
      buttons: ['Fine', 'Not mine'],
    });
  });

  it('without owner and date the card offers both: a button and a form in Teams complete it', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action Book the hall');
    await drawn();
    expect(heard(owen, 'Action A-3')).toMatchObject({
      said: 'Action A-3, book the hall, no one yet, no date yet, open.',
      buttons: expect.arrayContaining(["I'll do it", 'Choose someone', 'Done']),
    });
    await owen.press("I'll do it", { within: 'Action A-3' });
    expect(heard(owen, 'became yours')).toMatchObject({
      said: 'A-3 became yours: Book the hall.',
    });
    await drawn();
    const form = await owen.press('New date', { within: 'Action A-3' });
    if (!form) throw new Error('no form');
    expect(JSON.stringify(form.card)).toContain('1 week: Monday 11 January 2027');
    const done = await owen.submit(form, { 'f.within': '7' });
    await drawn();
    expect(JSON.stringify(done)).toContain(
      'A-3 was moved to Monday 11 January 2027: Book the hall.',
    );
    expect(heard(slack('Priya'), 'Action A-3').said).toBe(
      'Action A-3, book the hall, Owen, by Monday 11 January 2027, open.',
    );
  });

  it('the same in Slack: a chip for the date, a form for the owner from our own list of both chats', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/action Order the bins');
    await drawn();
    expect(heard(priya, 'A-4 is on the list')).toMatchObject({
      said: 'A-4 is on the list: Order the bins. No one has it yet. It has no date yet.',
      buttons: ['Undo', '1 week', '2 weeks'],
    });
    await priya.press('2 weeks', 'A-4 is on the list');
    await drawn();
    await priya.press('Choose someone', 'Action A-4');
    const form = JSON.stringify(priya.modal());
    expect(form).toContain('Owen (Teams)');
    const owen = /"Owen \(Teams\)"[^}]*\},"value":"([^"]+)"/.exec(form)?.[1] ?? '';
    expect(await priya.submit({ owner: owen })).toEqual({});
    await drawn();
    expect(heard(priya).said).toBe('A-4 was given to Owen: Order the bins.');
    expect(heard(teams('Owen'), 'Action A-4').said).toBe(
      'Action A-4, order the bins, Owen, by Monday 18 January 2027, open.',
    );
  });

  it('the form alone makes an action too, and says beside the field what is missing', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const sam = slack('Sam');
    await sam.type('/action');
    const before = await journal();
    expect(await sam.submit({ title: '', due: '2027-01-03' })).toMatchObject({
      due: 'Sunday 3 January 2027 has gone.',
    });
    expect(await journal()).toBe(before);
    await sam.submit({ title: 'Fix the gate', due: '2027-01-15' });
    await drawn();
    expect(heard(teams('Tess')).said).toBe(
      'Action A-5, fix the gate, no one yet, by Friday 15 January 2027, open.',
    );
  });

  it('Done in Slack changes both cards at once, and one line may say what changed', async () => {
    const { slack, teams, drawn } = laptop();
    const sam = slack('Sam');
    await sam.press('Done', 'Action A-1');
    expect(heard(sam)).toMatchObject({
      said: 'A-1 is done: Replace the lamps on Mill Lane. What changed? One line is enough.',
      buttons: ['Undo', 'Say what changed', 'Skip'],
    });
    const finished = `Action A-1, ${lamps}, was finished by Sam on Monday 4 January 2027`;
    expect(heard(teams('Tess'), finished)).toMatchObject({ buttons: ['Reopen', 'History'] });
    expect(heard(slack('Asha'), finished).said).toBe(`${finished}.`);
    await sam.press('Skip');
    expect(heard(sam).said).toBe('A-1 is done, without a line about it.');
    await sam.press('Say what changed');
    await sam.submit({ outcome: 'both columns lit, two more ordered' });
    await drawn();
    expect(heard(teams('Tess'), finished).said).toBe(
      `${finished}: both columns lit, two more ordered.`,
    );
    expect(slack('Asha').reads().join('\n')).toMatch(
      /Done by Sam, Slack, Monday 4 January, 09:\d\d/,
    );
  });

  it('Undo takes it back for the one who did it within ten minutes; after that Reopen is left', async () => {
    const { slack, teams, drawn, advance, journal } = laptop();
    const tess = teams('Tess');
    await tess.type('@Folkmoot done A-2 the slipway is sound');
    expect(heard(tess)).toMatchObject({
      said: 'A-2 is done: Repair the slipway. What changed: the slipway is sound.',
      buttons: ['Undo', 'History'],
    });
    await tess.press('Undo', { within: 'A-2 is done' });
    await drawn();
    expect(heard(slack('Asha'), 'Action A-2').said).toContain('open.');
    expect(slack('Asha').reads().join('\n')).toContain('Undone by Tess, Teams');
    await tess.press('Done', { within: 'Action A-2' });
    await advance('PT11M');
    const before = await journal();
    await tess.press('Undo', { within: 'A-2 is done: Repair the slipway. What changed? One' });
    expect(tess.reads().join('\n')).toContain(
      'The last change to A-2 is more than ten minutes old, so it stands. It can still be put right:',
    );
    expect(await journal()).toBe(before);
    await slack('Priya').press('Reopen', 'Action A-2');
    expect(heard(slack('Priya')).said).toBe(
      'A-2 is open again: Repair the slipway, by Friday 29 January 2027.',
    );
    await drawn();
    expect(heard(tess, 'Action A-2').buttons).toContain('Done');
  });

  it('two press Done in both chats: the first stands, the second is told', async () => {
    const { slack, teams, journal } = laptop();
    await slack('Asha').press('Done', 'Action A-3');
    const before = await journal();
    await teams('Owen').type('@Folkmoot done A-3');
    expect(heard(teams('Owen'))).toMatchObject({
      said: 'Asha finished A-3 a moment ago.',
      buttons: ['Add a line'],
    });
    await slack('Asha').type('/action done A-3');
    expect(heard(slack('Asha')).said).toBe('A-3 is already done.');
    expect(await journal()).toBe(before);
  });

  it('undo by word takes back the last change, and says why where it cannot', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot action Sweep the steps');
    await drawn();
    await owen.type('@Folkmoot undo');
    expect(heard(owen, 'taken back').said).toBe('A-6 was taken back: Sweep the steps.');
    await drawn();
    expect(slack('Priya').reads().join('\n')).toMatch(/A-6 was taken back by Owen, Teams/);
    const before = await journal();
    await slack('Joy').type('/folkmoot undo');
    expect(heard(slack('Joy')).said).toBe(
      'There is no change of yours to take back. Changes can be undone for ten minutes.',
    );
    expect(await journal()).toBe(before);
  });
});
