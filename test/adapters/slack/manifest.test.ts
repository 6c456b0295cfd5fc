import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { slackManifest } from '../../../adapters/slack/manifest.ts';
import { absent, manifestSchema, readJson } from '../../support/slack/shared.ts';

const url = 'https://folkmoot.example/slack/events';

describe('the manifest', () => {
  test.skipIf(absent(manifestSchema)).each([
    ['over HTTP', { url }],
    ['with a prefix', { url, prefix: 'fm-' as const }],
    ['over a socket', {}],
  ])('%s is valid by Slack’s own schema', (_, options) => {
    const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
      readJson(manifestSchema) as object,
    );
    expect(validate(slackManifest(options)) ? [] : validate.errors).toEqual([]);
  });

  test('lets people write to the bot, gets mentions as people, and hears what it needs', () => {
    const {
      features,
      settings,
      oauth_config: { scopes },
    } = slackManifest({ url });
    expect(features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(features.slash_commands.map(({ command }) => command)).toEqual([
      '/folkmoot',
      '/action',
      '/meeting',
      '/poll',
      '/vote',
      '/review',
      '/partnership',
    ]);
    expect(
      features.slash_commands.every(
        ({ should_escape, ...rest }) => should_escape && 'url' in rest && rest.url === url,
      ),
    ).toBe(true);
    expect(settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining([
        'app_mention',
        'message.im',
        'app_uninstalled',
        'tokens_revoked',
        'user_change',
      ]),
    );
    expect(settings.event_subscriptions.bot_events).not.toContain('message.channels');
    expect(scopes.bot).toEqual(
      expect.arrayContaining([
        'chat:write.public',
        'commands',
        'app_mentions:read',
        'im:history',
        'users:read.email',
      ]),
    );
  });

  test('prefixes the words that other apps use too', () => {
    const { features } = slackManifest({ url, prefix: 'fm-' });
    expect(features.slash_commands.map(({ command }) => command)).toContain('/fm-poll');
    expect(features.slash_commands.map(({ command }) => command)).toContain('/folkmoot');
  });

  test('has no address in it for a laptop', () => {
    const manifest = slackManifest({});
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toContain('url');
  });
});
