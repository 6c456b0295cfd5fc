import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '../../../core/model/request.ts';
import { stage } from '../../support/slack/stage.ts';

const asha = { id: 'U1', name: 'asha' };
const press = {
  type: 'button',
  action_id: '0:action.done',
  value: '{"ask":"action.done","ref":"A-1"}',
};

let here: Awaited<ReturnType<typeof stage>>;
beforeEach(async () => {
  here = await stage(undefined, { 'slack:T1:U2': { name: 'Sam', home: true, guest: false } });
});
afterEach(() => here.standIn.close());

const only = (): Request => {
  expect(here.requests).toHaveLength(1);
  return here.requests[0] as Request;
};
const lineRead = (): string => {
  const { input } = only();
  return input.kind === 'typed' ? input.typed.text : `a ${input.kind}`;
};

describe('a slash command', () => {
  test('is its noun and its text, from a person of the workspace, in the channel', async () => {
    await here.driver.command(asha, '/action Replace the lamps <@U2|sam> by Friday');
    const request = only();
    expect(request).toMatchObject({
      asker: { account: 'slack:T1:U1', name: 'asha', home: true, guest: false },
      where: { place: 'slack:T1:C1', kind: 'channel', name: 'southport' },
      locale: 'en-GB',
      input: {
        kind: 'typed',
        typed: {
          text: 'action Replace the lamps \uE0000\uE001 by Friday',
          mentions: [{ account: 'slack:T1:U2', name: 'sam' }],
        },
      },
    });
    expect(request.key).toMatch(/^slack:T1:/);
  });

  test.each([
    ['/folkmoot action list', 'action list'],
    ['/folkmoot', ''],
    ['/fm-poll What first?', 'poll What first?'],
    ['/action', 'action'],
    ['/partnership setup', 'partnership setup'],
  ])('%s reads %j', async (command, line) => {
    await here.driver.command(asha, command);
    expect(lineRead()).toBe(line);
  });

  test.each([
    ['D1', 'directmessage', { place: 'slack:T1:@U1', kind: 'direct' }],
    ['G1', 'privategroup', { place: 'slack:T1:G1', kind: 'channel' }],
    ['C2', 'mpdm-asha--sam-1', { place: 'slack:T1:C2', kind: 'channel' }],
  ])('in %s (%s) is at %j', async (channel, channelName, where) => {
    await here.driver.command(asha, '/action', { channel, channelName });
    expect(only().where).toEqual(where);
  });

  test('delivered twice has one key, two commands have two', async () => {
    const first = await here.driver.command(asha, '/action list');
    await first.again();
    await here.driver.command(asha, '/action list');
    const [one, again, other] = here.requests.map(({ key }) => key);
    expect(one).toBe(again);
    expect(one).not.toBe(other);
  });
});

describe('a mention and a direct message', () => {
  test('lose the bot’s name, keep the thread, and learn names that Slack left out', async () => {
    await here.driver.mention(asha, 'action Fix it <@U2> &amp; more', {
      thread: '1.1',
      message: '2.2',
    });
    expect(only()).toMatchObject({
      where: { place: 'slack:T1:C1', kind: 'channel', thread: '1.1', message: '2.2' },
      input: {
        typed: {
          text: 'action Fix it \uE0000\uE001 & more',
          mentions: [{ account: 'slack:T1:U2', name: 'Sam' }],
        },
      },
    });
  });

  test('a direct message is at the person’s own place', async () => {
    await here.driver.dm(asha, 'done');
    expect(only().where).toMatchObject({ place: 'slack:T1:@U1', kind: 'direct' });
    expect(lineRead()).toBe('done');
  });

  test('delivered twice has one key', async () => {
    await (await here.driver.dm(asha, 'done')).again();
    expect(new Set(here.requests.map(({ key }) => key)).size).toBe(1);
  });

  test('in a thread and shown in the conversation too, a direct message is a line', async () => {
    await here.driver.event({
      type: 'message',
      subtype: 'thread_broadcast',
      channel_type: 'im',
      channel: 'D1',
      text: 'done',
      ts: '2.1',
      thread_ts: '1.1',
      user: 'U1',
    });
    expect(lineRead()).toBe('done');
    expect(only().where).toMatchObject({ thread: '1.1' });
  });

  test('a mention that comes again with other words has the key of what was first sent', async () => {
    const said = { message: '5.1' };
    await here.driver.mention(asha, 'action Order the grit binz', said);
    await here.driver.event({
      type: 'app_mention',
      user: 'U1',
      channel: 'C1',
      ts: '5.1',
      event_ts: '6.2',
      text: '<@UBOT> action Order the grit bins',
      edited: { user: 'U1', ts: '6.1' },
    });
    const [first, second] = here.requests;
    expect(second?.key).toBe(first?.key);
    expect([first?.input, second?.input]).toMatchObject([{ kind: 'typed' }, { edited: true }]);
    expect(first?.input).not.toHaveProperty('edited');
  });

  test('bots, ourselves and plain conversation are not listened to', async () => {
    const { event } = here.driver;
    const dm = {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      text: 'x',
      ts: '1.1',
      user: 'U1',
    };
    const answers = await Promise.all([
      event({ ...dm, bot_id: 'B2' }),
      event({ ...dm, subtype: 'bot_message', bot_id: 'BBOT' }),
      event({ ...dm, user: 'UBOT' }),
      event({ ...dm, subtype: 'message_deleted' }),
      event({ ...dm, channel_type: 'channel', channel: 'C1' }),
      event({
        type: 'app_mention',
        channel: 'C1',
        text: '<@UBOT> hi',
        ts: '1.1',
        user: 'U7',
        bot_id: 'B3',
      }),
      event({ type: 'reaction_added', user: 'U1', item: { channel: 'C1' } }),
      event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages' }),
      event({ type: 'team_join', user: { id: 'U5', name: 'new', team_id: 'T1' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200));
    expect(here.requests).toEqual([]);
  });
});

describe('a press', () => {
  test('is its ask, from a message in a thread', async () => {
    await here.driver.press(asha, press, { message: '3.3', thread: '1.1' });
    expect(only()).toMatchObject({
      where: { place: 'slack:T1:C1', thread: '1.1', message: '3.3' },
      input: { kind: 'pressed', ask: { ask: 'action.done', ref: 'A-1' } },
    });
  });

  test('in direct messages is at the person’s own place', async () => {
    await here.driver.press(asha, press, { channel: 'D5', channelName: 'directmessage' });
    expect(only().where).toMatchObject({ place: 'slack:T1:@U1', kind: 'direct' });
  });

  test.each([
    '',
    'nonsense',
    '{}',
    '{"ask":"drop.tables"}',
    '{"ask":"action.done"}',
    '{"ask":"action.done","ref":"A-1","more":1}',
    '[]',
    'null',
    '"x"',
  ])('with the value %j asks nothing', async (value) => {
    expect((await here.driver.press(asha, { ...press, value })).status).toBe(200);
    expect(here.requests).toEqual([]);
  });
});
