import type { FetchFunction } from '@slack/web-api';
import type { Http } from '../../adapters/teams/http.ts';
import type { TeamsSettings } from '../../adapters/teams/settings.ts';
import type { HttpHandler, HttpIn } from '../../infra/local/http.ts';
import type { StandInClock } from '../../infra/local/standins/clock.ts';
import { argumentsIn } from '../../infra/local/standins/slack/server.ts';
import { slackStandIn } from '../../infra/local/standins/slack/standin.ts';
import { directWith } from '../../infra/local/standins/slack/state.ts';
import { teamsStandIn } from '../../infra/local/standins/teams/standin.ts';
import type { World } from '../../infra/local/standins/world.ts';
import { inSlack, inTeams, names } from '../lines/cast.ts';
import { fetched } from '../simulator/fetched.ts';
import { forgetful } from '../simulator/world.ts';
import { secret } from '../support/slack/stage.ts';
import { resident, smallWorld } from '../support/small-world.ts';
import type { Signing } from '../support/teams/signing.ts';
import { type House, houses } from './words.ts';

/** Something that left the bot: for which house, and in it for which channel alone. */
export interface Out {
  readonly house: House | undefined;
  readonly what: string;
  readonly channel?: string;
  readonly text: string;
}
export const botToken = ({ key }: House): string => `xoxb-${key}-secret`;
const password = 'app-secret-of-all';
const services = 'https://smba.trafficmanager.net';
const serviceOf = ({ key }: House): string => `${services}/${key}/`;
const originOf = ({ key }: House): string => `https://${key}.example`;
const issuer = 'https://api.botframework.com';

/** The same people and channels in each house, under the same ids; what they are called has the house's own word. */
const worldOf = ({ team, tenant, words, key }: House): World => {
  const people = [...names, 'ravi' as const].map((name) => {
    const as = name === 'ravi' ? 'Ravi' : inSlack(name).name;
    const { id: member, aadObjectId: teams } = inTeams(name as 'sam');
    return {
      ...resident(`${as} ${words.people}`, { slack: `U${name.toUpperCase()}`, teams }),
      ...{ key: name, member, email: `${name}@${words.people}.example` },
      ...(name === 'gwen' ? { guest: true as const } : {}),
    };
  });
  const rooms = [
    ['C1', `southport-${words.southport}`],
    ['C2', `formby-${words.formby}`],
    ['C3', 'visitors'],
    ['C9', 'elsewhere'],
  ] as const;
  return {
    ...smallWorld(people),
    workspace: { id: team, name: `House ${words.people}`, domain: key },
    tenant: { id: tenant, name: `House ${words.people}` },
    slackRooms: rooms.map(([id, name]) => ({ id, name })),
  };
};

const requestTo = (url: URL, method: string, headers: object, rawBody: Uint8Array): HttpIn => ({
  ...{ method, path: url.pathname, query: url.searchParams, rawBody: Buffer.from(rawBody) },
  headers: Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  ),
});
const bytesOf = (body: unknown): Uint8Array =>
  typeof body === 'string' ? Buffer.from(body) : ((body as Uint8Array | undefined) ?? Buffer.of());

