import { describe, expect, it } from 'vitest';
import { base, bot, one, repeats, requestsOf } from '../../support/teams/activities.ts';
import { asha, channel, sam, tenant } from '../../support/teams/scene.ts';

describe('when it happened', () => {
  it.each([
    ['2027-01-04T09:00:00.1234567Z', '2027-01-04T09:00:00.123Z'],
    ['2027-01-04T11:00:00+02:00', '2027-01-04T09:00:00.000Z'],
    ['yesterday', undefined],
    ['+250000-01-01T00:00:00Z', undefined],
    [undefined, undefined],
  ])('is what Teams says with it: %s', (timestamp, at) => {
    const [removed] = requestsOf(
      base({ type: 'conversationUpdate', membersRemoved: [bot], timestamp }),
    );
    expect(removed?.at).toBe(at);
  });
});

describe('what happens to places and people', () => {
  const happened = (more: object) =>
    requestsOf(base({ type: 'conversationUpdate', ...more })).map(({ where, input }) => [
      where.place,
      input.kind === 'happened' && input.happening,
    ]);
  const place = `teams:${tenant}:${channel.id}`;
  const general = { id: '19:general@thread.tacv2' };
  const inChannel = (eventType: string, more: object = {}) => ({
    channelData: {
      tenant: { id: tenant },
      eventType,
      channel: { id: channel.id, name: 'New name' },
      team: general,
      ...more,
    },
  });

  it.each([
    ['added', { membersAdded: [bot] }, [[place, { happened: 'added' }]]],
    [
      'added to a picked channel',
      {
        membersAdded: [bot],
        channelData: {
          tenant: { id: tenant },
          settings: { selectedChannel: { id: '19:picked@thread.tacv2' } },
        },
      },
      [[`teams:${tenant}:19:picked@thread.tacv2`, { happened: 'added' }]],
    ],
    ['removed', { membersRemoved: [bot] }, [[place, { happened: 'removed' }]]],
    [
      'people who leave',
      { membersRemoved: [sam, asha] },
      [
        [place, { happened: 'left', account: `teams:${tenant}:aad-sam`, of: 'team' }],
        [place, { happened: 'left', account: `teams:${tenant}:aad-asha`, of: 'team' }],
      ],
    ],
    [
      'people who leave one channel',
      { ...inChannel('channelMemberRemoved'), membersRemoved: [sam] },
      [[place, { happened: 'left', account: `teams:${tenant}:aad-sam`, of: 'channel' }]],
    ],
    [
      'people who come',
      { membersAdded: [sam] },
      [[place, { happened: 'came', account: `teams:${tenant}:aad-sam` }]],
    ],
    ['renamed', inChannel('channelRenamed'), [[place, { happened: 'renamed', name: 'New name' }]]],
    ['deleted', inChannel('channelDeleted'), [[place, { happened: 'deleted' }]]],
    ['restored', inChannel('channelRestored'), [[place, { happened: 'restored' }]]],
    ['shared', inChannel('channelShared'), [[place, { happened: 'shared' }]]],
    [
      'a team archived',
      inChannel('teamArchived'),
      [[`teams:${tenant}:${general.id}`, { happened: 'archived' }]],
    ],
    [
      'a team unarchived',
      inChannel('teamUnarchived'),
      [[`teams:${tenant}:${general.id}`, { happened: 'restored' }]],
    ],
    [
      'a team deleted',
      inChannel('teamDeleted'),
      [[`teams:${tenant}:${general.id}`, { happened: 'deleted' }]],
    ],
    ['installed', { type: 'installationUpdate', action: 'add' }, [[place, { happened: 'added' }]]],
    [
      'uninstalled',
      { type: 'installationUpdate', action: 'remove-upgrade' },
      [[place, { happened: 'removed' }]],
    ],
    [
      'a message edited',
      { type: 'messageUpdate', id: '55' },
      [[place, { happened: 'edited', message: '55' }]],
    ],
    ['an event of no meaning', inChannel('channelMemberAdded'), []],
    ['an event that any object has', inChannel('constructor'), []],
  ])('%s', (_, more, expected) => {
    expect(happened(more)).toEqual(expected);
  });

  it('is welcomed once where it is added to a chat of two, which picks itself as its channel', () => {
    const chat = { id: 'a:sam' };
    const direct = {
      conversation: { ...chat, conversationType: 'personal' },
      channelData: { tenant: { id: tenant }, settings: { selectedChannel: chat } },
    };
    expect([
      happened({ ...direct, type: 'installationUpdate', action: 'add' }),
      happened({ ...direct, channelData: { tenant: { id: tenant } }, membersAdded: [bot] }),
    ]).toEqual(Array(2).fill([[`teams:${tenant}:@aad-sam`, { happened: 'added' }]]));
  });

  it('is welcomed once, though Teams tells of the installation twice', () => {
    const update = one(base({ type: 'conversationUpdate', membersAdded: [bot] }));
    expect(repeats(update, one(base({ type: 'installationUpdate', action: 'add' })))).toBe(true);
  });
});
