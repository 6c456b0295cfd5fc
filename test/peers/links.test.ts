import { describe, expect, it } from 'vitest';
import { noBrowser } from '../support/chromium.ts';
import { openConsole } from '../support/console-open.ts';

/** What a text names links to its card, in the console as in the chats: there it is brought into sight. */
describe.skipIf(noBrowser)('links to cards in the console', () => {
  const { say, picture, page, region } = openConsole();

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
    const card = page().locator(`[id="slack-${seconds}.${rest}"]`);
    await expect
      .poll(() => card.evaluate((one) => one.getBoundingClientRect().top))
      .toBeGreaterThan(0);
    await expect
      .poll(() => card.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(900);
    await picture('links-card');
    expect(page().context().pages()).toHaveLength(1);
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
    expect(page().context().pages()).toHaveLength(1);
  });
});
