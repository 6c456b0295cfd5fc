import { afterAll, describe, expect, it, vi } from 'vitest';
import type { House } from '../../infra/local/chats.ts';
import { partners as theirWorld } from '../../infra/local/standins/partners.ts';
import { heard } from '../support/laptop/heard.ts';
import { everywhere, type Somebody, said, shownInAll } from '../support/laptop/own-houses.ts';
import { slackId, story } from '../support/laptop/story.ts';

const four = (what: unknown) => [what, what, what, what];

describe('partners with a workspace and a tenant of their own, in one partnership', () => {
  const laptop = story(undefined, { PARTNERS: 'own' });
  const refusals = vi.spyOn(console, 'warn');
  afterAll(() => refusals.mockRestore());
  const theirs = (): House => {
    const { partners } = laptop().chats;
    if (!partners) throw new Error('no partners');
    return partners;
  };
  /** Whom the newest message about this really names, by their ids in the chat. */
  const named = (person: Somebody, words: string): readonly string[] => {
    const found = person.sees().findLast((one) => JSON.stringify(one).includes(words));
    const ids = JSON.stringify(found).matchAll(/"user_id":"(\w+)"|"mentioned":\{"id":"([^"]+)"/g);
    return [...ids].map(([, slack = '', teams = slack]) => teams);
  };

  it('is set up in one of them, and a code joins each of the others', async () => {
    const { slack } = laptop();
    await shownInAll(laptop());
    const card = 'Southport Area Partnership. Chair Asha, 6 people, 0 open actions.';
    expect(everywhere(laptop()).map((one) => said(one, 'Area Partnership. Chair'))).toEqual(
      four([card]),
    );
    expect(slack('Asha').reads().join()).toContain(
      '#southport (Slack), Southport partners (Teams), #partnership (Slack), Partnership (Teams)',
    );
    for (const [who, channel] of [
      ['Hana', '#partnership (Slack)'],
      ['Kofi', 'Partnership (Teams)'],
    ])
      expect(heard(slack('Priya', 'direct'), `${who} joined`)).toMatchObject({
        said: expect.stringContaining(`${who} joined ${channel} to Southport Area Partnership.`),
        buttons: ['Disconnect'],
      });
  });

  it('an action made in one stands in all four, and Done in one changes all', async () => {
    const { partners, drawn } = laptop();
    await partners.slack('Hana').type('/action Sweep the steps @kofi by Friday');
    await drawn();
    const open = 'Action A-1, sweep the steps, Kofi, by Friday 8 January 2027, open.';
    expect(everywhere(laptop()).map((one) => said(one, 'Action A-1'))).toEqual(four([open]));
    await partners.teams('Kofi').press('Done', { within: 'Sweep the steps' });
    await drawn();
    const done = 'Action A-1, sweep the steps, was finished by Kofi on Monday 4 January 2027.';
    expect(everywhere(laptop()).map((one) => said(one, 'Action A-1'))).toEqual(four([done]));
  });

  it('whoever is of another house stands there by name, and is mentioned in their own alone', async () => {
    const { slack, teams, partners, drawn } = laptop();
    const [hana, kofi] = [partners.slack('Hana'), partners.teams('Kofi')];
    await slack('Sam').type('/action Paint the gate @hana by Friday');
    await teams('Owen').type('@Folkmoot action Walk the beat @kofi by Friday');
    await drawn();
    const all = everywhere(laptop());
    expect(all.map((one) => named(one, 'aint the gate'))).toEqual([[], [], [hana.user], []]);
    expect(all.map((one) => named(one, 'alk the beat'))).toEqual([[], [], [], [kofi.user]]);
    for (const one of [slack('Asha'), teams('Owen'), kofi])
      expect(one.reads().join()).toMatch(/Paint the gate · A-2 Who:? +Hana/);
    expect(heard(partners.slack('Hana', 'direct')).said).toContain('Sam gave you southport A-2');
    expect(heard(partners.teams('Kofi', 'direct')).said).toContain('Owen gave you southport A-3');
  });

  it('a vote is pressed from all four, and counts one for each seat', async () => {
    const { slack, teams, partners, drawn } = laptop();
    await slack('Priya').type('/partnership people are right');
    await slack('Priya').type('/poll "What first?" "Lights" "Youth club" until Thursday 17:00');
    await drawn();
    await slack('Sam').press('Youth club', 'Poll P-1');
    await teams('Owen').press('Lights', { within: 'Poll P-1' });
    await partners.slack('Hana').press('Youth club', 'Poll P-1');
    await partners.teams('Kofi').press('Youth club', { within: 'Poll P-1' });
    await drawn();
    for (const one of everywhere(laptop()))
      expect(heard(one, 'Poll P-1').said).toContain('4 of 6 have');
  });

  it('one person known in two workspaces is asked, and then has one seat and one vote', async () => {
    const { slack, partners, drawn } = laptop();
    const again = partners.slack('Sam');
    await again.press('Lights', 'Poll P-1');
    expect(heard(again, 'e-mail').said).toMatch(/^Somebody who is on the list .* has your e-mail/);
    await drawn();
    const own = slack('Sam', 'direct');
    expect(heard(own, 'e-mail')).toMatchObject({
      said: expect.stringContaining(
        'Sam, elsewhere on Slack, has your e-mail address. Is that also you?',
      ),
      buttons: ['Yes, one person', 'No'],
    });
    expect(heard(slack('Asha'), 'Poll P-1').said).toContain('4 of 6 have');
    await own.press('Yes, one person');
    expect(heard(own).said).toBe(
      'Sam, elsewhere on Slack, is one person with you now: one seat, one list.',
    );
    await drawn();
    await again.press('Youth club', 'Poll P-1');
    expect(heard(again, 'Your vote').said).toContain('is Youth club.');
    await drawn();
    for (const one of everywhere(laptop()))
      expect(heard(one, 'Poll P-1').said).toContain('4 of 6 have');
    await partners.slack('Hana').type('/action Mend the rail @sam by Friday');
    await drawn();
    expect(named(slack('Asha'), 'end the rail')).toEqual([slackId(laptop(), 'Sam')]);
    expect(named(partners.slack('Hana'), 'Action A-4')).toEqual([again.user]);
  });

  it('a nudge comes to each in their own workspace or tenant, with links that open there', async () => {
    const { slack, partners, to } = laptop();
    await to('2027-01-06T09:05Z');
    const [hana, kofi] = [partners.slack('Hana', 'direct'), partners.teams('Kofi', 'direct')];
    expect(heard(hana, 'aint the gate').said).toBe('Due Friday: paint the gate (A-2, Southport)');
    expect(heard(kofi, 'alk the beat').said).toBe('Due Friday: walk the beat (A-3, Southport)');
    // Sam was last heard in the charity's workspace.
    expect(heard(partners.slack('Sam', 'direct'), 'Due Friday').said).toContain('mend the rail');
    expect(said(slack('Sam', 'direct'), 'Due Friday')).toEqual([]);
    const links = (one: Somebody) => JSON.stringify(one.sees()).matchAll(/archives\/(\w+)/g);
    expect(new Set([...links(hana)].map(([, channel]) => channel))).toEqual(
      new Set([partners.slack('Hana').room]),
    );
    const tenants = JSON.stringify(kofi.sees()).matchAll(/tenantId=([\w-]+)/g);
    expect(new Set([...tenants].map(([, tenant]) => tenant))).toEqual(
      new Set([theirWorld.tenant.id]),
    );
  });

  it('Home is drawn in whichever workspace it is opened', async () => {
    const { partners, settled } = laptop();
    const { people, state } = theirs().slack;
    const { user } = partners.slack('Hana');
    await people.openApp(user);
    await settled();
    expect(JSON.stringify(state.homes.get(user)?.view)).toContain('Paint the gate');
  });

  it('closes with the same result in all four', async () => {
    await laptop().to('2027-01-07T17:05Z');
    const result = 'Youth club 3, Lights 1. Youth club has the most votes. 4 of 6 voted.';
    const closed = everywhere(laptop()).map((one) => said(one, 'Result of poll P-1').at(-1));
    expect(new Set(closed).size).toBe(1);
    expect(closed[0]).toContain(result);
  });

  it('a workspace that takes the app out parks its own, and the three others go on', async () => {
    const { slack, teams, partners, drawn, settled, installed } = laptop();
    const { state, envelope } = theirs().slack;
    const hana = partners.slack('Hana');
    const channel = state.channels.get(hana.room);
    if (!channel) throw new Error('no channel');
    state.app.isOut = true;
    const { user: bot } = theirWorld.slackBot;
    state.saveChannel({ ...channel, members: channel.members.filter((one) => one !== bot) });
    await envelope.event(channel, { type: 'app_uninstalled', event_ts: state.ts() });
    await settled();
    const before = state.messages.size;
    await slack('Priya').type('/action Wash the sign @hana by Monday');
    await drawn();
    for (const one of [slack('Asha'), teams('Owen'), partners.teams('Kofi')])
      expect(said(one, ', wash the sign')).toHaveLength(1);
    expect(state.messages.size).toBe(before);
    expect(heard(slack('Asha', 'direct'), 'taken out').said).toContain(
      'Folkmoot was taken out of the workspace of #partnership (Slack).',
    );
    await slack('Priya').type('/partnership doctor');
    expect(slack('Priya').reads().at(-1)).toMatch(
      /taken out of the workspace of #partnership \(Slack\): \d messages? waits? and leaves? once/,
    );

    state.app.isOut = false;
    await installed(theirWorld.workspace.id);
    await hana.addBot();
    await settled();
    await drawn();
    expect(said(partners.slack('Hana', 'direct'), 'ash the sign')).toHaveLength(1);
    expect(said(hana, "I'm back")).toEqual([
      "I'm back. Since Thursday 7 January 2027: 1 new action.",
    ]);
    await slack('Priya').type('/action Fix the bell');
    await drawn();
    for (const one of everywhere(laptop())) expect(said(one, ', fix the bell')).toHaveLength(1);
    await slack('Priya').type('/partnership doctor');
    expect(slack('Priya').reads().at(-1)).not.toContain('taken out of the workspace');
  });

  it('no token of one workspace was ever used for another, and nothing was refused', () => {
    expect(laptop().chats.slack.state.refused).toEqual([]);
    expect(theirs().slack.state.refused).toEqual([]);
    expect(refusals.mock.calls).toEqual([]);
  });
});
