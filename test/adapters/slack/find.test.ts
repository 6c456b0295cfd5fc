import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import { effectId } from '../../../core/model/ids.ts';
import type { Messenger } from '../../../core/ports/messenger.ts';
import { applied } from '../../support/chat-faults.ts';
import { type ServedSlack, servedSlack } from '../../support/slack/served.ts';
import { settingsFor } from '../../support/slack/stage.ts';
import { direct, effect, place, post } from './posts.ts';

let standIn: ServedSlack;
let messenger: Messenger;
beforeEach(async () => {
  standIn = await servedSlack();
  messenger = slackMessenger(settingsFor(standIn), undefined, standIn.clock.machine);
});
afterEach(() => standIn.close());

/** So many messages of somebody else's, after what is there. */
const fill = (many: number): void => {
  const { state } = standIn;
  for (let at = 0; at < many; at += 1)
    state.saveMessage({ channel: 'C1', user: 'U2', text: 'x', ts: state.ts(), at: state.now() });
};

describe('looking for a post in doubt', () => {
  const since = (under?: string) => ({
    at: new Date(standIn.clock.machine() - 60_000).toISOString(),
    under,
  });
  test('finds it in the channel, in a thread and in direct messages', async () => {
    standIn.fail('chat.postMessage', applied);
    await messenger.post(post);
    const top = standIn.messagesIn('C1')[0]?.ts ?? '';
    await messenger.post({ ...post, effect: effectId('effect-2'), replyTo: top });
    await messenger.post({ ...post, effect: effectId('effect-3'), place: direct });
    expect(await messenger.find(place, effect, since())).toEqual([top]);
    expect(await messenger.find(place, effectId('effect-2'), since())).toEqual([
      standIn.messagesIn('C1')[1]?.ts,
    ]);
    expect(await messenger.find(direct, effectId('effect-3'), since())).toEqual([
      standIn.messagesIn('D2')[0]?.ts,
    ]);
    expect(await messenger.find(place, effectId('effect-4'), since())).toEqual([]);
    await messenger.post(post);
    expect(await messenger.find(place, effect, since())).toEqual([
      top,
      standIn.messagesIn('C1').at(-1)?.ts,
    ]);
  });

  test('looks back to when it was called for, and into an older thread that is meant', async () => {
    const { state, clock } = standIn;
    const stampOf = (secondsAgo: number) =>
      `${Math.floor(clock.machine() / 1000) - secondsAgo}.000001`;
    const days = 3 * 24 * 3600;
    const old = (ts: string, more: object) =>
      state.saveMessage({ channel: 'C1', user: 'U1', text: 'x', at: state.now(), ts, ...more });
    const metadata = (of: string) => ({ metadata: { event_payload: { effect: of } } });
    const parent = stampOf(2 * days);
    old(parent, {});
    old(stampOf(days), metadata('effect-1'));
    old(stampOf(10), { thread: parent, ...metadata('effect-2') });
    const then = { at: new Date(clock.machine() - days * 1000).toISOString() };
    expect(await messenger.find(place, effect, then)).toEqual([stampOf(days)]);
    expect(await messenger.find(place, effect, since())).toEqual([]);
    expect(await messenger.find(place, effectId('effect-2'), since(parent))).toEqual([stampOf(10)]);
    expect(await messenger.find(place, effectId('effect-2'), since('1.000001'))).toEqual([]);
  });

  test('turns the pages', async () => {
    await messenger.post(post);
    fill(450);
    expect(await messenger.find(place, effect, since())).toEqual([expect.any(String)]);
    expect(standIn.calls.filter(({ method }) => method === 'conversations.history')).toHaveLength(
      3,
    );
  });

  test('goes on from where it was told to wait', async () => {
    await messenger.post(post);
    fill(450);
    const { fail } = standIn;
    const pages = () => standIn.calls.filter(({ method }) => method === 'conversations.history');
    fail('conversations.history', {}, { retryAfter: 30 });
    const first = await messenger.find(place, effect, since());
    expect(first).toMatchObject({ kind: 'later', seconds: 30 });
    const { seen } = first as { readonly seen: string };
    const before = pages().length;
    const again = () => messenger.find(place, effect, { ...since(), seen });
    expect(await again()).toMatchObject({ kind: 'later', seconds: 30, seen });
    expect(pages().length).toBe(before);
    await standIn.clock.wait(30_000);
    expect(await again()).toEqual([expect.any(String)]);
    expect(pages().length - before).toBe(2);
  });

  test('is parked with what it is about where the app is shut out', async () => {
    standIn.fail('conversations.history', { error: 'token_revoked' });
    expect(await messenger.find(place, effect, since())).toEqual({
      kind: 'shut',
      code: 'token_revoked',
    });
  });

  test('never says that there is none when it has not seen everything', async () => {
    standIn.fail('conversations.history', { error: 'missing_scope' }, { status: 500 });
    for (let at = 0; at < 2; at += 1)
      expect(await messenger.find(place, effect, since())).toBe('cannot');
    fill(1100);
    expect(await messenger.find(place, effect, since())).toBe('cannot');
  });
});
