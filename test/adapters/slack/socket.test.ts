import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { socketReceiver } from '../../../adapters/slack/socket.ts';
import type { Request } from '../../../core/model/request.ts';
import { type ServedSlack, servedSlack } from '../../support/slack/served.ts';
import { settingsFor } from '../../support/slack/stage.ts';

let standIn: ServedSlack;
beforeEach(async () => {
  standIn = await servedSlack();
});
afterEach(() => standIn.close());

const options = (
  handle: (
    request: Request,
  ) => Promise<{ kind: 'view'; made: false; view: { aloud: string; blocks: [] } }>,
) => ({
  settings: settingsFor(standIn),
  appToken: 'xapp-1',
  handle,
  directory: { account: async () => undefined },
});
const command = {
  command: '/action',
  text: 'list',
  team_id: 'T1',
  user_id: 'U1',
  user_name: 'asha',
  channel_id: 'C1',
  channel_name: 'southport',
  trigger_id: '1',
  response_url: '',
};

const mention = {
  type: 'event_callback',
  team_id: 'T1',
  event_id: 'Ev1',
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true }],
  event: {
    type: 'app_mention',
    user: 'U1',
    team: 'T1',
    text: '<@UBOT> help',
    channel: 'C1',
    ts: '1.1',
  },
};

describe('a socket', () => {
  test('brings the same bodies through the same door', async () => {
    const requests: Request[] = [];
    const receiver = socketReceiver(
      options(async (request) => {
        requests.push(request);
        return { kind: 'view', made: false, view: { aloud: 'Hello.', blocks: [] } };
      }),
    );
    const answer = await new Promise((resolve) => {
      receiver.client.emit('slack_event', {
        body: command,
        ack: async (given: unknown) => resolve(given),
      });
    });
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: 'Hello.' });
    expect(requests[0]).toMatchObject({ key: 'slack:T1:1', where: { place: 'slack:T1:C1' } });
  });

  test('acknowledges no event when core fails, so that Slack sends it again', async () => {
    const counted: string[] = [];
    const logged: string[] = [];
    let acknowledged = false;
    await new Promise<void>((resolve) => {
      const receiver = socketReceiver({
        ...options(() => Promise.reject(new Error('away'))),
        count: (what) => counted.push(what),
        log: ({ at }) => {
          logged.push(at);
          setImmediate(resolve);
        },
      });
      receiver.client.emit('slack_event', {
        body: mention,
        ack: async () => {
          acknowledged = true;
        },
      });
    });
    expect([counted, logged, acknowledged]).toEqual([['slack.fault'], ['slack event'], false]);
  });

  test('is not opened with another kind of token', () => {
    const handle = () => Promise.reject(new Error('unused'));
    expect(() => socketReceiver({ ...options(handle), appToken: 'xoxb-1' })).toThrow('xapp-');
  });
});
