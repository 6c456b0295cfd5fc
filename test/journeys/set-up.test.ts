import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const front = 'Southport Area Partnership.';

describe('setting up in Slack and joining from Teams', () => {
  const laptop = story();

  it('welcomes once, and says what it can do before anything is set up', async () => {
    const { slack } = laptop();
    const priya = slack('Priya');
    await priya.addBot();
    expect(heard(priya)).toMatchObject({
      said: 'Folkmoot was added. It keeps one list of actions, votes and meetings for a partnership in Slack and Teams. Choose: set up here, or join with a code.',
      buttons: [
        'Set up a partnership here',
        'I have a code from another channel',
        'What can you do?',
      ],
    });
    expect(priya.reads().at(-1)).toContain('I read only what is addressed to me.');
    await priya.press('What can you do?');
    expect(heard(priya).buttons).toEqual([
      'Set up a partnership here',
      'I have a code from another channel',
      'All commands',
    ]);
    expect(heard(slack('Sam')).said).toContain('Folkmoot was added.');
  });

  it('opens the form by a button, keeps what is missing beside its fields and changes nothing', async () => {
    const { slack, journal } = laptop();
    const priya = slack('Priya');
    await priya.press('Set up a partnership here');
    const before = await journal();
    expect(await priya.submit({ name: '' })).toEqual({
      name: 'A name is needed.',
      chair: 'Choose the chair, or write their name if they have no account here.',
    });
    expect(await journal()).toBe(before);
    expect(JSON.stringify(priya.modal())).toContain(
      'People on the other chat or with no account join afterwards: press Connect another channel.',
    );
  });

  it('sets up with a name and a chair; the clerk is whoever does it, and the card is the front door', async () => {
    const { slack, drawn } = laptop();
    const priya = slack('Priya');
    expect(await priya.submit(southport(laptop()))).toEqual({});
    await drawn();
    expect(heard(priya, 'is set up')).toMatchObject({
      said: 'Southport Area Partnership is set up: chair Asha, 3 people so far. Elsewhere it is called ‘southport’.',
      buttons: ['Connect another channel'],
    });
    const card = heard(slack('Sam'), front);
    expect(card.said).toBe('Southport Area Partnership. Chair Asha, 3 people, 0 open actions.');
    expect(card.buttons[0]).toBe('New action');
    expect(card.buttons).toEqual(
      expect.arrayContaining([
        'My things',
        'People',
        'Connect another channel',
        'All actions',
        'Help',
        'Settings',
      ]),
    );
    const text = slack('Sam').reads().join('\n');
    expect(text).toContain('Priya');
    expect(text).toContain('Monday 5 July 2027');
    expect(hears(slack('Sam')).some(({ said }) => said.includes('is set up'))).toBe(false);
  });

  it('asks before a second partnership takes the same channel, and keeps the name that was typed', async () => {
    const { slack, journal } = laptop();
    const priya = slack('Priya');
    const before = await journal();
    await priya.type('/partnership setup Ainsdale Group');
    expect(heard(priya)).toMatchObject({
      said: 'This channel already has Southport Area Partnership. Have both here?',
      buttons: ['Have both', 'Never mind'],
    });
    await priya.press('Have both');
    expect(JSON.stringify(priya.modal())).toContain('Ainsdale Group');
    expect(await journal()).toBe(before);
  });

  it('asks the chair the next working morning, once, and holds the answer', async () => {
    const { slack, advance, drawn } = laptop();
    expect(hears(slack('Asha', 'direct'))).toEqual([]);
    await advance('PT23H50M');
    expect(hears(slack('Asha', 'direct'))).toEqual([]);
    await advance('PT15M');
    const asha = slack('Asha', 'direct');
    expect(heard(asha)).toMatchObject({
      said: "I'm Folkmoot. I keep the action list for Southport Area Partnership. Press a button or just reply in words. Priya named you as the chair of Southport Area Partnership.",
      buttons: ["That's right", 'Not me'],
    });
    await asha.press("That's right");
    expect(heard(asha).said).toBe("You're the chair of Southport Area Partnership.");
    await drawn();
    expect(hears(asha).flatMap(({ buttons }) => buttons)).not.toContain("That's right");
  });

  it('makes a code for chair and clerk alone, with the line to paste by itself', async () => {
    const { slack, journal, codeFor } = laptop();
    const before = await journal();
    await slack('Sam').type('/partnership invite');
    expect(heard(slack('Sam')).said).toBe('Only Asha (chair) or Priya (clerk) can do that here.');
    expect(await journal()).toBe(before);
    const priya = slack('Priya');
    await priya.press('Connect another channel', front);
    const byButton = codeFor('Priya');
    await priya.type('/partnership join');
    const byWord = codeFor('Priya');
    expect(byWord).not.toBe(byButton);
    expect(heard(priya).said).toBe(
      `${byWord} joins one more channel to Southport Area Partnership, once, within 24 hours. Add Folkmoot to the other channel, in Slack or Teams, and paste this line there. It can be sent on by e-mail.`,
    );
    expect(priya.reads().at(-1)).toContain(`@Folkmoot partnership join ${byWord}`);
    expect(hears(slack('Sam')).some(({ said }) => said.includes(byWord))).toBe(false);
  });

  it('says the same of a wrong, an old and a used code, and which sign cannot be right', async () => {
    const { slack, teams, advance, codeFor, journal } = laptop();
    const owen = teams('Owen');
    await owen.addBot();
    const old = codeFor('Priya');
    await advance('PT24H');
    await slack('Priya').type('/partnership invite');
    const before = await journal();
    const wrong =
      'That code was used or has run out. Ask the clerk of the partnership for a new one.';
    await owen.type('@Folkmoot partnership join KXTR-4822');
    expect(heard(owen).said).toBe(wrong);
    await owen.type(`@Folkmoot partnership join ${old}`);
    expect(heard(owen).said).toBe(wrong);
    await owen.type('@Folkmoot partnership join KXTR-482l');
    expect(heard(owen).said).toBe("That code isn't right. Check the last sign.");
    expect(hears(teams('Tess')).some(({ said }) => said === wrong)).toBe(false);
    expect(await journal()).toBe(before);
  });

  it('joins by the code in small letters and with a space; the card is the answer, and chair and clerk are told', async () => {
    const { slack, teams, drawn, codeFor } = laptop();
    const owen = teams('Owen');
    const code = codeFor('Priya');
    await owen.type(`@Folkmoot partnership join ${code.toLowerCase().replace('-', ' ')}`);
    await drawn();
    expect(heard(teams('Tess'), front).said).toBe(
      'Southport Area Partnership. Chair Asha, 4 people, 0 open actions.',
    );
    for (const name of ['Priya', 'Asha'])
      expect(heard(slack(name, 'direct'), 'joined')).toMatchObject({
        said: expect.stringContaining(
          'Owen joined Southport partners (Teams) to Southport Area Partnership.',
        ),
        buttons: ['Disconnect'],
      });
    expect(slack('Sam').reads().join('\n')).toContain('Southport partners (Teams)');
    await owen.type(`@Folkmoot partnership join ${code}`);
    expect(heard(owen).said).toContain('That code was used or has run out.');
  });

  it('disconnects after asking, takes the card away and says so there', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya', 'direct');
    await priya.press('Disconnect');
    expect(heard(priya)).toMatchObject({
      said: 'Stop showing Southport Area Partnership in Southport partners (Teams)? Its card there is taken away; the record stays.',
      buttons: ['Disconnect', 'Never mind'],
    });
    await priya.press('Disconnect');
    await drawn();
    expect(heard(priya).said).toBe(
      'Southport Area Partnership no longer shows in Southport partners (Teams).',
    );
    expect(heard(teams('Tess')).said).toBe(
      'Southport Area Partnership no longer shows here. Priya disconnected this channel.',
    );
    expect(
      hears(teams('Tess')).some(({ said }) => said.startsWith(front) && said.includes('open')),
    ).toBe(false);
  });
});

