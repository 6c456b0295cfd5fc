import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { renewing } from './renewing.ts';
import { isSetUp } from './settings.ts';
import { type Parts, told } from './wiring.ts';

type Door = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;
const none: Door = async () => ({ statusCode: 404 });
/** Nothing was done: nobody vouched for it, or there is nothing. */
const refusals: readonly unknown[] = [401, 404];

/** A door; where nothing that it needs is set there is none, and a stranger who knocks calls nobody. What is kept by now may vouch for what it refuses. */
export const doorTo = (to: 'slack' | 'teams' | 'files', open: (parts: Parts) => Door) =>
  renewing((parts, refused): Door => {
    const door = isSetUp(to, told(parts)) ? open(parts) : none;
    return async (event) => {
      const answer = await door(event);
      if (refusals.includes(answer.statusCode)) refused();
      return answer;
    };
  });
