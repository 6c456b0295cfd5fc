import { ahead } from '../../adapters/ahead/ahead.ts';
import { sha256 } from '../../adapters/aws/hash.ts';
import { sealer } from '../../adapters/aws/seal.ts';
import { deliver, type EffectKey } from '../../core/deliver.ts';
import { notTaken, type Trouble } from '../../core/engine/backoff.ts';
import { commandWords } from '../../core/features/in.ts';
import { handle } from '../../core/handle.ts';
import type { Known } from '../../core/model/chat-facts.ts';
import {
  type AccountId,
  accountId,
  directPlace,
  type PlaceId,
  placeId,
} from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Platform } from '../../core/model/platforms.ts';
import type { Input, Request } from '../../core/model/request.ts';
import type { Messenger, Sent } from '../../core/ports/messenger.ts';
import type { DeliverPorts, RefusedPost } from '../../core/ports/ports.ts';
import type { Store } from '../../core/ports/store.ts';
import { splitView } from '../../core/view/split.ts';
import type { Block, View } from '../../core/view/view.ts';
import { wakePatiently } from '../../core/wake.ts';
import { fresh } from './fresh.ts';

/** What seals links to files in every world. */
export const filesKey = 'f'.repeat(32);

/** One message as it stands in a place. */
export interface Message {
  readonly place: PlaceId;
  readonly id: string;
  readonly replyTo?: string;
  view: View;
  edits: number;
  gone?: true;
}

export interface World {
  readonly ports: DeliverPorts;
  readonly messages: Message[];
  readonly now: () => string;
  /** What the chats say of these accounts. */
  readonly known: Map<AccountId, Known>;
  /** What the next posts and edits answer instead of doing it. */
  readonly faults: Sent[];
  /** What every post and edit in these places answers instead of doing it. */
  readonly shut: Map<PlaceId, Sent>;
  /** Characters that the chat takes in one message. */
  readonly room: { most: number };
  /** Messages that somebody deleted: what answers them is refused. */
  readonly deleted: Set<string>;
  /** What could not be done; each fails the test but where troubles are expected. */
  readonly troubles: Trouble<object>[];
  /** What the log heard of refusals for good. */
  readonly refusals: RefusedPost[];
  /** Moves the clock and looks after everything due on the way. */
  readonly to: (at: string) => Promise<void>;
  /** Delivers all that is due now. */
  readonly settle: () => Promise<void>;
  readonly ask: (request: Request) => Promise<Answer>;
}

/** What time it is, for all that share it. */
export interface Clock {
  now: string;
}

const shards = Array.from({ length: 16 }, (_, shard) => shard);

