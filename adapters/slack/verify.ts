import { createHmac, timingSafeEqual } from 'node:crypto';

/** An HTTP request as it came: header names in lower case, the body as bytes. */
export interface SlackHttp {
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly rawBody: Uint8Array;
}

/** Largest body that is looked at; Slack's own stay far below. */
export const bodyLimit = 1024 * 1024;
/** Seconds that a signature's time may be off, either way (rules: Trust). */
const skew = 300;

/**
 * Whether Slack signed these very bytes within five minutes of `now` (milliseconds).
 * Nothing of the body is parsed; a doubled or decorated header is no signature.
 */
export const isSigned = (http: SlackHttp, secret: string, now: number): boolean => {
  const signature = http.headers['x-slack-signature'] ?? '';
  const timestamp = http.headers['x-slack-request-timestamp'] ?? '';
  if (secret === '' || http.rawBody.byteLength > bodyLimit) return false;
  if (!/^v0=[0-9a-f]{64}$/.test(signature) || !/^\d{10}$/.test(timestamp)) return false;
  if (Math.abs(now / 1000 - Number(timestamp)) > skew) return false;
  const expected = createHmac('sha256', secret)
    .update(`v0:${timestamp}:`)
    .update(http.rawBody)
    .digest();
  return timingSafeEqual(expected, Buffer.from(signature.slice(3), 'hex'));
};

/** All that Slack's certificate check may hold, as it is written; the token is Slack's old one, which proves nothing. */
const certificateCheck = /^(?:token=[^&=]*&ssl_check=1|ssl_check=1(?:&token=[^&=]*)?)$/;

/**
 * Slack's plain certificate check: a form of `ssl_check=1`, and its old token. Answered with nothing, and nothing runs;
 * with anything else in it, it needs a signature as any request does.
 */
export const isCertificateCheck = ({ headers, rawBody }: SlackHttp): boolean =>
  rawBody.byteLength <= 4096 &&
  headers['x-slack-signature'] === undefined &&
  certificateCheck.test(Buffer.from(rawBody).toString('latin1'));
