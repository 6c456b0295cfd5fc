import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { signed } from '../../adapters/aws/parameters.ts';

/** Whoever asks Amazon from an operator's machine: by the credentials of the shell or of a profile, as the SDK finds them. */
export interface Amazon {
  readonly region: string;
  readonly dynamo: DynamoDBClient;
  /** One question in Amazon's older form, answered in XML. What is not there is answered with nothing. */
  readonly query: (service: string, question: Readonly<Record<string, string>>) => Promise<string>;
  /** One call in its newer form: `AmazonSSM.PutParameter`. Throws with Amazon's own word, and never what was sent. */
  readonly call: (service: string, target: string, given: object) => Promise<unknown>;
}

export const textsOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) => text);

/** Amazon's name of what went wrong, and its words where they are not of what we sent. */
const wordIn = (text: string): string => {
  const { __type: type = '' } = JSON.parse(text.startsWith('{') ? text : '{}');
  return String(type).split('#').at(-1) ?? '';
};

export const amazonIn = (region: string): Amazon => {
  const dynamo = new DynamoDBClient({ region });
  const post = async (
    service: string,
    {
      body,
      type,
      target,
    }: { readonly body: string; readonly type: string; readonly target?: string },
  ) => {
    const given = process.env.AWS_ENDPOINT_URL;
    const { origin, host } = new URL(given ?? `https://${service}.${region}.amazonaws.com`);
    const asker = { region, ...(await dynamo.config.credentials()) };
    const asked = { service, host, body, type, ...(target === undefined ? {} : { target }) };
    const { host: _, ...headers } = signed(asker, asked, new Date().toISOString());
    const signal = AbortSignal.timeout(20_000);
    const answer = await fetch(`${origin}/`, { method: 'POST', headers, body, signal });
    return { ok: answer.ok, status: answer.status, text: await answer.text() };
  };
  return {
    region,
    dynamo,
    query: async (service, question) => {
      const body = new URLSearchParams(question).toString();
      const type = 'application/x-www-form-urlencoded';
      const { ok, status, text } = await post(service, { body, type });
      if (ok) return text;
      if (text.includes('does not exist')) return '';
      throw new Error(`${service} answered ${status}: ${textsOf(text, 'Message')[0] ?? ''}`);
    },
    call: async (service, target, given) => {
      const type = 'application/x-amz-json-1.1';
      const { ok, status, text } = await post(service, {
        body: JSON.stringify(given),
        type,
        target,
      });
      if (ok) return JSON.parse(text || '{}');
      throw new Error(`${service} answered ${status}: ${wordIn(text)}`);
    },
  };
};
