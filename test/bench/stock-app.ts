import {
  DynamoDBClient,
  GetItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import bolt from '@slack/bolt';

export interface Secrets {
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly SLACK_BOT_TOKEN?: string | undefined;
}

/** What a newcomer writes: Bolt's own Lambda receiver and the SDK as they come. */
export const stockApp = ({ SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN }: Secrets) => {
  const receiver = new bolt.AwsLambdaReceiver({ signingSecret: SLACK_SIGNING_SECRET ?? '' });
  const app = new bolt.App({
    receiver,
    authorize: async () => ({
      botToken: SLACK_BOT_TOKEN ?? '',
      botId: 'B0',
      botUserId: 'U0',
    }),
  });
  const client = new DynamoDBClient({});
  const TableName = process.env.TABLE_NAME ?? '';

  app.command(/.*/, async ({ command, ack }) => {
    const key = { pk: { S: `team#${command.team_id}` }, sk: { S: `action#${command.trigger_id}` } };
    await client.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
    await client.send(
      new TransactWriteItemsCommand({
        TransactItems: [
          { Put: { TableName, Item: { ...key, title: { S: command.text } } } },
          { Put: { TableName, Item: { ...key, sk: { S: `journal#${command.trigger_id}` } } } },
          { Put: { TableName, Item: { ...key, sk: { S: `request#${command.trigger_id}` } } } },
        ],
      }),
    );
    await ack({ response_type: 'ephemeral', text: `Made: ${command.text}` });
  });
  return receiver.toHandler();
};
