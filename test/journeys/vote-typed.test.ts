import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a vote that is typed', () => {
  const laptop = story();

  it('in Slack, behind /vote', async () => {
    const { slack, setUp, join } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Priya').type('/partnership people are right');
    await slack('Priya').type('/poll "What first?" "Street lights" "Youth club" until Friday');
    await slack('Sam').type('/vote');
    expect(heard(slack('Sam')).buttons).toContain('Youth club');
    await slack('Sam').type('/vote for the youth club');
    expect(heard(slack('Sam')).said).toMatch(/^Your vote on “What first\?” is Youth club\. /);
    await slack('Sam').type('/vote P-1 street lights');
    expect(heard(slack('Sam')).said).toContain('is Street lights');
    await slack('Sam').type('/vote how do I vote?');
    expect(heard(slack('Sam')).said).toMatch(/poll/i);
  });

  it('in Teams, behind "vote"', async () => {
    const { slack, teams, drawn } = laptop();
    await teams('Owen').type('@Folkmoot vote');
    expect(heard(teams('Owen')).buttons).toContain('Youth club');
    await teams('Owen').type('@Folkmoot vote youth club');
    expect(heard(teams('Owen')).said).toMatch(/^Your vote on “What first\?” is Youth club\. /);
    await drawn();
    expect(heard(slack('Joy'), 'What first?').said).toContain('2 of');
  });

  it('in Slack, a command that is not installed is refused by Slack', async () => {
    const { slack } = laptop();
    await slack('Sam').type('/ballot youth club');
    expect(slack('Sam').reads().at(-1)).toContain('/ballot is not a valid command.');
  });
});
