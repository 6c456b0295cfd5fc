import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, startBrowser, violations } from '../../support/chromium.ts';
import { startLaptop, type TestLaptop } from '../../support/laptop.ts';

let laptop: TestLaptop;
let browser: Browser;
const trouble: string[] = [];

const open = async (width: number, scheme: 'light' | 'dark' = 'light'): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: scheme,
    locale: 'en-GB',
    // Only so that axe can be put in; the page itself keeps its policy.
    bypassCSP: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(laptop.url) && !request.url().startsWith('data:'))
      trouble.push(`went to ${request.url()}`);
  });
  await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
  await page.getByRole('heading', { name: 'Folkmoot' }).waitFor();
  return page;
};
/**
 * Does what reaches the app and gives what comes of it five seconds of the product's clock, in which every card must
 * be drawn. How long the machine takes over it is no matter.
 */
const reached = async (page: Page, deed: () => Promise<void>): Promise<void> => {
  const answer = page.waitForResponse((one) => one.request().method() === 'POST', { timeout: 0 });
  await deed();
  await answer;
  await laptop.advance('PT5S');
};
const press = (page: Page, button: Locator): Promise<void> => reached(page, () => button.click());
const say = (page: Page, box: string, text: string): Promise<void> =>
  reached(page, async () => {
    await page.getByRole('textbox', { name: box }).fill(text);
    await page.keyboard.press('Enter');
  });
const slackLog = (page: Page) => page.getByRole('log', { name: /Slack/ });
const teamsLog = (page: Page) => page.getByRole('log', { name: /Teams/ });

describe.skipIf(noBrowser)('the console in a browser', () => {
  beforeAll(async () => {
    laptop = await startLaptop({ env: { LOCAL_CLOCK: '2027-01-04T09:00:00Z' } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await laptop?.stop();
  });

  it('sets a partnership up by modal, joins it from Teams and finishes an action there', async () => {
    const page = await open(1280);
    const slack = page.getByRole('region', { name: 'Slack' });
    const teams = page.getByRole('region', { name: 'Microsoft Teams' });
    await press(page, slack.getByRole('button', { name: 'Add Folkmoot' }));
    await press(page, slack.getByRole('button', { name: 'Set up a partnership here' }));
    const form = page.getByRole('dialog');
    await form.getByLabel('Name', { exact: true }).fill('Southport Area Partnership');
    expect(await violations(page)).toEqual([]);
    await press(page, form.getByRole('button', { name: 'Save' }));
    await form.getByText('Choose the chair').waitFor();
    await form
      .locator('select')
      .first()
      .selectOption({ label: 'Asha, Councillor, chair in Southport' });
    await press(page, form.getByRole('button', { name: 'Save' }));
    await form.waitFor({ state: 'detached' });

    await say(page, 'Message #southport in Slack', '/partnership invite');
    const code = slackLog(page)
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4} joins/)
      .last();
    const [line = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await code.textContent()) ?? '') ?? [];
    await teams.getByLabel('You are').selectOption({ label: 'Owen, Highways officer' });
    await press(page, teams.getByRole('button', { name: 'Add Folkmoot' }));
    await say(page, 'Message Southport partners in Teams', `@Folkmoot partnership join ${line}`);
    await teamsLog(page).getByRole('heading', { name: 'Southport Area Partnership' }).waitFor();

    await say(
      page,
      'Message #southport in Slack',
      '/action Replace the lamps on Mill Lane @priya by Friday',
    );
    await teamsLog(page)
      .getByRole('heading', { name: /Replace the lamps/ })
      .waitFor();
    await press(page, slackLog(page).getByRole('button', { name: /^Done: A-1/ }));
    await teamsLog(page)
      .getByRole('button', { name: /^Reopen: A-1/ })
      .waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('opens a dialog from a card in Teams and sends what was filled in', async () => {
    const page = await open(1280);
    await page
      .getByRole('region', { name: 'Microsoft Teams' })
      .getByLabel('You are')
      .selectOption({ label: 'Owen, Highways officer' });
    const newAction = teamsLog(page).getByRole('button', { name: /^New action/ });
    await press(page, newAction.first());
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^What/).fill('Repair the slipway');
    expect(await violations(page)).toEqual([]);
    await press(page, dialog.getByRole('button', { name: /: New action$/ }));
    await slackLog(page)
      .getByText(/Repair the slipway/)
      .first()
      .waitFor();
  });

  it('keeps what one person is told to that person', async () => {
    const page = await open(1280);
    await slackLog(page).getByText('Only visible to you').first().waitFor();
    await page
      .getByRole('region', { name: 'Slack' })
      .getByLabel('You are')
      .selectOption({ label: 'Sam, Harbour Trust, Southport' });
    await slackLog(page)
      .getByText(/Replace the lamps/)
      .first()
      .waitFor();
    expect(await slackLog(page).getByText('Only visible to you').count()).toBe(0);
  });

  it('moves the clock and says what came of it', async () => {
    const page = await open(1280);
    await press(page, page.getByRole('button', { name: '+1 week: move the clock on' }));
    await page.getByText(/on the way to Monday 11 January 2027/).waitFor();
    expect(await page.getByText('Monday 11 January 2027, 09:').count()).toBeGreaterThan(0);
  });

  it.each([
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('is whole and accessible at %i pixels in %s', async (width, scheme) => {
    const page = await open(width, scheme);
    for (const tab of width < 900 ? ['Slack', 'Microsoft Teams'] : []) {
      await page
        .getByRole('navigation', { name: 'Chats' })
        .getByRole('button', { name: tab })
        .click();
      await page.getByRole('region', { name: tab }).getByRole('log').waitFor();
      expect(await violations(page)).toEqual([]);
    }
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  it('speaks to nobody but this machine and throws nothing', () => {
    expect(trouble).toEqual([]);
  });
});
