import { describe, expect, it } from 'vitest';
import { heard } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

describe('a known e-mail address is a name', () => {
  const laptop = story();
  const address = (name: string) => {
    const { chats } = laptop();
    return chats.slack.state.world.people.find((one) => one.name === name)?.email ?? '';
  };

  it('in Slack, where it comes as a link', async () => {
    const { slack, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const sam = address('Sam');
    await slack('Priya').type(`/action ${sam} to order skips by Friday`);
    await slack('Priya').type(`/action Ring the depot (${sam}) by Friday`);
    await drawn();
    expect(heard(slack('Joy'), 'Action A-1').said).toContain('order skips, Sam, by Friday');
    expect(heard(slack('Joy'), 'Action A-2').said).toContain('ring the depot, Sam, by Friday');
  });

  it('in Teams', async () => {
    const { slack, teams, drawn } = laptop();
    await teams('Tess').type(`@Folkmoot action Mend the stile ${address('Sam')} by Friday`);
    await teams('Tess').type('@Folkmoot action Mend the gate nobody@council.example by Friday');
    await drawn();
    expect(heard(slack('Joy'), 'Action A-3').said).toContain('mend the stile, Sam, by Friday');
    expect(heard(slack('Joy'), 'Action A-4').said).toContain(
      'mend the gate nobody@council.example, no one yet, by Friday',
    );
    const all = JSON.stringify(slack('Joy').sees());
    expect(all).not.toContain(address('Sam'));
  });
});
