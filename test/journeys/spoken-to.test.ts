import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('lines as clients send them', () => {
  const laptop = story();

  it.each([
    [
      'a greeting',
      'Hi @Folkmoot action Ring the first depot',
      'Action A-1, ring the first depot, no one yet',
    ],
    [
      'another person before it',
      '@Sam @Folkmoot action Ring the second depot',
      'Action A-2, ring the second depot, Sam',
    ],
  ])('in Slack, %s', async (_, line, card) => {
    const { slack, setUp, join, drawn } = laptop();
    if (line.startsWith('Hi')) {
      await setUp('southport', southport(laptop()));
      await join();
    }
    await slack('Priya').type(line);
    await drawn();
    expect(heard(slack('Joy'), card).said).toContain('open');
  });

  it.each([
    [
      'a greeting',
      'Hi @Folkmoot action Ring the third depot',
      'Action A-3, ring the third depot, no one yet',
    ],
    [
      'another person before it',
      '@Tess @Folkmoot action Ring the fourth depot',
      'Action A-4, ring the fourth depot, Tess',
    ],
  ])('in Teams, %s', async (_, line, card) => {
    const { slack, teams, drawn } = laptop();
    await teams('Owen').type(line);
    await drawn();
    expect(heard(slack('Joy'), card).said).toContain('open');
  });

  it('in Teams, lines that end in the markup alone are three actions', async () => {
    const { teams } = laptop();
    const tess = teams('Tess');
    await tess.type(
      '@Folkmoot action Fix the stile by 29 January\nOrder skips by 31 January\nCall the depot by 30 January',
      undefined,
      { flat: true },
    );
    expect(heard(tess).buttons).toContain('Make all three');
  });

  it('in Teams, a quoted card is what a line is about', async () => {
    const { slack, teams, drawn } = laptop();
    const tess = teams('Tess');
    const card = tess.sees().find((post) => JSON.stringify(post).includes('Action A-4'));
    await tess.type('@Folkmoot done', undefined, { quotes: card?.id ?? '' });
    await drawn();
    expect(heard(slack('Joy'), 'Action A-4').said).toContain('finished by Tess');
    const lists = hears(tess).length;
    await tess.type('@Folkmoot action list', undefined, { quotes: card?.id ?? '' });
    expect(hears(tess).length).toBeGreaterThan(lists);
    expect(heard(tess).said).not.toContain('quoted');
  });
});
