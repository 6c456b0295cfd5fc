import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import type { TestLaptop } from './laptop.ts';
import { wholeYear } from './year.ts';

export type Chat = 'Slack' | 'Microsoft Teams';
export const bothChats: readonly Chat[] = ['Slack', 'Microsoft Teams'];

/** The page is as wide as a desk's screen: both windows are in sight. Narrower, one is, as on a phone. */
export const sideBySide = 900;
// A picture of every story, for whoever wants to look: SCREENSHOTS=/tmp/shots.
const shots = process.env.SCREENSHOTS;

/** Put into the page; typing, and looking at another window, person, room or month, are no presses. */
export const countPresses = (): void => {
  let count = 0;
  const heard = ({ isTrusted, target }: Event) => {
    if (!isTrusted || !(target as Element).closest('[role=log], dialog')) return;
    count += 1;
    document.documentElement.dataset.presses = `${count}`;
  };
  // Adaptive Cards keep their clicks to themselves.
  addEventListener('click', heard, { capture: true });
};

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

const inWords = (day: Temporal.PlainDate): string =>
  day
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
    .replace(', ', ' ');

/** The console as a person uses it: its two windows, who they are in each, and where they look. */
export const consoleOn = (at: () => { readonly page: Page; readonly laptop: TestLaptop }) => {
  const width = () => at().page.viewportSize()?.width ?? 0;
  const region = (chat: Chat) => at().page.getByRole('region', { name: chat });
  const look = async (chat: Chat): Promise<void> => {
    if (width() < sideBySide)
      await at().page.getByRole('navigation', { name: 'Chats' }).getByText(chat).click();
    await region(chat).getByRole('log').waitFor();
  };
  /** The clock's own buttons. */
  const onBy = async (step: string, day?: Temporal.PlainDate): Promise<void> => {
    await at()
      .page.getByRole('button', { name: `+1 ${step}: move the clock on` })
      .click();
    const told = at().page.getByText(`on the way to ${day ? inWords(day) : ''}`);
    await told.waitFor({ timeout: 50_000 });
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
    /** To this day of the next month by the clock's buttons; asleep for all but the last days before it, unless the year is played whole. */
    onTo: async (to: string): Promise<void> => {
      const { laptop } = at();
      const day = Temporal.PlainDate.from(to);
      if (wholeYear) return onBy('month', day);
      laptop.sleep(`${day.subtract({ days: 8 })}${laptop.now().slice(10)}`);
      await onBy('week');
      await onBy('day', day);
    },
    picture: async (name: string): Promise<void> => {
      if (shots) await at().page.screenshot({ path: join(shots, `${width()}-${name}.png`) });
    },
  };
};
