import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';

const well: APIGatewayProxyStructuredResultV2 = {
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"status":"ok"}',
};

/** Answers GET /health beside a function's own work: once it has started, which it does only with all its settings. */
export const withHealth =
  <Event extends object, Answer>(work: (event: Event, lambda: Context) => Promise<Answer>) =>
  async (
    event: Event | APIGatewayProxyEventV2,
    lambda: Context,
  ): Promise<Answer | APIGatewayProxyStructuredResultV2> =>
    'routeKey' in event ? well : work(event, lambda);
