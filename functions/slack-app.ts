import type { RotateNeeds } from '../adapters/slack/rotate.ts';
import { slackWeb } from '../adapters/slack/web.ts';
import { type Environment, settings } from './settings.ts';

/** By what Slack knows the app, and the way to ask it for tokens, without one. */
export const slackApp = (
  told: Environment,
): Pick<RotateNeeds, 'clientId' | 'clientSecret' | 'web'> => {
  const given = settings('slackApp', told);
  const nothing = { signingSecret: 'none', botToken: '', responseUrlAllow: [] };
  return {
    clientId: given.SLACK_CLIENT_ID,
    clientSecret: given.SLACK_CLIENT_SECRET,
    // A code and a pair work once: what is cut short is lost, so Slack is waited for.
    web: slackWeb({ ...nothing, apiUrl: given.SLACK_API_URL }, 8_000),
  };
};
