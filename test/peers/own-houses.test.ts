import { describe, expect, it } from 'vitest';
import { noBrowser, violations } from '../support/chromium.ts';
import { type Chat, sideBySide } from '../support/console.ts';
import { openConsole } from '../support/console-open.ts';

const switches = { Slack: 'Workspace', 'Microsoft Teams': 'Organisation' } as const;

describe.skipIf(noBrowser).each([[1280], [390]])('partners’ own chats, %s wide', (width) => {
  const { page, laptop, region, look, say, be, heading, button, picture } = openConsole(width, {
    PARTNERS: 'own',
  });
  const house = (chat: Chat) => region(chat).getByLabel(switches[chat]);
  const shown = (chat: Chat) => house(chat).locator('option:checked').textContent();
  const you = (chat: Chat) => region(chat).getByLabel('You are').locator('option:checked');
  /** By the keyboard alone. */
  const turn = async (chat: Chat, key: 'ArrowDown' | 'ArrowUp') => {
    await look(chat);
    await house(chat).focus();
    await page().keyboard.press(key);
  };

  it('begin with the council’s, and a switch by its name', async () => {
    expect(await shown('Slack')).toBe('Sefton Voluntary Network');
    await turn('Slack', 'ArrowDown');
    expect(await shown('Slack')).toBe('Harbour Trust');
    expect(await you('Slack').textContent()).toBe('Hana, Volunteer manager');
    await heading('Slack', 'Southport Area Partnership').waitFor();
    await turn('Microsoft Teams', 'ArrowDown');
    expect(await shown('Microsoft Teams')).toBe('Sefton Police');
    await heading('Microsoft Teams', 'Southport Area Partnership').waitFor();
    await picture('own');
  });

  it('show what is done in one in the three others, and say where there is something new', async () => {
    await look('Slack');
    await say('Slack', '/action Sweep the steps @kofi by 21 April');
    await look('Microsoft Teams');
    await button('Microsoft Teams', /^Done: A-\d Sweep the steps/).click();
    await laptop().drawn();
    await heading('Microsoft Teams', /^Done: Sweep the steps/).waitFor();
    await region('Microsoft Teams').getByText('new in Sefton Council').waitFor();
    expect(await house('Microsoft Teams').locator('option').allTextContents()).toEqual([
      'Sefton Council (new)',
      'Sefton Police',
    ]);
    await picture('own-done');
    await turn('Microsoft Teams', 'ArrowUp');
    expect(await shown('Microsoft Teams')).toBe('Sefton Council');
    await heading('Microsoft Teams', /^Done: Sweep the steps/).waitFor();
    await turn('Slack', 'ArrowUp');
    await heading('Slack', /^Done: Sweep the steps/).waitFor();
  });

  it('say who has an account in both', async () => {
    await be('Slack', 'Sam, Harbour Trust, Southport');
    expect(await region('Slack').getByText('also in Harbour Trust').count()).toBe(1);
  });

  it('bring the way back to a partnership’s channels from anywhere', async () => {
    await turn('Slack', 'ArrowDown');
    if (width < sideBySide)
      await page().getByRole('navigation', { name: 'Chats' }).getByText('Story').click();
    await page()
      .getByRole('complementary', { name: 'Story' })
      .getByLabel('Partnership')
      .selectOption('Crosby');
    await look('Slack');
    expect(await shown('Slack')).toMatch(/^Sefton Voluntary Network/);
    await heading('Slack', 'Crosby Area Partnership').waitFor();
  });

  it('take two lines at the head of a window, and leave nothing that axe finds wrong', async () => {
    for (const chat of ['Slack', 'Microsoft Teams'] as const) {
      await look(chat);
      const { height = Number.NaN } =
        (await region(chat).locator('header').first().boundingBox()) ?? {};
      expect(height).toBeLessThanOrEqual(90);
      expect(await violations(page())).toEqual([]);
    }
    const wide = await page().evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
  });
});
