import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../../core/model/request.ts';
import { stage } from '../../support/slack/stage.ts';

let here: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  here = await stage();
});
afterEach(() => here.standIn.close());

const only = (): Request => {
  expect(here.requests).toHaveLength(1);
  return here.requests[0] as Request;
};

describe('when it happened', () => {
  test.each<[unknown, string | undefined]>([
    [1_798_761_600, '2027-01-01T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    [undefined, undefined],
    ['soon', undefined],
    [-1, undefined],
    [1e15, undefined],
  ])('is what Slack says with it: %s', async (event_time, at) => {
    await here.driver.event({ type: 'channel_archive', channel: 'C1' }, { event_time });
    expect(only().at).toBe(at);
  });
});

describe('what happens to places and people', () => {
  const bot = 'UBOT';
  test.each<[string, object, object, string]>([
    [
      'the bot is added',
      { type: 'member_joined_channel', user: bot, channel: 'C1', inviter: 'U1' },
      { happened: 'added' },
      'slack:T1:C1',
    ],
    [
      'the bot is removed',
      { type: 'member_left_channel', user: bot, channel: 'C1' },
      { happened: 'removed' },
      'slack:T1:C1',
    ],
    [
      'the bot left',
      { type: 'channel_left', channel: 'C1', actor_id: 'U1' },
      { happened: 'removed' },
      'slack:T1:C1',
    ],
    [
      'the bot left a private one',
      { type: 'group_left', channel: 'G1' },
      { happened: 'removed' },
      'slack:T1:G1',
    ],
    [
      'archived',
      { type: 'channel_archive', channel: 'C1', user: 'U1' },
      { happened: 'archived' },
      'slack:T1:C1',
    ],
    [
      'unarchived',
      { type: 'group_unarchive', channel: 'G1', user: 'U1' },
      { happened: 'restored' },
      'slack:T1:G1',
    ],
    ['deleted', { type: 'channel_deleted', channel: 'C1' }, { happened: 'deleted' }, 'slack:T1:C1'],
    [
      'renamed',
      { type: 'channel_rename', channel: { id: 'C1', name: 'formby', created: 1 } },
      { happened: 'renamed', name: 'formby' },
      'slack:T1:C1',
    ],
    [
      'shared',
      { type: 'channel_shared', channel: 'C1', connected_team_id: 'T9' },
      { happened: 'shared' },
      'slack:T1:C1',
    ],
    [
      'made private',
      {
        type: 'message',
        subtype: 'channel_convert_to_private',
        user: 'U1',
        channel: 'C1',
        channel_type: 'group',
        ts: '1.1',
      },
      { happened: 'made-private' },
      'slack:T1:C1',
    ],
    ['uninstalled', { type: 'app_uninstalled' }, { happened: 'uninstalled' }, 'slack:T1:@UBOT'],
    [
      'the bot’s token revoked',
      { type: 'tokens_revoked', tokens: { oauth: ['U1'], bot: [bot] } },
      { happened: 'uninstalled' },
      'slack:T1:@UBOT',
    ],
    [
      'somebody who leaves a channel',
      { type: 'member_left_channel', user: 'U2', channel: 'C1', channel_type: 'C', team: 'T1' },
      { happened: 'left', account: 'slack:T1:U2', of: 'channel' },
      'slack:T1:C1',
    ],
    [
      'somebody who comes into a channel',
      { type: 'member_joined_channel', user: 'U2', channel: 'C1', channel_type: 'C', team: 'T1' },
      { happened: 'came', account: 'slack:T1:U2' },
      'slack:T1:C1',
    ],
    [
      'an account closed',
      { type: 'user_change', user: { id: 'U2', team_id: 'T1', deleted: true, profile: {} } },
      { happened: 'account-left', account: 'slack:T1:U2' },
      'slack:T1:@UBOT',
    ],
    [
      'an account renamed',
      {
        type: 'user_change',
        user: { id: 'U2', team_id: 'T1', deleted: false, profile: { display_name: 'Samuel' } },
      },
      { happened: 'account-renamed', account: 'slack:T1:U2', name: 'Samuel' },
      'slack:T1:@UBOT',
    ],
    [
      'an address told',
      {
        type: 'user_change',
        user: {
          id: 'U2',
          team_id: 'T1',
          is_email_confirmed: true,
          profile: { display_name: 'Sam', email: 'sam@example.org' },
        },
      },
      {
        happened: 'account-renamed',
        account: 'slack:T1:U2',
        name: 'Sam',
        email: 'sam@example.org',
      },
      'slack:T1:@UBOT',
    ],
    [
      'an address that nobody has confirmed',
      {
        type: 'user_change',
        user: {
          id: 'U2',
          team_id: 'T1',
          is_email_confirmed: false,
          profile: { display_name: 'Sam', email: 'chair@example.org' },
        },
      },
      { happened: 'account-renamed', account: 'slack:T1:U2', name: 'Sam' },
      'slack:T1:@UBOT',
    ],
    [
      'another id',
      {
        type: 'channel_id_changed',
        old_channel_id: 'C1',
        new_channel_id: 'C9',
        event_ts: '1612206778.000000',
      },
      { happened: 'moved', to: 'slack:T1:C9' },
      'slack:T1:C1',
    ],
    [
      'a line edited',
      {
        type: 'message',
        subtype: 'message_changed',
        channel: 'D1',
        channel_type: 'im',
        message: { ts: '5.5', user: 'U1', text: 'new', edited: { ts: '6.6' } },
        previous_message: { text: 'old' },
      },
      { happened: 'edited', message: '5.5' },
      'slack:T1:@U1',
    ],
    [
      'a line edited, sent as it is now',
      {
        type: 'message',
        channel: 'D1',
        channel_type: 'im',
        ts: '5.5',
        user: 'U1',
        text: 'new',
        edited: { user: 'U1', ts: '6.6' },
      },
      { happened: 'edited', message: '5.5' },
      'slack:T1:@U1',
    ],
  ])('%s', async (_, event, happening, place) => {
    await here.driver.event(event as Record<string, unknown>);
    expect(only()).toMatchObject({ input: { kind: 'happened', happening }, where: { place } });
  });

  test.each<[string, object]>([
    ['a person’s own token was revoked', { type: 'tokens_revoked', tokens: { oauth: ['U1'] } }],
    [
      'a link unfolded',
      {
        type: 'message',
        subtype: 'message_changed',
        channel: 'D1',
        message: { ts: '5.5', user: 'U1', text: 'same' },
        previous_message: { text: 'same' },
      },
    ],
  ])('%s is nothing to us', async (_, event) => {
    await here.driver.event(event as Record<string, unknown>);
    expect(here.requests).toEqual([]);
  });
});
