import { slackEdge } from '../../../adapters/slack/edge.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import type { Answer } from '../../../core/outcome.ts';
import type { Known } from '../../../core/ports.ts';
import type { Request } from '../../../core/request.ts';
import { slackDriver } from './driver.ts';
import { slackStandIn } from './standin.ts';

export const secret = 'a local signing secret';

/** Settings that point at a stand-in. */
export const settingsFor = (standIn: { apiUrl: string; origin: string }): SlackSettings => ({
  signingSecret: secret,
  botToken: 'xoxb-local',
  apiUrl: standIn.apiUrl,
  responseUrlAllow: [standIn.origin],
});

/** The Slack edge with a stand-in behind it and a driver before it; core is whatever `answer` says. */
export const stage = async (
  answer: (request: Request) => Answer | Promise<Answer> = () => ({ kind: 'nothing' }),
  names: Readonly<Record<string, Known>> = {},
) => {
  const standIn = await slackStandIn();
  const requests: Request[] = [];
  const counted: string[] = [];
  const edge = slackEdge({
    settings: settingsFor(standIn),
    handle: async (request) => {
      requests.push(request);
      return answer(request);
    },
    directory: { account: async (account) => names[account] },
    count: (what) => counted.push(what),
  });
  const driver = slackDriver({ send: edge, secret, responseUrl: standIn.responseUrl });
  return { standIn, edge, driver, requests, counted };
};
