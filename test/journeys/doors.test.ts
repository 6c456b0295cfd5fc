import { describe, expect, it } from 'vitest';
import { sefton } from '../../infra/local/standins/world.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { alsoPeople, inTeams, southport, story } from '../support/laptop/story.ts';

describe('the four doors', () => {
  alsoPeople(sefton, [inTeams('Gwen', { guest: true })]);
  const laptop = story();

  it('first: who was listed at set-up acts at once', async () => {
    const { slack, setUp, join, drawn } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Sweep the steps');
    await drawn();
    expect(heard(slack('Sam'), 'on the list').said).toBe(
      'A-1 is on the list: Sweep the steps. No one has it yet. It has no date yet.',
    );
  });

  it('second: an account with a listed e-mail is that person after "Is that also you?"', async () => {
    const { slack, teams, drawn } = laptop();
    await teams('Asha').type('@Folkmoot action Write to the parish');
    expect(heard(teams('Asha')).said).toBe(
      "Asha, who is on the list of Southport Area Partnership, has your e-mail address. I've asked there whether that is also you; what you wanted to do waits until then.",
    );
    await drawn();
    const asha = slack('Asha', 'direct');
    expect(heard(asha, 'e-mail')).toMatchObject({
      said: expect.stringContaining('Asha on Teams has your e-mail address. Is that also you?'),
      buttons: ['Yes, one person', 'No'],
    });
    await asha.press('Yes, one person');
    expect(heard(asha).said).toBe('Asha on Teams is one person with you now: one seat, one list.');
    await drawn();
    expect(heard(teams('Asha'), 'parish').said).toContain('write to the parish');
    await teams('Asha').type('@Folkmoot partnership who asha');
    expect(teams('Asha').reads().at(-1)).toMatch(/Slack and Teams/);
  });

  it('third: a home account comes in by its first act, and the clerk hears of it the next morning', async () => {
    const { slack, teams, advance } = laptop();
    await teams('Tess').type('@Folkmoot action Walk the promenade');
    expect(hears(slack('Priya', 'direct')).some(({ said }) => said.includes('came in'))).toBe(
      false,
    );
    await advance('P1DT2M');
    const priya = slack('Priya', 'direct');
    expect(heard(priya, 'came in')).toMatchObject({
      said: expect.stringContaining(
        'People came in to Southport Area Partnership by acting in its channels. The list marks them as new, with Remove beside each.',
      ),
      buttons: ['People'],
    });
    await priya.press('People');
    expect(priya.reads().at(-1)).toMatch(/Tess · Teams · new/);
    expect(heard(priya).buttons).toContain('Remove');
  });

  it('fourth: a guest asks, one press lets her in, and the press that waited is done', async () => {
    const { slack, teams, journal, drawn } = laptop();
    const noor = slack('Noor');
    const before = await journal();
    await noor.type('/action Run the youth club by Friday');
    expect(heard(noor)).toMatchObject({
      said: "You're not on the list of Southport Area Partnership yet.",
      buttons: ['Ask to join'],
    });
    expect(await journal()).toBe(before);
    await noor.press('Ask to join');
    expect(heard(noor).said).toBe(
      "I've asked Priya. You'll hear from me, and what you wanted to do waits until then.",
    );
    const priya = slack('Priya', 'direct');
    expect(heard(priya)).toMatchObject({
      said: 'Noor asks to join Southport Area Partnership (guest on Slack, noor@example.org). For which organisation?',
      buttons: ['Another organisation', 'No'],
    });
    await priya.press('Another organisation');
    expect(await priya.submit({ organisation: 'Youth Trust' })).toEqual({});
    await drawn();
    expect(heard(priya).said).toBe(
      'Noor (Youth Trust) is on the list of Southport Area Partnership.',
    );
    expect(heard(slack('Noor', 'direct')).said).toContain(
      "Priya let you in: you're on the list of Southport Area Partnership. What you had asked for is being done now.",
    );
    expect(heard(teams('Owen'), 'youth club').said).toContain('run the youth club');
    await noor.press('Ask to join');
    expect(heard(noor).said).toBe("You're on the list of Southport Area Partnership.");
  });

  it('the same door in Teams: a guest is asked in, and a no is told kindly', async () => {
    const { slack, teams, journal } = laptop();
    const gwen = teams('Gwen');
    const before = await journal();
    await gwen.type('@Folkmoot action Paint the pier');
    expect(heard(gwen)).toMatchObject({
      said: "You're not on the list of Southport Area Partnership yet.",
      buttons: ['Ask to join'],
    });
    expect(await journal()).toBe(before);
    await gwen.press('Ask to join');
    const priya = slack('Priya', 'direct');
    expect(heard(priya)).toMatchObject({
      said: 'Gwen asks to join Southport Area Partnership (guest on Teams, gwen@example.org). For which organisation?',
      buttons: ['Youth Trust', 'Another organisation', 'No'],
    });
    await priya.press('No');
    expect(heard(priya).said).toBe(
      "Gwen isn't let in to Southport Area Partnership and has been told.",
    );
    expect(heard(teams('Gwen', 'direct')).said).toContain(
      "You weren't added to the list of Southport Area Partnership. Priya can tell you more.",
    );
    expect(hears(teams('Owen')).some(({ said }) => said.includes('pier'))).toBe(false);
  });

  it('only the list, when the chair says so: everyone else asks', async () => {
    const { slack, teams, journal } = laptop();
    const priya = slack('Priya');
    await priya.press('Settings', 'Southport Area Partnership.');
    await priya.press('Change', 'Settings of');
    expect(await priya.submit({ door: 'list' })).toEqual({});
    const before = await journal();
    await teams('Lena').type('@Folkmoot action Check the hydrants');
    expect(heard(teams('Lena'))).toMatchObject({
      said: "You're not on the list of Southport Area Partnership yet.",
      buttons: ['Ask to join'],
    });
    expect(await journal()).toBe(before);
  });
});
