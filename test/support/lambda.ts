/** A request as it arrives, and the answer that goes back. */
export interface HttpRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Uint8Array;
}
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}
export type LambdaHandler = (event: never) => Promise<unknown>;

/** What Lambda's HTTP API makes of a request: the body in base64. */
export const lambdaEvent = ({ headers, rawBody }: HttpRequest) => ({
  version: '2.0',
  headers,
  body: Buffer.from(rawBody).toString('base64'),
  isBase64Encoded: true,
});

/** What the HTTP API makes of a function's result. */
export const answerOf = (result: unknown): HttpAnswer => {
  const { statusCode = 200, body = '' } = result as { statusCode?: number; body?: string };
  return { status: statusCode, body };
};

/** Sends requests through a function's handler, as the HTTP API would. */
export const throughLambda =
  (handler: LambdaHandler) =>
  async (request: HttpRequest): Promise<HttpAnswer> =>
    answerOf(await handler(lambdaEvent(request) as never));
