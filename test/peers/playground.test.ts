import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guid } from '../../infra/local/standins/world.ts';
import { noBrowser, startBrowser } from '../support/chromium.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';
import {
  type Player,
  type Playground,
  startPlayground,
  tenant,
  tess,
} from '../support/playground.ts';
import { type Passed, type TeamsRelay, teamsRelay } from '../support/teams/relay.ts';

type Json = Readonly<Record<string, unknown>>;

interface DialogCard {
  readonly body: readonly { readonly type: string; readonly actions?: readonly { data: Json }[] }[];
}

let relay: TeamsRelay;
let playground: Playground;
let laptop: TestLaptop;
let browser: Browser;
let page: Page;

/** A post with its thread, by the heading of a card in it. */
const post = (heading: string | RegExp): Locator =>
  page.getByRole('group').filter({ has: page.getByRole('heading', { name: heading }) });
/** Does something on the page that reaches the bot, and waits for all that comes of it. */
const through = async (deed: () => Promise<void>): Promise<void> => {
  const before = relay.passed.length;
  await deed();
  await expect.poll(() => relay.passed.length, { timeout: 10_000 }).toBeGreaterThan(before);
  await laptop.drawn();
};
const press = (within: Page | Locator, label: string): Promise<void> =>
  through(() => within.getByRole('button', { name: label, exact: true }).first().click());

/** Writes a post that mentions Folkmoot, picking it as the page asks. */
const write = async (words: string): Promise<void> => {
  await page.getByRole('textbox').first().click();
  await page.keyboard.type('@Folk');
  await page.getByRole('menuitem', { name: /Folkmoot/ }).click();
  await page.keyboard.type(words);
  await press(page, 'Post');
};

const last = (name: string): Passed => {
  const found = relay.passed.findLast(({ activity }) => activity.name === name);
  if (!found) throw new Error(`no ${name} has passed`);
  return found;
};
/** What somebody who is not at the page does on a card; answered with what the bot said to it. */
const invoke = async (from: Player, name: string, value: Json, on?: unknown): Promise<Json> => {
  const { activity } = last('adaptiveCard/action');
  const id = `injected-${relay.passed.length}`;
  await playground.inject({ ...activity, id, from, name, value, ...(on ? { replyToId: on } : {}) });
  await expect.poll(() => relay.passed.some(({ activity: one }) => one.id === id)).toBe(true);
  const passed = relay.passed.find(({ activity: one }) => one.id === id);
  expect(passed?.status).toBe(200);
  return JSON.parse(passed?.answer ?? '') as Json;
};

describe.skipIf(noBrowser)('in the Microsoft 365 Agents Playground', () => {
  beforeAll(async () => {
    const appId = guid('playground app');
    relay = await teamsRelay({ appId, tenant, playground: [] });
    playground = await startPlayground(relay.url, appId);
    const env = { ...relay.settings, TEAMS_SERVICE_URL_ALLOW: playground.host };
    laptop = await startLaptop({ env: { LOCAL_CLOCK: '2027-01-04T09:00:00Z', ...env } });
    relay.to(`${laptop.url}/teams/messages`);
    browser = await startBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.setDefaultTimeout(15_000);
    // It asks a network for fonts, and waits for them.
    await page.route('**/res-1.cdn.office.net/**', (route) => route.abort());
    await page.goto(playground.url, { waitUntil: 'domcontentloaded' });
  });
  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    await laptop?.stop();
    await relay?.close();
  });

  it('welcomes once in the chat of two and once in the channel', async () => {
    const welcome = page.getByRole('button', { name: 'Set up a partnership here' });
    await welcome.waitFor();
    await laptop.settled();
    expect(await welcome.count()).toBe(1);
    await page.getByRole('treeitem', { name: 'Southport - General' }).click();
    await page.getByText('Start a new post').waitFor();
    await welcome.waitFor();
    await laptop.settled();
    expect(await welcome.count()).toBe(1);
  });

  it('sets a partnership up by a form in a card', async () => {
    await press(page, 'Set up a partnership here');
    await page.getByLabel(/^Name/).fill('Southport Area Partnership');
    await press(page, 'Save');
    await page.getByText('Choose the chair').waitFor();
    expect(await page.getByLabel(/^Name/).inputValue()).toBe('Southport Area Partnership');
    await page.getByLabel(/^Chair's name/).fill('Asha');
    await press(page, 'Save');
    const card = post('Southport Area Partnership');
    await card.waitFor();
    for (const shown of ['Asha', 'Owen', 'Monday 5 July 2027'])
      expect(await card.getByText(shown, { exact: true }).count()).toBe(1);
  });

  it('makes an action of a typed line, and Done replaces its card', async () => {
    await write('action Replace the lamps on Mill Lane by Friday');
    await press(post(/^Replace the lamps on Mill Lane/), 'Done');
    const card = post(/^Done: Replace the lamps on Mill Lane/);
    await card.waitFor();
    expect(await card.getByText(/^Done by Owen, Teams, Monday 4 January, 09:/).count()).toBe(1);
    expect(await card.getByRole('button', { name: 'Done', exact: true }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: /lamps/ }).count()).toBe(1);
  });

  it('makes an action by the form that a button brings', async () => {
    await press(post('Southport Area Partnership'), 'New action');
    await page.getByLabel(/^What/).fill('Repair the slipway');
    await press(page, 'Put on the list');
    await post(/^Repair the slipway/).waitFor();
  });

  it('opens a dialog for somebody else and makes what she sends with it', async () => {
    const opened = relay.passed.find(({ activity }) =>
      JSON.stringify(activity.value ?? '').includes('"form":"action.create"'),
    );
    const value = opened?.activity.value as { action: { data: Json } } | undefined;
    const data = value?.action.data;
    const { task } = await invoke(tess, 'task/fetch', { data });
    const { content } = (task as { value: { card: { content: DialogCard } } }).value.card;
    const send = content.body.find(({ type }) => type === 'ActionSet')?.actions?.[0]?.data;
    const filled = { ...send, 'f.title': 'Walk the promenade', 'f.owner': 'no-one' };
    expect(JSON.stringify(await invoke(tess, 'task/submit', { data: filled }))).toContain(
      'A-3 is on the list: Walk the promenade.',
    );
    await laptop.drawn();
    const made = post(/^Walk the promenade/);
    await made.waitFor();
    expect(await made.getByRole('button', { name: 'Done', exact: true }).count()).toBe(1);
  });

  it('joins a Slack channel by its code, and shows what is done there', async () => {
    await press(page, 'Connect another channel');
    const told = page.getByText(/partnership join [0-9A-Z]{4}-[0-9A-Z]{4}/).last();
    const [code] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await told.textContent()) ?? '') ?? [];
    const priya = laptop.slack('Priya');
    await priya.addBot();
    await priya.type(`/partnership join ${code}`);
    await priya.type('/action Paint the shelter @priya by Thursday');
    await laptop.drawn();
    await post(/^Paint the shelter/).waitFor();
    await priya.press('Done', 'Paint the shelter');
    await laptop.drawn();
    const card = post(/^Done: Paint the shelter/);
    await card.waitFor();
    expect(await card.getByText(/^Done by Priya, Slack, Monday 4 January, 09:/).count()).toBe(1);
  });

  it('takes nothing that no one signed', async () => {
    const { activity } = last('adaptiveCard/action');
    const answer = await fetch(`${laptop.url}/teams/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...activity, id: 'unsigned' }),
    });
    expect(answer.status).toBe(401);
  });
});
