import { now } from '../adapters/aws/clock.ts';
import { slackWeb } from '../adapters/slack/web.ts';
import { http } from '../adapters/teams/http.ts';
import { appToken } from '../adapters/teams/token.ts';
import type { Platform } from '../core/model/platforms.ts';
import { type Environment, settings } from './settings.ts';

/** Whether each chat takes what it is told of us; throws where that is not all there is to tell. Slack without a token is its workspaces' own. */
export const chatsWork: Readonly<Record<Platform, (told: Environment) => Promise<boolean>>> = {
  slack: async (told) => {
    const given = settings('slack', told);
    const { SLACK_BOT_TOKEN: botToken, SLACK_API_URL: apiUrl } = given;
    if (!botToken) return true;
    const nothing = { signingSecret: '', responseUrlAllow: [] };
    const web = slackWeb({ ...nothing, botToken, apiUrl }, 2000);
    return (await web('auth.test', {})).kind === 'ok';
  },
  teams: async (told) => {
    const token = appToken(settings('teams', told), http, () => Date.parse(now()));
    return (await token.get()) !== undefined;
  },
};
