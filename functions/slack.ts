import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SlackEdge } from '../adapters/slack/edge.ts';
import { entry, slackHttp } from './wiring.ts';

/** What GET /health answers once a function has started, which it does only with all its settings. */
const well = {
  statusCode: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"status":"ok"}',
};

/** Slack's requests: commands, presses, forms and events; and whoever asks whether all is well. */
export const slack =
  (edge: SlackEdge) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    if (event.routeKey === 'GET /health') return well;
    const rawBody = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
    const { status, headers, body } = await edge({ headers: event.headers, rawBody });
    return { statusCode: status, headers: { ...headers }, body };
  };

export const handler = entry((parts) => slack(slackHttp(parts)));
