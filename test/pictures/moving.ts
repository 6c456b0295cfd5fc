import type { Browser, Locator, Page } from 'playwright-core';
import type { TestLaptop } from '../support/laptop.ts';
import type { Encoder } from './encode.ts';
import { quiet } from './quiet.ts';
import { animated, type Frame } from './webp.ts';

const size = { width: 1280, height: 800 };
/** When the glow is looked at, in milliseconds from its beginning. */
const glow = [150, 400, 600, 900, 1300, 1700, 2100];
const [quality, lighter] = [0.92, 0.74];

interface Taken {
  readonly png: Uint8Array;
  readonly milliseconds: number;
}

/** A ring where the hand is, because a screenshot has no pointer. */
const pointAt = async (page: Page, what: Locator): Promise<void> => {
  const box = await what.boundingBox();
  if (!box) throw new Error('There is nothing to press.');
  await page.evaluate(
    ({ x, y }) => {
      const ring = document.getElementById('hand') ?? document.createElement('div');
      ring.id = 'hand';
      ring.setAttribute(
        'style',
        `position:fixed;z-index:9;left:${x - 16}px;top:${y - 16}px;width:32px;height:32px;border:4px solid #d97706;border-radius:50%;background:rgb(217 119 6/.25);pointer-events:none`,
      );
      document.body.append(ring);
    },
    { x: box.x + box.width / 2, y: box.y + box.height / 2 },
  );
};
const handAway = (page: Page) => page.evaluate(() => document.getElementById('hand')?.remove());

/** Every animation of the page as it stands at this time, so that no picture depends on the machine's speed. */
const heldAt = (page: Page, milliseconds: number) =>
  page.evaluate((at) => {
    for (const animation of document.getAnimations()) {
      animation.pause();
      animation.currentTime = at;
    }
  }, milliseconds);

/** A vote from Slack to Teams, and the clock going on until it closes; and the page as it stands after the vote. */
export const moving = async (
  browser: Browser,
  laptop: TestLaptop,
  encoder: Encoder,
): Promise<{ film: Uint8Array; still: Uint8Array }> => {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', colorScheme: 'light' });
  await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
  const taken: Taken[] = [];
  const take = async (milliseconds: number) =>
    taken.push({ png: await page.screenshot(), milliseconds });
  const takeGlow = async () => {
    let before = 0;
    // Some of it has glowed already while the last picture was waited for.
    await page.evaluate(() => {
      for (const message of document.querySelectorAll('.glows')) {
        message.classList.remove('glows');
        message.getBoundingClientRect();
        message.classList.add('glows');
      }
    });
    for (const at of glow) {
      await heldAt(page, at);
      await take(at - before);
      before = at;
    }
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
  };
  const story = page.getByRole('complementary', { name: 'Story' });
  const vote = page
    .getByRole('region', { name: 'Slack' })
    .getByRole('article')
    .filter({ hasText: 'Which priority first?' })
    .getByRole('button', { name: /^Youth club/ })
    .last();

  await story.getByRole('button', { name: /^Take me there: Vote/ }).click();
  await vote.waitFor();
  await quiet(page);
  await take(1600);
  await pointAt(page, vote);
  await take(900);
  await vote.click();
  await laptop.drawn();
  await story.getByRole('button', { name: /^Vote .*\(done\)$/ }).waitFor();
  await handAway(page);
  await quiet(page);
  await takeGlow();
  await take(1500);
  const still = taken.at(-1)?.png ?? new Uint8Array();

  const month = page.getByRole('button', { name: '+1 month: move the clock on' });
  for (const day of ['14 May', '14 June', '14 July']) {
    await pointAt(page, month);
    await take(500);
    await month.click();
    await page.getByText(new RegExp(`on the way to .* ${day} 2011`)).waitFor({ timeout: 120_000 });
    await handAway(page);
    await quiet(page);
    if (day === '14 July') {
      for (const chat of ['Slack', 'Microsoft Teams'])
        await page
          .getByRole('region', { name: chat })
          .getByRole('article')
          .filter({ hasText: /Which priority first\?.*closed/ })
          .last()
          .evaluate((result) => result.scrollIntoView({ block: 'center' }));
      await takeGlow();
    } else {
      await heldAt(page, 2400);
      await take(700);
    }
  }
  await take(4000);

  const frames: Frame[] = [];
  for (const [nth, { png, milliseconds }] of taken.entries()) {
    const before = taken[nth - 1]?.png;
    const part = before ? await encoder.difference(before, png) : { x: 0, y: 0, ...size };
    // What looks alike is shown for longer.
    if (part) frames.push({ ...part, still: await encoder.webp(png, quality, part), milliseconds });
    else {
      const last = frames.pop();
      if (last) frames.push({ ...last, milliseconds: last.milliseconds + milliseconds });
    }
  }
  return { film: animated(size, frames), still: await encoder.webp(still, lighter) };
};
