import { describe, expect, it } from 'vitest';
import { messageBehind } from '../../infra/local/console/client/links.ts';
import { heard } from '../support/laptop/heard.ts';
import type { SlackPerson } from '../support/laptop/slack.ts';
import { southport, story } from '../support/laptop/story.ts';
import type { TeamsPerson } from '../support/laptop/teams.ts';

type Someone = SlackPerson | TeamsPerson;

/** The links in all that somebody sees in a room: their words and where they lead. */
const linksIn = (person: Someone): readonly { words: string; url: string }[] => {
  const all = JSON.stringify(person.sees());
  const found = [
    ...all.matchAll(/\{"type":"link","url":"(?<url>[^"]+)","text":"(?<words>[^"]+)"\}/g),
    ...all.matchAll(/<(?<url>https:[^|<>"]+)\|(?<words>[^<>"]+)>/g),
    ...all.matchAll(/\[(?<words>[^\][]+)\]\((?<url>https:[^)"]+)\)/g),
  ];
  return found.map(({ groups }) => ({ words: groups?.words ?? '', url: groups?.url ?? '' }));
};
const wordsOf = (person: Someone): ReadonlySet<string> =>
  new Set(linksIn(person).map(({ words }) => words));

/** What stands where every link leads, as this person sees it in that channel. */
const behind = (person: Someone, channel: Someone): ReadonlySet<string> =>
  new Set(
    linksIn(person).map(({ url }) => {
      const linked = messageBehind(url);
      const seen = channel
        .sees()
        .find((one) => linked?.message === ('ts' in one ? one.ts : one.id));
      return /\b[AMP]-\d+/.exec(JSON.stringify(seen) ?? '')?.[0] ?? `nothing behind ${url}`;
    }),
  );

describe('what names a thing links to its live card', () => {
  const laptop = story();

  it('in a message to a person, in the chat in which they read it', async () => {
    const { slack, teams, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Priya').type('/action Fix the lights @sam by Friday');
    await slack('Priya').type('/action Repair the slipway @owen by Friday');
    await drawn();
    expect(wordsOf(slack('Sam', 'direct'))).toEqual(new Set(['southport A-1: Fix the lights']));
    expect(wordsOf(teams('Owen', 'direct'))).toEqual(
      new Set(['southport A-2: Repair the slipway']),
    );
    await to('2027-01-08T09:05Z');
    const [sam, owen] = [slack('Sam', 'direct'), teams('Owen', 'direct')];
    expect(wordsOf(sam)).toContain('A-1');
    expect(behind(sam, slack('Sam'))).toEqual(new Set(['A-1']));
    expect(wordsOf(owen)).toContain('A-2');
    expect(behind(owen, teams('Owen'))).toEqual(new Set(['A-2']));
    // What is read aloud is a sentence without addresses.
    for (const person of [sam, owen]) expect(heard(person).said).not.toContain('http');
  });

  it('in lists and in the week’s digest', async () => {
    const { slack, teams, drawn, to } = laptop();
    await slack('Priya').type('/poll "What first?" "Lights" "Bins" until Friday 15 January 17:00');
    await slack('Priya').press('Open');
    await drawn();
    await slack('Priya').type('/action list');
    const all = new Set(['A-1 Fix the lights', 'A-2 Repair the slipway']);
    expect(wordsOf(slack('Priya'))).toEqual(all);
    await slack('Sam', 'direct').type('mine');
    expect(wordsOf(slack('Sam', 'direct'))).toContain('Fix the lights · southport A-1');
    expect(wordsOf(slack('Sam', 'direct'))).toContain('What first? · southport P-1');
    await to('2027-01-11T09:05Z');
    expect(wordsOf(teams('Tess'))).toEqual(new Set([...all, 'P-1 “What first?”']));
    expect(behind(teams('Tess'), teams('Tess'))).toEqual(new Set(['A-1', 'A-2', 'P-1']));
    expect(behind(slack('Priya'), slack('Priya'))).toEqual(new Set(['A-1', 'A-2', 'P-1']));
  });

  it('never into the other chat', () => {
    const { slack, teams } = laptop();
    for (const person of [slack('Sam', 'direct'), slack('Priya')])
      for (const { url } of linksIn(person)) expect(new URL(url).hostname).toBe('slack.com');
    for (const person of [teams('Owen', 'direct'), teams('Tess')])
      for (const { url } of linksIn(person))
        expect(new URL(url).hostname).toBe('teams.microsoft.com');
  });

  it('shows a card of several for what was made together', async () => {
    const { slack, drawn } = laptop();
    await slack('Priya').type('/action\nSweep the steps @sam\nPaint the gate @sam');
    await slack('Priya').press('Make both');
    await drawn();
    await slack('Sam', 'direct').type('mine');
    expect(wordsOf(slack('Sam', 'direct'))).toContain('Paint the gate · southport A-4');
  });
});
