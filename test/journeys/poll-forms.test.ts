import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('polls by form, and what is not yet held', () => {
  const laptop = story();

  it('the form alone opens one in Slack, and says beside the field what is missing', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    await priya.type('/partnership people are right');
    await priya.type('/poll');
    const before = await journal();
    expect(await priya.submit({ question: 'Tea?', options: 'Tea' })).toMatchObject({
      options: 'A poll needs two options or more.',
    });
    expect(await journal()).toBe(before);
    expect(
      await priya.submit({
        question: 'Tea?',
        options: 'Tea\nCoffee',
        day: '2027-01-13',
        time: '12:00',
      }),
    ).toEqual({});
    await drawn();
    expect(heard(teams('Tess')).said).toBe(
      'Poll P-1, Tea? Options: Tea, Coffee. Open until Wednesday 13 January 2027 at 12:00. 0 of 4 have voted.',
    );
  });

  it('in Teams the form comes behind a button and does the same', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type('@Folkmoot poll');
    const form = await owen.press('Open the form');
    if (!form) throw new Error('no form');
    await owen.submit(form, {
      'f.question': 'Which bench?',
      'f.options': 'Oak\nSteel',
      'f.day': '2027-01-14',
      'f.time': '17:00',
    });
    await drawn();
    expect(heard(slack('Sam')).said).toBe(
      'Poll P-2, Which bench? Options: Oak, Steel. Open until Thursday 14 January 2027 at 17:00. 0 of 4 have voted.',
    );
  });

  it('options after commas are shown in the form before anything is opened', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const sam = slack('Sam');
    const before = await journal();
    await sam.type('/poll What first? Street lights, Youth club or Speeding until 15 January');
    const form = JSON.stringify(sam.modal());
    expect(form).toContain('Check the options, then open the poll.');
    expect(form).toContain('Street lights\\nYouth club\\nSpeeding');
    expect(await journal()).toBe(before);
    expect(await sam.submit({})).toEqual({});
    await drawn();
    expect(heard(teams('Owen')).said).toBe(
      'Poll P-3, What first? Options: Street lights, Youth club, Speeding. Open until Friday 15 January 2027 at 17:00. 0 of 4 have voted.',
    );
  });

  it('a secret vote and other ways of voting are refused with a sentence, the words kept behind a button', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const before = await journal();
    await teams('Owen').type('@Folkmoot poll secret "Who?" "Ann" "Bob"');
    expect(heard(teams('Owen'))).toMatchObject({
      said: "I can't hold a secret vote yet. I can hold an open one, one choice each.",
      buttons: ['Ask it openly'],
    });
    await slack('Priya').type('/poll ranked "Who?" "Ann" "Bob"');
    expect(heard(slack('Priya')).said).toContain("I can't rank yet.");
    await teams('Owen').type('@Folkmoot poll "What first?" "Lights"');
    expect(heard(teams('Owen')).said).toContain('A poll needs two options or more.');
    expect(await journal()).toBe(before);
    await slack('Priya').press('Ask it openly');
    await drawn();
    expect(heard(teams('Tess')).said).toContain('Poll P-4, Who? Options: Ann, Bob.');
  });

  it('who opened it can take it back by a word while nobody has voted', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Priya').type('/folkmoot undo');
    expect(heard(slack('Priya'), 'taken back: Who?').said).toBe('P-4 was taken back: Who?');
    await drawn();
    expect(heard(teams('Tess'), 'P-4').said).toMatch(
      /^P-4 “Who\?” was taken back by Priya, Slack, .* Nothing was counted\.$/,
    );
  });

  it('a number with no poll named asks which one, and votes for it by the press', async () => {
    const { slack, teams } = laptop();
    const owen = teams('Owen', 'direct');
    await owen.type('vote 2');
    expect(heard(owen)).toMatchObject({ said: 'Which poll?' });
    expect(heard(owen).buttons).toContain('southport P-1 Tea?');
    await owen.press('southport P-1 Tea?');
    expect(owen.reads().join()).toContain('Your vote on “Tea?” is Coffee.');
    await owen.press('Take back my vote');
    await slack('Sam').type('/poll close');
    expect(heard(slack('Sam')).buttons).toContain('P-1 Tea?');
  });

  it('closed early after a question, with the turnout', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Sam').press('Coffee', 'Poll P-1');
    await slack('Priya').press('Close now', 'Poll P-1');
    expect(heard(slack('Priya'), 'Close now?').said).toBe('1 of 4 have voted. Close now?');
    await slack('Priya').press('Close now', 'Close now?');
    await drawn();
    expect(heard(teams('Owen'), 'Result of poll P-1').said).toMatch(
      /^Result of poll P-1, Tea\? Coffee 1, Tea 0\. Coffee has the most votes\. 1 of 4 voted\. Closed Monday 4 January 2027 at 09:\d\d by Priya\.$/,
    );
  });
});
