import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { type Amazon, amazonIn, textsOf } from './amazon.ts';

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

/** What CloudFormation answers about a stack. */
export const stackIn = (xml: string): Pick<Standing, 'stack' | 'outputs'> => {
  const [keys, values] = [textsOf(xml, 'OutputKey'), textsOf(xml, 'OutputValue')];
  return {
    stack: textsOf(xml, 'StackStatus')[0],
    outputs: Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ''])),
  };
};

/** Whose account it is, and what stands in it under this name. Throws where nobody may look. */
export const stackOf = async (
  name: string,
  { query }: Pick<Amazon, 'query'>,
): Promise<Pick<Standing, 'stack' | 'outputs'> & { readonly account: string }> => {
  const stack = { Action: 'DescribeStacks', StackName: name, Version: '2010-05-15' };
  const [whose, stacks] = await Promise.all([
    query('sts', { Action: 'GetCallerIdentity', Version: '2011-06-15' }),
    query('cloudformation', stack),
  ]);
  return { ...stackIn(stacks), account: textsOf(whose, 'Account')[0] ?? '' };
};

/** Looks at an account before anything is made in it. Throws where nobody may look. */
export const standing = async (
  { name, tables }: Readonly<{ name: string; tables: string | undefined }>,
  region: string,
): Promise<Standing & { readonly account: string }> => {
  const amazon = amazonIn(region);
  const { dynamo: client } = amazon;
  const found = await stackOf(name, amazon);
  const TableName = tables ?? found.outputs.RestoredTables ?? name;
  const table = await client.send(new DescribeTableCommand({ TableName })).catch((error) => {
    if ((error as Error).name === 'ResourceNotFoundException') return undefined;
    throw error;
  });
  client.destroy();
  return {
    ...found,
    tables,
    tableKey: table && (table.Table?.SSEDescription?.KMSMasterKeyArn ?? ''),
  };
};
