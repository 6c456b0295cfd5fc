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

/** Sends to the app as Slack does: signed with its secret, stamped by the machine's clock, whatever the product's says. */
export const slackOut = (url: () => string, signingSecret: string): SlackOut => {
  const send = async (
    body: string,
    type: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> => {
    const stamp = `${Math.floor(Date.now() / 1000)}`;
    const signature = createHmac('sha256', signingSecret)
      .update(`v0:${stamp}:${body}`)
      .digest('hex');
    const response = await fetch(url(), {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': stamp,
        'x-slack-signature': `v0=${signature}`,
        ...headers,
      },
    });
    return { status: response.status, body: await response.text() };
  };
  return {
    form: (fields) =>
      send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
    json: (body, headers) => send(JSON.stringify(body), 'application/json', headers),
  };
};
