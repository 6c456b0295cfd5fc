import { AsyncLocalStorage } from 'node:async_hooks';
import type { FetchFunction } from '@slack/web-api';
import type { SlackSettings } from '../../adapters/slack/settings.ts';
import type { Http } from '../../adapters/teams/http.ts';
import type { TeamsSettings } from '../../adapters/teams/settings.ts';
import type { At } from '../../core/model/ids.ts';
import type { HttpIn } from '../../infra/local/http.ts';
import { slackEnvelope } from '../../infra/local/standins/slack/envelope.ts';
import { slackPeople } from '../../infra/local/standins/slack/people.ts';
import { slackServer } from '../../infra/local/standins/slack/server.ts';
import { type Answered, signedHeaders } from '../../infra/local/standins/slack/signed.ts';
import { type SlackState, slackState } from '../../infra/local/standins/slack/state.ts';
import { teamsEnvelope } from '../../infra/local/standins/teams/envelope.ts';
import { teamsKeys } from '../../infra/local/standins/teams/keys.ts';
import { teamsPeople } from '../../infra/local/standins/teams/people.ts';
import { teamsServer } from '../../infra/local/standins/teams/server.ts';
import { type TeamsState, teamsState } from '../../infra/local/standins/teams/state.ts';
import type { World } from '../../infra/local/standins/world.ts';
import { type Closed, closedInSlack, closedInTeams } from './closed.ts';
import type { Heard } from './context.ts';
import { fetched } from './fetched.ts';
import type { Network } from './network.ts';
import { argumentsOf, slackWording, teamsWording } from './wording.ts';
import { forgetful, harbour, valley } from './world.ts';

const signingSecret = 'signing';
const botToken = 'xoxb-bot';
const issuer = 'https://api.botframework.com';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
/** Where Slack takes and keeps files. */
const filesAt = 'https://files.slack.com';
const originOf = ({ workspace }: World) => `https://${workspace.domain}.example`;

/** One request of a chat, which may come again: signed anew each time. */
export interface Arrival {
  readonly chat: 'slack' | 'teams';
  readonly body: string;
  readonly headers: () => Promise<Readonly<Record<string, string>>>;
  readonly heard: Heard;
}
/** Takes one request to the bot; resolves with what the chat is answered. */
export type Arrive = (arrival: Arrival) => Promise<Answered>;

/** The two chats as their people and the bot know them. */
export type Chats = ReturnType<typeof chatsOf>;

