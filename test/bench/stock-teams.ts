import {
  DynamoDBClient,
  GetItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';

/** What a newcomer writes for Teams: botbuilder's adapter, which checks the token itself, and the SDK as they come. */
const told = process.env;
const authentication = new ConfigurationBotFrameworkAuthentication({
  MicrosoftAppId: told.TEAMS_APP_ID ?? '',
  MicrosoftAppPassword: told.TEAMS_APP_PASSWORD ?? '',
  MicrosoftAppTenantId: told.TEAMS_TENANT_ID ?? '',
  MicrosoftAppType: 'SingleTenant',
  ...(told.TEAMS_OPENID_METADATA_URL
    ? {
        ToBotFromChannelOpenIdMetadataUrl: told.TEAMS_OPENID_METADATA_URL,
        ToBotFromEmulatorOpenIdMetadataUrl: told.TEAMS_OPENID_METADATA_URL,
        ToBotFromChannelTokenIssuer: told.TEAMS_TOKEN_ISSUER ?? '',
        ToChannelFromBotLoginUrl: told.TEAMS_LOGIN_URL ?? '',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: told.TEAMS_LOGIN_URL ?? '',
        CallerId: 'urn:botframework:azure',
        ValidateAuthority: true,
      }
    : {}),
});
const adapter = new CloudAdapter(authentication);
const client = new DynamoDBClient({});
const TableName = told.TABLE_NAME ?? '';

const pressed = async (context: TurnContext): Promise<void> => {
  const { conversation, id, value } = context.activity;
  const key = { pk: { S: `place#${conversation.id}` }, sk: { S: `action#${id}` } };
  await client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
  await client.send(
    new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: { ...key, value: { S: JSON.stringify(value) } } } },
        { Put: { TableName, Item: { ...key, sk: { S: `journal#${id}` } } } },
        { Put: { TableName, Item: { ...key, sk: { S: `request#${id}` } } } },
      ],
    }),
  );
  const body = {
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'Made',
  };
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body },
  });
};

/** The yardstick of the Teams edge. */
export const handler = async (event: {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}): Promise<{ readonly statusCode: number; readonly body: string }> => {
  let answered = { statusCode: 200, body: '' };
  const text = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8').toString();
  await adapter.process(
    { method: 'POST', headers: { ...event.headers }, body: JSON.parse(text) },
    {
      socket: undefined,
      status: (statusCode: number) => {
        answered = { ...answered, statusCode };
      },
      send: (sent: unknown) => {
        answered = { ...answered, body: JSON.stringify(sent) };
      },
      header: () => {},
      end: () => {},
    },
    pressed,
  );
  return answered;
};
