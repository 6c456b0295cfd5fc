import { createHash, createHmac } from 'node:crypto';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { inOwnWords } from '../../core/lib/why.ts';

/** Who asks, and where: what Lambda puts into a function's environment. */
export interface Asker {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  /** Where a service is asked in place of Amazon's own address. */
  readonly at?: Readonly<Partial<Record<Service, string | undefined>>>;
}
type Service = 'ssm' | 'kms';
/** The address at which a service is asked. */
export const addressOf = (service: Service, { region, at }: Asker): URL =>
  new URL(at?.[service] ?? `https://${service}.${region}.amazonaws.com`);

/** Sends one signed POST to `/` there; answers its status and body. */
export type Post = (
  to: URL,
  headers: Readonly<Record<string, string>>,
  body: string,
) => Promise<{ readonly status: number; readonly body: string }>;

/** One call of a service. Without `target` its body names what is asked. */
interface Asked {
  readonly service: string;
  readonly host: string;
  readonly target?: string;
  readonly body: string;
  readonly type?: string;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/**
 * The headers of a POST to `/` of a service, signed by AWS's Signature Version 4. `now` is an ISO instant. By hand,
 * because an SDK client for one call in a function's life would weigh more than all the rest of it.
 */
export const signed = (
  { region, accessKeyId, secretAccessKey, sessionToken }: Asker,
  { service, host, target, body, type = 'application/x-amz-json-1.1' }: Asked,
  now: string,
): Record<string, string> => {
  const instant = now.replace(/[-:]|\.\d+/g, '');
  const day = instant.slice(0, 8);
  const headers: Record<string, string> = {
    'content-type': type,
    host,
    'x-amz-date': instant,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
    ...(target ? { 'x-amz-target': target } : {}),
  };
  const names = Object.keys(headers).join(';');
  const lines = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const asked = ['POST', '/', '', lines.join(''), names, digest(body)].join('\n');
  const scope = `${day}/${region}/${service}/aws4_request`;
  const key = [day, region, service, 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${secretAccessKey}`,
  );
  const signature = hmac(key, ['AWS4-HMAC-SHA256', instant, scope, digest(asked)].join('\n'));
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope}, SignedHeaders=${names}, Signature=${signature.toString('hex')}`;
  return { ...headers, authorization };
};

/** By HTTPS, unless the address is one of plain HTTP; within a second and a half. */
export const overHttps: Post = ({ protocol, hostname, port }, headers, body) =>
  new Promise((resolve, reject) => {
    const request = protocol === 'http:' ? plainRequest : tlsRequest;
    const options = { hostname, port, method: 'POST', headers, timeout: 1500 };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      response.on('error', reject);
    });
    sent.on('timeout', () => sent.destroy(inOwnWords(new Error('no answer'))));
    sent.on('error', reject);
    sent.end(body);
  });

const pauses = [100, 300];
interface Page {
  readonly Parameters: readonly { readonly Name: string; readonly Value: string }[];
  readonly NextToken?: string;
}

/** One page of what is kept under a path, as it is asked for. */
const pageOf = (path: string, from: string | undefined, asker: Asker, now: string) => {
  const to = addressOf('ssm', asker);
  const body = JSON.stringify({ Path: path, WithDecryption: true, NextToken: from });
  const target = 'AmazonSSM.GetParametersByPath';
  return { to, headers: signed(asker, { service: 'ssm', host: to.host, target, body }, now), body };
};

/**
 * Asks for the first page under each path at once. What is answered hands each out to whoever first asks for that page,
 * and sends all else itself: so a reader that comes later finds its answers on the way, and does all else as ever.
 */
export const askedAhead = (
  paths: readonly string[],
  asker: Asker,
  { now, post = overHttps }: Pick<Reading, 'now' | 'post'>,
): Post => {
  const begun = new Map(
    paths.map((path) => {
      const { to, headers, body } = pageOf(path, undefined, asker, now());
      const answer = post(to, headers, body);
      // Whoever asks hears of it.
      answer.catch(() => {});
      return [body, answer];
    }),
  );
  return (to, headers, body) => {
    const answer = begun.get(body);
    begun.delete(body);
    return answer ?? post(to, headers, body);
  };
};

/** The world of a reader: `tries` in all, 100 and 300 milliseconds apart. */
export interface Reading {
  readonly now: () => string;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly post?: Post;
  readonly tries?: 1 | 3;
}

/**
 * All parameters directly under a path, opened, by the last part of their names. Throws after its tries,
 * naming the path and the status and never a value.
 */
export const parametersUnder = async (
  path: string,
  asker: Asker,
  { now, pause, post = overHttps, tries = 3 }: Reading,
): Promise<Record<string, string>> => {
  const page = async (from: string | undefined): Promise<Page> => {
    for (let round = 1; ; round += 1) {
      const { to, headers, body } = pageOf(path, from, asker, now());
      const { status, body: answer } = await post(to, headers, body).catch(() => ({
        status: 0,
        body: '',
      }));
      if (status === 200) return JSON.parse(answer) as Page;
      if (round === tries)
        throw inOwnWords(
          new Error(`The parameters under ${path} could not be read: ${status || 'no answer'}.`),
        );
      await pause(pauses[round - 1] ?? 0);
    }
  };
  const found: Record<string, string> = {};
  let from: string | undefined;
  do {
    const { Parameters, NextToken } = await page(from);
    for (const { Name, Value } of Parameters) found[Name.slice(path.length + 1)] = Value;
    from = NextToken;
  } while (from);
  return found;
};
