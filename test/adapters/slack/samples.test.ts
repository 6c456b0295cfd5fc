import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { absent, samples, samplesFolder } from '../../support/slack/shared.ts';
import { stage } from '../../support/slack/stage.ts';

type Json = Record<string, unknown>;

/** The published samples have every field and no value: those that are read get one. */
const filled = (sample: Json | undefined, values: Json): Json => ({
  ...structuredClone(sample),
  ...values,
});
const authorizations = [
  { enterprise_id: '', team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false },
];
const inner = (sample: Json | undefined, values: Json): Json => ({
  ...(sample?.event as Json),
  ...values,
});

describe.skipIf(absent(samplesFolder))('Slack’s published payloads', () => {
  const all = samples();
  let here: Awaited<ReturnType<typeof stage>>;
  beforeEach(async () => {
    here = await stage();
  });
  afterEach(() => here.standIn.close());

  const event = (name: string, values: Json) =>
    here.driver.deliver(
      JSON.stringify(
        filled(all.get(name), {
          type: 'event_callback',
          event_id: 'Ev1',
          authorizations,
          event: inner(all.get(name), values),
        }),
      ),
      'application/json',
    );
  const user = { id: 'U1', username: 'asha', name: 'asha', team_id: 'T1' };
  const team = { id: 'T1', domain: '', enterprise_id: '', enterprise_name: '' };

  test('are there', () => {
    expect(all.size).toBeGreaterThan(20);
  });

  test('a slash command', async () => {
    const sample = filled(all.get('SlashCommandPayload'), {
      team_id: 'T1',
      channel_id: 'C1',
      user_id: 'U1',
      command: '/action',
      text: 'Fix it',
      trigger_id: '1.2',
    });
    await here.driver.deliver(
      new URLSearchParams(
        Object.entries(sample).map(([name, value]) => [name, String(value)]),
      ).toString(),
    );
    expect(here.requests[0]).toMatchObject({
      where: { place: 'slack:T1:C1' },
      input: { kind: 'typed', typed: { text: 'action Fix it' } },
    });
  });

  test('a press', async () => {
    const sample = all.get('BlockActionPayload') ?? {};
    const [element] = sample.actions as Json[];
    const { selected_option: _, ...button } = element ?? {};
    await here.driver.interactive(
      filled(sample, {
        team,
        user,
        trigger_id: '1.2',
        channel: { id: 'C1', name: 'southport' },
        container: {
          ...(sample.container as Json),
          type: 'message',
          channel_id: 'C1',
          message_ts: '1.1',
        },
        actions: [{ ...button, type: 'button', value: '{"ask":"mine"}' }],
      }),
    );
    expect(here.requests[0]).toMatchObject({
      asker: { home: true },
      input: { kind: 'pressed', ask: { ask: 'mine' } },
    });
  });

  test('a filled form', async () => {
    const sample = all.get('ViewSubmissionPayload');
    const memory = {
      form: 'action.new',
      key: 'k',
      place: 'slack:T1:C1',
      kind: 'channel',
      channel: 'C1',
    };
    await here.driver.interactive(
      filled(sample, {
        team,
        user,
        view: { ...(sample?.view as Json), private_metadata: JSON.stringify(memory) },
      }),
    );
    expect(here.requests[0]).toMatchObject({
      input: { kind: 'submitted', form: 'action.new', values: {} },
    });
  });

  test('a mention, a direct message, the bot’s arrival, a closed account, a revoked token, an uninstallation', async () => {
    const quiet = { bot_id: null, subtype: '', thread_ts: null };
    await event('AppMentionPayload', {
      ...quiet,
      user: 'U1',
      team: 'T1',
      user_team: 'T1',
      channel: 'C1',
      ts: '1.1',
      text: '<@UBOT> help',
    });
    await event('MessagePayload', {
      ...quiet,
      user: 'U1',
      team: 'T1',
      channel: 'D1',
      channel_type: 'im',
      ts: '1.2',
      text: 'mine',
    });
    await event('MemberJoinedChannelPayload', { user: 'UBOT', channel: 'C1', inviter: 'U1' });
    await event('UserChangePayload', {
      user: {
        ...(inner(all.get('UserChangePayload'), {}).user as Json),
        id: 'U2',
        team_id: 'T1',
        deleted: true,
      },
    });
    await event('TokensRevokedPayload', { tokens: { oauth: [], bot: ['UBOT'] } });
    await event('AppUninstalledPayload', {});
    expect(
      here.requests.map(({ input }) =>
        input.kind === 'happened' ? input.happening.happened : input.kind,
      ),
    ).toEqual(['typed', 'typed', 'added', 'account-left', 'uninstalled', 'uninstalled']);
  });

  test('each of them as it is, empty values and all, is acknowledged without a fault', async () => {
    for (const [name, sample] of all) {
      for (const driven of [
        await here.driver.deliver(JSON.stringify(sample), 'application/json'),
        await here.driver.interactive(sample),
      ]) {
        expect([name, driven.status]).toEqual([name, 200]);
      }
    }
    expect(here.counted).not.toContain('slack.fault');
  });
});
