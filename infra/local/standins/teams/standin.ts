import type { HttpHandler } from '../../http.ts';
import type { Kept } from '../../kept.ts';
import type { StandInClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { World } from '../world.ts';
import type { TeamsOut, TeamsPeople } from './deeds.ts';
import { type TeamsKeys, teamsKeys } from './keys.ts';
import { teamsPeople } from './people.ts';
import { type TeamsCall, teamsServer } from './server.ts';
import { type TeamsState, teamsState } from './state.ts';

/** A tenant that stands in for a real one. */
export interface TeamsStandIn {
  readonly state: TeamsState;
  readonly people: TeamsPeople;
  /** Sends what no person does. */
  readonly out: TeamsOut;
  /** The Bot Connector, its keys and the login service. */
  readonly http: HttpHandler;
}
export interface TeamsStandInNeeds {
  readonly world: World;
  readonly kept: Kept;
  readonly clock: StandInClock;
  readonly appId: string;
  readonly appPassword: string;
  readonly issuer: string;
  /** Where `http` is served, with a slash at its end. */
  readonly serviceUrl: () => string;
  /** Where activities go. */
  readonly app: () => string;
  /** A key of its own, kept, where none is handed in. */
  readonly keys?: TeamsKeys;
  /** What the login service gave out, where other tenants take it too. */
  readonly tokens?: Set<string>;
  readonly changed?: (conversation: string) => void;
  readonly faults?: Faults<TeamsCall>;
}

/** One tenant, as it was kept. */
export const teamsStandIn = (needs: TeamsStandInNeeds): TeamsStandIn => {
  const { world, kept, clock, appId, appPassword, issuer, serviceUrl, app } = needs;
  const { changed = () => {}, faults = () => undefined } = needs;
  const { keys = teamsKeys(kept, clock.machine), tokens = new Set() } = needs;
  const state = teamsState(world, appId, kept, clock, changed);
  const out: TeamsOut = {
    activity: async (activity) => {
      // A token is made for the address that its activity names.
      const named = String(activity.serviceUrl ?? serviceUrl());
      const token = await keys.token({ issuer, audience: appId, serviceUrl: named });
      const response = await fetch(app(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
      });
      return { status: response.status, body: await response.text() };
    },
  };
  return {
    state,
    out,
    people: teamsPeople(state, out, serviceUrl),
    http: teamsServer(state, keys, appPassword, issuer, serviceUrl, faults, tokens),
  };
};
