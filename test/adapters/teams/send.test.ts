import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Called } from '../../../adapters/teams/called.ts';
import { limits } from '../../../adapters/teams/limits.ts';
import { teamsMessenger } from '../../../adapters/teams/send.ts';
import { byCode, byStatus, sentOf } from '../../../adapters/teams/sent.ts';
import { accountId, effectId, type PersonId, personId, placeId } from '../../../core/model/ids.ts';
import type { Messenger, Post } from '../../../core/ports/messenger.ts';
import { channel, group, type Scene, saying, scene, tenant } from '../../support/teams/scene.ts';

let now: Scene;
let messenger: Messenger;
let at = 0;
beforeAll(async () => {
  now = await scene();
  now.seen.push([`teams:${tenant}`, now.teams.serviceUrl]);
});
beforeEach(() => {
  at += 3_600_000;
  now.teams.calls.length = 0;
  messenger = teamsMessenger(now.connector, { dialogs: true, now: () => at });
});
afterAll(() => now.teams.close());

const place = placeId('teams', tenant, channel.id);
const direct = placeId('teams', tenant, '@aad-sam');
const post = (more: Partial<Post> = {}): Post => ({
  place,
  view: saying('A-1 is on the list.'),
  effect: effectId('e-1'),
  press: 1,
  accounts: new Map<PersonId, never>(),
  ...more,
});
const paths = () => now.teams.calls.map(({ method, path }) => `${method} ${path}`);

