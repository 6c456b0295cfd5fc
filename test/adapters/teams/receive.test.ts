import { describe, expect, it } from 'vitest';
import { base, bot, one, requestsOf, thread, typed } from '../../support/teams/activities.ts';
import { asha, channel, chat, sam, tenant } from '../../support/teams/scene.ts';

describe('who and where', () => {
  it('names the asker by the directory and the channel without its thread', () => {
    const { asker, where } = one(typed('list', thread('100')));
    expect(asker).toEqual({
      account: `teams:${tenant}:aad-sam`,
      name: 'Sam',
      home: true,
      guest: false,
    });
    expect(where).toEqual({
      place: `teams:${tenant}:${channel.id}`,
      kind: 'channel',
      message: '100',
    });
  });
  it('knows the thread that a line was typed in', () => {
    expect(one(typed('done', { ...thread('90'), id: '101' })).where).toMatchObject({
      thread: '90',
      message: '101',
    });
  });
  it('knows a visitor by their own tenant, as it knew them before by this one', () => {
    const visitor = { ...sam, tenantId: 'visited-from' };
    const request = one(typed('list', { from: visitor }));
    expect(request.asker.account).toBe('teams:visited-from:aad-sam');
    expect(request.where.place).toBe(`teams:${tenant}:${channel.id}`);
    expect(request.formerly).toEqual({ now: 'teams:visited-from', was: `teams:${tenant}` });
    expect(one(typed('list')).formerly).toBeUndefined();
    const odd = one(typed('list', { from: { ...sam, tenantId: 'a:b' } }));
    expect(odd.asker.account).toBe(`teams:${tenant}:aad-sam`);
  });
  it('calls a chat of two by its person', () => {
    const { where } = one(base({ type: 'message', id: '5', text: 'list' }, chat));
    expect(where).toEqual({ place: `teams:${tenant}:@aad-sam`, kind: 'direct', message: '5' });
  });
  it.each([
    ['guest', { userRole: 'guest' }, { home: false, guest: true }],
    ['anonymous', { userRole: 'anonymous' }, { home: false, guest: true }],
    ['someone of another tenant', { tenantId: 'elsewhere' }, { home: false, guest: false }],
    [
      'someone of this tenant',
      { tenantId: tenant, userRole: 'user' },
      { home: true, guest: false },
    ],
  ])('%s', (_, more, expected) => {
    expect(one(typed('list', { from: { ...sam, ...more } })).asker).toMatchObject(expected);
  });
  it.each([
    ['a line that is not addressed', base({ type: 'message', id: '1', text: 'hello all' })],
    ['the bot itself', typed('list', { from: bot })],
    ['another bot', typed('list', { from: { id: '28:other', name: 'Other' } })],
    ['two tenants', typed('list', { channelData: { tenant: { id: 'other' } } })],
    ['a reaction', base({ type: 'messageReaction', id: '1' })],
    ['typing', base({ type: 'typing' })],
  ])('ignores %s', (_, given) => {
    expect(requestsOf(given)).toEqual([]);
  });
});

describe('a filled form', () => {
  const form = {
    form: 'action',
    key: 'minted-1',
    title: 'New action',
    aloud: 'A new action',
    submit: 'Save',
    fields: [
      { kind: 'line', name: 'title', label: 'What' },
      { kind: 'choices', name: 'with', label: 'With', choices: [{ value: 'a,b', label: 'A, B' }] },
      { kind: 'accounts', name: 'people', label: 'People', many: true },
      { kind: 'accounts', name: 'chair', label: 'Chair', many: false },
    ],
    carries: { ask: 'action.show', ref: 'A-1' },
  };
  const filled = (more: object = {}) =>
    base({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: '9',
      value: {
        action: {
          data: {
            submits: form,
            'f.title': 'Fix it',
            'f.with': 'a%2Cb,c',
            'f.people': 'aad-1,aad-2',
            'f.chair': 'aad-3',
          },
        },
      },
      ...more,
    });

  it('hands its values back as core names them', () => {
    expect(one(filled()).input).toEqual({
      kind: 'submitted',
      form: 'action',
      carries: form.carries,
      values: {
        title: 'Fix it',
        with: ['a,b', 'c'],
        people: [`teams:${tenant}:aad-1`, `teams:${tenant}:aad-2`],
        chair: `teams:${tenant}:aad-3`,
      },
    });
  });
  it('is the same command however often it is sent, and another for another person', () => {
    expect(one(filled({ replyToId: '10' })).key).toBe(one(filled()).key);
    expect(one(filled({ from: asha })).key).not.toBe(one(filled()).key);
  });
});
