import { createEmulator, type Emulator } from 'emulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slackDirectory } from '../../../adapters/slack/directory.ts';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { slackWeb } from '../../../adapters/slack/web.ts';
import { accountId, directPlace, effectId, placeId } from '../../../core/model/ids.ts';
import { freePort } from '../../../infra/local/bound.ts';

interface Listed {
  readonly channels: readonly {
    readonly id: string;
    readonly name: string;
    readonly num_members: number;
  }[];
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly messages: readonly { readonly ts: string; readonly text: string }[];
}

describe('against a Slack that no one here wrote', () => {
  let emulator: Emulator;
  let settings: SlackSettings;
  let channel = '';
  let sam = '';
  let team = '';
  const ask = async (method: string, args: Record<string, unknown> = {}): Promise<Listed> => {
    const answer = await slackWeb(settings)(method, args);
    if (answer.kind !== 'ok') throw new Error(`${method}: ${JSON.stringify(answer)}`);
    return answer.body as unknown as Listed;
  };

  beforeAll(async () => {
    emulator = await createEmulator({
      service: 'slack',
      port: await freePort(),
      seed: {
        slack: {
          team: { name: 'Harbour Trust', domain: 'harbour' },
          users: [
            { name: 'folkmoot', real_name: 'Folkmoot' },
            { name: 'sam', real_name: 'Sam Jones', email: 'sam@example.org' },
          ],
          channels: [{ name: 'southport' }],
          tokens: [{ token: 'xoxb-emulated', user: 'folkmoot', type: 'bot' }],
        },
      },
    });
    settings = {
      signingSecret: 's',
      botToken: 'xoxb-emulated',
      apiUrl: `${emulator.url}/api/`,
      responseUrlAllow: [emulator.url],
    };
    channel =
      (await ask('conversations.list')).channels.find(({ name }) => name === 'southport')?.id ?? '';
    sam = (await ask('users.list')).members.find(({ name }) => name === 'sam')?.id ?? '';
    team = String(((await ask('auth.test')) as unknown as { team_id: string }).team_id);
  });
  afterAll(() => emulator.close());

  const view = {
    aloud: 'Action A-1, fix the <gate> & paint it, open.',
    blocks: [
      { kind: 'title', text: 'Fix the <gate>', ref: 'A-1' },
      { kind: 'facts', facts: [{ label: 'By', value: [{ kind: 'text', text: 'Friday' }] }] },
      {
        kind: 'buttons',
        buttons: [{ label: 'Done', spoken: 'Done: A-1', ask: { ask: 'action.done', ref: 'A-1' } }],
      },
    ],
  } as const;
  const post = (id: string) => ({
    place: placeId('slack', team, channel),
    view,
    effect: effectId(id),
    press: 1,
    accounts: new Map(),
  });

  const since = { at: '2020-01-01T00:00:00.000Z' };
  test('a card is posted, found by its effect, edited and taken away', async () => {
    const messenger = slackMessenger(settings);
    const sent = await messenger.post(post('effect-1'));
    if (sent.kind !== 'sent') throw new Error(JSON.stringify(sent));
    const { message } = sent;
    expect(await messenger.find(post('').place, effectId('effect-1'), since)).toEqual([message]);
    expect(await messenger.find(post('').place, effectId('effect-2'), since)).toEqual([]);
    expect(
      await messenger.edit({ ...post('effect-1'), message, view: { ...view, aloud: 'Done.' } }),
    ).toEqual(sent);
    expect(
      (await ask('conversations.history', { channel })).messages.find(({ ts }) => ts === message)
        ?.text,
    ).toBe('Done.');
    expect(await messenger.remove(post('').place, message)).toEqual(sent);
    expect(await messenger.edit({ ...post('effect-1'), message })).toEqual({
      kind: 'refused',
      why: 'message-gone',
      code: 'message_not_found',
    });
  });

  test('a reply in a thread and a direct message are found too', async () => {
    const messenger = slackMessenger(settings);
    const top = await messenger.post(post('effect-3'));
    const replyTo = top.kind === 'sent' ? top.message : '';
    const below = await messenger.post({ ...post('effect-4'), replyTo });
    expect(await messenger.find(post('').place, effectId('effect-4'), since)).toEqual([
      below.kind === 'sent' ? below.message : '',
    ]);
    const direct = directPlace(accountId('slack', team, sam));
    const dm = await messenger.post({ ...post('effect-5'), place: direct });
    expect(dm.kind).toBe('sent');
    expect(await messenger.find(direct, effectId('effect-5'), since)).toEqual([
      dm.kind === 'sent' ? dm.message : '',
    ]);
  });

  test('a private line is taken', async () => {
    const answer = await slackWeb(settings)('chat.postEphemeral', {
      channel,
      user: sam,
      text: 'Only you.',
    });
    expect(answer.kind).toBe('ok');
  });

  test('what is not there is refused', async () => {
    const nowhere = { ...post('effect-6'), place: placeId('slack', team, 'C404') };
    const refused = { kind: 'refused', why: 'not-a-member', code: 'channel_not_found' };
    expect(await slackMessenger(settings).post(nowhere)).toEqual(refused);
  });

  test('people and channels are known', async () => {
    const directory = slackDirectory(settings);
    const place = placeId('slack', team, channel);
    expect(await directory.account(accountId('slack', team, sam), place)).toMatchObject({
      email: 'sam@example.org',
      home: true,
      guest: false,
    });
    expect(await directory.account(accountId('slack', team, 'U404'), place)).toBeUndefined();
    expect(await directory.channel(place)).toMatchObject({
      name: 'southport',
      members: expect.any(Number),
    });
  });
});
