import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, startBrowser } from '../support/chromium.ts';
import { consoleOn } from '../support/console.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';

let browser: Browser;
let laptop: TestLaptop;
let page: Page;
const { say, picture } = consoleOn(() => ({ page, laptop }));
const region = (chat: string) => page.getByRole('region', { name: chat });

/** What a text names links to its card, in the console as in the chats: there it is brought into sight. */
describe.skipIf(noBrowser)('links to cards in the console', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    laptop = await startLaptop({ env: { DEMO: 'sefton' } });
    await laptop.drawn();
    page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(10_000);
    await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
    await region('Slack').getByRole('log').waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await laptop?.stop();
  });

  it('are rows of a list and bring the card into sight', async () => {
    await say('Slack', '/action list');
    await picture('links-list');
    const link = region('Slack')
      .getByRole('link', { name: /^A-5 Ask the police/ })
      .last();
    await link.waitFor();
    await picture('links-list');
    const url = (await link.getAttribute('href')) ?? '';
    await link.click();
    const [, seconds, rest] = /\/p(\d+)(\d{6})$/.exec(url) ?? [];
    const card = page.locator(`[id="slack-${seconds}.${rest}"]`);
    await expect
      .poll(() => card.evaluate((one) => one.getBoundingClientRect().top))
      .toBeGreaterThan(0);
    await expect
      .poll(() => card.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(900);
    await picture('links-card');
    expect(page.context().pages()).toHaveLength(1);
  });

  it('lead from direct messages into the channel', async () => {
    const teams = region('Microsoft Teams');
    await teams.getByRole('button', { name: /^Folkmoot \(direct\)/ }).click();
    await say('Microsoft Teams', 'mine');
    const link = teams.getByRole('link').last();
    await link.waitFor();
    await picture('links-mine');
    const named = /[AMP]-\d+/.exec((await link.textContent()) ?? '')?.[0] ?? 'nothing';
    await link.click();
    await teams
      .getByText(new RegExp(` · ${named}$`))
      .first()
      .waitFor();
    await picture('links-channel');
    expect(page.context().pages()).toHaveLength(1);
  });
});
