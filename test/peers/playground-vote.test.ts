import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser } from '../support/chromium.ts';
import { joy, lena, tess } from '../support/playground.ts';
import { enterRoom, type Room } from '../support/playground-room.ts';

let room: Room;

const shows = async (card: Locator, ...lines: readonly string[]): Promise<void> => {
  for (const line of lines) await card.getByText(line, { exact: true }).waitFor();
};
/** A fact of a card as it is read: its label, and what stands beside it. */
const fact = (card: Locator, label: string): Promise<string | null> =>
  card.getByText(label, { exact: true }).locator('xpath=following::p[1]').textContent();
/** What the newest press at the page carried, and what the bot said to the one who pressed. */
const pressed = () => {
  const { activity, answer } = room.last('adaptiveCard/action');
  return { value: activity.value, said: (JSON.parse(answer) as { value: unknown }).value };
};

describe.skipIf(noBrowser)('a vote in the Microsoft 365 Agents Playground', () => {
  let poll: Locator;
  let lights: unknown;
  let club: unknown;
  beforeAll(async () => {
    room = await enterRoom();
    await room.setUp([tess, lena, joy]);
    poll = room.post('What first? · P-1');
  });
  afterAll(() => room?.stop());

  it('shows the question, the options and the rule in the thread of the line that asked', async () => {
    await room.write('partnership people are right');
    await room.write('poll "What first?" "Street lights" "Youth club" until Friday 17:00');
    await shows(
      poll,
      '1 Street lights',
      '2 Youth club',
      '○ One choice each. You can change it until Friday 8 January 2027, 17:00.',
      '░░░░░░░░░░ Voted: 0 of 4',
    );
    expect(await poll.getByText(/until Friday 17:00$/).count()).toBe(1);
    await room.picture('poll');
  });

  it('votes by one press, and tells the choice to nobody else', async () => {
    const before = room.passed.length;
    await room.press(poll, 'Street lights');
    await shows(poll, '███░░░░░░░ Voted: 1 of 4');
    expect(room.passed.length - before).toBe(1);
    const { value, said } = pressed();
    lights = value;
    expect(said).toBe(
      'Your vote on “What first?” is Street lights. You can change it until Friday 8 January, 17:00.',
    );
    expect(await room.page.getByRole('heading', { name: /What first/ }).count()).toBe(1);
    await room.picture('poll-voted');
  });

  it('counts a vote that is changed once', async () => {
    await room.press(poll, 'Youth club');
    const { value, said } = pressed();
    club = value;
    expect(said).toContain('is Youth club.');
    await shows(poll, '███░░░░░░░ Voted: 1 of 4');
  });

  it('shows the turnout, and no results, when others vote elsewhere', async () => {
    const answer = await room.invoke(tess, 'adaptiveCard/action', lights);
    expect(answer.value).toContain('is Street lights.');
    await room.invoke(lena, 'adaptiveCard/action', club);
    await room.laptop.drawn();
    await shows(poll, '████████░░ Voted: 3 of 4');
    expect(await room.page.getByText(/Youth club \d/).count()).toBe(0);
  });

  it('takes an answer to a meeting by one press', async () => {
    await room.write('meeting Area Partnership Thursday 14 January 10:00 at Town Hall');
    const meeting = room.post('Area Partnership · M-1');
    await shows(meeting, 'Thursday 14 January 2027, 10:00 to 12:00', 'Town Hall');
    await room.press(meeting, 'Attending');
    await expect.poll(() => fact(meeting, 'Coming')).toBe('1');
    await room.picture('meeting');
    expect(await fact(meeting, 'Not answered')).toBe('3 of 4');
    expect(pressed().said).toMatch(/^You're down as attending Area Partnership, M-1/);
  });

  it('closes at its time and says the result, in the card and once in the channel', async () => {
    await room.laptop.advance('P4DT8H');
    const closed = room.post('What first? · P-1 · closed');
    await closed.nth(1).waitFor();
    expect(await closed.count()).toBe(2);
    await room.picture('poll-closed');
    for (const each of await closed.all()) {
      await shows(
        each,
        '✓ 3 of 4 voted. Closed Friday 8 January 2027, 17:00.',
        'Youth club has the most votes.',
      );
      expect(await each.getByRole('button', { name: 'Youth club', exact: true }).count()).toBe(0);
    }
  });

  it('says how it was counted to the one who asks, readable in the one line there is for it', async () => {
    await room.press(room.post('What first? · P-1 · closed').first(), 'How it was counted');
    const said = room.page.getByText(/^How P-1 was counted/);
    await said.waitFor();
    await room.picture('poll-counted');
    const read = (await said.innerText()).replaceAll(/\s+/g, ' ');
    expect(read).toContain('How P-1 was counted. 3 votes cast. Each vote names one option;');
    expect(read).toContain('Youth club: Owen, Lena. Street lights: Tess. Did not vote: Joy');
  });

  it('counts no vote that comes too late', async () => {
    const { value } = await room.invoke(joy, 'adaptiveCard/action', lights);
    expect(value).toMatch(/closed/);
    await room.laptop.drawn();
    expect(await room.page.getByText('Youth club has the most votes.').count()).toBe(2);
  });
});
