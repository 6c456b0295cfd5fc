import { beforeEach, describe, expect, it } from 'vitest';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { later } from '../../../core/calendar/instants.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, monday, onSlack, sam } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

/** What Slack lets an app of public distribution read: so many messages a call, one call a minute of each method. */
const most = 15;
const minute = 60_000;

interface Stood {
  readonly ts: string;
  readonly effect?: string;
  readonly thread?: string;
}

/** A channel of Slack of which an app may read little. */
const littleHistory = (now: () => number) => {
  const all: Stood[] = [];
  const answered = new Map<string, number>();
  let shut = 0;
  const calls: { readonly method: string; readonly limited: boolean; readonly at: number }[] = [];
  const stamp = (at: number): string =>
    `${Math.floor(at / 1000)}.${`${all.length}`.padStart(6, '0')}`;
  const page = (method: string, args: Readonly<Record<string, string>>) => {
    const inThread = method === 'conversations.replies';
    const there = all
      .filter(({ ts, thread }) => (inThread ? thread === args.ts || ts === args.ts : !thread))
      .filter(({ ts }) => ts >= (args.oldest ?? ''))
      .toSorted((one, other) => (one.ts < other.ts ? 1 : -1));
    const from = Number(args.cursor ?? 0);
    const left = there.length > from + most;
    return {
      ok: true,
      has_more: left,
      response_metadata: { next_cursor: left ? `${from + most}` : '' },
      messages: there.slice(from, from + most).map(({ ts, effect }) => ({
        ts,
        reply_count: all.filter(({ thread }) => thread === ts).length,
        ...(effect ? { metadata: { event_payload: { effect } } } : {}),
      })),
    };
  };
  const settings: SlackSettings = {
    signingSecret: 'a secret',
    botToken: 'xoxb-1',
    apiUrl: 'https://slack.com/api/',
    responseUrlAllow: ['https://hooks.slack.com'],
    fetch: async (url, init) => {
      const method = `${url}`.split('/').at(-1) ?? '';
      const at = now();
      const wait = Math.max((answered.get(method) ?? 0) + minute, Math.min(shut, at + minute)) - at;
      calls.push({ method, limited: wait > 0, at });
      if (wait > 0)
        return new Response('', {
          status: 429,
          headers: { 'retry-after': `${Math.ceil(wait / 1000)}` },
        }) as never;
      answered.set(method, at);
      return Response.json(
        page(method, Object.fromEntries(new URLSearchParams(String(init?.body ?? '')))),
      ) as never;
    },
  };
  return {
    settings,
    calls,
    /** Says to wait for a minute more, until then or for ever. */
    shuts: (until = Number.POSITIVE_INFINITY) => {
      shut = until;
    },
    says: (at: number, more: Omit<Stood, 'ts'> = {}): string => {
      const ts = stamp(at);
      all.push({ ts, ...more });
      return ts;
    },
  };
};

let world: Southport;
let slack: ReturnType<typeof littleHistory>;
const now = () => Date.parse(world.bot.now());
const minutes = async (count: number) => {
  for (let at = 0; at < count; at += 1) await world.bot.to(later(world.bot.now(), 60));
};
const shown = (words: string) =>
  world.heard(onSlack).filter(({ view }) => view.aloud.includes(words));
const doubtful = () => world.store.uncertain(council, southport);

/** Slack whose answers to these posts go missing; what `arrives` stands there all the same. */
const loses = (words: readonly string[], arrives: boolean) => {
  const chat = world.bot.ports.messengers.slack ?? expect.fail('no chat');
  const { post } = chat;
  const { find } = slackMessenger(slack.settings, undefined, now);
  const lost = new Set(words);
  const byTs = new Map<string, string>();
  Object.assign(chat, {
    find: async (...asked: Parameters<typeof find>) => {
      const found = await find(...asked);
      return Array.isArray(found) ? found.map((ts) => byTs.get(ts) ?? ts) : found;
    },
    post: async (one: Parameters<typeof post>[0]) => {
      const word = [...lost].find((each) => one.view.aloud.includes(each));
      if (one.place !== onSlack || word === undefined || !lost.delete(word)) {
        const sent = await post(one);
        if (one.place === onSlack && sent.kind === 'sent')
          byTs.set(slack.says(now(), { effect: one.effect }), sent.message);
        return sent;
      }
      const sent = arrives ? await post(one) : undefined;
      if (sent?.kind === 'sent') byTs.set(slack.says(now(), { effect: one.effect }), sent.message);
      return { kind: 'unsure' };
    },
  });
};

