import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../../core/model/request.ts';
import { stage } from '../../support/slack/stage.ts';

const outsider = { id: 'U9', name: 'kim', team: 'T9' };
const press = {
  type: 'button',
  action_id: '0:action.done',
  value: '{"ask":"action.done","ref":"A-1"}',
};

let here: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  here = await stage();
});
afterEach(() => here.standIn.close());

const only = (): Request => {
  expect(here.requests).toHaveLength(1);
  return here.requests[0] as Request;
};

describe('people of another organisation', () => {
  test('keep their own account and are not at home, in the workspace that has the app', async () => {
    await here.driver.press(outsider, press);
    await here.driver.mention(outsider, 'action list');
    for (const { asker, where } of here.requests) {
      expect(asker).toMatchObject({ account: 'slack:T9:U9', home: false });
      expect(where.place).toBe('slack:T1:C1');
    }
    expect(here.requests).toHaveLength(2);
  });

  test('an event is of the installation that it was authorised for, whatever its own team says', async () => {
    await here.driver.event(
      { type: 'app_mention', user: 'U9', team: 'T9', channel: 'C1', text: '<@UBOT> hi', ts: '1.1' },
      { team_id: 'T9', is_ext_shared_channel: true },
    );
    expect(only()).toMatchObject({
      where: { place: 'slack:T1:C1' },
      asker: { account: 'slack:T9:U9', home: false },
    });
  });

  test('a message of a shared channel is one, whichever workspace it comes to, and a change of it another', async () => {
    const said = { type: 'app_mention', user: 'U9', team: 'T9', channel: 'C1', ts: '1.1' };
    const to = (team: string) => ({
      team_id: team,
      is_ext_shared_channel: true,
      authorizations: [{ team_id: team, user_id: 'UBOT', is_bot: true }],
    });
    await here.driver.event({ ...said, text: '<@UBOT> hi' }, to('T1'));
    await here.driver.event({ ...said, text: '<@UBOT> hi' }, to('T2'));
    const edited = { user: 'U9', ts: '1.2' };
    await here.driver.event({ ...said, text: '<@UBOT> hello', edited }, to('T1'));
    const [one, other, change] = here.requests;
    expect(other?.key).toBe(one?.key);
    expect(other?.copy?.of).toBe(one?.copy?.of);
    expect(other?.copy?.name).not.toBe(one?.copy?.name);
    expect(change?.copy?.of).not.toBe(one?.copy?.of);
    expect([one?.where.place, other?.where.place]).toEqual(['slack:T1:C1', 'slack:T2:C1']);
  });

  test('an event of a shared channel that names no installation of ours is nobody’s', async () => {
    const mention = {
      type: 'app_mention',
      user: 'U9',
      channel: 'C1',
      text: '<@UBOT> hi',
      ts: '1.1',
    };
    await here.driver.event(mention, {
      team_id: 'T9',
      context_team_id: null,
      authorizations: [],
      is_ext_shared_channel: true,
    });
    expect(here.requests).toEqual([]);
  });

  const mention = { type: 'app_mention', user: 'U1', text: '<@UBOT> hi', channel: 'C1', ts: '1.1' };
  const shared = { is_ext_shared_channel: true };
  /** As Slack sends it, and without the one word that says whose the person is. */
  const unnamed = { id: 'U1', username: 'asha', name: 'asha' };
  const channel = { id: 'C1', name: 'southport' };
  const pressed = {
    type: 'block_actions',
    team: { id: 'T1', domain: 'example' },
    user: unnamed,
    container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
    channel,
    trigger_id: 'x.1',
    response_url: '',
    actions: [press],
  };
  const metadata = { form: 'action.new', key: 'k1', place: 'slack:T1:C1', kind: 'channel' };
  const view = { callback_id: 'form', private_metadata: JSON.stringify(metadata) };
  const submitted = { type: 'view_submission', team: { id: 'T1' }, user: unnamed, view };
  const command = (more: object) =>
    here.driver.deliver(
      new URLSearchParams({
        ...{ command: '/action', text: 'list', channel_id: 'C1', channel_name: 'southport' },
        ...{ user_id: 'U1', user_name: 'asha', response_url: '', trigger_id: 'x.1' },
        ...more,
      }).toString(),
    );

  test.each<[string, () => Promise<unknown>]>([
    ['a mention', () => here.driver.event(mention, shared)],
    [
      'an edited message',
      () =>
        here.driver.event(
          {
            type: 'message',
            subtype: 'message_changed',
            channel: 'C1',
            message: { ts: '1.1', user: 'U1', text: 'b', edited: { ts: '1.2' } },
            previous_message: { text: 'a' },
          },
          shared,
        ),
    ],
    [
      'whoever brings the bot in',
      () =>
        here.driver.event(
          { type: 'member_joined_channel', user: 'UBOT', team: 'T1', channel: 'C1', inviter: 'U1' },
          shared,
        ),
    ],
    ['a press', () => here.driver.interactive({ ...pressed, ...shared })],
    [
      'a press, where its channel says so',
      () => here.driver.interactive({ ...pressed, channel: { ...channel, is_ext_shared: true } }),
    ],
    ['a form', () => here.driver.interactive({ ...submitted, ...shared })],
    ['a slash command', () => command({ enterprise_id: 'T1', is_ext_shared_channel: 'true' })],
  ])('%s of a shared channel that names no team is of nobody we know', async (_, send) => {
    await send();
    expect(only().asker).toMatchObject({ account: 'slack:elsewhere:U1', home: false });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a mention', () => here.driver.event(mention)],
    ['a press', () => here.driver.interactive(pressed)],
    ['a form', () => here.driver.interactive(submitted)],
    ['a slash command', () => command({ team_id: 'T1' })],
    ['a slash command of a shared channel', () => command({ team_id: 'T1', ...shared })],
    ['a mention that names ours', () => here.driver.event({ ...mention, team: 'T1' }, shared)],
  ])('%s that is our own stays our own', async (_, send) => {
    await send();
    expect(only().asker).toMatchObject({ account: 'slack:T1:U1', home: true });
  });

  test('a form that names beside our workspace another one is of that one', async () => {
    const opened = { ...view, app_installed_team_id: 'T1' };
    await here.driver.interactive({ ...submitted, team: { id: 'T9' }, view: opened });
    expect(only().asker).toMatchObject({ account: 'slack:T9:U1', home: false });
  });

  test('whoever leaves a shared channel, or closes an account, is named by their own workspace', async () => {
    const leaves = { type: 'member_left_channel', user: 'U1', channel: 'C1' };
    await here.driver.event(leaves, shared);
    await here.driver.event({ ...leaves, team: 'T9' }, shared);
    await here.driver.event(leaves);
    await here.driver.event({ type: 'user_change', user: { id: 'U1', deleted: true } }, shared);
    expect(
      here.requests.map(({ input }) => input.kind === 'happened' && input.happening),
    ).toMatchObject(
      ['slack:elsewhere:U1', 'slack:T9:U1', 'slack:T1:U1', 'slack:elsewhere:U1'].map((account) => ({
        account,
      })),
    );
  });

  test('a guest, where Slack says so, is one', async () => {
    await here.driver.event({
      type: 'app_mention',
      user: 'U3',
      team: 'T1',
      channel: 'C1',
      text: '<@UBOT> hi',
      ts: '1.1',
      user_profile: { display_name: 'Jo', is_restricted: true, is_ultra_restricted: false },
    });
    expect(only().asker).toEqual({ account: 'slack:T1:U3', name: 'Jo', home: false, guest: true });
  });
});
