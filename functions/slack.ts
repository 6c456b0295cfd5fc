import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { SlackEdge } from '../adapters/slack/edge.ts';
import { doorTo } from './door.ts';
import { first } from './first.ts';
import { entry, slackHttp } from './wiring.ts';

/** Slack's requests: commands, presses, forms and events. */
export const slack =
  (edge: SlackEdge) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const rawBody = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
    const { status, headers, body } = await edge({ headers: event.headers, rawBody });
    return { statusCode: status, headers: { ...headers }, body };
  };

export const handler = entry(
  doorTo('slack', (parts) => slack(slackHttp(parts))),
  first('slack'),
);
