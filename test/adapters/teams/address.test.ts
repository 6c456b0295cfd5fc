import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Addresses } from '../../../adapters/teams/address.ts';
import { teamsConnector } from '../../../adapters/teams/connector.ts';
import { teamsMessenger } from '../../../adapters/teams/send.ts';
import { effectId, placeId } from '../../../core/model/ids.ts';
import type { Fault } from '../../../infra/local/standins/faults.ts';
import { channel, group, type Scene, saying, scene, tenant } from '../../support/teams/scene.ts';

const here = placeId('teams', tenant, channel.id);
const few = placeId('teams', tenant, group.id);
const own = placeId('teams', tenant, '@aad-sam');
let now: Scene;
const by = (region: string) => `${now.teams.serviceUrl}${region}/`;
const lives = (id: string, region: string | undefined) => {
  const { conversations, saveConversation } = now.teams.state;
  const found = conversations.get(id);
  if (!found) throw new Error(`There is no ${id}.`);
  const { region: _, ...place } = found;
  saveConversation({ ...place, ...(region ? { region } : {}) });
};
const messenger = (global?: string, addresses: Partial<Addresses> = {}) => {
  const settings = {
    ...now.settings,
    ...(global === undefined ? {} : { TEAMS_SERVICE_URL_GLOBAL: global }),
  };
  const known: Addresses = {
    of: async (place) => now.kept.get(place),
    newest: async () => now.seen.at(-1)?.[1],
    keep: async (place, url) => void now.kept.set(place, url),
    ...addresses,
  };
  return teamsMessenger(teamsConnector(settings, known), { dialogs: true });
};
const post = (place = here) => ({
  ...{ place, view: saying('A-1 is on the list.'), effect: effectId('e-1'), press: 1 },
  accounts: new Map(),
});
const newest = (url: string) => void now.seen.push([`teams:${tenant}`, url]);
const refusal = (status: number, answer: unknown): Fault => ({ status, answer });

beforeEach(async () => {
  now = await scene();
  lives(channel.id, 'emea');
  lives(group.id, 'amer');
  lives('a:chat-of-sam', 'apac');
});
afterEach(() => now.teams.close());

describe('the address of a conversation', () => {
  it('is its own, whatever others of its tenant have', async () => {
    for (const [place, region] of [
      [here, 'emea'],
      [few, 'amer'],
      [own, 'apac'],
    ] as const)
      now.kept.set(place, by(region));
    newest(by('emea'));
    for (const place of [few, here, own])
      expect((await messenger().post(post(place))).kind).toBe('sent');
    // One for each, and one that opens the chat of two.
    expect(now.teams.calls).toHaveLength(4);
  });

  it('is asked for at every call, so that what another process has heard counts at once', async () => {
    const out = messenger();
    now.kept.set(here, by('emea'));
    expect((await out.post(post())).kind).toBe('sent');
    lives(channel.id, 'apac');
    now.kept.set(here, by('apac'));
    expect((await out.post(post())).kind).toBe('sent');
    expect(now.teams.calls).toHaveLength(2);
  });

  it('that is refused for the wrong place gives way to the newest of the tenant, which is kept', async () => {
    now.kept.set(here, by('amer'));
    newest(by('emea'));
    expect((await messenger().post(post())).kind).toBe('sent');
    expect(now.kept.get(here)).toBe(by('emea'));
    expect((await messenger().edit({ ...post(), message: '1' })).kind).toBe('refused');
    expect(now.teams.calls).toHaveLength(3);
  });

  it('and then to the global one', async () => {
    now.kept.set(own, by('amer'));
    newest(by('emea'));
    expect((await messenger(now.teams.serviceUrl).post(post(own))).kind).toBe('sent');
    expect(now.kept.get(own)).toBe(now.teams.serviceUrl);
  });

  it('is the newest of the tenant where none is known', async () => {
    newest(by('emea').replace(/\/$/, ''));
    expect((await messenger().post(post())).kind).toBe('sent');
    expect([...now.kept]).toEqual([]);
  });

  it.each<[string, Fault]>([
    ['a code', refusal(403, { error: { code: 'WrongRegion', message: '' } })],
    [
      'a message',
      refusal(400, { error: { code: 'BadArgument', message: 'Not in this geography' } }),
    ],
    ['plain words', refusal(403, 'This bot is in another region.')],
    ['words without an error around them', refusal(400, { message: 'Geographic mismatch' })],
  ])('is tried once elsewhere where %s says so', async (_, fault) => {
    now.kept.set(here, by('emea'));
    newest(now.teams.serviceUrl);
    now.teams.faults.push(fault);
    expect((await messenger().post(post())).kind).toBe('sent');
    expect(now.teams.calls).toHaveLength(2);
  });

  it.each<[string, Fault]>([
    ['may not write', refusal(403, { error: { code: 'BotNotInConversationRoster' } })],
    ['is away', refusal(503, { error: { message: 'This region is down' } })],
    ['is too large', refusal(413, { error: { code: 'MessageSizeTooBig' } })],
    ['is gone', refusal(404, { error: { code: 'ConversationNotFound', message: 'region' } })],
  ])('is not doubted where it %s', async (_, fault) => {
    now.kept.set(here, by('emea'));
    newest(now.teams.serviceUrl);
    now.teams.faults.push(fault);
    expect((await messenger(by('apac')).post(post())).kind).not.toBe('sent');
    expect(now.teams.calls).toHaveLength(1);
  });

  it('is refused as anything else where no other is right, after each was tried once', async () => {
    now.kept.set(here, by('apac'));
    newest(by('amer'));
    expect(await messenger(by('oce')).post(post())).toEqual({
      kind: 'refused',
      why: 'unreachable',
      code: 'BotNotInConversationRegion',
    });
    expect(now.teams.calls).toHaveLength(3);
    expect(now.kept.get(here)).toBe(by('apac'));
    now.teams.calls.length = 0;
    newest(by('apac'));
    expect((await messenger(by('apac')).post(post())).kind).toBe('refused');
    expect(now.teams.calls).toHaveLength(1);
  });

  it('is held to the hosts that are allowed, be it the global one', async () => {
    now.kept.set(here, 'https://smba.trafficmanager.net.evil.example/emea/');
    newest('https://evil.example/');
    const barred = { kind: 'refused', why: 'unreachable' };
    expect(await messenger('https://smba.trafficmanager.net/teams/').post(post())).toEqual(barred);
    expect(now.teams.calls).toEqual([]);
    expect(now.teams.asked.login).toBe(0);
  });

  it('that cannot be read is waited for, and one that cannot be kept does no harm', async () => {
    const away = () => Promise.reject(new Error('the table is away'));
    expect((await messenger(undefined, { of: away }).post(post())).kind).toBe('later');
    now.kept.set(here, by('amer'));
    newest(by('emea'));
    expect((await messenger(undefined, { keep: away }).post(post())).kind).toBe('sent');
  });
});