beforeEach(async () => {
  world = await newSouthport({ places: [onSlack] });
  slack = littleHistory(now);
});

describe('a post in doubt, where Slack lets little be read', () => {
  it.each([true, false])(
    'stands once in a quiet channel, whether it arrived or not: %s',
    async (arrives) => {
      loses(['sweep the path'], arrives);
      await world.says(sam, 'action Sweep the path');
      await minutes(60);
      expect(shown('sweep the path')).toHaveLength(1);
      expect(await doubtful()).toEqual([]);
    },
  );

  it.each([true, false])(
    'stands once in a busy one, however many pages that takes: %s',
    async (arrives) => {
      loses(['sweep the path'], arrives);
      await world.says(sam, 'action Sweep the path');
      await world.bot.settle();
      for (let at = 0; at < 100; at += 1) slack.says(now() + at);
      const asked = slack.says(now() + 100);
      for (let at = 0; at < 40; at += 1) slack.says(now() + 101 + at, { thread: asked });
      await minutes(90);
      expect(slack.calls.filter(({ limited }) => !limited).length).toBeGreaterThan(8);
      expect(shown('sweep the path')).toHaveLength(1);
      expect(await doubtful()).toEqual([]);
    },
  );

  it('and others that are in doubt with it all come to their end', async () => {
    const titles = ['sweep the path', 'mend the gate', 'wash the sign'];
    loses(titles, true);
    for (const title of titles) await world.says(sam, `action ${title}`);
    await world.bot.settle();
    for (let at = 0; at < 40; at += 1) slack.says(now() + at);
    await minutes(60);
    for (const title of titles) expect(shown(title)).toHaveLength(1);
    expect(await doubtful()).toEqual([]);
  });

  it('is put to chair and clerk where more was said than can be read in an hour', async () => {
    loses(['sweep the path'], true);
    await world.says(sam, 'action Sweep the path');
    await world.bot.settle();
    for (let at = 0; at < 2000; at += 1) slack.says(now() + at / 100);
    await minutes(120);
    expect(await doubtful()).toHaveLength(1);
    expect(
      world.heard(asha).filter(({ view }) => view.aloud.includes('I got no answer')),
    ).toHaveLength(1);
    const { length } = slack.calls;
    await minutes(24 * 60);
    expect(slack.calls).toHaveLength(length);
    expect(shown('sweep the path')).toHaveLength(1);
    expect(world.bot.now() > monday).toBe(true);
  });

  it.each([true, false])(
    'is put to them where Slack only ever says to wait, and is never posted again: %s',
    async (arrives) => {
      loses(['sweep the path'], arrives);
      slack.shuts();
      await world.says(sam, 'action Sweep the path');
      await minutes(120);
      expect(shown('sweep the path')).toHaveLength(arrives ? 1 : 0);
      expect(await doubtful()).toHaveLength(1);
    },
  );

  it('stands once where Slack says for half an hour to wait', async () => {
    loses(['sweep the path'], true);
    slack.shuts(now() + 30 * minute);
    await world.says(sam, 'action Sweep the path');
    await minutes(60);
    expect(shown('sweep the path')).toHaveLength(1);
    expect(await doubtful()).toEqual([]);
  });

  it('asks hardly more often than is allowed', async () => {
    loses(['sweep the path'], true);
    await world.says(sam, 'action Sweep the path');
    await world.bot.settle();
    for (let at = 0; at < 300; at += 1) slack.says(now() + at);
    await minutes(60);
    const refused = slack.calls.filter(({ limited }) => limited).length;
    expect(slack.calls.length).toBeLessThanOrEqual(60);
    expect(refused).toBeLessThanOrEqual(slack.calls.length / 2 + 1);
  });
});
