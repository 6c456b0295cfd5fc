import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, startBrowser, violations } from '../support/chromium.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';

type Chat = 'Slack' | 'Microsoft Teams';

let browser: Browser;
let laptop: TestLaptop;
let page: Page;

/** Counts what a person presses in the chats; typing, and looking at another window or room, are none of it. */
const hand = () => {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (what: Locator): Promise<void> => {
      presses += 1;
      await what.click();
    },
    choose: async (from: Locator, label: string): Promise<void> => {
      presses += 1;
      await from.selectOption({ label });
    },
  };
};

const region = (chat: Chat) => page.getByRole('region', { name: chat });
const button = (chat: Chat, name: string | RegExp) => region(chat).getByRole('button', { name });
const heading = (chat: Chat, name: RegExp) => region(chat).getByRole('heading', { name });
const say = async (chat: Chat, text: string): Promise<void> => {
  await region(chat).getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
  await laptop.drawn();
};
// A picture of every story, for whoever wants to look: SCREENSHOTS=/tmp/shots.
const shots = process.env.SCREENSHOTS;

describe.skipIf(noBrowser)('the stories in the console', () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  describe.each([1280, 390])('%i pixels wide', (width) => {
    /** On a phone's screen one window is in sight, and channels are in a list. */
    const look = async (chat: Chat): Promise<void> => {
      if (width < 900)
        await page.getByRole('navigation', { name: 'Chats' }).getByText(chat).click();
      await region(chat).getByRole('log').waitFor();
    };
    const enter = async (chat: Chat, room: string): Promise<void> => {
      await look(chat);
      if (width > 900)
        return region(chat).getByRole('navigation').getByRole('button', { name: room }).click();
      const list = region(chat).getByRole('combobox', { name: `${chat} channel` });
      const option = list.locator('option', { hasText: room });
      await list.selectOption(await option.getAttribute('value'));
    };
    const be = async (chat: Chat, label: string): Promise<void> => {
      await look(chat);
      await region(chat).getByLabel('You are').selectOption({ label });
    };
    const picture = async (name: string): Promise<void> => {
      if (shots) await page.screenshot({ path: join(shots, `${width}-${name}.png`) });
    };

    beforeAll(async () => {
      laptop = await startLaptop({ env: { DEMO: 'sefton' } });
      await laptop.drawn();
      // Only so that axe can be put in; the page itself keeps its policy.
      const options = { locale: 'en-GB', bypassCSP: true };
      page = await browser.newPage({ ...options, viewport: { width, height: 900 } });
      page.setDefaultTimeout(10_000);
      await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
      await region('Slack').getByRole('log').waitFor();
    });
    afterAll(async () => {
      await page?.close();
      await laptop?.stop();
    });

    it('creates an action by one line, and the other window shows it', async () => {
      await say('Slack', '/action Replace the lamps on Mill Lane @sam by 21 April');
      await heading('Slack', /^Replace the lamps on Mill Lane/).waitFor();
      await look('Microsoft Teams');
      await heading('Microsoft Teams', /^Replace the lamps on Mill Lane/).waitFor();
      await picture('typed');
    });

    it('creates an action by form in four presses', async () => {
      const { press, choose, presses } = hand();
      await look('Slack');
      await press(button('Slack', /^New action/).first());
      const form = page.getByRole('dialog');
      await form.getByLabel(/^What/).fill('Repair the slipway');
      await choose(form.getByLabel(/^Who/), 'Owen (Teams)');
      await choose(form.getByLabel(/^Or in/), '1 week: Thursday 21 April 2011');
      await picture('form');
      await press(form.getByRole('button', { name: 'Put on the list' }));
      await form.waitFor({ state: 'detached' });
      await laptop.drawn();
      await look('Microsoft Teams');
      await heading('Microsoft Teams', /^Repair the slipway/).waitFor();
      expect(presses()).toBeLessThanOrEqual(4);
    });

    it('finishes it in Teams by one press, and Slack shows it', async () => {
      const { press, presses } = hand();
      await be('Microsoft Teams', 'Owen, Highways officer');
      await press(button('Microsoft Teams', /^Done: A-\d Repair the slipway/));
      await heading('Microsoft Teams', /^Done: Repair the slipway/).waitFor();
      await picture('done');
      await look('Slack');
      await heading('Slack', /^Done: Repair the slipway/).waitFor();
      expect(presses()).toBe(1);
    });

    it('is reminded when the clock has moved, and finishes it in the reminder', async () => {
      const { press, presses } = hand();
      await page.getByRole('button', { name: '+1 week: move the clock on' }).click();
      await page.getByText(/on the way to Thursday 21 April 2011/).waitFor();
      await be('Slack', 'Sam, Harbour Trust, Southport');
      await enter('Slack', 'Folkmoot (direct)');
      await region('Slack').getByText(/lamps/).last().waitFor();
      await picture('reminded');
      await press(button('Slack', /^Done: .*Replace the lamps/).last());
      await laptop.drawn();
      await region('Slack')
        .getByText(/What changed/)
        .last()
        .waitFor();
      await enter('Microsoft Teams', 'Southport partners');
      await heading('Microsoft Teams', /^Done: Replace the lamps on Mill Lane/).waitFor();
      expect(presses()).toBe(1);
      await picture('finished');
    });

    it('joins another channel in two presses', async () => {
      const { press, presses } = hand();
      await be('Slack', 'Maeve, Chair in Sefton East Parishes');
      await enter('Slack', '#sefton-east-parishes');
      await say('Slack', '/partnership invite');
      const told = region('Slack')
        .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4} joins/)
        .last();
      const [code = ''] = /^\S+/.exec((await told.textContent()) ?? '') ?? [];
      await enter('Microsoft Teams', 'Council notices');
      await button('Microsoft Teams', 'Add Folkmoot').click();
      await press(button('Microsoft Teams', 'I have a code from another channel'));
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(code);
      await press(dialog.getByRole('button', { name: /Join/ }));
      await laptop.drawn();
      await heading('Microsoft Teams', /^Sefton East Parishes Area Partnership/).waitFor();
      await dialog.getByText(/^This channel shows Sefton East Parishes/).waitFor();
      expect(presses()).toBe(2);
      await picture('joined');
      await page.keyboard.press('Escape');
    });

    it('leaves nothing that axe finds wrong', async () => {
      for (const chat of ['Slack', 'Microsoft Teams'] as const) {
        await look(chat);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
});
