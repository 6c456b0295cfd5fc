import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isSetUp } from './settings.ts';
import { environment, type Parts } from './wiring.ts';

type Door = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

/** A door; where nothing that it needs is set there is none, and a stranger who knocks calls nobody. */
export const doorTo =
  (to: 'slack' | 'teams' | 'files', open: (parts: Parts) => Door) =>
  (parts: Parts): Door =>
    isSetUp(to, parts.environment ?? environment())
      ? open(parts)
      : async () => ({ statusCode: 404 });
