import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const question = '"What first?" "Lights" "Club" until Friday 17:00';
const three = ['Open', 'Add people', 'Let anyone in these channels vote'];

describe('the roll, before a vote opens', () => {
  const laptop = story();

  it('is shown in Slack; a name is added, and the vote opened with it', async () => {
    const { slack, teams, setUp, join, drawn, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type(`/poll ${question}`);
    expect(heard(priya)).toMatchObject({
      said: 'On the roll: 4 seats. Asha, Priya, Sam and Owen. I show this before each vote until you say under People that the list is right.',
      buttons: three,
    });
    expect(await journal()).toBe(before);
    await priya.press('Add people');
    expect(await priya.submit({ name: 'Dot Fay' })).toEqual({});
    await drawn();
    expect(heard(priya, 'Dot Fay is on the list').buttons).toContain('Back to the vote');
    await priya.press('Back to the vote');
    expect(heard(priya, 'On the roll: 5 seats.').buttons).toEqual(three);
    await priya.press('Open', 'On the roll: 5 seats.');
    await drawn();
    expect(heard(teams('Tess'), 'Poll P-1').said).toContain('0 of 5 have voted.');
  });

  it('is shown in Teams too, and one press lets anyone there vote: the card says so', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.type(`@Folkmoot poll ${question.replace('first', 'second')}`);
    expect(heard(owen)).toMatchObject({
      said: 'On the roll: 5 seats. Asha, Priya, Sam, Owen and Dot Fay.',
      buttons: three,
    });
    await owen.press('Let anyone in these channels vote');
    await drawn();
    expect(slack('Asha').reads().at(-1)).toContain('Anyone in these channels may vote');
    await teams('Tess').press('Club', { within: 'Poll P-2' });
    await drawn();
    expect(heard(slack('Asha'), 'Poll P-2').said).toContain('1 of 6 have voted.');
  });

  it('is shown no more once the clerk has said under People that the list is right', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/partnership people');
    await priya.press('The list is right');
    expect(heard(priya, 'is right').said).toBe(
      'The list of people of Southport Area Partnership is right. Votes open at once from now on.',
    );
    await teams('Tess').type(`@Folkmoot poll ${question.replace('first', 'third')}`);
    await drawn();
    expect(heard(priya, 'Poll P-3').said).toContain('0 of 6 have voted.');
  });
});