describe('the messenger', () => {
  it('posts to a channel with its sentence as summary and text, signed as the app', async () => {
    expect(await messenger.post(post())).toEqual({
      kind: 'sent',
      message: expect.stringMatching(/^\d+$/),
    });
    expect(paths()).toEqual([`POST /v3/conversations/${channel.id}/activities`]);
    const [call] = now.teams.calls;
    expect(call?.authorization).toMatch(/^Bearer token-\d+$/);
    expect(call?.body).toMatchObject({
      type: 'message',
      summary: 'A-1 is on the list.',
      text: 'A-1 is on the list.',
    });
  });
  it('answers in a thread of a channel, and plainly where there are no threads', async () => {
    await messenger.post(post({ replyTo: '77' }));
    await messenger.post(post({ place: placeId('teams', tenant, group.id), replyTo: '77' }));
    expect(paths()).toEqual([
      `POST /v3/conversations/${channel.id};messageid=77/activities`,
      `POST /v3/conversations/${group.id}/activities`,
    ]);
  });
  it('posts to the place where the thread is gone', async () => {
    now.teams.faults.push({ status: 404, error: 'ActivityNotFoundInConversation' });
    expect((await messenger.post(post({ replyTo: '77' }))).kind).toBe('sent');
    expect(paths()[1]).toBe(`POST /v3/conversations/${channel.id}/activities`);
  });
  it('opens a conversation with a person once, and says who cannot be reached', async () => {
    await messenger.post(post({ place: direct }));
    await messenger.post(post({ place: direct }));
    expect(paths()).toEqual([
      'POST /v3/conversations',
      'POST /v3/conversations/a:chat-of-sam/activities',
      'POST /v3/conversations/a:chat-of-sam/activities',
    ]);
    expect(now.teams.calls[0]?.body).toMatchObject({
      tenantId: tenant,
      members: [{ id: 'aad-sam' }],
      bot: { id: '28:app-1' },
    });
    const nobody = placeId('teams', tenant, '@nobody');
    expect(await messenger.post(post({ place: nobody }))).toEqual({
      kind: 'refused',
      why: 'unreachable',
      code: 'ForbiddenOperationException',
    });
  });
  it('edits and removes where the message stands', async () => {
    now.teams.has('55', channel);
    expect(await messenger.edit({ ...post(), message: '55' })).toEqual({
      kind: 'sent',
      message: '55',
    });
    expect(await messenger.remove(place, '55')).toEqual({ kind: 'sent', message: '55' });
    expect(paths()).toEqual([
      `PUT /v3/conversations/${channel.id}/activities/55`,
      `DELETE /v3/conversations/${channel.id}/activities/55`,
    ]);
  });
  it('cannot look for a message', async () => {
    expect(await messenger.find(place, effectId('e-1'), { at: '2027-01-04T10:00:00.000Z' })).toBe(
      'cannot',
    );
  });
  it('mentions a person only where the account is of that tenant', async () => {
    const person = personId('sam');
    const view = {
      aloud: 'Sam has A-1.',
      blocks: [
        { kind: 'status' as const, spans: [{ kind: 'person' as const, person, name: 'Sam' }] },
      ],
    };
    const cardOf = async (account: ReturnType<typeof accountId>) => {
      now.teams.calls.length = 0;
      await messenger.post(post({ view, accounts: new Map([[person, account]]) }));
      return JSON.stringify(now.teams.calls[0]?.body);
    };
    expect(await cardOf(accountId('teams', tenant, 'aad-sam'))).toContain(
      '"mentioned":{"id":"aad-sam","name":"Sam"}',
    );
    expect(await cardOf(accountId('teams', 'another', 'aad-sam'))).not.toContain('<at>');
    expect(await cardOf(accountId('slack', tenant, 'U1'))).not.toContain('<at>');
  });
  it('posts once whatever the answer, and says what may have happened', async () => {
    now.teams.faults.push({ status: 502, applied: true }, { cut: true }, { retryAfter: 7 });
    expect(await messenger.post(post())).toEqual({ kind: 'unsure' });
    expect(await messenger.post(post())).toEqual({ kind: 'unsure' });
    expect(await messenger.post(post())).toEqual({ kind: 'later', seconds: 7 });
    expect(now.teams.calls).toHaveLength(3);
    expect(await messenger.post(post())).toEqual({ kind: 'later', seconds: 7 });
    expect(now.teams.calls).toHaveLength(3);
    at += 7_000;
    expect((await messenger.post(post())).kind).toBe('sent');
  });
  it('waits where it has no token, and then has one', async () => {
    const fresh = await scene();
    fresh.seen.push([`teams:${tenant}`, fresh.teams.serviceUrl]);
    const own = teamsMessenger(fresh.connector, { dialogs: true, now: () => at });
    fresh.teams.down.login = true;
    expect((await own.post(post())).kind).toBe('later');
    expect(fresh.teams.calls).toHaveLength(0);
    fresh.teams.down.login = false;
    at += 10_000;
    expect((await own.post(post())).kind).toBe('sent');
    await fresh.teams.close();
  });
});

