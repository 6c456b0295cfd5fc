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

  test('somebody whose organisation Slack does not say in a shared channel is not at home', async () => {
    await here.driver.event(
      { type: 'app_mention', user: 'U9', channel: 'C1', text: '<@UBOT> hi', ts: '1.1' },
      { is_ext_shared_channel: true },
    );
    expect(only().asker.home).toBe(false);
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
