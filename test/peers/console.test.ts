import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, patience, startBrowser, violations } from '../support/chromium.ts';
import { bothChats, consoleOn, hand } from '../support/console.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';

let browser: Browser;
let laptop: TestLaptop;
let page: Page;
const { region, button, heading, say, look, enter, be, picture } = consoleOn(() => ({
  page,
  laptop,
}));

describe.skipIf(noBrowser)('the stories in the console', () => {
  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser?.close());

  describe.each([1280, 390])('%i pixels wide', (width) => {
    beforeAll(async () => {
      laptop = await startLaptop({ env: { DEMO: 'sefton' } });
      await laptop.drawn();
      // Only so that axe can be put in; the page itself keeps its policy.
      const options = { locale: 'en-GB', bypassCSP: true };
      page = await browser.newPage({ ...options, viewport: { width, height: 900 } });
      page.setDefaultTimeout(patience);
      await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
      await look('Slack');
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
      for (const chat of bothChats) {
        await look(chat);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
});
