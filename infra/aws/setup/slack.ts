import { scopes } from '../../../adapters/slack/manifest.ts';
import type { Environment } from '../../../functions/settings.ts';
import { type Finding, works, wrong } from './finding.ts';

/** What people miss without a scope. */
export const without: Readonly<Record<string, string>> = {
  'app_mentions:read': 'nobody is answered who writes to @Folkmoot',
  'channels:read': 'channels have no names',
  'chat:write': 'nothing can be posted',
  'chat:write.public': 'no card comes into a channel that the app was not invited to',
  commands: 'slash commands and shortcuts do nothing',
  'files:read': 'a file of actions that somebody sends cannot be read',
  'files:write': 'lists come as links and not as files',
  'groups:read': 'private channels have no names',
  'im:history': 'what people write to Folkmoot itself is not heard',
  'im:read': 'what people write to Folkmoot itself is not heard',
  'im:write': 'nobody can be written to: no reminder, no message of the day',
  'team:read': 'people of another workspace have no organisation',
  'users:read': 'people have no names',
  'users:read.email': 'nobody is recognised in both chats by their address',
  'channels:history': 'after no answer nobody knows whether a post arrived, and the chair is asked',
  'groups:history': 'the same in private channels',
  'metadata.message:read': 'the same everywhere',
};

/** One finding for what an installation lacks. */
export const lacking = (whose: string, given: readonly string[]): Finding => {
  const lacks = scopes.filter((scope) => !given.includes(scope));
  if (lacks.length === 0) return works(`${whose} has all ${scopes.length} scopes.`);
  const each = lacks.map((scope) => `${scope} (${without[scope] ?? 'see the manifest'})`);
  return wrong(
    `${whose} lacks ${each.join('; ')}.`,
    'Put the manifest in anew (api.slack.com/apps, App Manifest) and install the app again in that workspace.',
  );
};

/** Where Slack is asked: as the environment says, or the functions are told. */
export const apiOf = (environment: Environment, kept: Environment): string =>
  environment.SLACK_API_URL ?? kept.SLACK_API_URL ?? 'https://slack.com/api/';

const called = async (
  api: string,
  method: string,
  given: Readonly<Record<string, string>>,
  token?: string,
): Promise<
  { readonly body: Record<string, unknown>; readonly scopes: string | null } | undefined
> => {
  try {
    const answer = await fetch(new URL(method, api), {
      method: 'POST',
      headers: token ? { authorization: `Bearer ${token}` } : {},
      body: new URLSearchParams(given),
      signal: AbortSignal.timeout(15_000),
      redirect: 'error',
    });
    return { body: await answer.json(), scopes: answer.headers.get('x-oauth-scopes') };
  } catch {
    return undefined;
  }
};
const away = (api: string): Finding =>
  wrong(
    `Slack does not answer at ${api}.`,
    'Look whether this machine reaches the internet, then run this again.',
  );

/** Whether Slack takes the bot token, whose it is, and what it may do. `team` is its workspace, where it is taken. */
export const botToken = async (
  token: string,
  api: string,
): Promise<{ readonly taken: Finding; readonly scopes?: Finding; readonly team?: string }> => {
  const answer = await called(api, 'auth.test', {}, token);
  if (!answer) return { taken: away(api) };
  const { ok, error, team, team_id, url, bot_id } = answer.body;
  if (ok !== true)
    return {
      taken: wrong(
        `Slack does not take the bot token (${String(error).slice(0, 60)}).`,
        'Copy the Bot User OAuth Token anew from OAuth & Permissions; it is there once the app is installed.',
      ),
    };
  if (bot_id === undefined)
    return {
      taken: wrong(
        'That token is a person’s, and not the bot’s.',
        'Copy the Bot User OAuth Token from OAuth & Permissions; it begins with xoxb-.',
      ),
    };
  const whose = `${String(team)} (${String(url)})`;
  const given = answer.scopes?.split(',').map((scope) => scope.trim());
  return {
    taken: works(`Slack takes the bot token of ${whose}.`),
    ...(given ? { scopes: lacking(`The app in ${whose}`, given) } : {}),
    team: String(team_id),
  };
};

/** Whether Slack knows an app by these: it is asked for the token of a code that there never was. */
export const clientSecret = async (id: string, secret: string, api: string): Promise<Finding> => {
  const answer = await called(api, 'oauth.v2.access', {
    client_id: id,
    client_secret: secret,
    code: 'none',
  });
  if (!answer) return away(api);
  const { error } = answer.body;
  if (error === 'invalid_code') return works('Slack knows the app by its client ID and secret.');
  if (error === 'invalid_client_id')
    return wrong(
      'Slack knows no app of that client ID.',
      'Copy it anew from Basic Information → App Credentials.',
    );
  return wrong(
    `Slack does not take the client secret (${String(error).slice(0, 60)}).`,
    'Copy it anew from Basic Information → App Credentials.',
  );
};
