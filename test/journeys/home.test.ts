import { describe, expect, it } from 'vitest';
import { buttonIn } from '../../infra/local/demo/press.ts';
import { homeView } from '../../infra/local/standins/slack/views.ts';
import { wordsIn } from '../support/laptop/slack.ts';
import { southport, story } from '../support/laptop/story.ts';

describe("somebody's Home on both platforms", () => {
  const laptop = story();
  const slackId = (name: string) =>
    laptop().chats.slack.state.world.people.find((one) => one.name === name)?.slack ?? '';
  const shown = (name: string) => laptop().chats.slack.state.homes.get(slackId(name))?.view;
  const reads = (name: string) => wordsIn(shown(name));
  const opens = async (name: string) => {
    await laptop().chats.slack.people.openApp(slackId(name));
    await laptop().settled();
    expect(homeView.safeParse(shown(name)).success).toBe(true);
    return reads(name);
  };
  const presses = async (name: string, label: string) => {
    const view = shown(name);
    const pressed = buttonIn({ blocks: view?.blocks } as never, label);
    if (!pressed) throw new Error(`no ${label} on Home: ${reads(name)}`);
    await laptop().chats.slack.people.pressOnHome(slackId(name), pressed);
    await laptop().settled();
    expect(homeView.safeParse(shown(name)).success).toBe(true);
    return reads(name);
  };

  it('says in Slack to somebody who is in nothing what this is, and how to begin', async () => {
    expect(await opens('Priya')).toContain('Folkmoot keeps one list of the actions');
    expect(await presses('Priya', 'Help')).toContain('What you can do here');
  });

  it('has in Slack what is theirs, and does it in one press', async () => {
    const { slack, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Priya').type('/action Replace the lamps @priya by 29 January');
    await slack('Priya').type('/meeting schedule Area board 14 January 10:00');
    await drawn();
    const opened = await opens('Priya');
    expect(opened).toContain('Replace the lamps · southport A-1');
    expect(opened).toContain('Area board · southport M-1');
    expect(opened).toContain('Southport: 1 open');
    const done = await presses('Priya', 'Done');
    expect(done).toMatch(/A-1 is done/);
    expect(done).toContain('Nothing has your name on it.');
    expect(await presses('Priya', 'Attending')).toContain("You're down as attending");
    expect(await presses('Priya', 'Look again')).not.toContain('A-1 is done');
  });

  it('opens a form in Slack and says on Home what came of it', async () => {
    const { slack } = laptop();
    await presses('Priya', 'New action');
    const modal = slack('Priya', 'direct').modal();
    expect(modal).toBeDefined();
    await slack('Priya', 'direct').submit({ title: 'Mend the gate' });
    expect(reads('Priya')).toContain('is on the list');
  });

  it('is in Teams the card of the chat with the bot, drawn anew in its place', async () => {
    const { teams, chats, settled } = laptop();
    const tess = teams('Tess', 'direct');
    await teams('Tess').type('@Folkmoot action Sweep the steps @tess by Friday');
    await tess.type('home');
    const card = () => tess.reads().at(-1) ?? '';
    expect(card()).toContain('Sweep the steps');
    const before = tess.sees().length;
    await tess.press('Done');
    expect(tess.sees()).toHaveLength(before);
    expect(card()).toMatch(/A-\d+ is done/);
    expect(card()).toContain('Nothing has your name on it.');
    await chats.teams.people.look(tess.user, tess.room);
    await settled();
    expect(tess.sees()).toHaveLength(before);
    expect(JSON.stringify(tess.sees().at(-1)?.answers)).toContain('Nothing has your name on it.');
  });
});
