import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('one tenant whose channels live in different parts of the world', () => {
  const laptop = story();
  const lives = (name: string, region: string) => {
    const { conversations, saveConversation } = laptop().chats.teams.state;
    for (const one of [...conversations.values()])
      if (one.name === name) saveConversation({ ...one, region });
  };
  const shown = (name: string, room: string) => laptop().teams(name, room).reads().join('\n');

  it('each channel is written to by its own address, whichever wrote last', async () => {
    const { slack, setUp, join, drawn } = laptop();
    lives('Southport partners', 'emea');
    lives('Formby partners', 'amer');
    await setUp('southport', southport(laptop()));
    await join();
    await join('southport', 'Formby partners');
    await slack('Sam').type('/action Sweep the steps');
    await drawn();
    for (const room of ['Southport partners', 'Formby partners'])
      expect(shown('Owen', room)).toContain('Sweep the steps');
  });

  it('one that has moved is found by the address of all, and nobody is told of a refusal', async () => {
    const { slack, teams, advance, drawn } = laptop();
    lives('Southport partners', 'apac');
    await slack('Sam').type('/action Paint the shelter');
    await drawn();
    expect(shown('Owen', 'Southport partners')).toContain('Paint the shelter');
    await teams('Owen').type('@Folkmoot action list');
    expect(heard(teams('Owen')).said).toContain('2');
    await slack('Sam').type('/action Mend the gate');
    await advance('P1D');
    expect(shown('Owen', 'Southport partners')).toContain('Mend the gate');
    await slack('Priya').type('/partnership doctor');
    expect(slack('Priya').reads().at(-1)).toMatch(/everything .*arrived|all .*arrived/i);
  });

  it('people are written to by the address of their own chat', async () => {
    const { teams, drawn, chats } = laptop();
    const tess = teams('Tess', 'direct');
    const { conversations, saveConversation } = chats.teams.state;
    const own = conversations.get(tess.room);
    if (own) saveConversation({ ...own, region: 'oce' });
    await teams('Tess').type('@Folkmoot action Walk the promenade');
    await tess.type('mine');
    expect(tess.reads().at(-1)).toContain('Nothing has your name on it.');
    await teams('Owen').type('@Folkmoot action Count the benches @Tess by Friday');
    await drawn();
    expect(tess.reads().join('\n')).toContain('ount the benches');
  });
});