/** Three workspaces and three tenants in this process; each call goes where its token or its address says, and is kept. */
export const chatsOf = (clock: StandInClock, keys: Signing, out: (one: Out) => void) => {
  const towns = houses.map((house) => {
    const world = worldOf(house);
    const common = { world, clock, app: () => '', kept: forgetful() };
    const slack = slackStandIn({
      ...common,
      signingSecret: secret,
      botToken: botToken(house),
      origin: () => originOf(house),
    });
    const teams = teamsStandIn({
      ...{ ...common, kept: forgetful() },
      ...{ appId: 'app-1', appPassword: password, issuer },
      keys: { jwks: { keys: [keys.jwk] }, token: keys.token },
      serviceUrl: () => serviceOf(house),
    });
    for (const { slack: user = '' } of world.people) directWith(slack.state, user);
    for (const channel of slack.state.channels.values())
      slack.state.saveChannel({ ...channel, members: [...channel.members, 'UBOT'] });
    for (const room of teams.state.conversations.values())
      teams.state.saveConversation({ ...room, installed: true });
    for (const { key, teams: user = '' } of world.people)
      teams.state.saveConversation({
        ...{ id: `a:chat-of-${key}`, kind: 'personal', name: 'Folkmoot' },
        ...{ with: user, installed: true },
      });
    return { house, slack, teams };
  });
  type Town = (typeof towns)[number];
  const townOf = (is: (house: House) => boolean): Town | undefined =>
    towns.find(({ house }) => is(house));

  const fetch: FetchFunction = async (address, init = {}) => {
    const url = new URL(String(address));
    const request = requestTo(url, init.method ?? 'GET', init.headers ?? {}, bytesOf(init.body));
    const shown = request.headers.authorization?.replace('Bearer ', '');
    const town = townOf((one) => url.origin === originOf(one) || shown === botToken(one));
    const args = argumentsIn(request.headers['content-type'], request) ?? {};
    const method = url.pathname.split('/').at(-1) ?? '';
    const isPost = method === 'chat.postMessage' || method === 'chat.update';
    const channel = `${args.channel ?? ''}`;
    out({
      house: town?.house,
      what: `slack ${url.pathname.includes('/hooks/') ? 'answer' : method}`,
      ...(isPost && channel.startsWith('C') ? { channel } : {}),
      text: `${url.pathname} ${Buffer.from(request.rawBody).toString()} ${JSON.stringify(args)}`,
    });
    if (!town) throw new Error('no such workspace');
    return fetched(url.href, await town.slack.http(request));
  };

  const granted = new Map<House, string>();
  /** Each tenant's service gives tokens of its own to the one bot. */
  const grant = async ({ house, teams }: Town): Promise<string> => {
    const before = granted.get(house);
    if (before !== undefined) return before;
    const url = new URL(`${serviceOf(house)}login`);
    const body = new URLSearchParams({
      ...{ grant_type: 'client_credentials', client_id: 'app-1', client_secret: password },
      scope: 'https://api.botframework.com/.default',
    });
    const { body: said } = await teams.http(
      requestTo(url, 'POST', {}, Buffer.from(body.toString())),
    );
    const { access_token: token } = JSON.parse(String(said));
    granted.set(house, token);
    return token;
  };
  const http: Http = async (address, { method, headers = {}, body = '' }) => {
    const url = new URL(address);
    const town = townOf((one) => address.startsWith(serviceOf(one)));
    if (!town) throw new Error(`no such tenant: ${address}`);
    const isCall = url.pathname.includes('/v3/');
    const own = isCall ? { authorization: `Bearer ${await grant(town)}` } : {};
    const room = /conversations\/([^/]+)/.exec(decodeURIComponent(url.pathname))?.[1] ?? '';
    const isPost = method !== 'GET' && room.startsWith('19:southport');
    if (isCall)
      out({
        house: town.house,
        what: `teams ${method}`,
        ...(isPost ? { channel: 'C1' } : {}),
        text: `${url.pathname} ${body}`,
      });
    const request = requestTo(url, method, { ...headers, ...own }, Buffer.from(body));
    const {
      status,
      headers: given = {},
      body: said = '',
    } = await (town.teams.http as HttpHandler)(request);
    return { status, headers: given, body: String(said) };
  };
  const first = serviceOf(houses[0]);
  const teamsSettings: TeamsSettings = {
    TEAMS_APP_ID: 'app-1',
    TEAMS_APP_PASSWORD: password,
    TEAMS_TENANT_ID: 'tenant-of-the-app',
    TEAMS_OPENID_METADATA_URL: `${first}openid`,
    TEAMS_TOKEN_ISSUER: issuer,
    TEAMS_LOGIN_URL: `${first}login`,
    TEAMS_SERVICE_URL_ALLOW: [new URL(services).host],
  };
  return { towns, fetch, http, teamsSettings, serviceOf, origins: houses.map(originOf) };
};
