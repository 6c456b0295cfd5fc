import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a card that somebody deletes', () => {
  const laptop = story();

  it('comes back in Teams with the next change, and is edited from then on', async () => {
    const { slack, teams, setUp, join, drawn, advance, chats } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Oil the gate by 29 January 2027');
    await drawn();
    const tess = teams('Tess');
    const cards = () => tess.sees().filter((post) => JSON.stringify(post).includes('Action A-1'));
    const [card] = cards();
    if (!card) throw new Error('no card');
    chats.teams.state.dropPost(card);
    await slack('Priya').type('/action note A-1 the oil is there');
    await slack('Priya').type('/action due A-1 22 January 2027');
    await advance('PT1H');
    expect(cards()).toHaveLength(1);
    expect(heard(tess, 'Action A-1').said).toContain('22 January');
    await slack('Priya').type('/action due A-1 25 January 2027');
    await advance('PT1H');
    expect(cards()).toHaveLength(1);
    expect(heard(tess, 'Action A-1').said).toContain('25 January');
  });

  it('and in Slack', async () => {
    const { slack, advance, chats } = laptop();
    const sam = slack('Sam');
    const cards = () => sam.sees().filter(({ text }) => text.startsWith('Action A-1'));
    const [card] = cards();
    if (!card) throw new Error('no card');
    chats.slack.state.dropMessage(card);
    await slack('Priya').type('/action due A-1 26 January 2027');
    await advance('PT1H');
    expect(cards().map(({ text }) => text)).toEqual([expect.stringContaining('26 January')]);
  });
});
