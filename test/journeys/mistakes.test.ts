import { describe, expect, it } from 'vitest';
import { sefton } from '../../infra/local/standins/world.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { alsoPeople, inTeams, southport, story } from '../support/laptop/story.ts';

/** A line that changes nothing, what is said to it, and what can be pressed. */
type Line = readonly [typed: string, said: string, buttons: readonly string[]];

const lines: readonly Line[] = [
  ['action dnoe A-1', 'Did you mean ‘done A-1’?', []],
  ['action done A-71', 'There is no A-71 in Southport. Your open ones:', ['A-1', 'All actions']],
  [
    'action Tidy up by next Friday',
    'Next Friday: which one?',
    ['Friday 8 January', 'Friday 15 January', 'Pick a date'],
  ],
  ['action Tidy up by 1/14', 'There is no month 14. I read dates day first.', ['14 January']],
  ['action due A-1 31/04', 'April has 30 days.', ['30 April', '1 May']],
  ['action Fix the fence by yesterday', 'Sunday 3 January has gone.', ['Today', 'Pick a date']],
  [
    'action Plan it by Thursday 15 January 2027',
    '15 January 2027 is a Friday, not a Thursday. Which one?',
    [],
  ],
  ['action done lights', 'Finish one of these, or make a new action ‘done lights’?', []],
  ['partnershp setup', 'Did you mean ‘partnership setup’?', []],
  [
    'what is the weather',
    'I can make actions, polls and meetings.',
    ['New action', 'My things', 'Help'],
  ],
];

