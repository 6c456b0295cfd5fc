import { isDeepStrictEqual } from 'node:util';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { vi } from 'vitest';
import { doorTo } from '../../functions/door.ts';
import type { Environment } from '../../functions/settings.ts';
import { slack } from '../../functions/slack.ts';
import { teams } from '../../functions/teams.ts';
import { slackHttp, teamsHttp } from '../../functions/wiring.ts';
import { withHealth } from '../../functions/with-health.ts';
import type { World } from '../../infra/aws/setup/world.ts';
import type { HttpHandler, HttpOut } from '../../infra/local/http.ts';
import { servedAmazon } from './amazon.ts';
import { answerOf } from './lambda.ts';
import { onLoopback } from './loopback.ts';
import { servedSlack } from './slack/served.ts';
import { servedTeams } from './teams/served.ts';

export const appId = '11111111-2222-4333-8444-555555555555';

/** Somebody at a terminal: what they answer, in order, and all that they are told or asked. */
export const somebody = (answers?: readonly string[]) => {
  const lines: string[] = [];
  const left = [...(answers ?? [])];
  const asked = async (question: string) => {
    lines.push(question);
    const answer = left.shift();
    if (answer === undefined) throw new Error(`Nobody answers: ${question}`);
    return answer;
  };
  const terminal = {
    say: (line: string) => void lines.push(line),
    canAsk: answers !== undefined,
    ask: asked,
    askSecret: asked,
    close: () => {},
  };
  return { terminal, lines, left, text: () => lines.join('\n') };
};

/** A system that was just deployed: Amazon, its doors as the functions are, and both chats. Parameters are read anew as they are put. */
export const deployed = async (more: Readonly<Record<string, string>> = {}) => {
  const chats = { slack: await servedSlack(), teams: await servedTeams([], { appId }) };
  const told = (): Environment => ({
    ...{ TABLE_NAME: 'folkmoot', DYNAMODB_ENDPOINT: 'http://127.0.0.1:1' },
    TOKENS_SECRET: 'a key by which no token is sealed here',
    ...amazon.valuesUnder('/folkmoot/slack'),
    ...amazon.valuesUnder('/folkmoot/teams'),
    ...(amazon.valuesUnder('/folkmoot/slack').SLACK_SIGNING_SECRET && {
      SLACK_API_URL: chats.slack.apiUrl,
    }),
    ...(amazon.valuesUnder('/folkmoot/teams').TEAMS_APP_ID && {
      TEAMS_LOGIN_URL: chats.teams.settings.TEAMS_LOGIN_URL,
      TEAMS_OPENID_METADATA_URL: chats.teams.settings.TEAMS_OPENID_METADATA_URL,
    }),
  });
  let known: Environment = {};
  const anew = async () => {
    const found = told();
    if (!isDeepStrictEqual(found, known)) known = found;
    return known;
  };
  const parts = { environment: known, anew };
  const doors = {
    slack: doorTo('slack', (given) => slack(slackHttp(given)))(parts),
    teams: doorTo('teams', (given) => teams(teamsHttp(given)))(parts),
    health: withHealth(() => async () => ({}))(parts),
  };
  /** What a door answers in its place. */
  const instead: { slack?: HttpOut; teams?: HttpOut; health?: HttpOut } = {};
  const http: HttpHandler = async ({ path, headers, rawBody }) => {
    const which = path === '/health' ? 'health' : path.startsWith('/slack') ? 'slack' : 'teams';
    const other = instead[which];
    if (other) return other;
    const event = {
      ...{ routeKey: path, rawPath: path, headers },
      ...{ body: Buffer.from(rawBody).toString('base64'), isBase64Encoded: true },
    } as unknown as APIGatewayProxyEventV2;
    const { status, body } = answerOf(await doors[which](event, {} as never));
    return { status, body };
  };
  const api = await onLoopback(http);
  const amazon = await servedAmazon(() => ({
    SlackUrl: `${api.origin}/slack/events`,
    TeamsUrl: `${api.origin}/teams/messages`,
    ...more,
  }));
  const chatSettings = {
    SLACK_API_URL: chats.slack.apiUrl,
    TEAMS_LOGIN_URL: chats.teams.settings.TEAMS_LOGIN_URL,
  };
  const world = (terminal: World['terminal'], environment: Environment = {}): World => ({
    terminal,
    environment: { AWS_REGION: 'eu-west-2', ...chatSettings, ...environment },
    pause: async () => {},
  });
  const close = async () => {
    await Promise.all([api.close(), amazon.close(), chats.slack.close(), chats.teams.close()]);
  };
  return { amazon, chats, instead, world, close };
};

export const signing = '0123456789abcdef0123456789abcdef';
export const other = 'fedcba9876543210fedcba9876543210';
export const token = 'xoxb-local';
export const teamsApp = { TEAMS_APP_ID: appId, TEAMS_TENANT_ID: appId };

/** All of these secrets that stand in a text. */
export const secretsIn = (text: string): readonly string[] =>
  [signing, other, token, 'app-secret', 'wrong-secret'].filter((one) => text.includes(one));

type Program = (words: readonly string[], world: World) => Promise<boolean>;
interface Said {
  readonly words?: readonly string[];
  readonly environment?: Environment;
}

/** A system that was just deployed, and the shell of somebody who may look at it. */
export const shell = async (outputs?: Readonly<Record<string, string>>) => {
  const system = await deployed(outputs);
  vi.stubEnv('AWS_ENDPOINT_URL', system.amazon.origin);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'local');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'local');
  return {
    ...system,
    /** A program with somebody at it who answers so; nobody where no answers are given. */
    run: async (
      program: Program,
      answers?: readonly string[],
      { words = [], environment = {} }: Said = {},
    ) => {
      const { terminal, text, left } = somebody(answers);
      const ended = await program(words, system.world(terminal, environment)).catch(
        (error: Error) => error.message,
      );
      return { ended, text: text(), left };
    },
    /** What is kept of a part, by setting. */
    values: (part: string) => system.amazon.valuesUnder(`/folkmoot/${part}`),
    close: async () => {
      vi.unstubAllEnvs();
      await system.close();
    },
  };
};
