import { describe, expect, it } from 'vitest';
import { partners as theirWorld } from '../../infra/local/standins/partners.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { everywhere, said, shownInAll } from '../support/laptop/own-houses.ts';
import { alsoPeople, story } from '../support/laptop/story.ts';

describe('people of partners with chats of their own', () => {
  const mona = { key: 'mona', name: 'Mona', slack: 'U0MONA', role: 'Volunteer' };
  alsoPeople(theirWorld, [{ ...mona, email: 'asha@example.org' }]);
  const laptop = story(undefined, { PARTNERS: 'own' });

  it('a code joins somebody’s accounts in two tenants', async () => {
    await shownInAll(laptop());
    const { teams, partners, drawn } = laptop();
    await teams('Tess').type('@Folkmoot action Count the cones');
    await partners.teams('Tess', 'direct').type('mine');
    await teams('Tess', 'direct').type('partnership link');
    const line = /partnership link [0-9A-Z]{4}-[0-9A-Z]{4}/.exec(
      teams('Tess', 'direct').reads().join(),
    );
    const own = partners.teams('Tess', 'direct');
    await own.type(line?.[0] ?? '');
    expect(heard(own).said).toBe('Is Tess, elsewhere on Teams, also you?');
    await own.press('Yes, one person');
    expect(heard(own, 'one person').said).toContain('one seat');
    await drawn();
    const count = said(teams('Owen'), 'Area Partnership. Chair');
    await partners.teams('Tess').type('@Folkmoot action Open the gate');
    await drawn();
    expect(said(teams('Owen'), 'Area Partnership. Chair')[0]?.split(',')[1]).toBe(
      count[0]?.split(',')[1],
    );
  });

  it.each([
    ['Ewan', 'Slack'],
    ['Dara', 'Teams'],
  ] as const)('a guest of a partner’s own, %s, asks to join', async (name, chat) => {
    const { slack, partners, journal, drawn } = laptop();
    const guest = chat === 'Slack' ? partners.slack(name) : partners.teams(name);
    const before = await journal();
    await guest.type(chat === 'Slack' ? '/action Run the club' : '@Folkmoot action Draw the map');
    expect(heard(guest, 'not on the list').buttons).toEqual(['Ask to join']);
    expect(await journal()).toBe(before);
    await guest.press('Ask to join');
    await drawn();
    const priya = slack('Priya', 'direct');
    expect(heard(priya, `${name} asks to join`).said).toContain(`(guest on ${chat}, `);
    await priya.press('Another organisation', `${name} asks to join`);
    expect(await priya.submit({ organisation: 'Harbour Youth' })).toEqual({});
    await drawn();
    const own = chat === 'Slack' ? partners.slack(name, 'direct') : partners.teams(name, 'direct');
    expect(heard(own, 'let you in').said).toContain('What you had asked for is being done now.');
    const asked = chat === 'Slack' ? 'un the club' : 'raw the map';
    for (const one of everywhere(laptop())) expect(said(one, asked)).not.toEqual([]);
  });

  it('the e-mail that a partner’s administrator sets gives nobody the rights of whose it is', async () => {
    const { slack, partners, drawn } = laptop();
    const mona = partners.slack('Mona');
    await slack('Priya').type('/partnership people are right');
    await slack('Priya').type('/poll "What first?" "Lights" "Bins" until Friday 17:00');
    await drawn();
    const open = said(slack('Asha'), 'Poll P-1');
    expect(open).toHaveLength(1);
    await mona.type('/poll close P-1');
    expect(heard(mona).said).toMatch(/^Asha, who is on the list .* has your e-mail address\./);
    await drawn();
    const asha = slack('Asha', 'direct');
    expect(heard(asha, 'e-mail').said).toContain('Mona, elsewhere on Slack, has your e-mail');
    expect(hears(partners.slack('Mona', 'direct'))).toEqual([]);
    await asha.press('No');
    await drawn();
    await mona.type('/poll close P-1');
    expect(heard(mona).said).toMatch(/^Only .* can close P-1\./);
    expect(said(slack('Asha'), 'Poll P-1')).toEqual(open);
  });
});
