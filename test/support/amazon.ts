import { type HttpHandler, json, jsonOf, textOf } from '../../infra/local/http.ts';
import { onLoopback } from './loopback.ts';

/** One parameter as it was put. */
export interface Put {
  readonly Name: string;
  readonly Value: string;
  readonly Type: string;
  readonly KeyId?: string;
  readonly Overwrite?: boolean;
}

/** As much of Amazon as setting up asks: whose account it is, a stack's outputs, parameters, and items of a table. */
export const servedAmazon = async (
  outputs: () => Readonly<Record<string, string>>,
  stack = 'CREATE_COMPLETE',
) => {
  const parameters = new Map<string, Put>();
  const puts: Put[] = [];
  const items: object[] = [];
  const at = { refuses: false };
  const query = (action: string | null): string => {
    if (action === 'GetCallerIdentity') return '<Account>123456789012</Account>';
    const each = Object.entries(outputs()).map(
      ([key, value]) => `<OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue>`,
    );
    return `<StackStatus>${stack}</StackStatus>${each.join('')}`;
  };
  const calls: Readonly<Record<string, (given: never) => object>> = {
    'AmazonSSM.GetParametersByPath': ({
      Path,
      NextToken,
    }: {
      Path: string;
      NextToken?: string;
    }) => {
      const all = [...parameters.values()].filter(({ Name }) => Name.startsWith(`${Path}/`));
      // A page holds two: whoever reads one page alone is found out.
      const from = Number(NextToken ?? 0);
      const more = all.length > from + 2 ? { NextToken: String(from + 2) } : {};
      return { Parameters: all.slice(from, from + 2), ...more };
    },
    'AmazonSSM.PutParameter': (given: Put) => {
      parameters.set(given.Name, given);
      puts.push(given);
      return { Version: 1 };
    },
    'DynamoDB_20120810.Scan': () => ({ Items: items, Count: items.length }),
  };
  const http: HttpHandler = async (request) => {
    if (at.refuses)
      return { status: 403, body: '<Message>The security token is invalid.</Message>' };
    const { authorization = '', 'x-amz-target': target } = request.headers;
    if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) return { status: 403 };
    if (target === undefined)
      return { status: 200, body: query(new URLSearchParams(textOf(request)).get('Action')) };
    const call = calls[target];
    return call ? json(call(jsonOf(request) as never)) : { status: 400 };
  };
  const { origin, close } = await onLoopback(http);
  const put = (Name: string, Value: string, Type = 'SecureString') =>
    void parameters.set(Name, { Name, Value, Type });
  const valuesUnder = (path: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...parameters.values()].flatMap(({ Name, Value }) =>
        Name.startsWith(`${path}/`) ? [[Name.slice(path.length + 1), Value] as const] : [],
      ),
    );
  return { origin, parameters, puts, items, at, put, valuesUnder, close };
};
