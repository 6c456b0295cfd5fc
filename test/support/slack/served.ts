import { openKept } from '../../../infra/local/kept.ts';
import type { StandInClock } from '../../../infra/local/standins/clock.ts';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import type { SlackCall } from '../../../infra/local/standins/slack/server.ts';
import { type SlackStandIn, slackStandIn } from '../../../infra/local/standins/slack/standin.ts';
import { directWith, type Json, type Message } from '../../../infra/local/standins/slack/state.ts';
import { onLoopback } from '../loopback.ts';
import { seededClock } from '../seeded-clock.ts';
import { resident, smallWorld } from '../small-world.ts';
import type { At, Person } from './driver.ts';

/** The stand-in workspace on loopback, on a clock of its own; every call to it is kept. */
export interface ServedSlack extends SlackStandIn {
  readonly origin: string;
  readonly apiUrl: string;
  readonly clock: StandInClock;
  readonly calls: SlackCall[];
  /** What was taken at response addresses, by path. */
  readonly responses: { readonly path: string; readonly body: Json }[];
  /** The next calls of a method, or of `response`, meet these, one each. */
  readonly fail: (method: string, ...faults: Fault[]) => void;
  /** What a press or a command of this person carries. */
  readonly responseUrl: (as: Person, at: At) => string;
  readonly trigger: (as: Person) => string;
  readonly messagesIn: (channel: string) => Message[];
  /** The modals that are open, oldest first. */
  readonly views: () => Json[];
  readonly close: () => Promise<void>;
}

const residents: readonly Person[] = [
  { id: 'U1', name: 'asha' },
  { id: 'U2', name: 'sam' },
];

/** Starts one with these people in it, each with a direct message open. */
export const servedSlack = async (people = residents, secret = 'unused'): Promise<ServedSlack> => {
  const calls: SlackCall[] = [];
  const responses: ServedSlack['responses'] = [];
  const faults = new Map<string, Fault[]>();
  const clock = seededClock();
  const kept = openKept(undefined);
  let origin = '';
  const standIn = slackStandIn({
    world: smallWorld(people.map(({ id, name }) => resident(name, { slack: id }))),
    kept,
    clock,
    signingSecret: secret,
    botToken: 'xoxb-local',
    origin: () => origin,
    app: () => origin,
    faults: (call) => {
      const fault = faults.get(call.method)?.shift();
      if (call.method !== 'response') calls.push(call);
      else if (!fault) responses.push({ path: call.path, body: call.args });
      return fault;
    },
  });
  const { state, envelope, http } = standIn;
  const loopback = await onLoopback(http);
  origin = loopback.origin;
  for (const { id } of people) directWith(state, id);
  return {
    ...standIn,
    origin,
    apiUrl: `${origin}/standin/slack/api/`,
    clock,
    calls,
    responses,
    fail: (method, ...list) => faults.set(method, [...(faults.get(method) ?? []), ...list]),
    responseUrl: ({ id }, { channel = 'C1', message, thread }) =>
      envelope.addressOf(
        envelope.hook({
          channel,
          user: id,
          ...(message ? { ts: message } : {}),
          ...(thread ? { thread } : {}),
        }),
      ),
    trigger: ({ id }) => envelope.trigger(id),
    messagesIn: (channel) => [...state.messages.values()].filter((one) => one.channel === channel),
    views: () => [...state.modals.values()].map(({ view }) => view),
    close: async () => {
      await loopback.close();
      kept.close();
    },
  };
};
