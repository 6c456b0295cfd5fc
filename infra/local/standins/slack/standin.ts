import type { HttpHandler } from '../../http.ts';
import type { Kept } from '../../kept.ts';
import type { StandInClock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { World } from '../world.ts';
import { type Envelope, slackEnvelope } from './envelope.ts';
import { type SlackPeople, slackPeople } from './people.ts';
import { type SlackCall, slackServer } from './server.ts';
import { slackOut } from './signed.ts';
import { type SlackState, slackState } from './state.ts';

/** A workspace that stands in for a real one. */
export interface SlackStandIn {
  readonly state: SlackState;
  readonly people: SlackPeople;
  /** What sends what no person does, and hands out triggers and answer addresses. */
  readonly envelope: Envelope;
  /** The Web API, and the addresses that take answers. */
  readonly http: HttpHandler;
}
export interface SlackStandInNeeds {
  readonly world: World;
  readonly kept: Kept;
  readonly clock: StandInClock;
  readonly signingSecret: string;
  readonly botToken: string;
  /** Where `http` is served, up to the path. */
  readonly origin: () => string;
  /** Where events, commands and presses go. */
  readonly app: () => string;
  readonly changed?: (channel: string) => void;
  readonly faults?: Faults<SlackCall>;
}

/** One workspace, as it was kept. */
export const slackStandIn = (needs: SlackStandInNeeds): SlackStandIn => {
  const { world, kept, clock, signingSecret, botToken, origin, app } = needs;
  const { changed = () => {}, faults = () => undefined } = needs;
  const state = slackState(world, kept, clock, changed);
  const out = slackOut(app, signingSecret, clock.machine);
  const envelope = slackEnvelope(state, out, origin);
  return {
    state,
    envelope,
    people: slackPeople(state, out, envelope),
    http: slackServer(state, botToken, origin, faults),
  };
};
