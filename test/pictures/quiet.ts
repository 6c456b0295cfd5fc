import type { Page } from 'playwright-core';

const mostLooks = 30;

/** Resolves when two looks at the page in a row see the same; what moves is held where it is. Throws where it never comes to rest. */
export const quiet = async (page: Page): Promise<void> => {
  let last: Buffer | undefined;
  for (let look = 0; look < mostLooks; look += 1) {
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.pause();
    });
    const seen = await page.screenshot();
    if (last?.equals(seen)) return;
    last = seen;
  }
  throw new Error('The page does not come to rest.');
};
