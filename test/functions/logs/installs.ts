import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { sha256 } from '../../../adapters/aws/hash.ts';
import type { BrowserNeeds } from '../../../adapters/browser/install.ts';
import { memoryTokens } from '../../../adapters/memory/tokens.ts';
import type { InstallNeeds } from '../../../adapters/slack/install.ts';
import type { RotateNeeds } from '../../../adapters/slack/rotate.ts';
import type { InstallNeeds as ConsentNeeds } from '../../../adapters/teams/install.ts';
import { installedAt } from '../../../core/engine/installed.ts';
import { lostToken } from '../../../core/engine/lost-token.ts';
import { handle } from '../../../core/handle.ts';
import { installId } from '../../../core/model/ids.ts';
import { installSlack } from '../../../functions/install-slack.ts';
import { installTeams } from '../../../functions/install-teams.ts';
import { refresh } from '../../../functions/refresh.ts';
import { pendingInMemory } from '../../support/browser.ts';
import { fresh } from '../../support/fresh.ts';
import { authority, entra, app as entraApp, global } from '../../support/teams/entra.ts';
import type { Given } from './stage.ts';
import { canary } from './thrown.ts';

const app = { clientId: '1.2', clientSecret: canary };
const install = installId('slack', 'T1');
const granted = {
  ok: true,
  access_token: `xoxb-${canary}`,
  token_type: 'bot',
  refresh_token: `xoxe-${canary}`,
  expires_in: 43_200,
  scope: 'chat:write',
  team: { id: 'T1', name: canary },
};

type Called = (make: () => (event: never) => Promise<unknown>, event: unknown) => Promise<unknown>;

/** Somebody installs the app: there, and back with what their browser was given. */
export const throughInstall = async (called: Called, ports: Given): Promise<void> => {
  const needs: BrowserNeeds & InstallNeeds = {
    ...app,
    own: 'https://folkmoot.example',
    authorizeUrl: 'https://slack.com/oauth/v2/authorize',
    web: async () => ({ kind: 'ok', body: granted }),
    shelf: memoryTokens(),
    pending: pendingInMemory(),
    installed: (one, at) => installedAt(one, at, ports),
    fresh,
    hash: sha256,
    now: () => ports.now(),
  };
  const go = (rawPath: string, more: object = {}) =>
    called(() => installSlack(needs), { rawPath, ...more });
  const sent = (await go('/slack/install')) as APIGatewayProxyStructuredResultV2 | undefined;
  const state = new URL(String(sent?.headers?.location ?? 'https://none')).searchParams.get(
    'state',
  );
  const cookies = (sent?.cookies ?? []).map((one) => one.split(';')[0]);
  await go('/slack/installed', { queryStringParameters: { state, code: canary }, cookies });
};

/** An administrator lets their tenant in: there, and back; whichever port of core's throws, clock and chance alone are asked. */
export const throughConsent = async (called: Called, ports: Given): Promise<void> => {
  const clock = Date.parse('2027-01-04T10:00:00.000Z');
  const redirect = 'https://folkmoot.example/teams/installed';
  const microsoft = await entra({ redirect, now: () => clock });
  const needs: BrowserNeeds & ConsentNeeds = {
    own: 'https://folkmoot.example',
    settings: {
      TEAMS_APP_ID: entraApp.id,
      TEAMS_APP_PASSWORD: entraApp.secret,
      TEAMS_LOGIN_URL: authority,
    },
    http: microsoft.http,
    consents: {
      give: async () => {
        await ports.store.install(install);
        return true;
      },
    },
    pending: pendingInMemory(),
    fresh: (characters) => ports.fresh(characters),
    hash: (text) => ports.hash(text),
    now: () => ports.now(),
    count: (what) => console.log({ count: what }),
  };
  const go = (rawPath: string, more: object = {}) =>
    called(() => installTeams(needs), { rawPath, ...more });
  const sent = (await go('/teams/install')) as APIGatewayProxyStructuredResultV2 | undefined;
  const cookies = (sent?.cookies ?? []).map((one) => one.split(';')[0]);
  const claims = { name: canary, preferred_username: `${canary}@example.org` };
  const who = { tid: '22222222-aaaa-4bbb-8ccc-222222222222', wids: [global], claims };
  const { location } = sent?.headers ?? {};
  const back = location ? microsoft.signIn(String(location), who) : redirect;
  const queryStringParameters = {
    ...Object.fromEntries(new URL(back).searchParams),
    error_description: canary,
  };
  await go('/teams/installed', { queryStringParameters, cookies });
};

/** A token is about to end, and Slack says that its pair was used up. */
export const throughRefresh = async (called: Called, ports: Given): Promise<void> => {
  const shelf = memoryTokens();
  const { access_token: token, refresh_token } = granted;
  await shelf.keep({
    ...{ install, token, refresh: refresh_token, scopes: [] },
    ...{ installed: '2020-01-01T00:00:00.000Z', ends: '2020-01-01T12:00:00.000Z' },
  });
  const needs: RotateNeeds = {
    ...app,
    web: async () => ({ kind: 'error', code: 'invalid_refresh_token' }),
    shelf,
    now: () => ports.now(),
    tell: async (one) => void (await handle(lostToken(one, ports), ports)),
  };
  await called(() => refresh(needs), {});
};
