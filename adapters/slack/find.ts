import type { EffectId } from '../../core/model/ids.ts';
import type { Found, Since } from '../../core/ports/messenger.ts';
import { verdicts } from './errors.ts';
import type { Web } from './web.ts';

interface Kept {
  readonly ts?: string;
  readonly reply_count?: number;
  readonly metadata?: { readonly event_payload?: { readonly effect?: unknown } };
}

/** How far a look has come: what is still to be read, and what was found. */
interface Look {
  /** Conversations yet to be read: the channel itself, and threads by their first message. */
  readonly rest: readonly { readonly ts?: string; readonly cursor?: string }[];
  readonly found: readonly string[];
  /** Messages of the channel, and threads in it, that were seen. */
  readonly messages: number;
  readonly threads: number;
  /** Something could not be seen. */
  readonly blind?: true;
}

/** Seconds that Slack's clock may be behind ours. */
const skew = 300;
const mostMessages = 1000;
const mostThreads = 10;
/** So many calls at a time; where a workspace allows one a minute, Slack itself says when to go on. */
const mostCalls = 16;

const begun = (under: string | undefined): Look => ({
  rest: [{}, ...(under === undefined ? [] : [{ ts: under }])],
  ...{ found: [], messages: 0, threads: 0 },
});

/** The look after one more page of what comes first. */
const turned = (
  look: Look,
  body: Readonly<Record<string, unknown>>,
  { effect, under }: { readonly effect: EffectId; readonly under: string | undefined },
): Look => {
  const [first = {}, ...rest] = look.rest;
  const page = (body.messages ?? []) as readonly Kept[];
  const hits = page.flatMap(({ ts, metadata }) =>
    ts !== undefined && metadata?.event_payload?.effect === effect ? [ts] : [],
  );
  const inChannel = first.ts === undefined;
  const talked = page.flatMap(({ ts, reply_count: replies = 0 }) =>
    inChannel && ts !== undefined && ts !== under && replies > 0 ? [{ ts }] : [],
  );
  const room = mostThreads - look.threads;
  const messages = look.messages + page.length;
  const { next_cursor: cursor } = (body.response_metadata ?? {}) as { next_cursor?: string };
  const isMore = Boolean(cursor) && messages < mostMessages;
  const unseen = (!isMore && (Boolean(cursor) || body.has_more === true)) || talked.length > room;
  return {
    ...look,
    rest: [...(isMore && cursor ? [{ ...first, cursor }] : []), ...rest, ...talked.slice(0, room)],
    found: [...new Set([...look.found, ...hits])],
    messages: isMore ? messages : 0,
    threads: look.threads + Math.min(talked.length, room),
    ...(unseen || look.blind ? { blind: true } : {}),
  };
};

/**
 * Looks through a conversation, and the threads in it that are newer or meant, for posts with this effect's id. An answer
 * without any only when all of it was seen: a wrong one would post a second time. Where Slack lets us read little at a
 * time, it is read on from there.
 */
export const findIn = async (
  web: Web,
  channel: string,
  effect: EffectId,
  { at, under, seen }: Since,
): Promise<Found> => {
  const oldest = String(Date.parse(at) / 1000 - skew);
  const since = { channel, include_all_metadata: true, limit: 200, oldest };
  let look: Look = seen ? JSON.parse(seen) : begun(under);
  for (let call = 0; look.rest.length > 0; call += 1) {
    if (call === mostCalls) return { kind: 'later', seconds: 1, seen: JSON.stringify(look) };
    const [{ ts, cursor } = {}, ...rest] = look.rest;
    const method = ts === undefined ? 'conversations.history' : 'conversations.replies';
    const answer = await web(method, {
      ...since,
      ...(ts === undefined ? {} : { ts }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (answer.kind === 'later')
      return { kind: 'later', seconds: answer.seconds, seen: JSON.stringify(look) };
    if (answer.kind === 'ok') look = turned(look, answer.body, { effect, under });
    else {
      // A thread of which nothing is left holds nothing.
      const code = answer.kind === 'error' ? answer.code : '';
      if (verdicts.get(code) === 'shut') return { kind: 'shut', code };
      const isGone = code === 'thread_not_found';
      look = { ...look, rest, ...(isGone ? {} : { blind: true }) };
    }
  }
  return look.found.length > 0 || !look.blind ? [...look.found].sort() : 'cannot';
};
