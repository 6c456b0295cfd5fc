import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type InstallNeeds, slackInstall } from '../adapters/slack/install.ts';
import { installNeeds } from './installing.ts';
import { entry } from './wiring.ts';

/** Installs the app in Slack: the way to Slack's page that asks for consent, and the way back. */
export const installSlack = (needs: InstallNeeds) => {
  const install = slackInstall(needs);
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

export const handler = entry((parts) => installSlack(installNeeds(parts)));
