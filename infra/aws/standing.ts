import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { signed } from '../../adapters/aws/parameters.ts';

/** What stands of a system before it is deployed. */
export interface Standing {
  /** As CloudFormation calls it; undefined where there is no stack. */
  readonly stack: string | undefined;
  /** What the last deployment was told and the next must be told again. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The tables that are asked for, where they are others than the system's own. */
  readonly tables: string | undefined;
  /** The ARN of the key that closes the main table; undefined where there is no such table. */
  readonly tableKey: string | undefined;
}

const textsOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);

/** What CloudFormation answers about a stack. */
export const stackIn = (xml: string): Pick<Standing, 'stack' | 'outputs'> => {
  const [keys, values] = [textsOf(xml, 'OutputKey'), textsOf(xml, 'OutputValue')];
  return {
    stack: textsOf(xml, 'StackStatus')[0],
    outputs: Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ''])),
  };
};

/** One question in Amazon's older form, answered in XML. A stack that is not there is answered with nothing. */
const ask = async (
  client: DynamoDBClient,
  service: string,
  question: Readonly<Record<string, string>>,
): Promise<string> => {
  const region = await client.config.region();
  const given = process.env.AWS_ENDPOINT_URL;
  const { origin, host } = new URL(given ?? `https://${service}.${region}.amazonaws.com`);
  const asker = { region, ...(await client.config.credentials()) };
  const body = new URLSearchParams(question).toString();
  const type = 'application/x-www-form-urlencoded';
  const { host: _, ...headers } = signed(
    asker,
    { service, host, body, type },
    new Date().toISOString(),
  );
  const answer = await fetch(`${origin}/`, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.ok) return text;
  if (text.includes('does not exist')) return '';
  throw new Error(`${service} answered ${answer.status}: ${textsOf(text, 'Message')[0] ?? ''}`);
};

/** Looks at an account before anything is made in it. Throws where nobody may look. */
export const standing = async (
  { name, tables }: Readonly<{ name: string; tables: string | undefined }>,
  region: string,
): Promise<Standing & { readonly account: string }> => {
  const client = new DynamoDBClient({ region });
  const [whose, stacks] = await Promise.all([
    ask(client, 'sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }),
    ask(client, 'cloudformation', {
      Action: 'DescribeStacks',
      StackName: name,
      Version: '2010-05-15',
    }),
  ]);
  const found = stackIn(stacks);
  const TableName = tables ?? found.outputs.RestoredTables ?? name;
  const table = await client.send(new DescribeTableCommand({ TableName })).catch((error) => {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  });
  client.destroy();
  return {
    ...found,
    tables,
    account: textsOf(whose, 'Account')[0] ?? '',
    tableKey: table && (table.Table?.SSEDescription?.KMSMasterKeyArn ?? ''),
  };
};
