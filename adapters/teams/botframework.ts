import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { Activity } from './activity.ts';
import type { TeamsSettings } from './settings.ts';

/** What an invoke is answered with: the HTTP status, and the body Teams reads. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}
export type Turn = (activity: Activity) => Promise<Answered | undefined>;

type AuthenticateRequestResult = Awaited<
  ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>
>;

const scope = 'https://api.botframework.com';

/** Every endpoint is named, so that none is the SDK's guess; credentials are ours, so that no empty id opens the door. */
const authentication = (settings: TeamsSettings) =>
  new ConfigurationBotFrameworkAuthentication(
    {
      MicrosoftAppId: settings.TEAMS_APP_ID,
      MicrosoftAppTenantId: settings.TEAMS_TENANT_ID,
      ToBotFromChannelOpenIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
      ToBotFromEmulatorOpenIdMetadataUrl: settings.TEAMS_OPENID_METADATA_URL,
      ToBotFromChannelTokenIssuer: settings.TEAMS_TOKEN_ISSUER,
      ToChannelFromBotLoginUrl: settings.TEAMS_LOGIN_URL,
      ToChannelFromBotOAuthScope: scope,
      OAuthUrl: settings.TEAMS_LOGIN_URL,
      CallerId: 'urn:botframework:azure',
      ValidateAuthority: true,
    },
    {
      isValidAppId: async (appId) => appId === settings.TEAMS_APP_ID,
      isAuthenticationDisabled: async () => false,
      // The SDK is never asked to send: what it would sign with does not exist (connector.ts sends).
      createCredentials: async () => ({
        signRequest: () => Promise.reject(new Error('the SDK sends nothing here')),
      }),
    },
  );

/**
 * Runs one activity through botbuilder's CloudAdapter; the only file that knows it (decision 002). The SDK's own token
 * check would fetch the keys a second time and leave out what verify.ts adds, so it takes the identity that verify.ts
 * vouched for, and refuses an activity that did not come through here.
 */
export const botFramework = (settings: TeamsSettings) => {
  const vouched = new WeakSet<object>();
  const inner = authentication(settings);
  const authenticateRequest = async (activity: object): Promise<AuthenticateRequestResult> => {
    if (!vouched.has(activity)) throw new Error('not vouched for');
    const claimsIdentity = {
      claims: [{ type: 'aud', value: settings.TEAMS_APP_ID }],
      isAuthenticated: true,
      getClaimValue: (type: string) => (type === 'aud' ? settings.TEAMS_APP_ID : null),
    } as unknown as AuthenticateRequestResult['claimsIdentity'];
    return {
      audience: scope,
      callerId: 'urn:botframework:azure',
      claimsIdentity,
      connectorFactory: inner.createConnectorFactory(claimsIdentity),
    };
  };
  const adapter = new CloudAdapter(Object.assign(inner, { authenticateRequest }));

  return async (activity: Activity, turn: Turn): Promise<Answered> => {
    const body = { ...activity };
    vouched.add(body);
    let answered: { status: number; body?: unknown } = { status: 200 };
    await adapter.process(
      { method: 'POST', headers: {}, body },
      {
        socket: undefined,
        status: (code: number) => {
          answered = { ...answered, status: code };
        },
        send: (sent: unknown) => {
          answered = { ...answered, body: sent };
        },
        header: () => {},
        end: () => {},
      },
      async (context: TurnContext) => {
        const { rawTimestamp: timestamp } = context.activity as { rawTimestamp?: string };
        const given = await turn({ ...context.activity, timestamp } as unknown as Activity);
        if (given) await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: given });
      },
    );
    return answered;
  };
};
