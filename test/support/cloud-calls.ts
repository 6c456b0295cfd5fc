import { partition } from '../../adapters/dynamodb/keys.ts';
import type { Call } from './cloud-rights.ts';

type Item = Readonly<Record<string, { readonly S?: string }>>;
interface Part {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
}
type Input = Part & {
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, { readonly Keys: readonly Item[] }>>;
  readonly TransactItems?: readonly Readonly<Record<string, Part>>[];
};

const home = (item: Item | undefined): string => item?.[partition]?.S ?? '';
/** The partition key that a Query asks for: what the first `=` of its condition names. */
const asked = ({ KeyConditionExpression = '', ExpressionAttributeValues = {} }: Input): string =>
  ExpressionAttributeValues[/= (:\w+)/.exec(KeyConditionExpression)?.[1] ?? '']?.S ?? '';

/** What IAM judges when this command is sent: one call, or one for each part of a transaction. */
export const callsOf = (command: string, input: Input): readonly Call[] => {
  const on = (action: string, table: string, ...keys: string[]): Call => ({
    action: `dynamodb:${action}`,
    resource: table,
    keys,
  });
  const name = command.replace(/Command$/, '');
  switch (name) {
    case 'BatchGetItem':
      return Object.entries(input.RequestItems ?? {}).map(([table, { Keys }]) =>
        on(name, table, ...Keys.map(home)),
      );
    case 'TransactWriteItems':
      return (input.TransactItems ?? []).flatMap((parts) =>
        Object.entries(parts).map(([kind, part]) => ({
          ...on(
            kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`,
            part.TableName,
            home(part.Key ?? part.Item),
          ),
          within: name,
        })),
      );
    case 'Query':
      return [
        on(
          name,
          `${input.TableName}${input.IndexName ? `/index/${input.IndexName}` : ''}`,
          asked(input),
        ),
      ];
    default:
      return [on(name, input.TableName, home(input.Key ?? input.Item))];
  }
};

/** The same, were a transaction judged as one: each of its parts with the keys of all. */
export const judgedTogether = (calls: readonly Call[]): readonly Call[] =>
  calls.map((call) => (call.within ? { ...call, keys: calls.flatMap(({ keys }) => keys) } : call));
