import type { TeamsSettings } from '../../../adapters/teams/settings.ts';
import { openKept } from '../../../infra/local/kept.ts';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import type { TeamsCall } from '../../../infra/local/standins/teams/server.ts';
import { type TeamsStandIn, teamsStandIn } from '../../../infra/local/standins/teams/standin.ts';
import type { Post } from '../../../infra/local/standins/teams/state.ts';
import { onLoopback } from '../loopback.ts';
import { seededClock } from '../seeded-clock.ts';
import { resident, smallWorld } from '../small-world.ts';
import type { TeamsConversation, TeamsPerson } from './driver.ts';
import { type Signing, signing } from './signing.ts';

/** The stand-in tenant on loopback, on a clock of its own: what Folkmoot calls, and what it was sent. */
export interface ServedTeams extends TeamsStandIn {
  readonly origin: string;
  readonly serviceUrl: string;
  readonly settings: TeamsSettings;
  readonly keys: Signing;
  /** Calls to the Bot Connector, in order. */
  readonly calls: TeamsCall[];
  /** How often the keys and the login service were asked. */
  readonly asked: { keys: number; login: number };
  /** Connections opened, whatever for. */
  readonly sockets: () => number;
  /** The next calls to the Bot Connector meet these, one each. */
  readonly faults: Fault[];
  /** Whether the keys or the login service are away. */
  readonly down: { keys: boolean; login: boolean };
  /** A post of the bot's that is there, under this name. */
  readonly has: (id: string, place: TeamsConversation) => Post;
  readonly close: () => Promise<void>;
}

/** Starts one; everybody has a chat with the bot, which is in all channels and in `places`. */
export const servedTeams = async (
  people: readonly TeamsPerson[],
  {
    keys,
    places = [],
    appId = 'app-1',
  }: { keys?: Signing; places?: readonly TeamsConversation[]; appId?: string } = {},
): Promise<ServedTeams> => {
  const own = keys ?? (await signing());
  const calls: TeamsCall[] = [];
  const faults: Fault[] = [];
  const asked = { keys: 0, login: 0 };
  const down = { keys: false, login: false };
  const clock = seededClock();
  const kept = openKept(undefined);
  let serviceUrl = '';
  const standIn = teamsStandIn({
    world: smallWorld(
      people.map(({ id, name, aadObjectId, userRole }) => ({
        ...resident(name, { teams: aadObjectId }),
        member: id,
        ...(userRole === 'guest' ? { guest: true as const } : {}),
      })),
    ),
    kept,
    clock,
    appId,
    appPassword: 'app-secret',
    issuer: 'https://api.botframework.com',
    keys: { jwks: { keys: [own.jwk] }, token: own.token },
    serviceUrl: () => serviceUrl,
    app: () => serviceUrl,
    faults: (call) => {
      if (call.what === 'connector') {
        calls.push(call);
        return faults.shift();
      }
      if (call.what === 'metadata') return undefined;
      asked[call.what] += 1;
      return down[call.what] ? { status: 503 } : undefined;
    },
  });
  const { state, http } = standIn;
  const loopback = await onLoopback(http);
  const { origin } = loopback;
  serviceUrl = `${origin}/standin/teams/`;
  for (const room of state.conversations.values())
    state.saveConversation({ ...room, installed: true });
  for (const { id, kind, name = '' } of places)
    state.saveConversation({ id, kind, name, installed: true });
  for (const { key, teams: user = '' } of state.world.people)
    state.saveConversation({
      id: `a:chat-of-${key}`,
      kind: 'personal',
      name: 'Folkmoot',
      with: user,
      installed: true,
    });
  return {
    ...standIn,
    origin,
    serviceUrl,
    settings: {
      TEAMS_APP_ID: appId,
      TEAMS_APP_PASSWORD: 'app-secret',
      TEAMS_TENANT_ID: 'tenant-of-the-app',
      TEAMS_OPENID_METADATA_URL: `${serviceUrl}openid`,
      TEAMS_TOKEN_ISSUER: 'https://api.botframework.com',
      TEAMS_LOGIN_URL: `${serviceUrl}login`,
      TEAMS_SERVICE_URL_ALLOW: [new URL(origin).host],
    },
    keys: own,
    calls,
    asked,
    sockets: loopback.sockets,
    faults,
    down,
    has: (id, { id: conversation }) =>
      state.savePost({ id, conversation, from: 'bot', activity: {}, at: state.now() }),
    close: async () => {
      await loopback.close();
      kept.close();
    },
  };
};
