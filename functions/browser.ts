import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type BrowserNeeds, installing } from '../adapters/browser/install.ts';
import type { InstallWay } from '../core/ports/install-way.ts';

/** A door for a browser that lets the app in: the way to a chat's page that asks for consent, and the way back. */
export const throughBrowser = (needs: BrowserNeeds, way: InstallWay) => {
  const install = installing(needs, way);
  return async ({
    rawPath: path,
    queryStringParameters: query = {},
    cookies = [],
  }: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const { status, headers, body } = await install({ path, query, cookies });
    const { 'set-cookie': cookie, ...others } = headers;
    return { statusCode: status, headers: others, body, ...(cookie ? { cookies: [cookie] } : {}) };
  };
};
