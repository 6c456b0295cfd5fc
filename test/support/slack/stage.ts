import { slackEdge } from '../../../adapters/slack/edge.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import type { Known } from '../../../core/model/chat-facts.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Request } from '../../../core/model/request.ts';
import type { Form } from '../../../core/view/view.ts';
import { type Person, slackDriver } from './driver.ts';
import { servedSlack } from './served.ts';

export const secret = 'a local signing secret';

export const asha = { id: 'U1', name: 'asha' };
/** What core may answer: a form, a line for the asker alone, and a line that a card says too. */
export const form: Form = {
  form: 'action.new',
  key: 'k1',
  title: 'New action',
  aloud: 'A form for a new action.',
  submit: 'Make it',
  fields: [
    { name: 'what', label: 'What', kind: 'line', required: true },
    { name: 'due', label: 'By when', kind: 'day' },
  ],
  carries: { ask: 'form', form: 'action.new' },
};
export const said: Answer = {
  kind: 'view',
  made: false,
  view: {
    aloud: 'A-1 is on the list.',
    blocks: [{ kind: 'text', spans: [{ kind: 'text', text: 'A-1 is on the list.' }] }],
  },
};
export const made: Answer = { ...said, made: true };

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
  people?: readonly Person[],
) => {
  const standIn = await servedSlack(people, secret);
  const requests: Request[] = [];
  const counted: string[] = [];
  const faults: { at: string; error: unknown }[] = [];
  const edge = slackEdge({
    settings: settingsFor(standIn),
    handle: async (request) => {
      requests.push(request);
      return answer(request);
    },
    directory: { account: async (account) => names[account] },
    count: (what) => counted.push(what),
    log: (fault) => faults.push(fault),
  });
  const { responseUrl, trigger } = standIn;
  const driver = slackDriver({ send: edge, secret, responseUrl, trigger });
  return { standIn, edge, driver, requests, counted, faults };
};
