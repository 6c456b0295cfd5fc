import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { noBrowser } from '../support/chromium.ts';
import { openConsole } from '../support/console-open.ts';

/** Pixels from the first line of a message to its last button. */
const heightOf = async (what: Locator): Promise<number> =>
  (await what.locator('.blocks').boundingBox())?.height ?? Number.NaN;

/** One line of text is less high than this; two are more. */
const oneLine = 30;
const textHeight = async (row: Locator): Promise<number> =>
  (await row.locator('.slack_blocks_to_jsx__section').boundingBox())?.height ?? Number.NaN;

const lines = Array.from(
  { length: 20 },
  (_, at) => `- Order item number ${at + 1} on Liverpool Road @sam by ${15 + (at % 10)} April`,
);

/** How much room things take in the Slack of the console, on a screen 1280 pixels wide. */
describe.skipIf(noBrowser)('the heights of cards', () => {
  const { message, say, button, be, enter, picture, laptop, region } = openConsole();

  it.each([
    ['with an owner and a day', 'Replace the lamps on Mill Lane', ' @sam by 21 April'],
    ['that nobody has yet', 'Sweep the front', ''],
  ])('an action %s is at most 160 high', async (_, title, rest) => {
    await say('Slack', `/action ${title}${rest}`);
    const card = message('Slack', /State: Open/).filter({ hasText: title });
    await card.waitFor();
    await picture('height-action');
    expect(await heightOf(card)).toBeLessThanOrEqual(160);
  });

  it('twenty actions made at once are one compact card', async () => {
    await say('Slack', `/action ${lines.join('\n')}`);
    await button('Slack', /^Make all/)
      .last()
      .click();
    await laptop().drawn();
    const card = message('Slack', '20 new actions').filter({ hasText: '10 more' });
    await card.waitFor();
    await picture('height-batch');
    expect(await heightOf(card)).toBeLessThanOrEqual(580);
  });

  it('ten rows of a list are one line each and at most 420 high together, with a menu at their end', async () => {
    await say('Slack', '/action list');
    const list = message('Slack', '1 to 10 of');
    await list.waitFor();
    const rows = await list.locator('.beside').all();
    expect(rows).toHaveLength(10);
    const boxes = await Promise.all(rows.map((row) => row.boundingBox()));
    await picture('height-list');
    const [first, last] = [boxes[0], boxes.at(-1)];
    expect((last?.y ?? Number.NaN) + (last?.height ?? 0) - (first?.y ?? 0)).toBeLessThanOrEqual(
      420,
    );
    for (const row of rows) {
      expect(await row.getByRole('button').count()).toBe(1);
      expect(await textHeight(row)).toBeLessThan(oneLine);
    }
  });

  it.each([
    ['/action list', /1 to 10 of/],
    ['/meeting list', /Meetings of/],
    ['/poll list', /Polls in/],
  ])(
    'each row of %s is one line where its only button says what it does',
    async (asked, heading) => {
      await be('Slack', 'Noor, Youth charity manager (guest)');
      await enter('Slack', 'southport');
      await say('Slack', asked);
      const list = message('Slack', 'Only visible to you').filter({ hasText: heading });
      await list.waitFor();
      await picture(`height-${asked.slice(1)}`);
      const rows = await list.locator('.beside').all();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(await textHeight(row)).toBeLessThan(oneLine);
    },
  );

  it('a row of the people is one line for the clerk too, whose menu is at its end', async () => {
    await be('Slack', 'Priya, Neighbourhoods officer, clerk');
    await enter('Slack', 'southport');
    await say('Slack', '/partnership people');
    const list = message('Slack', 'Only visible to you').filter({ hasText: /People of/ });
    await list.waitFor();
    await picture('height-people');
    const rows = await list.locator('.beside').all();
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      expect(await textHeight(row)).toBeLessThan(oneLine);
      expect(await row.getByRole('button').count()).toBe(1);
    }
  });

  it('a row of Home is three lines at most in half a window, with all its buttons at its end', async () => {
    await be('Slack', 'Priya, Neighbourhoods officer, clerk');
    await enter('Slack', 'Folkmoot (Home)');
    const home = region('Slack').getByRole('region', { name: 'Home of Folkmoot, Slack' });
    await home.getByRole('heading', { name: 'My things' }).waitFor();
    await picture('height-home');
    const rows = await home.locator('.beside').all();
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) {
      expect((await row.boundingBox())?.height).toBeLessThanOrEqual(64);
      expect(await row.getByRole('button').count()).toBe(1);
    }
    // Four things, three votes, three meetings, six partnerships and what can be begun.
    expect(await heightOf(home)).toBeLessThanOrEqual(940);
  });
});
