import { afterEach, describe, expect, it } from 'vitest';
import { memoryConsents } from '../../../adapters/memory/tokens.ts';
import { tenantNamed, tenants } from '../../../adapters/teams/tenants.ts';
import { type InstallId, partsOf } from '../../../core/model/ids.ts';
import {
  answering,
  channel,
  chat,
  type Scene,
  sam,
  saying,
  scene,
  sent,
  tenant,
  view,
} from '../../support/teams/scene.ts';

const strange = '99999999-AAAA-4bbb-8ccc-222222222222';
const consentAt = 'https://folkmoot.example/teams/install';
const here = { ...channel, tenant: strange };
const alone = { ...chat, tenant: strange };
/** Of the strange tenant, visiting, and of the one that is served, visiting there. */
const visitor = { ...sam, tenantId: strange };
const away = { ...sam, tenantId: tenant };
const said = "Folkmoot isn't switched on for this organisation's Teams, so nothing was done";
const ask = { type: 'Action.Execute', title: 'Done', data: { ask: { ask: 'mine' }, n: 1 } };

let now: Scene;
const open: Scene[] = [];
const counted: string[] = [];
const closed = async (more: Parameters<typeof scene>[0] = {}) => {
  counted.length = 0;
  now = await scene({
    tenants: tenants([tenant]),
    count: (what) => void counted.push(what),
    ...more,
  });
  open.push(now);
  return answering(now, view(saying('Served.')));
};
/** Nothing reached core, and nothing is kept. */
const untouched = () => {
  expect(now.requests).toEqual([]);
  expect(now.seen).toEqual([]);
  expect([...now.kept]).toEqual([]);
  expect(now.refusals).toEqual([]);
  expect(now.faults).toEqual([]);
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.teams.close();
});