describe('who wrote before there was a partnership', () => {
  const laptop = story();

  it('is called by their name, not by the handle that a command carries', async () => {
    const { slack, drawn } = laptop();
    const sam = slack('Sam');
    await sam.type('/folkmoot away until 5 January');
    expect(heard(sam).said).toMatch(/^You're away until Tuesday 5 January 2027\./);
    const priya = slack('Priya');
    await priya.addBot();
    await priya.type('/action Fix the gate @sam by Friday');
    await priya.press('Set one up here');
    await priya.submit(southport(laptop()));
    await drawn();
    await priya.type('/partnership who sam');
    expect(heard(priya).said).toMatch(/^Sam\b/);
  });

  it('takes back by a word the act that let them in', async () => {
    const { slack } = laptop();
    await slack('Priya').type('/action Sweep the steps');
    const joy = slack('Joy');
    await joy.type('/action take A-1');
    expect(heard(joy, 'became yours').said).toContain('A-1 became yours');
    await joy.type('/folkmoot undo');
    expect(heard(joy, 'was undone').said).toBe('Your change to A-1 was undone: Sweep the steps.');
  });

  it('has what they typed handed back when there is one', async () => {
    const { slack } = laptop();
    const priya = slack('Priya');
    expect(heard(priya, 'is set up')).toMatchObject({
      said: expect.stringContaining('Before, you typed ‘action Fix the gate @sam by Friday’.'),
      buttons: ['Do this', 'Connect another channel'],
    });
    await priya.press('Do this');
    expect(heard(priya, 'is on the list').said).toBe(
      'A-2 is on the list: Fix the gate, Sam, by Friday 8 January 2027.',
    );
  });
});
