import type { Environment } from '../../functions/settings.ts';
import type { Changed } from './console/model.ts';
import type { HttpHandler } from './http.ts';
import type { Kept } from './kept.ts';
import type { StandInClock } from './standins/clock.ts';
import { type SlackStandIn, slackStandIn } from './standins/slack/standin.ts';
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
/** The two chats that stand in for the real ones, with the people who use them. */
export interface Chats {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Everything under `/standin/`. */
  readonly http: HttpHandler;
}

/** Starts both; `origin` is where this process listens, known once it does. */
export const startChats = (needs: {
  readonly world: World;
  readonly settings: ChatSettings;
  readonly kept: Kept;
  readonly clock: StandInClock;
  readonly origin: () => string;
  readonly changed: (changed: Changed) => void;
}): Chats => {
  const { world, settings, kept, clock, origin, changed } = needs;
  const slack = slackStandIn({
    ...settings,
    world,
    kept,
    clock,
    origin,
    app: () => `${origin()}/slack/events`,
    changed: (room) => changed({ what: 'slack', room }),
  });
  const teams = teamsStandIn({
    ...settings,
    world,
    kept,
    clock,
    serviceUrl: () => `${origin()}/standin/teams/`,
    app: () => `${origin()}/teams/messages`,
    changed: (room) => changed({ what: 'teams', room }),
  });
  return {
    slack,
    teams,
    http: (request) =>
      request.path.startsWith('/standin/slack/') ? slack.http(request) : teams.http(request),
  };
};
