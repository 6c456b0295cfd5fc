import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { TeamsEdge } from '../adapters/teams/edge.ts';
import { doorTo } from './door.ts';
import { first } from './first.ts';
import { entry, teamsHttp } from './wiring.ts';

/** Teams' activities: messages, presses, dialogs and what happens to places. */
export const teams =
  (edge: TeamsEdge) =>
  async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const rawBody = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
    const { status, headers, body } = await edge({ headers: event.headers, rawBody });
    return { statusCode: status, headers: { ...headers }, body };
  };

export const handler = entry(
  doorTo('teams', (parts) => teams(teamsHttp(parts))),
  first('teams'),
);
