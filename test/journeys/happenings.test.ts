import { describe, expect, it } from 'vitest';
import { memberId } from '../../infra/local/standins/teams/state.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { slackId, southport, story } from '../support/laptop/story.ts';

const front = 'Southport Area Partnership. Chair';

describe('what happens to channels and people', () => {
  const laptop = story();
  const room = () => hears(laptop().slack('Sam')).length;

  it('removed from the Slack channel: nothing is sent there, and the clerk hears what goes on', async () => {
    const { slack, teams, setUp, join, drawn, to } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    await slack('Sam').type('/action Fix the gate');
    await drawn();
    await slack('Priya').removeBot();
    await to('2027-01-04T09:02:00.000Z');
    expect(heard(slack('Priya', 'direct')).said).toBe(
      'I was removed from #southport (Slack). Southport partners (Teams) goes on. To return: invite me.',
    );
    const before = room();
    await teams('Tess').type('@Folkmoot action Walk the promenade');
    await drawn();
    expect(heard(teams('Tess'), 'Action A-2').said).toContain('walk the promenade');
    expect(room()).toBe(before);
  });

  it('added again: one card and one line, no welcome and no backlog', async () => {
    const { slack, drawn } = laptop();
    const before = room();
    await slack('Priya').addBot();
    await drawn();
    const fresh = hears(slack('Sam')).filter(({ said }) => said.startsWith("I'm back."));
    expect(fresh).toHaveLength(1);
    expect(fresh[0]).toMatchObject({
      said: "I'm back. Since Monday 4 January 2027: 1 new action.",
      buttons: ['Show it'],
    });
    expect(heard(slack('Sam'), front).said).toContain('2 open actions');
    expect(hears(slack('Sam')).some(({ said }) => said.startsWith('Action A-2'))).toBe(false);
    expect(hears(slack('Sam')).filter(({ said }) => said.startsWith(front))).toHaveLength(1);
    expect(room()).toBeLessThanOrEqual(before + 1);
  });

  it('the same in Teams', async () => {
    const { slack, teams, drawn } = laptop();
    const owen = teams('Owen');
    await owen.removeBot();
    await drawn();
    expect(heard(slack('Priya', 'direct')).said).toContain(
      'I was removed from Southport partners (Teams). #southport (Slack) goes on. To return: invite me',
    );
    await slack('Sam').type('/action Oil the hinges');
    await drawn();
    await owen.addBot();
    await drawn();
    expect(heard(owen, "I'm back.").said).toContain("I'm back.");
    expect(heard(owen, front).said).toContain('3 open actions');
    expect(hears(owen).some(({ said }) => said.includes('oil the hinges'))).toBe(false);
  });

  it('archived and restored', async () => {
    const { slack, teams, slackSays, chats, drawn } = laptop();
    const { state } = chats.slack;
    const channel = [...state.channels.values()].find(({ name }) => name === 'southport');
    if (!channel) throw new Error('no channel');
    state.saveChannel({ ...channel, archived: true });
    await slackSays('southport', { type: 'channel_archive', user: slackId(laptop(), 'Ruth') });
    await drawn();
    expect(heard(slack('Priya', 'direct')).said).toContain(
      '#southport (Slack) is archived, so nothing is posted there. Southport partners (Teams) goes on',
    );
    await teams('Tess').type('@Folkmoot action Paint the bench');
    await drawn();
    state.saveChannel({ ...channel });
    await slackSays('southport', { type: 'channel_unarchive', user: slackId(laptop(), 'Ruth') });
    await drawn();
    expect(heard(slack('Sam'), "I'm back.").buttons).toEqual(['Show it']);
    expect(heard(slack('Sam'), front).said).toContain('4 open actions');
  });

  it('renamed: the new name is used from now on, and nothing is said', async () => {
    const { slack, teams, slackSays, teamsSays, drawn } = laptop();
    const before = room();
    const { id } = [...laptop().chats.slack.state.channels.values()].find(
      ({ name }) => name === 'southport',
    ) ?? { id: '' };
    await slackSays('southport', {
      type: 'channel_rename',
      channel: { id, name: 'southport-together', created: 1 },
    });
    const { state } = laptop().chats.teams;
    const place = [...state.conversations.values()].find(
      ({ name }) => name === 'Southport partners',
    );
    await teamsSays('Southport partners', {
      channelData: {
        eventType: 'channelRenamed',
        channel: { id: place?.id, name: 'Southport together' },
      },
    });
    await drawn();
    expect(room()).toBe(before);
    await slack('Priya').type('/partnership');
    expect(slack('Priya').reads().at(-1)).toContain(
      '#southport-together (Slack), Southport together (Teams)',
    );
    expect(hears(teams('Tess')).at(-1)?.said).not.toContain('renamed');
  });

  it('somebody leaves one channel or team: the clerk is told, and nobody is taken off', async () => {
    const { slack, teams, slackSays, teamsSays, chats, drawn } = laptop();
    const still = 'They are still on the list of Southport Area Partnership, with their seat';
    const team = chats.slack.state.world.workspace.id;
    const user = slackId(laptop(), 'Sam');
    await slackSays('southport', { type: 'member_left_channel', user, team, channel_type: 'C' });
    await drawn();
    expect(heard(slack('Priya', 'direct'))).toMatchObject({
      said: expect.stringContaining(`Sam left #southport-together (Slack). ${still}`),
      buttons: expect.arrayContaining(['Remove', 'Keep on the list']),
    });
    await teamsSays('Southport partners', {
      membersRemoved: [{ id: 'x', aadObjectId: teams('Tess').user }],
      channelData: { eventType: 'teamMemberRemoved' },
    });
    await drawn();
    expect(heard(slack('Priya', 'direct')).said).toContain('Tess left Southport together (Teams)');
    await teams('Tess').type('@Folkmoot action Rake the leaves');
    await drawn();
    expect(heard(slack('Sam'), 'rake the leaves').said).toContain('rake the leaves');
  });

  it('a person gone: their open actions wait for someone, and the clerk chooses', async () => {
    const { slack, slackSays, drawn } = laptop();
    await slack('Priya').type('/action assign A-1 @sam');
    await drawn();
    await slackSays('southport', {
      type: 'user_change',
      channel: undefined,
      user: {
        id: slackId(laptop(), 'Sam'),
        team_id: laptop().chats.slack.state.world.workspace.id,
        deleted: true,
        profile: {},
      },
    });
    await drawn();
    expect(heard(slack('Priya', 'direct'))).toMatchObject({
      said: expect.stringContaining(
        "Sam's account is closed. 1 open action needs someone in Southport Area Partnership",
      ),
      buttons: expect.arrayContaining(['Choose']),
    });
    await slack('Priya', 'direct').press('Choose');
    expect(heard(slack('Priya', 'direct')).said).toContain('A-1 fix the gate');
  });

  it('an edited post is not read again: its author is told once, the record stays', async () => {
    const { teams, journal, drawn, teamsSays } = laptop();
    const tess = teams('Tess');
    await tess.type('@Folkmoot action Sweep the stairs');
    await drawn();
    const typed = tess.sees().findLast(({ from }) => from === tess.user);
    const { world } = laptop().chats.teams.state;
    const person = world.people.find((one) => one.name === 'Tess');
    const before = await journal();
    await teamsSays('Southport partners', {
      type: 'messageUpdate',
      id: typed?.id,
      text: '<at>Folkmoot</at> action Sweep the steps',
      from: { id: person && memberId(person), name: 'Tess', aadObjectId: tess.user },
      conversation: {
        id: `${tess.room};messageid=${typed?.id}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: world.tenant.id,
      },
      channelData: { eventType: 'editMessage' },
    });
    expect(heard(tess).said).toBe('I acted on what you first sent.');
    expect(heard(tess).buttons).toEqual(['Change']);
    expect(await journal()).toBe(before);
  });

  it('taken out of the whole workspace: every channel there counts as removed', async () => {
    const { teams, slackSays, drawn } = laptop();
    await slackSays('southport', { type: 'app_uninstalled', channel: undefined });
    await drawn();
    const before = room();
    await teams('Tess').type('@Folkmoot action Count the benches');
    await drawn();
    expect(room()).toBe(before);
    expect(heard(teams('Tess'), 'count the benches').said).toContain('open.');
  });

  it('taken out of somebody’s own chat in Teams: they are written to no more, until they write', async () => {
    const { teams, to, now, posted, chats, teamsSays } = laptop();
    const tess = teams('Tess', 'direct');
    const { world } = chats.teams.state;
    const person = world.people.find((one) => one.name === 'Tess');
    const days = (count: number) =>
      to(new Date(Date.parse(now()) + count * 24 * 3600 * 1000).toISOString());
    await teams('Tess').type('@Folkmoot action Feed the ducks @Tess by tomorrow');
    await teamsSays('Southport partners', {
      type: 'installationUpdate',
      action: 'remove',
      from: { id: person && memberId(person), name: 'Tess', aadObjectId: tess.user },
      conversation: { id: tess.room, conversationType: 'personal', tenantId: world.tenant.id },
      channelData: { team: undefined, channel: undefined },
    });
    const toTess = () => posted().filter(({ room }) => room === 'direct:Tess').length;
    const before = toTess();
    await days(8);
    expect(toTess()).toBe(before);
    await tess.type('mine');
    const after = toTess();
    expect(after).toBeGreaterThan(before);
    await days(8);
    expect(toTess()).toBeGreaterThan(after);
  });

  it('and nobody there is written to, until somebody writes from there again', async () => {
    const { slack, teams, to, posted, now } = laptop();
    const weeks = async (count: number) => {
      const until = Date.parse(now()) + count * 7 * 24 * 3600 * 1000;
      await to(new Date(until).toISOString());
    };
    await teams('Tess').type('@Folkmoot action give A-1 to Priya');
    const inSlack = () => posted().filter(({ chat }) => chat === 'slack').length;
    const before = inSlack();
    await weeks(2);
    expect(inSlack()).toBe(before);
    await slack('Priya', 'direct').type('action list');
    const after = inSlack();
    expect(after).toBeGreaterThan(before);
    await weeks(2);
    expect(inSlack()).toBeGreaterThan(after);
  });
});
