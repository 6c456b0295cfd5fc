import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answering,
  channel,
  chat,
  type Scene,
  sam,
  saying,
  scene,
  sent,
} from '../../support/teams/scene.ts';
import { everyForm } from '../../support/teams/views.ts';

let plainly: Scene;
beforeAll(async () => {
  plainly = await scene();
});
afterAll(() => plainly.teams.close());

describe('around it', () => {
  it('keeps the address of a conversation and of its tenant once, before anything is decided', async () => {
    const fresh = await scene();
    await fresh.driver.say(sam, chat, 'list');
    await fresh.driver.say(sam, chat, 'list');
    expect(fresh.seen).toEqual([[`teams:${chat.tenant}`, fresh.teams.serviceUrl]]);
    expect([...fresh.kept]).toEqual([[`teams:${chat.tenant}:@aad-sam`, fresh.teams.serviceUrl]]);
    await fresh.teams.close();
  });
  it('makes one person of the two names that Teams has for an account', async () => {
    const jo = { id: '29:jo', aadObjectId: 'aad-jo', name: 'Jo' };
    const fresh = await scene({ people: [sam, jo] });
    await fresh.driver.say(sam, channel, 'give A-1 to @Jo', { mentions: [jo] });
    expect(fresh.requests[0]?.input).toMatchObject({
      typed: { mentions: [{ account: `teams:${channel.tenant}:aad-jo`, name: 'Jo' }] },
    });
    await fresh.teams.close();
  });
  it('tells core of what happens, and posts nothing itself', async () => {
    const { driver } = answering(plainly, { kind: 'nothing' });
    await driver.install(sam, channel);
    await driver.event(sam, channel, 'channelDeleted');
    await driver.remove(sam, channel);
    expect(
      plainly.requests.map(({ input }) => input.kind === 'happened' && input.happening.happened),
    ).toEqual(['added', 'deleted', 'removed']);
    expect(sent(plainly)).toEqual([]);
  });
  it('tells whoever edits a message that it was read as first sent, in its thread', async () => {
    const { driver, teams } = answering(plainly, {
      kind: 'view',
      made: false,
      view: saying('I acted on what you first sent.'),
    });
    teams.calls.length = 0;
    await driver.send({
      ...driver.activity(sam, channel, '55'),
      type: 'messageUpdate',
      id: '55',
      text: 'x',
    });
    expect(plainly.requests.at(-1)?.where).toMatchObject({ thread: '55', message: '55' });
    expect(sent(plainly)[0]?.to).toBe(`POST conversations/${channel.id};messageid=55/activities`);
    expect(sent(plainly)[0]?.body).toMatchObject({
      summary: 'Sam: I acted on what you first sent.',
    });
  });
});

describe('a store that is away', () => {
  const busy = "I couldn't do that just now. Nothing was changed.";
  const away = () => Promise.reject(new Error('the table is away'));
  const form = { type: 'Action.Execute', title: 'Done', data: { ask: { ask: 'mine' }, n: 1 } };

  it('is told to whoever typed or pressed, from the first request on', async () => {
    const dark = await scene({ handle: away, addresses: { of: away, newest: away, keep: away } });
    await dark.driver.say(sam, chat, 'list');
    expect(sent(dark).map(({ body }) => body)).toMatchObject([{ summary: busy }]);
    const pressed = await dark.driver.press(sam, channel, form, 'Done', { message: '77' });
    expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200, value: busy } });
    expect(dark.faults).toMatchObject([{ at: 'teams typed' }, { at: 'teams pressed' }]);
    await dark.teams.close();
  });

  it('leaves what was filled in where it stands', async () => {
    const dark = await scene();
    answering(dark, { kind: 'form', form: everyForm });
    const opened = await dark.driver.press(sam, channel, form, 'Done', { message: '77' });
    dark.core.answer = () => {
      throw new Error('the table is away');
    };
    const filled = await dark.driver.submit(sam, channel, opened.body, { What: 'Fix it' });
    expect(JSON.stringify(filled.body)).toContain(busy);
    expect(JSON.stringify(filled.body)).toContain('Fix it');
    await dark.teams.close();
  });
});
