import type { Environment } from '../../functions/settings.ts';
import type { Changed } from './console/model.ts';
import type { HttpHandler, HttpIn } from './http.ts';
import { apart, type Kept } from './kept.ts';
import type { StandInClock } from './standins/clock.ts';
import { tokenIn } from './standins/slack/server.ts';
import { type SlackStandIn, slackStandIn } from './standins/slack/standin.ts';
import { teamsKeys } from './standins/teams/keys.ts';
import { isFor } from './standins/teams/server.ts';
import { type TeamsStandIn, teamsStandIn } from './standins/teams/standin.ts';
import type { World } from './standins/world.ts';

/** What the stand-ins must agree on with the app. */
export interface ChatSettings {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly appId: string;
  readonly appPassword: string;
  readonly issuer: string;
}
/** What the app is told of them, as they are told it. */
export const chatSettings = (environment: Environment): ChatSettings => {
  const told = (name: string): string => environment[name] ?? '';
  return {
    signingSecret: told('SLACK_SIGNING_SECRET'),
    botToken: told('SLACK_BOT_TOKEN'),
    appId: told('TEAMS_APP_ID'),
    appPassword: told('TEAMS_APP_PASSWORD'),
    issuer: told('TEAMS_TOKEN_ISSUER'),
  };
};
/** A workspace of Slack and a tenant of Teams that stand in for real ones, with the people who use them. */
export interface House {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
}
/** The two chats: the council's house, and with the setting that of its partners. */
export interface Chats extends House {
  readonly partners?: House;
  /** Everything under `/standin/`. */
  readonly http: HttpHandler;
}

/** Under which the partners' own stand-ins are served; what names no house comes by the council's. */
const theirs = '/standin/partners';

/** Starts them; `origin` is where this process listens, known once it does. */
export const startChats = (needs: {
  readonly world: World;
  /** The world of the partners, and the token of their workspace. */
  readonly partners?: { readonly world: World; readonly botToken: string };
  readonly settings: ChatSettings;
  readonly kept: Kept;
  readonly clock: StandInClock;
  readonly origin: () => string;
  readonly changed: (changed: Changed) => void;
}): Chats => {
  const { world, partners: own, settings, kept, clock, origin, changed } = needs;
  // The app has one login and one set of keys for all tenants.
  const keys = teamsKeys(kept, clock.machine);
  const tokens = new Set<string>();
  const house = (of: World, shelves: Kept, at: () => string, botToken: string): House => {
    const all = { ...settings, world: of, kept: shelves, clock };
    const slack = slackStandIn({
      ...all,
      botToken,
      origin: at,
      app: () => `${origin()}/slack/events`,
      changed: (room) => changed({ what: 'slack', room }),
    });
    const teams = teamsStandIn({
      ...all,
      keys,
      tokens,
      serviceUrl: () => `${at()}/standin/teams/`,
      app: () => `${origin()}/teams/messages`,
      changed: (room) => changed({ what: 'teams', room }),
    });
    return { slack, teams };
  };
  const first = house(world, kept, origin, settings.botToken);
  const partners =
    own && house(own.world, apart(kept, 'partners'), () => `${origin()}${theirs}`, own.botToken);
  /** Slack's Web API and the Bot Connector's global address are one for all: the token and the conversation say whose. */
  const whose = (request: HttpIn): House => {
    if (!partners) return first;
    const named =
      request.path.startsWith(`${theirs}/`) ||
      tokenIn(request) === own?.botToken ||
      isFor(request, partners.teams.state);
    return named ? partners : first;
  };
  return {
    ...first,
    ...(partners ? { partners } : {}),
    http: (request) => {
      const { slack, teams } = whose(request);
      return request.path.includes('/slack/') ? slack.http(request) : teams.http(request);
    },
  };
};
