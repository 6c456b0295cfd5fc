import type { SlackSettings } from '../adapters/slack/settings.ts';
import { keptTokens } from '../core/engine/kept-tokens.ts';
import { installId } from '../core/model/ids.ts';
import type { Ports } from '../core/ports/ports.ts';
import { type Environment, settings } from './settings.ts';
import { type Table, tokensIn } from './tokens.ts';

/** What the Slack side is told: one workspace's token, or where those of several are kept. */
export const slackSettings = (
  told: Environment,
  world: () => Pick<Ports, 'store' | 'now'> & { readonly table: Table },
): SlackSettings => {
  const given = settings('slack', told);
  const { SLACK_BOT_TOKEN: token = '', SLACK_BOT_TEAM: team } = given;
  const one = token && team ? [{ token, install: installId('slack', team) }] : [];
  const several = ({ table, ...ports }: ReturnType<typeof world>) =>
    keptTokens({ shelf: tokensIn(told, table), ...ports }, ...one);
  return {
    signingSecret: given.SLACK_SIGNING_SECRET,
    botToken: token,
    ...(given.SLACK_CLIENT_ID ? { tokens: several(world()) } : {}),
    apiUrl: given.SLACK_API_URL,
    responseUrlAllow: given.SLACK_RESPONSE_URL_ALLOW,
  };
};
