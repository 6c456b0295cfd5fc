import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, patience, startBrowser, violations } from '../support/chromium.ts';
import { type Chat, consoleOn } from '../support/console.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';

let browser: Browser;
let laptop: TestLaptop;
let page: Page;
const { region, button, message, look, picture } = consoleOn(() => ({ page, laptop }));

const open = async (width: number, height: number, more: object = {}): Promise<Page> => {
  // Only so that axe can be put in; the page itself keeps its policy.
  const options = { locale: 'en-GB', bypassCSP: true, viewport: { width, height }, ...more };
  const opened = await browser.newPage(options);
  opened.setDefaultTimeout(patience);
  await opened.goto(laptop.url, { waitUntil: 'domcontentloaded' });
  return opened;
};
const story = () => page.getByRole('complementary', { name: 'Story' });
const take = (step: string) =>
  story()
    .getByRole('button', { name: `Take me there: ${step}` })
    .click();
const done = (step: string) =>
  story()
    .getByRole('button', { name: `${step} (done)` })
    .waitFor();
/** What the page says became of this message since the last press. */
const marked = (card: Locator, mark: string) => card.getByText(mark, { exact: true }).waitFor();
/** The card on this with a button of this name. */
const card = (chat: Chat, words: string, press: RegExp) =>
  region(chat)
    .getByRole('article')
    .filter({ hasText: words, has: page.getByRole('button', { name: press }) })
    .first();
const vote = (chat: Chat) => card(chat, 'Which priority first?', /^Street lights/);
const meeting = (chat: Chat) => card(chat, 'Stakeholder engagement', /^Attending/);
const you = (chat: Chat) => region(chat).getByLabel('You are').locator('option:checked');

describe.skipIf(noBrowser)('the story at the side', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    laptop = await startLaptop({ env: { DEMO: 'sefton' } });
    await laptop.drawn();
    page = await open(1280, 900);
  });
  afterAll(async () => {
    await browser?.close();
    await laptop?.stop();
  });

  it('says what this is, and begins with nothing done', async () => {
    await page.getByText('A bot that runs a community partnership').first().waitFor();
    await story().getByText('0 of 6 done').waitFor();
  });

  it('votes in Slack, and Teams to the right shows what changed', async () => {
    await take('Vote in Slack; look right');
    expect(await you('Slack').textContent()).toBe('Priya, Neighbourhoods officer, clerk');
    await vote('Slack')
      .getByRole('button', { name: /^Street lights/ })
      .click();
    await laptop.drawn();
    await done('Vote in Slack; look right');
    await marked(vote('Microsoft Teams'), 'Changed');
    expect(
      await vote('Microsoft Teams').evaluate((one) => getComputedStyle(one).animationName),
    ).toBe('glow');
    await picture('voted');
  });

  it('makes an action by the line that it puts there', async () => {
    await take('Make an action by one line');
    expect(await region('Slack').getByRole('textbox').inputValue()).toMatch(/^\/action Replace/);
    await region('Slack').getByRole('textbox').press('Enter');
    await laptop.drawn();
    await done('Make an action by one line');
    await marked(message('Microsoft Teams', 'Replace the lamps on Mill Lane'), 'New');
  });

  it('finishes it in Teams, and Slack to the left shows it', async () => {
    await take('Finish it in Teams; look left');
    expect(await you('Microsoft Teams').textContent()).toBe('Owen, Highways officer');
    await button('Microsoft Teams', /^Done: .*Replace the lamps/).click();
    await laptop.drawn();
    await done('Finish it in Teams; look left');
    await marked(card('Slack', 'Replace the lamps on Mill Lane', /^Reopen/), 'Changed');
  });

  it('says that somebody is coming, in both', async () => {
    await take('Say that you are coming');
    await meeting('Microsoft Teams')
      .getByRole('button', { name: /^Attending/ })
      .click();
    await laptop.drawn();
    await done('Say that you are coming');
    await marked(meeting('Slack'), 'Changed');
  });

  it('moves the clock until the vote closes, and draws a line above what is new', async () => {
    laptop.sleep('2011-06-29T20:00:00.000Z');
    await page.getByRole('button', { name: '+1 day: move the clock on' }).click();
    await done('Move the clock; the vote closes');
    for (const chat of ['Slack', 'Microsoft Teams'] as const)
      await region(chat)
        .getByText(/^New since Thursday 14 April 2011|^New since Wednesday 29 June 2011/)
        .waitFor();
    await picture('closed');
  });

  it('answers the review', async () => {
    laptop.sleep('2011-11-30T20:00:00.000Z');
    await page.getByRole('button', { name: '+1 day: move the clock on' }).click();
    await page.getByText(/on the way to Thursday 1 December 2011/).waitFor();
    await take('Answer the six-month review');
    await button('Slack', /^Keep on/)
      .last()
      .click();
    await laptop.drawn();
    await done('Answer the six-month review');
    await story()
      .getByText(/^That was the story/)
      .waitFor();
    await picture('ended');
  });

  it('changes who one is by one press on a face', async () => {
    await region('Slack').getByRole('button', { name: 'Be Noor, Youth charity manager' }).click();
    expect(await you('Slack').textContent()).toBe('Noor, Youth charity manager (guest)');
    await region('Slack').getByText('Youth Matters').waitFor();
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds wrong, in %s', async (scheme) => {
    for (const width of [1280, 390]) {
      const other = await open(width, 844, { colorScheme: scheme });
      await other.getByRole('complementary', { name: 'Story' }).waitFor();
      expect(await violations(other)).toEqual([]);
      await other.close();
    }
  });

  it('glows for nobody who wants less motion', async () => {
    const other = await open(1280, 900, { reducedMotion: 'reduce' });
    const log = other.getByRole('region', { name: 'Slack' }).getByRole('log');
    await log.getByRole('article').first().waitFor();
    const animation = await log.evaluate((element) => {
      const glowing = element.querySelector('article');
      glowing?.classList.add('glows');
      return glowing && getComputedStyle(glowing).animationName;
    });
    expect(animation).toBe('none');
    await other.close();
  });

  it('leaves the messages 70 % of a phone', async () => {
    const wide = page;
    page = await open(390, 844);
    for (const chat of ['Slack', 'Microsoft Teams'] as const) {
      await look(chat);
      const box = await region(chat).getByRole('log').boundingBox();
      expect((box?.height ?? 0) / 844).toBeGreaterThanOrEqual(0.7);
      await picture(`phone-${chat}`);
    }
    await page.close();
    page = wide;
  });

  it('asks before it takes all away, and starts empty', async () => {
    await story().getByRole('button', { name: 'Start empty' }).click();
    const asked = page.getByRole('dialog');
    await asked.getByRole('button', { name: 'Keep it' }).click();
    await story().getByText('6 of 6 done').waitFor();
    await story().getByRole('button', { name: 'Start empty' }).click();
    await asked.getByRole('button', { name: 'Start empty' }).click();
    await take('Bring Folkmoot into Slack');
    await button('Slack', 'Add Folkmoot').click();
    await done('Bring Folkmoot into Slack');
    await picture('empty');
  });
});