/** Core whole over a store, with chats that only remember what they were told; no wall clock, no network. */
export const world = (
  store: Store,
  start: string | Clock,
  { troubles: expected = false }: { readonly troubles?: boolean } = {},
): World => {
  const clock: Clock = typeof start === 'string' ? { now: start } : start;
  let count = 0;
  const messages: Message[] = [];
  const faults: Sent[] = [];
  const shut = new Map<PlaceId, Sent>();
  const deleted = new Set<string>();
  const room = { most: Number.POSITIVE_INFINITY };
  const troubles: Trouble<object>[] = [];
  const refusals: RefusedPost[] = [];
  const known = new Map<AccountId, Known>();
  const told = (place: PlaceId): Sent | undefined => shut.get(place) ?? faults.shift();
  const messenger: Messenger = {
    parts: ({ view }) => {
      const sizeOf = (block: Block) => [JSON.stringify(block).length];
      return splitView(view, { most: [room.most], sizeOf }, (part, of) => `Part ${part} of ${of}.`);
    },
    post: async ({ place, view, replyTo }) => {
      const fault = told(place);
      if (fault) return fault;
      if (replyTo !== undefined && deleted.has(replyTo))
        return { kind: 'refused', why: 'message-gone', code: 'thread_not_found' };
      count += 1;
      const message = { place, id: `${count}`, view, edits: 0, ...(replyTo ? { replyTo } : {}) };
      messages.push(message);
      return { kind: 'sent', message: message.id };
    },
    edit: async ({ place, message: id, view }) => {
      const fault = told(place);
      if (fault) return fault;
      const message = messages.find((one) => one.id === id && !one.gone);
      if (!message) return { kind: 'refused', why: 'message-gone' };
      message.view = view;
      message.edits += 1;
      return { kind: 'sent', message: id };
    },
    remove: async (_, id) => {
      const message = messages.find((one) => one.id === id);
      if (message) message.gone = true;
      return { kind: 'sent', message: id };
    },
    find: async (): Promise<'cannot'> => 'cannot',
  };
  const ports: DeliverPorts = {
    store,
    now: () => clock.now,
    fresh,
    hash: sha256,
    links: { at: 'https://folkmoot.example/files/', seal: sealer(filesKey) },
    pause: async () => {},
    directory: {
      account: async (account) => known.get(account),
      channel: async () => ({ members: 12 }),
    },
    messengers: { slack: messenger, teams: messenger },
    refused: (one) => void refusals.push(one),
  };
  const handled = ahead(handle, commandWords);
  const settle = async (): Promise<void> => {
    for (let round = 0; round < 200; round += 1) {
      const due = (
        await Promise.all(shards.map((shard) => store.due(clock.now, shard, 100)))
      ).flat();
      if (due.length === 0) return;
      const keys: EffectKey[] = [];
      for (const key of due) {
        const { effects, trouble } = await wakePatiently(key, false, ports);
        keys.push(...effects);
        if (trouble) troubles.push(trouble);
      }
      troubles.push(...(await deliver(keys, ports)));
      const unexpected = troubles.filter(({ why }) => why !== notTaken);
      if (unexpected.length > 0 && !expected) throw new Error(JSON.stringify(unexpected));
    }
    throw new Error('something stays due for ever');
  };
  /** The shards of these in which something is due at an instant. */
  const dueIn = async (some: readonly number[], at: string): Promise<readonly number[]> => {
    const found = await Promise.all(some.map((shard) => store.due(at, shard, 1)));
    return some.filter((_, index) => found[index]?.length);
  };
  /** The first second up to `until` at which something is due, or `until`. */
  const nextDue = async (until: string): Promise<string> => {
    let [low, high] = [Date.parse(clock.now), Date.parse(until)];
    const iso = (at: number) => new Date(at).toISOString();
    let some = await dueIn(shards, until);
    if (some.length === 0) return until;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2);
      const sooner = await dueIn(some, iso(middle));
      if (sooner.length > 0) [high, some] = [middle, sooner];
      else low = middle;
    }
    return iso(high);
  };
  return {
    ports,
    messages,
    known,
    faults,
    shut,
    deleted,
    room,
    troubles,
    refusals,
    now: () => clock.now,
    settle,
    to: async (at) => {
      while (clock.now < at) {
        clock.now = await nextDue(at);
        await settle();
      }
    },
    ask: (request) => handled(request, ports),
  };
};

export interface Persona {
  readonly account: AccountId;
  readonly name: string;
}
export const persona = (
  platform: Platform,
  tenant: string,
  user: string,
  name: string,
): Persona => ({
  account: accountId(platform, tenant, user),
  name,
});

let requests = 0;
/** A request of somebody in a channel, or in private where `place` is left out. */
export const request = (
  who: Persona,
  input: Input,
  place?: PlaceId,
  more: Partial<Request> = {},
): Request => {
  requests += 1;
  return {
    key: `request-${requests}`,
    asker: { account: who.account, name: who.name, home: true, guest: false },
    where: place ? { place, kind: 'channel' } : { place: directPlace(who.account), kind: 'direct' },
    locale: 'en-GB',
    input,
    ...more,
  };
};
export const typed = (text: string): Input => ({ kind: 'typed', typed: { text, mentions: [] } });
export const channel = (platform: Platform, tenant: string, name: string): PlaceId =>
  placeId(platform, tenant, name);
