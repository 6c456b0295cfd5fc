import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { patience, startBrowser } from './chromium.ts';
import { consoleOn } from './console.ts';
import { startLaptop, type TestLaptop } from './laptop.ts';

/** The demonstration, with `more` settings, in a console of this width: opened before the tests of a group, closed after them. Call it where `describe` is called. */
export const openConsole = (width = 1280, more: Readonly<Record<string, string>> = {}) => {
  let browser: Browser;
  let opened: { readonly page: Page; readonly laptop: TestLaptop };
  const hands = consoleOn(() => opened);
  beforeAll(async () => {
    browser = await startBrowser();
    const laptop = await startLaptop({ env: { DEMO: 'sefton', ...more } });
    await laptop.drawn();
    // Only so that axe can be put in; the page itself keeps its policy.
    const options = { locale: 'en-GB', bypassCSP: true };
    const page = await browser.newPage({ ...options, viewport: { width, height: 900 } });
    opened = { page, laptop };
    page.setDefaultTimeout(patience);
    await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
    await hands.look('Slack');
  });
  afterAll(async () => {
    await browser?.close();
    await opened?.laptop.stop();
  });
  return { ...hands, page: () => opened.page, laptop: () => opened.laptop };
};
