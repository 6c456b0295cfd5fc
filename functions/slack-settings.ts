import type { SlackSettings } from '../adapters/slack/settings.ts';
import { type Anew, type Environment, settings } from './settings.ts';
import { workspaceTokens } from './workspaces.ts';

type World = () => Parameters<typeof workspaceTokens>[1];

/** What the Slack side is told: one workspace's token, or where those of several are kept. */
export const slackSettings = (told: Environment, anew: Anew, world: World): SlackSettings => {
  const given = settings('slack', told);
  const { SLACK_BOT_TOKEN: botToken = '', SLACK_SIGNING_SECRET_BEFORE: before } = given;
  const botTokenAnew = async () => (await anew?.())?.SLACK_BOT_TOKEN?.trim() || botToken;
  return {
    signingSecret: given.SLACK_SIGNING_SECRET,
    ...(before ? { signingSecretBefore: before } : {}),
    botToken,
    ...(anew ? { botTokenAnew } : {}),
    ...(given.SLACK_CLIENT_ID ? { tokens: workspaceTokens(told, world()) } : {}),
    apiUrl: given.SLACK_API_URL,
    responseUrlAllow: given.SLACK_RESPONSE_URL_ALLOW,
  };
};
