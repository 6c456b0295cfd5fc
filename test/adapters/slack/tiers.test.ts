import { beforeEach, describe, expect, it } from 'vitest';
import { slackMessenger } from '../../../adapters/slack/send.ts';
import type { SlackSettings } from '../../../adapters/slack/settings.ts';
import { later } from '../../../core/calendar/instants.ts';
import { installId, type PlaceId } from '../../../core/model/ids.ts';
import type { Messenger } from '../../../core/ports/messenger.ts';
import { type Southport, southport } from '../../lines/southport.ts';

const minute = 60_000;
/** What Slack's third tier lets through for sure, of one method in one workspace. */
const aMinute = 50;

interface Call {
  readonly token: string;
  readonly method: string;
  readonly message: string;
  readonly at: number;
  readonly refused: boolean;
}
/** Slack as it counts the changes of messages: by method and workspace, whose token it is. */
const counting = (now: () => number) => {
  const calls: Call[] = [];
  const fetch: SlackSettings['fetch'] = async (url, init) => {
    const method = `${url}`.split('/').at(-1) ?? '';
    const headers = new Headers(init?.headers as Record<string, string>);
    const token = (headers.get('authorization') ?? '').replace('Bearer ', '');
    const args = Object.fromEntries(new URLSearchParams(String(init?.body ?? '')));
    const at = now();
    const same = calls.filter(
      (one) => one.token === token && one.method === method && !one.refused && one.at > at - minute,
    );
    const refused = method === 'chat.update' && same.length >= aMinute;
    calls.push({ token, method, message: args.ts ?? '', at, refused });
    if (!refused) return Response.json({ ok: true, ts: args.ts ?? `${calls.length}.1` }) as never;
    const free = Math.ceil(((same[0]?.at ?? at) + minute - at) / 1000);
    const headersOf = { 'retry-after': `${Math.max(1, free)}` };
    return new Response('', { status: 429, headers: headersOf }) as never;
  };
  const settings: SlackSettings = {
    ...{ signingSecret: 'a secret', botToken: '', fetch },
    tokens: { of: async (install) => ({ token: `xoxb-${install}`, install }), stale: () => {} },
    apiUrl: 'https://slack.com/api/',
    responseUrlAllow: ['https://hooks.slack.com'],
  };
  return { calls, settings };
};

/** So many processes at once, each with what it knows alone: a call goes through any of them. */
const processes = (many: number, settings: SlackSettings, now: () => number): Messenger => {
  const all = Array.from({ length: many }, () => slackMessenger(settings, undefined, now));
  let turn = 0;
  const one = (): Messenger => {
    turn += 1;
    return all[turn % many] as Messenger;
  };
  return {
    parts: (post) => one().parts(post),
    post: (post) => one().post(post),
    edit: (edit) => one().edit(edit),
    remove: (...of) => one().remove(...of),
    find: async () => 'cannot',
  };
};
/** The same in the other workspace. */
const elsewhere = (messenger: Messenger): Messenger => {
  const there = <Given extends { readonly place: PlaceId }>(given: Given): Given => ({
    ...given,
    place: given.place.replace('T1', 'T2') as PlaceId,
  });
  return {
    ...messenger,
    post: (post) => messenger.post(there(post)),
    edit: (edit) => messenger.edit(there(edit)),
  };
};

let loud: Southport;
let quiet: Southport;
let slack: ReturnType<typeof counting>;
const now = () => Date.parse(loud.world.now());
/** Both by so many seconds, five at a time. */
const pass = async (seconds: number): Promise<void> => {
  for (let gone = 0; gone < seconds; gone += 5)
    for (const { world } of [loud, quiet]) await world.to(later(world.now(), 5));
};
const changes = (team: string) =>
  slack.calls.filter(({ method, token }) => method === 'chat.update' && token.endsWith(team));
const made = (calls: readonly Call[]) => calls.filter(({ refused }) => !refused);

