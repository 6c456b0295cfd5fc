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
const mention = {
  type: 'app_mention',
  user: 'U1',
  text: '<@UBOT> <@U2> hi',
  channel: 'C1',
  ts: '1.1',
};
const authorised = (team: string | null, more: object = {}) => ({
  authorizations: [
    {
      enterprise_id: 'E1',
      team_id: team,
      user_id: 'UBOT',
      is_bot: true,
      is_enterprise_install: true,
    },
  ],
  enterprise_id: 'E1',
  team_id: 'T1',
  context_team_id: 'E1',
  ...more,
});
const ofOrganisation = {
  asker: { account: 'slack:E1:U1', home: true },
  where: { place: 'slack:T1:C1', of: 'slack:E1' },
  formerly: { now: 'slack:E1', was: 'slack:T1' },
};

describe('an app that was installed once for a whole organisation', () => {
  test.each([['T1'], [null]])(
    'knows its people by the organisation and its places by the workspace (%s)',
    async (team) => {
      await here.driver.event(mention, authorised(team));
      expect(only()).toMatchObject(ofOrganisation);
      expect(only().input).toMatchObject({ typed: { mentions: [{ account: 'slack:E1:U2' }] } });
    },
  );

  test('knows a command and a press the same', async () => {
    await here.driver.deliver(
      new URLSearchParams({
        ...{ command: '/action', text: 'list', channel_id: 'C1', channel_name: 'southport' },
        ...{ user_id: 'U1', user_name: 'asha', response_url: '', trigger_id: 'x.1' },
        ...{ team_id: 'T1', enterprise_id: 'E1', is_enterprise_install: 'true' },
      }).toString(),
    );
    await here.driver.interactive({
      type: 'block_actions',
      team: null,
      enterprise: { id: 'E1' },
      is_enterprise_install: true,
      user: { id: 'U1', name: 'asha', team_id: 'T1' },
      container: { type: 'message', channel_id: 'C1', message_ts: '1.1' },
      channel: { id: 'C1', name: 'southport' },
      trigger_id: 'x.2',
      response_url: '',
      actions: [
        { type: 'button', action_id: '0:action.done', value: '{"ask":"action.done","ref":"A-1"}' },
      ],
    });
    expect(here.requests).toHaveLength(2);
    for (const one of here.requests) expect(one).toMatchObject(ofOrganisation);
  });

  test('knows somebody’s own messages by the organisation, whichever workspace they are read in', async () => {
    for (const team of ['T1', 'T2'])
      await here.driver.event(
        {
          type: 'message',
          channel_type: 'im',
          user: 'U1',
          text: 'mine',
          channel: 'D1',
          ts: `1.${team}`,
        },
        authorised(team, { team_id: team }),
      );
    expect(here.requests.map(({ where }) => where.place)).toEqual(['slack:E1:@U1', 'slack:E1:@U1']);
  });

  test('knows somebody of another house in a shared channel by that house', async () => {
    await here.driver.event(
      { ...mention, user_team: 'T9' },
      authorised('T1', { is_ext_shared_channel: true }),
    );
    expect(only().asker).toMatchObject({ account: 'slack:T9:U1', home: false });
  });

  test('that was installed in one workspace of it alone knows them by that', async () => {
    await here.driver.event(mention, {
      enterprise_id: 'E1',
      authorizations: [
        {
          enterprise_id: 'E1',
          team_id: 'T1',
          user_id: 'UBOT',
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    });
    expect(only()).toMatchObject({
      asker: { account: 'slack:T1:U1' },
      where: { place: 'slack:T1:C1' },
    });
    expect(only().formerly).toBeUndefined();
    expect(only().where.of).toBeUndefined();
  });
});
