import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const three = ['Street lights', 'Youth club', 'Speeding'];
const open = (voted: number, of: number) =>
  `Poll P-1, What first? Options: Street lights, Youth club, Speeding. Open until Friday 8 January 2027 at 17:00. ${voted} of ${of} have voted.`;
const result =
  'Result of poll P-1, What first? Youth club 2, Street lights 1, Speeding 0. Youth club has the most votes. 3 of 5 voted. Closed Friday 8 January 2027 at 17:00.';

describe('a vote across both chats', () => {
  const laptop = story();
  /** How often the channel holds a message that says this. */
  const times = (said: string) => [
    hears(laptop().slack('Asha')).filter((one) => one.said === said).length,
    hears(laptop().teams('Tess')).filter((one) => one.said === said).length,
  ];

  it('a quoted line in Slack is one card in both channels, its options on buttons', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    await priya.type('/partnership people are right');
    await priya.type(
      '/poll "What first?" "Street lights" "Youth club" "Speeding" until Friday 17:00',
    );
    await drawn();
    expect(heard(priya, 'P-1 is open')).toMatchObject({
      said: 'P-1 is open: What first? Three options, until Friday 8 January 2027, 17:00.',
      buttons: ['Undo', 'Change', 'Show it'],
    });
    const card = {
      said: open(0, 4),
      buttons: [...three, 'Who has not voted?', 'Close now', 'Change', 'History'],
    };
    expect(heard(slack('Asha'))).toMatchObject(card);
    expect(heard(teams('Tess'))).toMatchObject(card);
    expect(slack('Asha').reads().at(-1)).toContain(
      'Names and choices are kept in the record and shown when it closes.',
    );
  });

  it('one press votes from Teams, one from Slack, a line from Teams; both cards show how many and no more', async () => {
    const { slack, teams, drawn, journal } = laptop();
    const [sam, tess, owen] = [slack('Sam'), teams('Tess'), teams('Owen')];
    // Tess comes in by this press, after the roll was fixed: chair and clerk are asked, and Priya adds her.
    await tess.press('Youth club');
    expect(heard(tess, 'The roll of P-1').said).toBe(
      "The roll of P-1 was fixed when it opened. I've asked Asha and Priya to add you. Your vote for Youth club waits until then.",
    );
    await sam.press('Speeding');
    await owen.type('@Folkmoot vote P-1 1');
    expect(heard(owen, 'Your vote').said).toContain('is Street lights.');
    await drawn();
    expect(heard(tess, 'Poll P-1').said).toBe(open(2, 4));
    const asked = slack('Priya', 'direct');
    expect(heard(asked, 'wants to vote').buttons).toEqual(['Add Tess', 'Not this time']);
    await asked.press('Add Tess', 'wants to vote');
    expect(heard(asked, 'is on the roll').said).toBe(
      'Tess is on the roll of southport P-1, and that vote counts.',
    );
    await drawn();
    expect(heard(asked, 'Nobody waits').buttons).toEqual(['Show it']);
    expect([heard(slack('Asha')).said, heard(tess, 'Poll P-1').said]).toEqual([
      open(3, 5),
      open(3, 5),
    ]);
    const before = await journal();
    await tess.press('Youth club', { within: 'Poll P-1' });
    expect(tess.reads().join()).toContain('Your vote is already Youth club.');
    expect(await journal()).toBe(before);
    await slack('Priya').type('/poll results P-1');
    const told = slack('Priya').reads().at(-1);
    expect(told).toContain('Voted: 3 of 5');
    expect(told).toContain('No one sees results before it closes.');
    for (const person of [slack('Asha'), slack('Priya')])
      expect(person.reads().join()).not.toContain('Your vote');
  });

  it('a vote can be changed and taken back while it is open', async () => {
    const { slack, drawn } = laptop();
    const sam = slack('Sam');
    await sam.type('/poll vote P-1 Street lights');
    expect(heard(sam).said).toContain('is Street lights.');
    await sam.press('Take back my vote');
    expect(heard(sam)).toMatchObject({
      said: 'Your vote on “What first?” was taken back.',
      buttons: three,
    });
    await drawn();
    expect(heard(slack('Asha'), 'Poll P-1').said).toBe(open(2, 5));
    await sam.press('Youth club', 'was taken back');
    await drawn();
    expect(heard(slack('Asha'), 'Poll P-1').said).toBe(open(3, 5));
  });

  it('those who have not voted are reminded once a day, in private and by name to nobody', async () => {
    const { slack, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/poll remind P-1');
    await drawn();
    expect(heard(slack('Asha', 'direct'), 'Your vote is wanted')).toMatchObject({ buttons: three });
    expect(hears(slack('Sam', 'direct'))).toEqual([]);
    await priya.type('/poll remind P-1');
    expect(heard(priya).said).toBe(
      'Those who have not voted on P-1 were reminded today. They are reminded once a day at most.',
    );
    await slack('Sam').type('/poll close P-1');
    expect(heard(slack('Sam')).said).toBe('Only Priya, the chair or the clerk can close P-1.');
    await priya.type('/poll close P-1');
    expect(heard(priya)).toMatchObject({
      said: '3 of 5 have voted. Close now?',
      buttons: ['Close now', 'Leave it'],
    });
    await priya.press('Leave it');
  });

  it('it closes by itself on time, the result comes once to each channel, and a late vote is told so', async () => {
    const { slack, teams, drawn, to, journal } = laptop();
    await to('2027-01-08T16:59:50Z');
    expect(heard(slack('Sam'), 'Poll P-1').said).toBe(open(3, 5));
    await to('2027-01-08T17:00:09Z');
    await drawn();
    expect(times(result)).toEqual([2, 2]);
    for (const person of [slack('Asha'), teams('Tess')])
      expect(heard(person, 'Result of poll P-1').buttons).toEqual([
        'Make an action',
        'How it was counted',
        'Say what happens next',
        'History',
      ]);
    const before = await journal();
    const late = slack('Asha', 'direct');
    await late.press('Speeding', 'Your vote is wanted');
    expect(heard(late, 'Voting closed').said).toBe(
      'Voting closed at 17:00. Your vote was not counted.',
    );
    await teams('Tess').type('@Folkmoot vote P-1 Speeding');
    expect(heard(teams('Tess'), 'Voting closed').said).toContain('Your vote was not counted.');
    expect(await journal()).toBe(before);
    await slack('Sam').press('How it was counted', 'Result of poll P-1');
    const counted = slack('Sam').reads().at(-1)?.replaceAll('*', '');
    expect(counted).toMatch(/Youth club: (Tess, Sam|Sam, Tess)/);
    expect(counted).toContain('Street lights: Owen');
    expect(counted).toMatch(/Did not vote: (Asha, Priya|Priya, Asha)/);
  });

  it('a phone’s curly quotes read the same; a tie is said, and only the chair says how to go on', async () => {
    const { slack, teams, drawn, to } = laptop();
    await slack('Asha').type(
      '/poll “Which hall?” “St John’s hall” “The Pier” until 12 January 5pm',
    );
    await drawn();
    expect(heard(teams('Owen'), 'Poll P-2').said).toBe(
      'Poll P-2, Which hall? Options: St John’s hall, The Pier. Open until Tuesday 12 January 2027 at 17:00. 0 of 5 have voted.',
    );
    await slack('Sam').press('The Pier');
    await teams('Owen').press('St John’s hall');
    await to('2027-01-12T17:00:09Z');
    await drawn();
    expect(slack('Sam').reads().join()).toContain(
      'Tied: St John’s hall 1, The Pier 1. The chair decides how to go on.',
    );
    const refused = await teams('Owen').press('Say what happens next', {
      within: 'Result of poll P-2',
    });
    expect(JSON.stringify(refused)).toContain('Only Asha (chair) says what happens next.');
    const asha = slack('Asha');
    await asha.press('Say what happens next', 'Result of poll P-2');
    expect(await asha.submit({ option: '2', text: 'The hall in spring' })).toEqual({});
    await drawn();
    for (const person of [slack('Sam'), teams('Tess')])
      expect(heard(person).said).toBe(
        'What happens next with P-2, Which hall? The Pier goes first. The hall in spring. (Asha)',
      );
  });

  it('one option a line closes after five working days; where nobody voted, its opener may ask again', async () => {
    const { slack, teams, drawn, to } = laptop();
    await teams('Owen').type('@Folkmoot poll Which day?\nMonday\nTuesday\nFriday');
    await drawn();
    expect(heard(slack('Priya'), 'Poll P-3').said).toBe(
      'Poll P-3, Which day? Options: Monday, Tuesday, Friday. Open until Tuesday 19 January 2027 at 17:00. 0 of 5 have voted.',
    );
    await to('2027-01-19T17:00:09Z');
    await drawn();
    expect(heard(slack('Priya'), 'Result of poll P-3')).toMatchObject({
      said: 'Result of poll P-3, Which day? No one voted. 0 of 5 voted. Closed Tuesday 19 January 2027 at 17:00.',
      buttons: ['Ask again', 'History'],
    });
  });
});
