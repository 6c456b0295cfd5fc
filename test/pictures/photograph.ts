import type { Browser } from 'playwright-core';
import type { TestLaptop } from '../support/laptop.ts';
import type { Sight } from './cards.ts';
import { quiet } from './quiet.ts';

const size = { width: 1280, height: 1700 };

/** Takes pictures of single messages in the console, as whoever sees them. */
export const photographer = async (browser: Browser, laptop: TestLaptop) => {
  const page = await browser.newPage({
    viewport: size,
    locale: 'en-GB',
    colorScheme: 'light',
    deviceScaleFactor: 2,
  });
  await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
  /** The newest message in sight that says this. */
  const found = (chat: 'slack' | 'teams', { who, room, says }: Sight) => {
    if (chat === 'slack') {
      const person = laptop.slack(who, room);
      const message = person.sees().findLast(({ text }) => says.test(text));
      return { user: person.user, id: message?.ts };
    }
    const person = laptop.teams(who, room);
    const post = person
      .sees()
      .findLast(({ from, activity }) => from === 'bot' && says.test(String(activity.summary)));
    return { user: person.user, id: post?.id };
  };
  return async (chat: 'slack' | 'teams', sight: Sight): Promise<Uint8Array> => {
    const { user, id } = found(chat, sight);
    if (!id) throw new Error(`Nobody says ${sight.says} to ${sight.who} in ${sight.room}.`);
    const title = chat === 'slack' ? 'Slack' : 'Microsoft Teams';
    const window = page.getByRole('region', { name: title });
    await window.getByLabel('You are').selectOption(user);
    const room = sight.room === 'direct' ? 'Folkmoot (direct)' : sight.room;
    await window.getByRole('navigation').getByRole('button', { name: room }).click();
    const message = page.locator(`[id="${chat}-${id}"]`);
    await message.waitFor();
    // Cards are drawn after their message stands.
    await quiet(page);
    return message.screenshot({ animations: 'disabled' });
  };
};