const create = (on: Southport, number: number) =>
  on.ask('sam', {
    ask: 'action.create',
    items: [{ title: `Thing ${number}`, owner: { person: on.person.sam } }],
    sure: true,
  });
const changed = (on: Southport, number: number) =>
  on.ask('sam', { ask: 'action.due', ref: `A-${17 + number}`, due: '2027-02-01' });
const flood = 200;

/** Two workspaces with cards, and as many processes that bring them up to date. */
const stand = async (many: number): Promise<void> => {
  [loud, quiet] = [await southport(), await southport()];
  slack = counting(now);
  const messenger = processes(many, slack.settings, now);
  Object.assign(loud.world.ports.messengers, { slack: messenger });
  Object.assign(quiet.world.ports.messengers, { slack: elsewhere(messenger) });
  for (let number = 1; number <= flood; number += 1) await create(loud, number);
  await create(quiet, 1);
  await pass(300);
  slack.calls.length = 0;
};

describe.each([1, 4])(
  'two hundred changes at once in one of two workspaces, by as many processes as %i',
  (many) => {
    beforeEach(() => stand(many));

    it('all come to be, each once, and the other waits for none', async () => {
      for (let number = 1; number <= flood; number += 1) await changed(loud, number);
      await changed(quiet, 1);
      const begun = now();
      await pass(5);
      expect(made(changes('T2'))).toHaveLength(1);
      await pass(600);
      const all = made(changes('T1'));
      expect(all).toHaveLength(flood);
      expect(new Set(all.map(({ message }) => message)).size).toBe(flood);
      const last = Math.max(...all.map(({ at }) => at));
      expect((last - begun) / 1000).toBeLessThan(360);
      expect(changes('T2')).toHaveLength(1);
      const refused = changes('T1').length - all.length;
      expect(refused).toBeLessThanOrEqual(many === 1 ? 0 : flood / 8);
      expect(loud.world.troubles).toEqual([]);
    });
  },
);

describe('a method that Slack wants no more of', () => {
  const place = 'slack:T1:C1' as PlaceId;
  const other = 'slack:T2:C1' as PlaceId;
  const said = (status: number) => async () =>
    (status === 429
      ? new Response('', { status, headers: { 'retry-after': '30' } })
      : Response.json({ ok: true, ts: '1.1', channel: { id: 'D1' } })) as never;
  const at = { now: Date.parse('2027-01-04T09:00:00.000Z') };
  const ports = { status: 429, calls: 0 };
  const messenger = () =>
    slackMessenger(
      {
        ...counting(() => at.now).settings,
        fetch: async () => {
          ports.calls += 1;
          return said(ports.status)();
        },
      },
      undefined,
      () => at.now,
    );

  it('waits in that workspace, whatever it is for, and in no other; nor does another method', async () => {
    const chat = messenger();
    ports.calls = 0;
    ports.status = 429;
    expect(await chat.remove(place, '1.1')).toEqual({ kind: 'later', seconds: 30 });
    ports.status = 200;
    expect(await chat.remove('slack:T1:C2' as PlaceId, '2.1')).toEqual({
      kind: 'later',
      seconds: 30,
    });
    expect(ports.calls).toBe(1);
    expect((await chat.remove(other, '1.1')).kind).toBe('sent');
    expect(await chat.knock?.(installId('slack', 'T1'))).toBe(true);
    at.now += 30_000;
    expect((await chat.remove(place, '1.1')).kind).toBe('sent');
  });

  it('is asked again within the hour, whatever it said', async () => {
    const chat = slackMessenger(
      {
        ...counting(() => at.now).settings,
        fetch: async () =>
          new Response('', { status: 429, headers: { 'retry-after': '9999999' } }) as never,
      },
      undefined,
      () => at.now,
    );
    await chat.remove(place, '1.1');
    expect(await chat.remove(place, '1.1')).toEqual({ kind: 'later', seconds: 3600 });
  });
});
