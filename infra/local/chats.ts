import type { Environment } from '../../functions/settings.ts';
import type { Changed } from './console/model.ts';
import type { HttpHandler } from './http.ts';
import type { Kept } from './kept.ts';
import type { StandInClock } from './standins/clock.ts';
import { type SlackStandIn, slackStandIn } from './standins/slack/standin.ts';
import { teamsKeys } from './standins/teams/keys.ts';
import { type TeamsOut, type TeamsPeople, teamsPeople } from './standins/teams/people.ts';
import { teamsServer } from './standins/teams/server.ts';
import { type TeamsState, teamsState } from './standins/teams/state.ts';
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
/** The two chats that stand in for the real ones, with the people who use them; `out` sends what no person does. */
export interface Chats {
  readonly slack: SlackStandIn;
  readonly teams: {
    readonly state: TeamsState;
    readonly people: TeamsPeople;
    readonly out: TeamsOut;
  };
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
  const serviceUrl = () => `${origin()}/standin/teams/`;
  const keys = teamsKeys(kept);

  const slack = slackStandIn({
    ...settings,
    world,
    kept,
    clock,
    origin,
    app: () => `${origin()}/slack/events`,
    changed: (room) => changed({ what: 'slack', room }),
  });
  const inTeams = teamsState(world, settings.appId, kept, clock.now, (room) =>
    changed({ what: 'teams', room }),
  );
  const teams = teamsServer(inTeams, keys, settings.appPassword, settings.issuer, serviceUrl);

  const sendActivity = async (activity: unknown) => {
    const { issuer, appId: audience } = settings;
    const token = keys.token({ issuer, audience, serviceUrl: serviceUrl() });
    const response = await fetch(`${origin()}/teams/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    });
    return { status: response.status, body: await response.text() };
  };
  const toTeams: TeamsOut = { activity: sendActivity };
  return {
    slack,
    teams: { state: inTeams, people: teamsPeople(inTeams, toTeams, serviceUrl), out: toTeams },
    http: (request) =>
      request.path.startsWith('/standin/slack/') ? slack.http(request) : teams(request),
  };
};