/** Two workspaces and a tenant in this process, on the clock of the history. */
export const chatsOf = (now: () => At, network: Network, arrive: Arrive) => {
  const machine = () => Date.parse(now());
  const clock = { now, machine, wait: async () => {} };
  const unheard: Heard = () => {};
  const hearing = new AsyncLocalStorage<Heard>();
  const heard = () => hearing.getStore() ?? unheard;
  const closed: Closed = new Set();

  const workspace = (world: World) => {
    const state = slackState(world, forgetful(), clock, () => {});
    const send = (body: string, type: string, more = {}) =>
      arrive({
        chat: 'slack',
        body,
        headers: async () => ({
          ...signedHeaders(signingSecret, body, type, Math.floor(machine() / 1000)),
          ...more,
        }),
        heard: heard(),
      });
    const out = {
      form: (fields: Readonly<Record<string, string>>) =>
        send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded'),
      json: (body: unknown, headers?: Readonly<Record<string, string>>) =>
        send(JSON.stringify(body), 'application/json', headers),
    };
    const origin = () => originOf(world);
    const envelope = slackEnvelope(state, out, origin);
    return {
      world,
      state,
      envelope,
      people: slackPeople(state, out, envelope),
      http: slackServer(state, botToken, () => filesAt, closedInSlack(closed, state)),
    };
  };
  const workspaces = [workspace(harbour), workspace(valley)] as const;

  const keys = teamsKeys(sharedKeys, machine);
  let held: { readonly token: string; readonly until: number } | undefined;
  /** Teams sends one token for most of its hour. */
  const tokenNow = async (): Promise<string> => {
    if (!held || held.until < machine())
      held = {
        token: await keys.token({ issuer, audience: appId, serviceUrl }),
        until: machine() + 30 * 60_000,
      };
    return held.token;
  };
  const tenant = teamsState(harbour, appId, forgetful(), clock, () => {});
  const teamsOut = {
    activity: (activity: Readonly<Record<string, unknown>>) =>
      arrive({
        chat: 'teams',
        body: JSON.stringify(activity),
        headers: async () => ({
          'content-type': 'application/json',
          authorization: `Bearer ${await tokenNow()}`,
        }),
        heard: heard(),
      }),
  };
  const teams = {
    state: tenant,
    people: teamsPeople(tenant, teamsOut, () => serviceUrl),
    http: teamsServer(
      tenant,
      keys,
      appPassword,
      issuer,
      () => serviceUrl,
      closedInTeams(closed, tenant),
    ),
    /** Sends what befalls somebody, as Teams would. */
    befalls: (user: string, room: string, what: Readonly<Record<string, unknown>>) =>
      teamsOut.activity(activityOf(tenant, user, room, what)),
  };

  /** The workspace that a call is for: it alone knows the channel, the person or the form. */
  const workspaceOf = (request: HttpIn) => {
    const own = workspaces.find(({ world }) => request.path.startsWith(`/${world.workspace.id}/`));
    if (own) return own;
    const { channel, channel_id, users, user, view_id, trigger_id, team } = argumentsOf(request);
    const names = [channel, channel_id, users, user, view_id, trigger_id, team].map(String);
    const knows = ({ state, world }: (typeof workspaces)[number]) =>
      names.some(
        (name) =>
          name === world.workspace.id ||
          state.channels.has(name) ||
          state.modals.has(name) ||
          state.triggers.has(name) ||
          world.people.some(({ slack }) => slack === name),
      );
    return workspaces.find(knows) ?? workspaces[0];
  };

  /** Slack takes files without asking of which workspace they are. */
  const uploadsOfAll = (state: SlackState) => {
    for (const { state: other } of workspaces)
      for (const [id, one] of other.uploads)
        if (!state.uploads.get(id)?.bytes) state.uploads.set(id, one);
  };
  const fetch: FetchFunction = async (address, init = {}) => {
    const url = new URL(String(address));
    const request: HttpIn = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: Object.fromEntries(
        Object.entries(init.headers ?? {}).map(([name, value]) => [
          name.toLowerCase(),
          String(value),
        ]),
      ),
      rawBody: Buffer.from(typeof init.body === 'string' ? init.body : ''),
    };
    const own = workspaces.find(({ world }) => url.origin === originOf(world));
    const { http, state } = own ?? workspaceOf(request);
    if (url.origin === filesAt || url.pathname.includes('/files.')) uploadsOfAll(state);
    const answer = await network.call(request, http, slackWording(state));
    if (!answer) throw new Error('no answer');
    return fetched(url.href, answer);
  };
  const http: Http = async (address, { method, headers = {}, body = '' }) => {
    const url = new URL(address);
    const request: HttpIn = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers,
      rawBody: Buffer.from(body),
    };
    const answer = await network.call(request, teams.http, teamsWording(tenant));
    if (!answer) return { status: 0, why: 'unanswered' };
    const { status, headers: given = {}, body: said = '' } = answer;
    return { status, headers: given, body: String(said) };
  };
  const slackSettings: SlackSettings = {
    signingSecret,
    botToken,
    apiUrl: 'https://slack.com/api/',
    responseUrlAllow: workspaces.map(({ world }) => originOf(world)),
    fetch,
  };
  return {
    workspaces,
    teams,
    closed,
    http,
    slackSettings,
    teamsSettings,
    /** What is done here is answered to `hears`. */
    doing: <Result>(hears: Heard, deed: () => Result): Result => hearing.run(hears, deed),
  };
};

const activityOf = (
  state: TeamsState,
  user: string,
  room: string,
  what: Readonly<Record<string, unknown>>,
) => {
  const place = state.conversations.get(room);
  if (!place) throw new Error('no such conversation');
  return { ...teamsEnvelope(state, () => serviceUrl)(user, place, undefined), ...what };
};

const appId = 'app';
const appPassword = 'password';
const teamsSettings: TeamsSettings = {
  TEAMS_APP_ID: appId,
  TEAMS_APP_PASSWORD: appPassword,
  TEAMS_TENANT_ID: 'council',
  TEAMS_OPENID_METADATA_URL: `${serviceUrl}openid`,
  TEAMS_TOKEN_ISSUER: issuer,
  TEAMS_LOGIN_URL: `${serviceUrl}login`,
  TEAMS_SERVICE_URL_ALLOW: ['smba.trafficmanager.net'],
};
/** A key takes longer to make than a history to play. */
const sharedKeys = forgetful();