describe('a tenant that is not served', () => {
  it('is told so where somebody types, in a channel and in their own chat, and core hears nothing', async () => {
    const { driver } = await closed();
    await driver.say(sam, here, 'list');
    await driver.say(sam, alone, 'list');
    expect(sent(now).map(({ to }) => to)).toEqual([
      expect.stringContaining(`POST conversations/${here.id}`),
      `POST conversations/${alone.id}/activities`,
    ]);
    for (const { body } of sent(now))
      expect(body).toMatchObject({
        summary: expect.stringContaining(
          `${said}: please ask the people who run Folkmoot to add it.`,
        ),
      });
    expect(counted).toEqual(['teams.tenant.refused', 'teams.tenant.refused']);
    untouched();
  });

  it('is told so where somebody presses, in the answer alone, and where its administrator can change that', async () => {
    const consents = memoryConsents();
    const { driver } = await closed({
      tenants: tenants([tenant], { consents, consentAt, now: () => 0 }),
    });
    const { body } = await driver.press(sam, here, ask, 'Done', { message: '77' });
    expect(body).toMatchObject({
      value: `${said}: an administrator can switch it on at ${consentAt} and then it works here.`,
    });
    expect(sent(now)).toEqual([]);
    untouched();
  });

  it('is told so beside a form, in which all that was filled in stands', async () => {
    const { driver } = await closed();
    const title = { kind: 'line', name: 'title', label: 'What' };
    const form = { form: 'action.new', key: 'k', title: 'New', aloud: 'New', submit: 'Add' };
    const data = { submits: { ...form, fields: [title] }, 'f.title': 'Mend the fence' };
    const { body } = await driver.invoke(sam, here, 'task/submit', { data });
    expect(JSON.stringify(body)).toContain(said);
    expect(JSON.stringify(body)).toContain('Mend the fence');
    untouched();
  });

  it('is told nothing about what merely happens there, and finds nothing as somebody types', async () => {
    const { driver } = await closed();
    await driver.install(sam, here);
    await driver.event(sam, here, 'channelDeleted');
    await driver.remove(sam, here);
    await driver.send({
      ...driver.activity(sam, here, '55'),
      type: 'messageUpdate',
      id: '55',
      text: 'x',
    });
    await driver.say(sam, here, 'not for the bot', { unaddressed: true });
    const home = { ...ask, data: { ...ask.data, home: true } };
    const value = { action: { ...home, data: home.data }, trigger: 'automatic' };
    const seen = await driver.invoke(sam, alone, 'adaptiveCard/action', value);
    expect(JSON.stringify(seen.body)).not.toContain(said);
    expect(sent(now)).toEqual([]);
    expect(counted).toHaveLength(6);
    untouched();
  });

  it('takes no file, however somebody answers its card', async () => {
    const taken: unknown[] = [];
    const { driver } = await closed({ taken: async (file) => taken.push(file) > 0 });
    const value = {
      action: 'accept',
      context: { programme: 'pg-1', offered: 'o' },
      uploadInfo: { uploadUrl: 'https://x.sharepoint.com/a', contentUrl: '', name: 'a' },
    };
    await driver.invoke(sam, alone, 'fileConsent/invoke', value);
    expect(taken).toEqual([]);
    expect(sent(now)).toEqual([]);
    untouched();
  });

  it('is refused whoever visits it: no chat of theirs is written to from there', async () => {
    const { driver } = await closed();
    await driver.say(away, alone, 'list');
    expect(sent(now)).toEqual([]);
    const { body } = await driver.press(away, alone, ask, 'Done', { message: '77' });
    expect(JSON.stringify(body)).toContain(said);
    untouched();
  });

  it('that names two tenants at once is refused before that', async () => {
    const { driver } = await closed();
    const two = { ...driver.activity(sam, channel), type: 'message', text: 'list', id: '1' };
    const mixed = { ...two, channelData: { tenant: { id: strange } } };
    expect((await driver.send(mixed)).status).toBe(403);
    untouched();
    expect(counted).toEqual([]);
  });

  it('hears that it did not work just now where the table is away, and is let in by no fault', async () => {
    const stands = () => Promise.reject(new Error('the table is away'));
    const { driver } = await closed({
      tenants: tenants([], { consents: { stands }, consentAt, now: () => 0 }),
    });
    await driver.say(sam, here, 'list');
    expect(sent(now)[0]?.body).toMatchObject({
      summary: expect.stringContaining("I couldn't do that just now"),
    });
    expect(now.requests).toEqual([]);
    expect(now.faults).toMatchObject([{ at: 'teams tenant' }]);
  });
});

describe('a tenant that is served', () => {
  it('is, however it is written, and so are its visitors, by their own tenant', async () => {
    const { driver } = await closed({ tenants: tenants([tenant.toUpperCase()]) });
    await driver.say(sam, channel, 'list');
    await driver.say(visitor, channel, 'list');
    await driver.say(visitor, chat, 'list');
    expect(now.requests.map(({ asker }) => [partsOf(asker.account).tenant, asker.home])).toEqual([
      [tenant, true],
      [strange, false],
      [strange, false],
    ]);
    expect(counted).toEqual([]);
  });

  it('is every one where no list is told', async () => {
    now = await scene();
    open.push(now);
    await now.driver.say(sam, here, 'list');
    expect(now.requests).toHaveLength(1);
  });

  it('is one that consented, from then on, until at most a minute after it was taken out', async () => {
    const clock = { now: 0 };
    const barred = new Set<InstallId>();
    const consents = memoryConsents(barred);
    const asked: InstallId[] = [];
    const stands = (install: InstallId) => {
      asked.push(install);
      return consents.stands(install);
    };
    const own = tenants([tenant], { consents: { stands }, consentAt, now: () => clock.now });
    expect(await own.serves(tenant)).toBe(true);
    expect(asked).toEqual([]);
    expect(await own.serves(strange)).toBe(false);
    await consents.give(tenantNamed(strange), '2027-01-04T09:00:00.000Z');
    clock.now += 5_000;
    expect(await own.serves(strange.toLowerCase())).toBe(true);
    expect(await own.serves(strange)).toBe(true);
    expect(asked).toHaveLength(2);
    barred.add(tenantNamed(strange));
    clock.now += 60_000;
    expect(await own.serves(strange)).toBe(false);
  });
});
