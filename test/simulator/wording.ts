import type { HttpIn, HttpOut } from '../../infra/local/http.ts';
import { argumentsIn } from '../../infra/local/standins/slack/server.ts';
import type { SlackState } from '../../infra/local/standins/slack/state.ts';
import type { TeamsState } from '../../infra/local/standins/teams/state.ts';
import type { Wording } from './network.ts';

/** What a call gives, in whatever form. */
export const argumentsOf = (request: HttpIn) =>
  argumentsIn(request.headers['content-type'], request) ?? {};
const bodyOf = ({ body = '' }: HttpOut): Readonly<Record<string, unknown>> => {
  try {
    return JSON.parse(String(body));
  } catch {
    return {};
  }
};

/** How the Web API's calls are told apart. */
export const slackWording = (state: SlackState): Wording => ({
  platform: 'slack',
  doing: ({ path }) =>
    path.endsWith('/chat.postMessage')
      ? 'post'
      : /\/chat\.(update|delete)$/.test(path)
        ? 'change'
        : 'read',
  named: (answer) => {
    const { ok, ts } = bodyOf(answer);
    return ok === true ? String(ts) : undefined;
  },
  changes: (request) => {
    const { ts } = argumentsOf(request);
    return ts === undefined ? undefined : String(ts);
  },
  tooMany: (seconds) => ({ status: 429, headers: { 'retry-after': `${seconds}` }, body: '' }),
  stands: (id) => [...state.messages.values()].some(({ ts }) => ts === id),
  drop: (id) => {
    const found = [...state.messages.values()].find(({ ts }) => ts === id);
    if (found) state.dropMessage(found);
  },
});
const activity = /\/activities(?:\/([^/]+))?$/;
/** How the Bot Connector's calls are told apart. */
export const teamsWording = (state: TeamsState): Wording => ({
  platform: 'teams',
  doing: ({ method, path }) =>
    !activity.test(path) ? 'read' : method === 'POST' ? 'post' : 'change',
  named: (answer) => {
    const { id } = bodyOf(answer);
    return answer.status < 300 && id !== undefined ? String(id) : undefined;
  },
  changes: ({ path }) => activity.exec(path)?.[1],
  tooMany: (seconds) => ({ status: 429, headers: { 'retry-after': `${seconds}` }, body: '' }),
  stands: (id) => state.posts.has(id),
  drop: (id) => {
    const found = state.posts.get(id);
    if (found) state.dropPost(found);
  },
});
