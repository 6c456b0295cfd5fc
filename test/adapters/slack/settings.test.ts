import { describe, expect, test } from 'vitest';
import { slackDirectory } from '../../../adapters/slack/directory.ts';
import { slackEdge } from '../../../adapters/slack/edge.ts';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';

const good: SlackSettings = {
  signingSecret: 's',
  botToken: 'xoxb-1',
  apiUrl: 'https://slack.com/api/',
  responseUrlAllow: ['https://hooks.slack.com'],
};
const start = (settings: SlackSettings) => () =>
  slackEdge({
    settings,
    handle: async () => ({ kind: 'nothing' }),
    directory: { account: async () => undefined },
  });

describe('starting', () => {
  test('works with every setting there', () => {
    expect(start(good)).not.toThrow();
  });

  test.each<[string, Partial<SlackSettings>]>([
    ['no signing secret', { signingSecret: '' }],
    ['a blank signing secret', { signingSecret: ' \t' }],
    ['no token', { botToken: '' }],
    ['no Web API', { apiUrl: '' }],
    ['a Web API without https', { apiUrl: 'http://slack.com/api/' }],
    ['a Web API with a user in it', { apiUrl: 'https://slack.com@evil.example/api/' }],
    ['nothing allowed for answers', { responseUrlAllow: [] }],
    ['a path among the allowed origins', { responseUrlAllow: ['https://hooks.slack.com/'] }],
    ['plain http among the allowed origins', { responseUrlAllow: ['http://hooks.slack.com'] }],
    ['an empty origin among the allowed', { responseUrlAllow: ['https://hooks.slack.com', ''] }],
  ])('is refused with %s, and the reason holds no value', (_, wrong) => {
    const settings = { ...good, ...wrong };
    for (const begin of [
      start(settings),
      () => slackMessenger(settings),
      () => slackDirectory(settings),
    ]) {
      expect(begin).toThrow(/^Slack cannot start: /);
      expect(begin).not.toThrow(/xoxb|evil/);
    }
  });
});
