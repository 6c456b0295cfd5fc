import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noBrowser, patience, startBrowser, violations } from '../support/chromium.ts';
import { bothChats, type Chat, consoleOn, countPresses } from '../support/console.ts';
import { startLaptop, type TestLaptop } from '../support/laptop.ts';
import { wholeYear } from '../support/year.ts';

let browser: Browser;
let laptop: TestLaptop;
let page: Page;
const { button, message, say, look, enter, be, onTo, picture } = consoleOn(() => ({
  page,
  laptop,
}));

const teamsRooms: Readonly<Record<string, string>> = {
  '#southport': 'Southport partners',
  '#crosby': 'Crosby partners',
  '#formby': 'Formby partners',
};
const roomIn = (chat: Chat, room: string) => (chat === 'Slack' ? room : (teamsRooms[room] ?? room));

const atTheDesk = () => page.setViewportSize({ width: 1280, height: 900 });
const onThePhone = () => page.setViewportSize({ width: 390, height: 844 });

/** Both windows of an area say these things; at a desk they are side by side. */
const bothSay = async (room: string, ...sentences: (string | RegExp)[]): Promise<void> => {
  await atTheDesk();
  for (const chat of bothChats) {
    await enter(chat, roomIn(chat, room));
    for (const sentence of sentences) await message(chat, sentence).waitFor();
  }
};
/** Goes on to a day with the console's own buttons, and looks at both windows of Southport at both widths. */
const aMonthOn = async (day: string): Promise<void> => {
  await atTheDesk();
  await onTo(day);
  await laptop.drawn();
  await bothSay('#southport');
  const month = laptop.now().slice(5, 7);
  await picture(month);
  await onThePhone();
  for (const chat of bothChats) {
    await look(chat);
    await picture(`${month}-${chat}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  }
};
/** How often somebody has clicked on what the chats show. */
const presses = () => page.evaluate(() => Number(document.documentElement.dataset.presses ?? 0));
/** On a phone this person finds the button; by the time both windows of Southport say what came of it, it was pressed once and nothing else. */
const pressOnce = async (
  [chat, who, room]: readonly [Chat, string, string],
  name: RegExp,
  ...effects: RegExp[]
): Promise<void> => {
  const before = await presses();
  await onThePhone();
  await be(chat, who);
  await enter(chat, roomIn(chat, room));
  await button(chat, name).last().click();
  await laptop.drawn();
  await picture(`${laptop.now().slice(5, 7)}-press-${who.split(',')[0]}`);
  await bothSay('#southport', ...effects);
  expect((await presses()) - before).toBe(1);
};
const direct = 'Folkmoot (direct)';
const tess = ['Microsoft Teams', 'Tess, Police inspector'] as const;
const asha = 'Asha, Councillor, chair in Southport';

/** Months of which the others tell the most. */
const weekly = (name: string, told: () => Promise<void>): void => {
  if (wholeYear) it(name, told);
};

describe.skipIf(noBrowser)(
  'the year of the Cabinet paper in the console',
  // A month of five areas, drawn at two widths, takes ten seconds on a machine with nothing else to do.
  { timeout: 60_000 },
  () => {
    beforeAll(async () => {
      browser = await startBrowser();
      laptop = await startLaptop({ env: { DEMO: 'sefton' } });
      // Only so that axe can be put in; the page itself keeps its policy.
      page = await browser.newPage({ locale: 'en-GB', bypassCSP: true });
      page.setDefaultTimeout(patience);
      await page.addInitScript(countPresses);
      await atTheDesk();
      await page.goto(laptop.url, { waitUntil: 'domcontentloaded' });
      await look('Slack');
      // The demonstration is played in first, ten seconds on a machine with little else to do.
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
      await laptop?.stop();
    });

    it('April: Cabinet has the paper, and Southport votes on its priorities: one press is a vote', async () => {
      await bothSay('#southport', /Which priority first\? · P-1.*Voted: 3 of 7/s);
      await message('Slack', 'The paper is with Cabinet today.').waitFor();
      await bothSay('#crosby', /Inaugural meeting · M-1.*Tuesday 10 May 2011, 18:30 to 20:30/s);
      await enter('Slack', '#south-sefton');
      await message('Slack', /Area Partnership · M-1.*Wednesday 20 April 2011/s).waitFor();
      await pressOnce(['Slack', asha, '#southport'], /^Youth club/, /Voted: 4 of 7/);
      await message('Slack', 'Your vote on “Which priority first?” is Youth club.').waitFor();
      await picture('04');
    });

    weekly(
      'May: the inaugural meetings are held, and a nudge is answered by one press',
      async () => {
        await aMonthOn('2011-05-14');
        await bothSay(
          '#crosby',
          'Inaugural meeting meets in one hour, at 18:30, Crosby Civic Hall. 2 coming.',
          /Inaugural meeting · M-1.*Tuesday 10 May 2011.*Over\. 2 of 5 said they would come/s,
        );
        await picture('05-crosby');
        await enter('Slack', '#sefton-east-parishes');
        await message(
          'Slack',
          /Wednesday 11 May 2011.*Over\. 1 of 3 said they would come/s,
        ).waitFor();
        await pressOnce(
          [...tess, direct],
          /^Done: .*police and fire/,
          /Done: Ask the police and fire service.*Done by Tess, Teams/s,
        );
      },
    );

    it('June: Crosby knows where to start, Southport meets its stakeholders: one press is an apology', async () => {
      await aMonthOn('2011-06-14');
      await bothSay('#crosby', /Older residents: 2 of .* has the most votes/s);
      await bothSay(
        '#southport',
        'Stakeholder engagement meets on Thursday 16 June 2011 at 18:00, Southport Town Hall.',
      );
      await pressOnce(
        [...tess, '#southport'],
        /^Apologies: /,
        /Stakeholder engagement · M-1.*Apologies:? ?1/s,
      );
      await pressOnce(
        ['Slack', asha, '#southport'],
        /^Attending: /,
        /Stakeholder engagement · M-1.*Coming:? ?1.*Apologies:? ?1/s,
      );
      await picture('06-counted');
    });

    it('July: the vote is told, an action comes of it, and the first quarterly meeting comes round', async () => {
      await aMonthOn('2011-07-14');
      await bothSay(
        '#southport',
        /Which priority first\? · P-1 · closed.*Youth club: 2 of 4.*4 of 7 voted\. Closed Thursday 30 June 2011, 17:00\..*Youth club has the most votes\./s,
        'Area Partnership meets in one hour, at 10:00, Southport Town Hall.',
      );
      await bothSay('#crosby', /Area Partnership · M-2.*Tuesday 12 July 2011.*Over\./s);
      await enter('Slack', '#southport');
      await say('Slack', '/action Open the youth club on Fridays @sam by 30 September');
      await bothSay('#southport', 'Open the youth club on Fridays');
      await picture('07-action');
    });

    weekly('August: the next quarterly meeting stands in both windows', async () => {
      await aMonthOn('2011-08-14');
      await bothSay(
        '#southport',
        /Area Partnership · M-2.*Thursday 14 July 2011.*Over\./s,
        /Area Partnership · M-3.*Thursday 13 October 2011, 10:00/s,
      );
      await pressOnce(
        ['Slack', asha, '#southport'],
        /^Attending: /,
        /Area Partnership · M-3.*Coming:? ?1/s,
      );
    });

    weekly('September: Formby has its first full meeting', async () => {
      await aMonthOn('2011-09-14');
      await bothSay(
        '#formby',
        'First full meeting meets tomorrow, Thursday 15 September 2011, 19:00, Formby Library.',
      );
      await picture('09-formby');
      await pressOnce(
        ['Slack', 'Joy, NHS Sefton', direct],
        /^Done: .*stakeholder engagement/,
        /Done: Hold the stakeholder engagement.*Done by Joy, Slack/s,
      );
    });

    weekly(
      'October: the quarter’s reminders come to both windows, and the club is open',
      async () => {
        await aMonthOn('2011-10-14');
        await bothSay(
          '#southport',
          'Area Partnership meets on Thursday 13 October 2011 at 10:00, Southport Town Hall. 1 of 7 have answered.',
          'Area Partnership meets tomorrow, Thursday 13 October 2011',
          'Area Partnership meets in one hour',
        );
        await pressOnce(
          ['Slack', 'Sam, Harbour Trust, Southport', direct],
          /^Done: .*Open the youth club/,
          /Done: Open the youth club on Fridays.*Done by Sam, Slack/s,
        );
      },
    );

    weekly(
      'November: South Sefton reviews and evaluates, and so do the areas that began in May',
      async () => {
        await aMonthOn('2011-11-14');
        await bothSay('#crosby', 'The six-month review of Crosby Area Partnership is due.');
        await enter('Slack', '#south-sefton');
        await message(
          'Slack',
          'The six-month review of South Sefton Area Partnership is due.',
        ).waitFor();
        await message('Slack', 'Prepare the review and evaluation for November').waitFor();
        await picture('11-south-sefton');
      },
    );

    it('December: Southport’s six-month progress review is one press, and its card stands in both chats', async () => {
      await aMonthOn('2011-12-14');
      await bothSay('#southport', 'The six-month review of Southport Area Partnership is due.');
      await pressOnce(
        ['Slack', asha, direct],
        /^Keep on(?!,)/,
        /R-1.*keep on.*Next review:? ?Friday 1 June 2012.*By Asha, Slack/s,
      );
      await picture('12-told');
    });

    it('leaves nothing that axe finds wrong', async () => {
      for (const screen of [atTheDesk, onThePhone]) {
        await screen();
        for (const chat of bothChats) {
          await look(chat);
          expect(await violations(page)).toEqual([]);
        }
      }
    });
  },
);
