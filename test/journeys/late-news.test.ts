import { describe, expect, it } from 'vitest';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const earlier = '2027-01-03T12:00:00.000Z';

describe('what a chat tells late, by its own time', () => {
  const laptop = story();
  const lines = () => hears(laptop().slack('Priya', 'direct')).length;

  it('changes nothing where something newer of the channel is known, in Slack', async () => {
    const { slack, teams, setUp, join, drawn, slackSays, journal } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const [before, told] = [await journal(), lines()];
    for (const type of ['channel_archive', 'channel_left', 'channel_deleted', 'app_uninstalled'])
      await slackSays('southport', { type }, earlier);
    await slackSays('southport', { type: 'tokens_revoked', tokens: { bot: ['B'] } }, earlier);
    await slackSays('southport', { type: 'channel_shared' }, earlier);
    const id = laptop().chats.slack.state.channels.values().next().value?.id;
    await slackSays('southport', { type: 'channel_rename', channel: { id, name: 'old' } }, earlier);
    expect([await journal(), lines()]).toEqual([before, told]);
    await teams('Tess').type('@Folkmoot action Walk the promenade');
    await drawn();
    expect(heard(slack('Sam'), 'Action A-1').said).toContain('walk the promenade');
  });

  it('and in Teams', async () => {
    const { slack, teams, drawn, teamsSays, journal } = laptop();
    const [before, told] = [await journal(), lines()];
    for (const eventType of ['channelDeleted', 'teamArchived', 'channelShared'])
      await teamsSays('Southport partners', { timestamp: earlier, channelData: { eventType } });
    const { appId } = laptop().chats.teams.state;
    const gone = { membersRemoved: [{ id: `28:${appId}`, name: 'Folkmoot' }] };
    await teamsSays('Southport partners', { timestamp: earlier, ...gone });
    expect([await journal(), lines()]).toEqual([before, told]);
    await slack('Sam').type('/action Mend the gate');
    await drawn();
    expect(heard(teams('Owen'), 'Action A-2').said).toContain('mend the gate');
  });

  it('after a true removal nothing is sent there, and what was said before it does not end that', async () => {
    const { slack, teams, drawn, advance, slackSays, to } = laptop();
    const inSlack = () =>
      laptop()
        .posted()
        .filter(({ chat }) => chat === 'slack').length;
    await to('2027-01-04T10:00:00.000Z');
    await slackSays('southport', { type: 'app_uninstalled' });
    const before = inSlack();
    await slackSays('southport', { type: 'channel_unarchive' }, '2027-01-04T09:50:00.000Z');
    await teams('Tess').type('@Folkmoot action Oil the hinges');
    await drawn();
    await advance('P2D');
    expect(inSlack()).toBe(before);
    const told = hears(teams('Asha', 'direct')).concat(hears(teams('Priya', 'direct')));
    expect(told.map(({ said }) => said).join()).not.toContain('undefined');
    await slack('Priya').type('/action list');
    await advance('PT5M');
    expect(heard(slack('Priya', 'direct'), 'taken out of the workspace').said).toContain(
      'Folkmoot was taken out of the workspace of #southport (Slack).',
    );
  });
});
