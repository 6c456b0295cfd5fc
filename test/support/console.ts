import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { TestLaptop } from './laptop.ts';

export type Chat = 'Slack' | 'Microsoft Teams';
export const bothChats: readonly Chat[] = ['Slack', 'Microsoft Teams'];

/** The page is as wide as a desk's screen: both windows are in sight. Narrower, one is, as on a phone. */
const sideBySide = 900;
// A picture of every story, for whoever wants to look: SCREENSHOTS=/tmp/shots.
const shots = process.env.SCREENSHOTS;

/** Counts what a person presses in the chats; typing, and looking at another window or room, are none of it. */
export const hand = () => {
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

/** The console as a person uses it: its two windows, who they are in each, and where they look. */
export const consoleOn = (at: () => { readonly page: Page; readonly laptop: TestLaptop }) => {
  const width = () => at().page.viewportSize()?.width ?? 0;
  const region = (chat: Chat) => at().page.getByRole('region', { name: chat });
  const look = async (chat: Chat): Promise<void> => {
    if (width() < sideBySide)
      await at().page.getByRole('navigation', { name: 'Chats' }).getByText(chat).click();
    await region(chat).getByRole('log').waitFor();
  };
  return {
    region,
    look,
    button: (chat: Chat, name: string | RegExp) => region(chat).getByRole('button', { name }),
    heading: (chat: Chat, name: string | RegExp) => region(chat).getByRole('heading', { name }),
    /** The newest message that says this. */
    message: (chat: Chat, words: string | RegExp) =>
      region(chat).getByRole('article').filter({ hasText: words }).last(),
    say: async (chat: Chat, text: string): Promise<void> => {
      await region(chat).getByRole('textbox').fill(text);
      await at().page.keyboard.press('Enter');
      await at().laptop.drawn();
    },
    enter: async (chat: Chat, room: string): Promise<void> => {
      await look(chat);
      if (width() > sideBySide)
        return region(chat).getByRole('navigation').getByRole('button', { name: room }).click();
      const list = region(chat).getByRole('combobox', { name: `${chat} channel` });
      const option = list.locator('option', { hasText: room });
      await list.selectOption(await option.getAttribute('value'));
    },
    be: async (chat: Chat, label: string): Promise<void> => {
      await look(chat);
      await region(chat).getByLabel('You are').selectOption({ label });
    },
    picture: async (name: string): Promise<void> => {
      if (shots) await at().page.screenshot({ path: join(shots, `${width()}-${name}.png`) });
    },
  };
};
