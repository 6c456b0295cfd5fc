import { createHmac } from 'node:crypto';

/** What came back from the app. */
export interface Answered {
  readonly status: number;
  readonly body: string;
}
export interface SlackOut {
  readonly form: (fields: Readonly<Record<string, string>>) => Promise<Answered>;
  readonly json: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answered>;
}

/** The headers under which Slack sends a body: signed with the app's secret and stamped, in seconds. */
export const signedHeaders = (
  secret: string,
  body: string,
  type: string,
  at: number,
): Readonly<Record<string, string>> => ({
  'content-type': type,
  'x-slack-request-timestamp': `${at}`,
  'x-slack-signature': `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
});

/** Sends to the app as Slack does. */
export const slackOut = (url: () => string, secret: string, machine: () => number): SlackOut => {
  const send = async (
    body: string,
    type: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> => {
    const signed = signedHeaders(secret, body, type, Math.floor(machine() / 1000));
    const response = await fetch(url(), {
      method: 'POST',
      body,
      headers: { ...signed, ...headers },
    });
    return { status: response.status, body: await response.text() };
  };
  return {
    form: (fields) =>
      send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    json: (body, headers) => send(JSON.stringify(body), 'application/json', headers),
  };
};
