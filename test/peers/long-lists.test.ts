import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filledModal } from '../../infra/local/demo/play.ts';
import { noBrowser, startBrowser, violations } from '../support/chromium.ts';
import { consoleOn } from '../support/console.ts';
import { heard, hears } from '../support/laptop/heard.ts';
import { southport, story } from '../support/laptop/story.ts';

const many = 220;

describe.skipIf(noBrowser)('the lists of more than two hundred people, in a browser', () => {
  const laptop = story();
  let browser: Browser;
  let page: Page;
  const { region, look, be, enter, message, say, picture } = consoleOn(() => ({
    page,
    laptop: laptop(),
  }));
  const called = async (chat: 'Slack' | 'Microsoft Teams', name: string): Promise<string> =>
    (await region(chat)
      .getByLabel('You are')
      .locator('option', { hasText: name })
      .first()
      .textContent()) ?? '';
  const newAction = async (chat: 'Slack' | 'Microsoft Teams') => {
    await enter(chat, chat === 'Slack' ? 'southport' : 'Southport partners');
    await say(chat, chat === 'Slack' ? '/action' : '@Folkmoot action');
    if (chat === 'Microsoft Teams') {
      await message(chat, 'here is the form').getByRole('button').last().click();
      await laptop().settled();
    }
    return page.getByRole('dialog');
  };

  beforeAll(async () => {
    const { slack, setUp, join, chats } = laptop();
    await setUp('southport', southport(laptop()));
    await join();
    const priya = slack('Priya');
    const { people, state } = chats.slack;
    for (let number = 1; number <= many; number += 1) {
      const name = number === many ? 'Zygmunt Sample' : `Member ${`${number}`.padStart(3, '0')}`;
      await people.command(priya.user, priya.room, '/partnership', `add ${name}`);
      const added = [...state.modals.values()].at(-1);
      if (added) await people.submit(priya.user, added.id, filledModal(added.view, {}));
    }
    browser = await startBrowser();
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      bypassCSP: true,
    });
    page = await context.newPage();
    page.setDefaultTimeout(8000);
    await page.goto(laptop().url, { waitUntil: 'domcontentloaded' });
  }, 240_000);
  afterAll(() => browser?.close());

  it('are searched as somebody types in Slack, and who is found is stored', async () => {
    await be('Slack', await called('Slack', 'Priya'));
    const form = await newAction('Slack');
    const who = form.getByLabel('Who');
    await who.click();
    await form.getByText(/The first 100 of 22\d: type more to find the others/).waitFor();
    await picture('slack-opened');
    expect(await violations(page)).toEqual([]);
    await who.fill('zyg');
    await expect.poll(() => form.locator('datalist option').count()).toBe(1);
    await picture('slack-typed');
    await who.fill('Zygmunt Sample');
    await form.getByLabel('What').first().fill('Paint the shelter');
    await form.getByRole('button', { name: 'Put on the list' }).click();
    await form.waitFor({ state: 'detached' });
    await laptop().drawn();
    expect(heard(laptop().slack('Priya'), 'Paint the shelter').said).toContain('Zygmunt Sample');
  });

  it('are asked for in Teams, and a typed name is taken', async () => {
    await look('Microsoft Teams');
    await be('Microsoft Teams', await called('Microsoft Teams', 'Owen'));
    const form = await newAction('Microsoft Teams');
    await form.getByLabel('Or type the name').waitFor();
    const who = form.locator('input[list]').first();
    await who.fill('zyg');
    await expect.poll(() => form.locator('datalist option').count()).toBe(1);
    await picture('teams-typed');
    expect(await violations(page)).toEqual([]);
    await who.fill('');
    await form.getByRole('textbox', { name: /^What/ }).fill('Mend the net');
    await form.getByLabel('Or type the name').fill('zygmunt');
    await form.getByRole('button', { name: /^Put on the list/ }).click();
    const said = async () => {
      await laptop().drawn();
      return hears(laptop().teams('Owen')).map((one) => one.said);
    };
    await expect
      .poll(said, { timeout: 8000 })
      .toContainEqual(expect.stringMatching(/end the net.*Zygmunt Sample/i));
  });
});