describe('what an answer means', () => {
  const answer = (status: number, code?: string): Called => ({
    kind: 'answer',
    status,
    body: code ? { error: { code } } : undefined,
  });

  it.each([
    [429, 'Throttled', 'later', 'later'],
    [401, 'BotNotRegistered', 'later', 'later'],
    [412, 'PreconditionFailed', 'unsure', 'later'],
    [500, 'ServiceError', 'unsure', 'later'],
    [403, 'ServiceError', 'not-a-member', 'not-a-member'],
    [400, 'ServiceError', 'rejected', 'rejected'],
    [403, 'BotNotRegistered', 'not-a-member', 'not-a-member'],
    [403, 'SomethingNew', 'not-a-member', 'not-a-member'],
    [422, 'SomethingNew', 'rejected', 'rejected'],
    [423, undefined, 'unsure', 'later'],
    [425, undefined, 'unsure', 'later'],
    [502, undefined, 'unsure', 'later'],
    [503, undefined, 'unsure', 'later'],
    [504, undefined, 'unsure', 'later'],
    [408, undefined, 'unsure', 'later'],
    [400, 'BadSyntax', 'rejected', 'rejected'],
    [400, 'Bad Argument', 'rejected', 'rejected'],
    [403, 'BotNotInConversationRoster', 'not-a-member', 'not-a-member'],
    [403, 'BotDisabledByAdmin', 'not-a-member', 'not-a-member'],
    [403, 'ConversationBlockedByUser', 'unreachable', 'unreachable'],
    [403, 'ForbiddenOperationException', 'unreachable', 'unreachable'],
    [403, 'MessageWritesBlocked', 'unreachable', 'unreachable'],
    [403, 'InvalidBotApiHost', 'rejected', 'rejected'],
    [403, 'NotEnoughPermissions', 'rejected', 'rejected'],
    [403, undefined, 'not-a-member', 'not-a-member'],
    [404, 'ConversationNotFound', 'place-gone', 'place-gone'],
    [404, 'ActivityNotFoundInConversation', 'message-gone', 'message-gone'],
    [404, 'MemberNotFoundInConversation', 'unreachable', 'unreachable'],
    [404, undefined, 'place-gone', 'message-gone'],
    [405, undefined, 'rejected', 'rejected'],
    [409, undefined, 'unsure', 'later'],
    [410, undefined, 'place-gone', 'place-gone'],
    [413, 'MessageSizeTooBig', 'too-large', 'too-large'],
    [415, undefined, 'rejected', 'rejected'],
    [418, undefined, 'rejected', 'rejected'],
    [302, undefined, 'rejected', 'rejected'],
  ])('%i %s: a post %s, a change %s', (status, code, posting, changing) => {
    const said = (sent: ReturnType<typeof sentOf>) =>
      sent.kind === 'refused' ? sent.why : sent.kind;
    expect(said(sentOf(answer(status, code), 'post'))).toBe(posting);
    expect(said(sentOf(answer(status, code), { message: '1' }))).toBe(changing);
  });

  it('has a line above for every code and status of the tables', () => {
    expect(Object.keys(byCode).length + Object.keys(byStatus).length).toBeGreaterThanOrEqual(33);
    for (const meaning of [...Object.values(byCode), ...Object.values(byStatus)])
      expect(meaning).toBeTruthy();
  });
  it.each([
    ['barred', 'refused', 'refused'],
    ['unsigned', 'later', 'later'],
    ['unsent', 'later', 'later'],
    ['unanswered', 'unsure', 'later'],
  ] as const)('%s: a post is %s, a change %s', (kind, posting, changing) => {
    expect(sentOf({ kind }, 'post').kind).toBe(posting);
    expect(sentOf({ kind }, { message: '1' }).kind).toBe(changing);
  });
  it('does not call a post sent whose message has no name', () => {
    expect(sentOf({ kind: 'answer', status: 201, body: {} }, 'post')).toEqual({ kind: 'unsure' });
  });
});

describe('limits', () => {
  it('never lets more through than Teams allows, and loses no turn for good', () => {
    let clock = 0;
    const allowed = limits(() => clock);
    const made: number[] = [];
    for (let index = 0; index < 500; index += 1) {
      for (let wait = allowed.take('t', 'c'); wait > 0; wait = allowed.take('t', 'c'))
        clock += wait;
      made.push(clock);
    }
    const most = (within: number) =>
      Math.max(
        ...made.map((end) => made.filter((each) => each <= end && each > end - within).length),
      );
    expect(most(1_000)).toBeLessThanOrEqual(7);
    expect(most(2_000)).toBeLessThanOrEqual(8);
    expect(most(30_000)).toBeLessThanOrEqual(60);
    expect(clock).toBeLessThan(((500 / 60) * 30_000 + 30_000) * 1.1);
  });
  it('keeps a whole tenant to 30 a second', () => {
    const allowed = limits(() => 0);
    const through = Array.from({ length: 100 }, (_, index) =>
      allowed.take('t', `c${index}`),
    ).filter((wait) => wait === 0);
    expect(through).toHaveLength(30);
  });
});
