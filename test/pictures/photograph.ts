import type { Browser, Locator, Page } from 'playwright-core';
import type { TestLaptop } from '../support/laptop.ts';
import { quiet } from './quiet.ts';
import type { Linked, Message, Sight } from './shots.ts';

const size = { width: 1280, height: 1700 };
/** Of a page that a link opens: as wide as a table wants to be. */
const paper = { width: 900, height: 520 };
const titles = { slack: 'Slack', teams: 'Microsoft Teams' } as const;
type Chat = keyof typeof titles;

/** Takes pictures of single messages, forms and pages in the console, as whoever sees them. */
export const photographer = async (browser: Browser, laptop: TestLaptop) => {
  const options = { locale: 'en-GB', colorScheme: 'light', deviceScaleFactor: 1.5 } as const;
  const page = await browser.newPage({ ...options, viewport: size });
  await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
  /** The newest message in sight that says this. */
  const newest = (chat: Chat, { who, room, says }: Message): string | undefined => {
    if (chat === 'slack')
      return laptop
        .slack(who, room)
        .sees()
        .findLast(({ text }) => says.test(text))?.ts;
    const said = ({ summary, text, attachments }: Readonly<Record<string, unknown>>) =>
      String(summary ?? text ?? JSON.stringify(attachments));
    return laptop
      .teams(who, room)
      .sees()
      .findLast(({ from, activity }) => from === 'bot' && says.test(said(activity)))?.id;
  };
  const windowOf = (chat: Chat) => page.getByRole('region', { name: titles[chat] });
  const enter = async (chat: Chat, who: string, room: string): Promise<Locator> => {
    const { user } = chat === 'slack' ? laptop.slack(who) : laptop.teams(who);
    const window = windowOf(chat);
    await window.getByLabel('You are').selectOption(user);
    await window.getByRole('navigation').getByRole('button', { name: room }).click();
    return window;
  };
  const shoot = async (what: Locator | Page): Promise<Uint8Array> => {
    // Cards are drawn after their message stands.
    await quiet('page' in what ? what.page() : what);
    return what.screenshot({ animations: 'disabled' });
  };
  const message = async (chat: Chat, sight: Message): Promise<Locator> => {
    const id = newest(chat, sight);
    if (!id) throw new Error(`Nobody says ${sight.says} to ${sight.who} in ${sight.room}.`);
    await enter(chat, sight.who, sight.room === 'direct' ? 'Folkmoot (direct)' : sight.room);
    const found = page.locator(`[id="${chat}-${id}"]`);
    await found.waitFor();
    return found;
  };
  const linked = async (chat: Chat, sight: Linked): Promise<Uint8Array> => {
    const link = (await message(chat, sight)).getByRole('link', { name: sight.link });
    const opened = await browser.newPage({ ...options, viewport: paper });
    await opened.goto((await link.getAttribute('href')) ?? '');
    const picture = await shoot(opened);
    await opened.close();
    return picture;
  };
  const form = async (
    chat: Chat,
    { who, room, open }: Extract<Sight, { open: unknown }>,
  ): Promise<Uint8Array> => {
    const window = await enter(chat, who, room);
    for (const name of open) await window.getByRole('button', { name }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const picture = await shoot(dialog);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return picture;
  };
  return async (chat: Chat, sight: Sight): Promise<Uint8Array> => {
    if ('open' in sight) return form(chat, sight);
    if ('link' in sight) return linked(chat, sight);
    if ('says' in sight) return shoot(await message(chat, sight));
    const window = await enter(chat, sight.who, 'Folkmoot (Home)');
    const home = window.getByRole('region', { name: /^Home of/ }).locator('.blocks');
    await home.waitFor();
    return shoot(home);
  };
};
