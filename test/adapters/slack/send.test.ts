import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackDirectory } from '../../../adapters/slack/directory.ts';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import { accountId, placeId } from '../../../core/model/ids.ts';
import type { Messenger } from '../../../core/ports/messenger.ts';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import { applied, garbage, redirect } from '../../support/chat-faults.ts';
import { type ServedSlack, servedSlack } from '../../support/slack/served.ts';
import { settingsFor } from '../../support/slack/stage.ts';
import { direct, place, post, view } from './posts.ts';

let standIn: ServedSlack;
let messenger: Messenger;
beforeEach(async () => {
  standIn = await servedSlack();
  messenger = slackMessenger(settingsFor(standIn));
});
afterEach(() => standIn.close());

describe('posting', () => {
  test('sends the sentence, the blocks, the opaque effect id and nothing that unfolds', async () => {
    const sent = await messenger.post(post);
    expect(sent).toEqual({ kind: 'sent', message: standIn.messagesIn('C1')[0]?.ts });
    expect(standIn.calls).toHaveLength(1);
    expect(standIn.calls[0]).toMatchObject({
      method: 'chat.postMessage',
      token: 'xoxb-local',
      args: {
        channel: 'C1',
        text: 'A-1 is done.',
        metadata: { event_type: 'folkmoot_effect', event_payload: { effect: 'effect-1' } },
        unfurl_links: 'false',
        unfurl_media: 'false',
      },
    });
  });

  test('answers a thread', async () => {
    await messenger.post(post);
    const top = standIn.messagesIn('C1')[0]?.ts ?? '';
    await messenger.post({ ...post, replyTo: top });
    expect(standIn.messagesIn('C1')[1]?.thread).toBe(top);
  });

  test('opens a person’s messages once', async () => {
    await messenger.post({ ...post, place: direct });
    await messenger.post({ ...post, place: direct });
    expect(standIn.calls.map(({ method }) => method)).toEqual([
      'conversations.open',
      'chat.postMessage',
      'chat.postMessage',
    ]);
    expect(standIn.messagesIn('D2')).toHaveLength(2);
  });

  test('is not in doubt when only the opening got no answer', async () => {
    standIn.fail('conversations.open', { status: 500 }, { error: 'user_not_found' });
    expect(await messenger.post({ ...post, place: direct })).toEqual({ kind: 'later', seconds: 5 });
    expect(await messenger.post({ ...post, place: direct })).toEqual({
      kind: 'refused',
      why: 'unreachable',
      code: 'user_not_found',
    });
  });

  test('is not in doubt when the opening names no conversation', async () => {
    standIn.fail(
      'conversations.open',
      { answer: { ok: true } },
      { answer: { ok: true, channel: {} } },
    );
    for (const _ of [1, 2])
      expect(await messenger.post({ ...post, place: direct })).toEqual({
        kind: 'later',
        seconds: 5,
      });
    expect(standIn.messagesIn('D2')).toEqual([]);
  });

  test.each<[string, Fault, object]>([
    ['429', { retryAfter: 7 }, { kind: 'later', seconds: 7 }],
    ['500', { status: 500 }, { kind: 'unsure' }],
    ['500 after it was applied', applied, { kind: 'unsure' }],
    ['a page of a proxy', garbage, { kind: 'unsure' }],
    ['a redirect', redirect, { kind: 'unsure' }],
    ['403', { status: 403 }, { kind: 'refused', why: 'rejected', code: 'http_refused' }],
    [
      'an archived channel',
      { error: 'is_archived' },
      { kind: 'refused', why: 'place-gone', code: 'is_archived' },
    ],
    [
      'blocks it does not take',
      { error: 'invalid_blocks' },
      { kind: 'refused', why: 'rejected', code: 'invalid_blocks' },
    ],
  ])('answered with %s is one call and says so', async (_, fault, sent) => {
    standIn.fail('chat.postMessage', fault);
    expect(await messenger.post(post)).toEqual(sent);
    expect(standIn.calls).toHaveLength(1);
  });
});

describe('editing and taking away', () => {
  test('work on the message that was posted', async () => {
    const sent = await messenger.post(post);
    const message = sent.kind === 'sent' ? sent.message : '';
    expect(
      await messenger.edit({ ...post, message, view: { ...view, aloud: 'Reopened.' } }),
    ).toEqual(sent);
    expect(standIn.messagesIn('C1')[0]?.text).toBe('Reopened.');
    expect(await messenger.remove(place, message)).toEqual({ kind: 'sent', message });
    expect(standIn.messagesIn('C1')).toEqual([]);
    const gone = { kind: 'refused', why: 'message-gone', code: 'message_not_found' };
    expect(await messenger.edit({ ...post, message })).toEqual(gone);
    expect(await messenger.remove(place, message)).toEqual(gone);
  });
});

describe('the directory', () => {
  const user = {
    id: 'U2',
    team_id: 'T1',
    name: 'sam.jones',
    real_name: 'Sam Jones',
    is_restricted: false,
    is_ultra_restricted: false,
    is_email_confirmed: true,
    profile: { display_name: 'Sam', real_name: 'Sam Jones', email: 'sam@example.org' },
  };
  const account = accountId('slack', 'T1', 'U2');
  test.each<[string, object, object]>([
    ['a colleague', {}, { name: 'Sam', email: 'sam@example.org', home: true, guest: false }],
    ['a guest', { is_restricted: true }, { home: false, guest: true }],
    ['a guest of one channel', { is_ultra_restricted: true }, { home: false, guest: true }],
    ['somebody of another organisation', { team_id: 'T9' }, { home: false, guest: false }],
    [
      'a Grid colleague',
      { team_id: 'E1', enterprise_user: { teams: ['T0', 'T1'] } },
      { home: true },
    ],
    ['a stranger', { is_stranger: true }, { home: false }],
    [
      'no display name',
      { profile: { display_name: '', real_name: 'Sam Jones' } },
      { name: 'Sam Jones' },
    ],
    ['a display name of a space', { profile: { display_name: ' ' } }, { name: 'Sam Jones' }],
    ['no name at all', { name: '', real_name: '\u3164', profile: {} }, { name: '' }],
  ])('knows %s', async (_, change, known) => {
    standIn.fail('users.info', { answer: { ok: true, user: { ...user, ...change } } });
    expect(await slackDirectory(settingsFor(standIn)).account(account, place)).toMatchObject(known);
  });

  test('keeps an address to itself that nobody confirmed', async () => {
    const unconfirmed = { ...user, is_email_confirmed: false };
    standIn.fail('users.info', { answer: { ok: true, user: unconfirmed } });
    expect(await slackDirectory(settingsFor(standIn)).account(account, place)).not.toHaveProperty(
      'email',
    );
  });

  test('knows a channel’s name and size', async () => {
    const members = Array.from({ length: 57 }, (_, at) => `U${at}`);
    standIn.state.saveChannel({ id: 'C1', name: 'southport', members });
    const directory = slackDirectory(settingsFor(standIn));
    expect(await directory.channel(place)).toEqual({ name: 'southport', members: 57 });
    expect(await directory.channel(direct)).toEqual({});
  });

  test('says nothing when Slack does not', async () => {
    standIn.fail('users.info', { status: 500 });
    const directory = slackDirectory(settingsFor(standIn));
    expect(await directory.account(account, place)).toBeUndefined();
    const nobody = accountId('slack', 'T1', 'U404');
    expect(await directory.account(nobody, place)).toBeUndefined();
    expect(await directory.channel(placeId('slack', 'T1', 'C404'))).toBeUndefined();
  });
});
