import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const fieldOf = (modal: unknown, name: string): unknown =>
  (modal as { blocks: { block_id: string; element?: unknown }[] }).blocks.find(
    ({ block_id }) => block_id === name,
  )?.element;

describe('an action, an agenda item and a vote from what somebody said', () => {
  const laptop = story();

  it('in Slack, by a shortcut beside the message, with its text and its author', async () => {
    const { slack, teams, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const sam = slack('Sam');
    await sam.type('/action The first one');
    await sam.type('The lamps on Mill Lane are out again.\nThree of them, since Monday.');
    const priya = slack('Priya');
    await priya.shortcut('message:action.create', 'The lamps on Mill Lane');
    const modal = priya.modal();
    expect(fieldOf(modal, 'title')).toMatchObject({
      initial_value: 'The lamps on Mill Lane are out again.',
    });
    expect(fieldOf(modal, 'detail')).toMatchObject({
      initial_value: 'Three of them, since Monday.',
    });
    expect(JSON.stringify(fieldOf(modal, 'owner'))).toMatch(/"initial_option":.*Sam/);
    expect(JSON.stringify(modal)).toContain('This will be seen in Southport partners (Teams).');
    const owner = /"initial_option":\{[^}]*\},"value":"([^"]+)"/.exec(JSON.stringify(modal))?.[1];
    await priya.submit({
      title: 'The lamps on Mill Lane are out again.',
      owner: owner ?? '',
      detail: 'Three of them, since Monday.',
    });
    await drawn();
    for (const who of [priya, teams('Tess')])
      expect(heard(who, 'Action A-2').said).toBe(
        'Action A-2, “the lamps on Mill Lane are out again.”, Sam, no date yet, open.',
      );
    // The way back stands where the message does, and nowhere else.
    const card = (who: { sees: () => readonly unknown[] }) => JSON.stringify(who.sees());
    expect(card(priya)).toMatch(/https:\/\/[\w-]+\.slack\.com\/archives\/\w+\/p\d+/);
    expect(card(teams('Tess'))).not.toContain('slack.com');
  });

  it('in Teams, by a command beside the message', async () => {
    const { slack, teams, drawn } = laptop();
    const tess = teams('Tess');
    await tess.type('Could we have &lt;benches&gt; by the pier?');
    const dialog = await tess.beside('message:poll.create', 'benches');
    expect(JSON.stringify(dialog?.card)).toContain('Could we have <benches> by the pier?');
    if (!dialog) throw new Error('no dialog');
    const sent = await tess.submit(
      dialog,
      { 'f.question': 'Could we have benches by the pier?', 'f.options': 'Yes\nNo' },
      true,
    );
    // Who votes is shown before it opens.
    if (!sent) throw new Error('no roll');
    await tess.submit(sent, {}, true);
    await drawn();
    for (const who of [tess, slack('Priya')])
      expect(heard(who, 'benches by the pier').said).toContain('P-1');
  });

  it('puts it on the agenda of the next meeting', async () => {
    const { slack, teams, drawn } = laptop();
    const priya = slack('Priya');
    await priya.type('/meeting Area meeting 20 January 10:00 Town Hall');
    await drawn();
    await slack('Sam').type('Parking by the station, as @priya said');
    await priya.shortcut('message:meeting.add', 'Parking by the station');
    expect(fieldOf(priya.modal(), 'item')).toMatchObject({
      initial_value: 'Parking by the station, as @Priya said',
    });
    await priya.submit({ item: 'Parking by the station' });
    await drawn();
    expect(teams('Tess').reads().join('\n')).toContain('Agenda 1 item');
    await priya.type('/meeting agenda');
    expect(priya.reads().join('\n')).toContain('Parking by the station');
  });

  it('begins from anywhere in Slack, in private', async () => {
    const { slack } = laptop();
    const sam = slack('Sam', 'direct');
    await sam.shortcut('mine');
    expect(sam.reads().join('\n')).toContain('The lamps on Mill Lane are out again');
    await sam.shortcut('action.create');
    expect(JSON.stringify(sam.modal())).toContain('New action');
  });

  it('begins from the box where people write in Teams, and above all chats, in a dialog', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    const fresh = await owen.extend('action.create');
    if (!fresh) throw new Error('no form');
    await owen.submit(fresh, { 'f.title': 'Mend the railings' }, true);
    await drawn();
    for (const who of [owen, slack('Sam')])
      expect(heard(who, 'mend the railings').said).toContain('mend the railings');
    const poll = await owen.extend('poll.create', 'anywhere');
    expect(JSON.stringify(poll?.card)).toContain('f.question');
  });

  it('shows one’s own things there, each with what can be done about it', async () => {
    const { slack, teams, drawn } = laptop();
    await slack('Sam').type('/action Repair the slipway @owen by Friday');
    await drawn();
    const owen = teams('Owen');
    for (const from of ['here', 'anywhere'] as const) {
      const own = await owen.extend('mine', from);
      expect(JSON.stringify(own?.card)).toContain('Repair the slipway');
    }
    const own = await owen.extend('mine');
    if (!own) throw new Error('no dialog');
    const told = await owen.submit(own, {}, true, 'Done');
    expect(JSON.stringify(told?.card)).toContain('done');
    await drawn();
    expect(heard(slack('Sam'), 'repair the slipway').said).toContain('finished by Owen');
  });

  it('is no more than the manifest lists, each where it stands there', async () => {
    const owen = laptop().teams('Owen');
    for (const no of ['message:action.create', 'action.drop', 'help'])
      await expect(owen.extend(no)).rejects.toThrow('The app has no command');
    await expect(owen.beside('mine', 'Repair')).rejects.toThrow('The app has no command');
  });
});
