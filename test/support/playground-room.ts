import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { guid } from '../../infra/local/standins/world.ts';
import { startBrowser } from './chromium.ts';
import { startLaptop, type TestLaptop } from './laptop.ts';
import { owen, type Player, startPlayground, tenant } from './playground.ts';
import { type Passed, teamsRelay } from './teams/relay.ts';

type Json = Readonly<Record<string, unknown>>;

/** The whole system behind the Playground's own page, with Owen before it. */
export interface Room {
  readonly laptop: TestLaptop;
  readonly page: Page;
  /** Activities that have passed to the bot, with its answers. */
  readonly passed: readonly Passed[];
  /** A post with its thread, by the heading of a card in it. */
  readonly post: (heading: string | RegExp) => Locator;
  /** Presses a button, and waits for all that comes of it. */
  readonly press: (within: Page | Locator, label: string) => Promise<void>;
  /** Writes a post that mentions Folkmoot, picking it as the page asks. */
  readonly write: (words: string) => Promise<void>;
  /** The newest activity of a name that has passed to the bot. */
  readonly last: (name: string) => Passed;
  /** What somebody who is not at the page does on a card; answered with what the bot said to it. */
  readonly invoke: (from: Player, name: string, value: unknown) => Promise<Json>;
  /** Opens the team's channel or the chat of two, once Folkmoot has said something there. */
  readonly go: (to: 'channel' | 'personal') => Promise<void>;
  /** Sets the partnership up in the channel, with Owen in the chair. */
  readonly setUp: (members: readonly Player[], since?: string) => Promise<void>;
  /** A picture of the page, for whoever wants to look: SCREENSHOTS=/tmp/shots. */
  readonly picture: (name: string) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const shots = process.env.SCREENSHOTS;

const pages = { channel: 'Southport - General', personal: 'Personal Chat' } as const;
/** The page calls every picker the same; they stand in the form's order. */
const pickers = { chair: 0, members: 1 } as const;

/** Starts everything and opens the page; `clock` is the instant at which the product's clock starts. */
export const enterRoom = async (clock = '2027-01-04T09:00:00Z'): Promise<Room> => {
  const appId = guid('playground app');
  const relay = await teamsRelay({ appId, tenant, playground: [] });
  const playground = await startPlayground(relay.url, appId);
  const env = { ...relay.settings, TEAMS_SERVICE_URL_ALLOW: playground.host };
  const laptop = await startLaptop({ env: { LOCAL_CLOCK: clock, ...env } });
  relay.to(`${laptop.url}/teams/messages`);
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  page.setDefaultTimeout(15_000);
  // It asks a network for fonts, and waits for them.
  await page.route('**/res-1.cdn.office.net/**', (route) => route.abort());
  await page.goto(playground.url, { waitUntil: 'domcontentloaded' });

  const post: Room['post'] = (heading) =>
    page.getByRole('group').filter({ has: page.getByRole('heading', { name: heading }) });
  const press: Room['press'] = async (within, label) => {
    const passed = relay.next(({ activity: { type } }) => type === 'invoke' || type === 'message');
    await within.getByRole('button', { name: label, exact: true }).first().click();
    await passed;
    await laptop.drawn();
  };
  const last: Room['last'] = (name) => {
    const found = relay.passed.findLast(({ activity }) => activity.name === name);
    if (!found) throw new Error(`no ${name} has passed`);
    return found;
  };
  const go: Room['go'] = async (to) => {
    await page.getByRole('treeitem', { name: pages[to] }).click();
    if (to === 'channel') await page.getByText('Start a new post').waitFor();
    await page.getByText('Folkmoot', { exact: true }).first().waitFor();
  };
  const pick = async (picker: keyof typeof pickers, { name }: Player): Promise<void> => {
    await page.getByRole('combobox', { name: 'People Picker' }).nth(pickers[picker]).click();
    await page.keyboard.type(name);
    await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  };
  return {
    laptop,
    page,
    passed: relay.passed,
    post,
    press,
    last,
    go,
    write: async (words) => {
      await page.getByRole('textbox').first().click();
      await page.keyboard.type('@Folk');
      await page.getByRole('menuitem', { name: /Folkmoot/ }).click();
      // At once: keys pressed while the page draws a card are lost.
      await page.keyboard.insertText(` ${words}`);
      await page.getByRole('textbox').first().filter({ hasText: words }).waitFor();
      await press(page, 'Post');
    },
    invoke: async (from, name, value) => {
      const { activity } = last('adaptiveCard/action');
      const id = `injected-${relay.passed.length}`;
      const passed = relay.next((one) => one.activity.id === id);
      await playground.inject({ ...activity, id, from, name, value });
      const { status, answer } = await passed;
      if (status !== 200) throw new Error(`${name} was answered with ${status}`);
      return JSON.parse(answer) as Json;
    },
    setUp: async (members, since) => {
      await go('channel');
      await press(page, 'Set up a partnership here');
      await page.getByLabel(/^Name/).fill('Southport Area Partnership');
      await pick('chair', owen);
      for (const member of members) await pick('members', member);
      if (since) await page.getByLabel(/^In being since/).fill(since);
      await press(page, 'Save');
      await post('Southport Area Partnership').waitFor();
    },
    picture: async (name) => {
      if (shots) await page.screenshot({ path: join(shots, `playground-${name}.png`) });
    },
    stop: async () => {
      await browser.close();
      await playground.stop();
      await laptop.stop();
      await relay.close();
    },
  };
};