describe('mistakes and strangers', () => {
  alsoPeople(sefton, [inTeams('Gwen', { guest: true })]);
  const laptop = story();
  const seen = () => [hears(laptop().slack('Joy')).length, hears(laptop().teams('Lena')).length];

  it('begins with one action of Sam’s in both channels', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Replace the lamps on Mill Lane @sam by Friday');
    await teams('Tess').type('@Folkmoot action list');
    await drawn();
    expect(heard(teams('Lena')).said).toContain('Action A-1');
  });

  it.each(lines)('in Slack: %s', async (typed, said, buttons) => {
    const { slack, journal } = laptop();
    const [before, others] = [await journal(), seen()];
    const sam = slack('Sam');
    const curly = typed.replaceAll("'", '’');
    await sam.type(`@Folkmoot ${curly.charAt(0).toUpperCase()}${curly.slice(1)}.`);
    const answer = heard(sam);
    expect(answer.said.startsWith(said)).toBe(true);
    for (const button of buttons) expect(answer.buttons).toContain(button);
    expect(answer.buttons.length).toBeGreaterThan(0);
    expect(new Set(answer.spoken).size).toBe(answer.spoken.length);
    expect(await journal()).toBe(before);
    expect(seen()).toEqual(others);
  });

  it.each(lines.filter(([typed]) => !/A-71|lights/.test(typed)))(
    'in Teams: %s',
    async (typed, said, buttons) => {
      const { teams, journal } = laptop();
      const [before, others] = [await journal(), seen()];
      const tess = teams('Tess');
      await tess.type(`@Folkmoot ${typed}`);
      expect(heard(tess).said).toContain(said);
      for (const button of buttons) expect(heard(tess).buttons).toContain(button);
      expect(await journal()).toBe(before);
      expect(seen()).toEqual(others);
    },
  );

  it('nothing typed is lost: the next press finishes the job', async () => {
    const { slack, teams, drawn } = laptop();
    const sam = slack('Sam');
    await sam.type('/action Tidy the green @sam by next Friday');
    await sam.press('Friday 15 January', 'Next Friday');
    expect(heard(sam, 'on the list').said).toBe(
      'A-2 is on the list: Tidy the green, Sam, by Friday 15 January 2027.',
    );
    const tess = teams('Tess');
    await tess.type('@Folkmoot action Tell residents by 30 Feb');
    expect(heard(tess).said).toContain('February has 28 days.');
    await tess.press('28 February');
    await drawn();
    expect(heard(sam, 'Action A-3').said).toBe(
      'Action A-3, tell residents, no one yet, by Sunday 28 February 2027, open.',
    );
    await sam.type('/action dnoe A-2');
    await sam.press('done A-2');
    expect(heard(sam, 'A-2 is done').said).toContain('Tidy the green');
  });

  it('verbs without a reference are plain English, and nobody is pinged', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/action Close the alley');
    await priya.type('/action Tell @channel about the “Big Tidy” by Fri');
    await drawn();
    expect(heard(teams('Lena'), 'Action A-4').said).toContain('close the alley');
    const card = slack('Joy')
      .sees()
      .findLast(({ text }) => text.startsWith('Action A-5'));
    expect(card?.text).toContain('“Big Tidy”');
    expect(JSON.stringify(card)).not.toMatch(/<!channel>|"type":"broadcast"/);
  });

  it('a name in the middle stands as people are called here, not as the handle that came with it', async () => {
    const { slack } = laptop();
    const priya = slack('Priya');
    await priya.type('/action Ask @sam for the key by Friday');
    expect(heard(priya, 'is on the list').said).toContain('Ask Sam for the key');
    await priya.type('/folkmoot undo');
  });

  it('a member is told who can', async () => {
    const { teams, journal } = laptop();
    const before = await journal();
    const tess = teams('Tess');
    const others = seen();
    await tess.press('Done', { within: 'Action A-1' });
    expect(tess.reads().join('\n')).toContain('Only Sam, the chair or the clerk can finish A-1.');
    await tess.type('@Folkmoot action assign A-1 @tess');
    expect(heard(tess).said).toBe('Only Asha (chair) or Priya (clerk) can do that here.');
    await tess.type('@Folkmoot partnership invite');
    expect(heard(tess).said).toContain('Only Asha (chair) or Priya (clerk) can do that here.');
    expect(await journal()).toBe(before);
    expect(seen()).toEqual(others);
  });

  it('an observer sees everything, changes nothing, and is told who can change that', async () => {
    const { slack, teams, journal } = laptop();
    const priya = slack('Priya');
    await priya.type('/partnership who Tess');
    await priya.press('Change');
    expect(await priya.submit({ role: 'observer' })).toEqual({});
    expect(heard(priya).said).toBe('Tess is an observer, who sees everything and changes nothing.');
    const before = await journal();
    const tess = teams('Tess');
    await tess.type('@Folkmoot action Paint the pier');
    expect(heard(tess).said).toBe(
      "You're an observer here, so you can't do that. Asha (chair) can change that.",
    );
    await tess.press('Done', { within: 'Action A-1' });
    expect(tess.reads().join('\n')).toContain("You're an observer here, so you can't do that.");
    await tess.type('@Folkmoot action list');
    expect(heard(tess).said).toContain('Southport: ');
    expect(await journal()).toBe(before);
  });

  it('a guest in either chat gets the way in and nothing else', async () => {
    const { slack, teams, journal } = laptop();
    const before = await journal();
    for (const line of ['action Paint the pier', 'action list', 'done A-1']) {
      await slack('Noor').type(`@Folkmoot ${line}`);
      await teams('Gwen').type(`@Folkmoot ${line}`);
      for (const person of [slack('Noor'), teams('Gwen')])
        expect(heard(person)).toMatchObject({
          said: "You're not on the list of Southport Area Partnership yet.",
          buttons: ['Ask to join'],
        });
    }
    expect(await journal()).toBe(before);
  });

  it('someone of another organisation in a shared Slack channel is nobody’s namesake', async () => {
    const { slack, slackSays, chats, journal } = laptop();
    const { slackBot } = chats.slack.state.world;
    const ruth = slack('Ruth');
    const before = await journal();
    await slackSays('southport', {
      type: 'app_mention',
      user: ruth.user,
      team: 'T0OTHER00',
      user_team: 'T0OTHER00',
      text: `<@${slackBot.user}> action Paint the pier`,
      ts: chats.slack.state.ts(),
    });
    expect(heard(ruth)).toMatchObject({
      said: "You're not on the list of Southport Area Partnership yet.",
      buttons: ['Ask to join'],
    });
    expect(await journal()).toBe(before);
  });

  it('nor is anybody of whom a shared channel does not say whose they are, chair included', async () => {
    const { slack, slackSays, chats, journal } = laptop();
    const { slackBot } = chats.slack.state.world;
    const asha = slack('Asha');
    const channel = chats.slack.state.channels.get(asha.room);
    if (!channel) throw new Error('no channel');
    const line = {
      type: 'app_mention',
      user: asha.user,
      text: `<@${slackBot.user}> action Paint the pier`,
    };
    const before = await journal();
    chats.slack.state.saveChannel({ ...channel, shared: true });
    await slackSays('southport', { ...line, ts: chats.slack.state.ts() });
    expect(heard(asha).said).toBe("You're not on the list of Southport Area Partnership yet.");
    expect(await journal()).toBe(before);
    chats.slack.state.saveChannel(channel);
    await slackSays('southport', { ...line, ts: chats.slack.state.ts() });
    expect(await journal()).toBeGreaterThan(before);
  });

  it('help says what this person can do here, and never what they may not', async () => {
    const { slack, teams, journal } = laptop();
    const before = await journal();
    await slack('Priya').type('/folkmoot help');
    const clerks = [
      'New action',
      'New poll',
      'All actions',
      'My things',
      'Connect another channel',
    ];
    expect(heard(slack('Priya')).buttons).toEqual(expect.arrayContaining(clerks));
    expect(heard(slack('Priya')).buttons.length).toBeLessThanOrEqual(8);
    await teams('Tess').type('@Folkmoot help');
    expect(heard(teams('Tess')).buttons).not.toContain('Connect another channel');
    await slack('Noor').type('/folkmoot help');
    expect(heard(slack('Noor')).buttons).toEqual(['Ask to join', 'All commands']);
    const making = 'action Replace the lamps on Mill Lane @sam by Friday';
    await teams('Tess').type('@Folkmoot help action');
    expect(heard(teams('Tess')).said).not.toContain(making);
    await teams('Owen').type('@Folkmoot help action');
    expect(heard(teams('Owen')).said).toContain(making);
    expect(await journal()).toBe(before);
  });
});
