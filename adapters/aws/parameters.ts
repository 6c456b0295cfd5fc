import { createHash, createHmac } from 'node:crypto';
import { request } from 'node:https';
import { inOwnWords } from '../../core/lib/why.ts';

/** Who asks, and where: what Lambda puts into a function's environment. */
export interface Asker {
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}
/** Sends one signed POST; answers its status and body. */
export type Post = (
  host: string,
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

/** By HTTPS, within a second and a half. */
export const overHttps: Post = (host, headers, body) =>
  new Promise((resolve, reject) => {
    const sent = request({ host, method: 'POST', headers, timeout: 1500 }, (response) => {
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
  const host = `ssm.${asker.region}.amazonaws.com`;
  const page = async (from: string | undefined): Promise<Page> => {
    const body = JSON.stringify({ Path: path, WithDecryption: true, NextToken: from });
    const asked = { service: 'ssm', host, target: 'AmazonSSM.GetParametersByPath', body };
    for (let round = 1; ; round += 1) {
      const { status, body: answer } = await post(host, signed(asker, asked, now()), body).catch(
        () => ({ status: 0, body: '' }),
      );
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
