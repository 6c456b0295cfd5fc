import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** People without a browser still run the rest; where it must be there, its absence is a failure. */
export const noBrowser = !existsSync(executablePath) && process.env.CI !== 'true';

/** What has not come to be seen by then hangs: milliseconds. A walk of months takes ten seconds on a slow machine. */
export const patience = 25_000;

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath, args: flags.split(' ') });

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with the page, a line for each; the page's context must bypass its CSP. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: tool } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations: found } = await tool.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
};
