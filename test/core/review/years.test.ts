import { expect, it } from 'vitest';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, onSlack, priya, sam } from '../../support/southport/people.ts';
import { button, viewOf } from '../../support/southport/seen.ts';
import { aboutReviews, partnership, seen, shown, walk } from './given.ts';

const prompt =
  /The six-month review of Southport Area Partnership is due\. Since [^.]+\. One question: shall it go on\? Buttons: keep on, keep on with changes, pause, close it\./;
const channelDue = (who: string) =>
  `The six-month review of Southport Area Partnership is due. Reply in this thread with anything ${who} should take in.`;
const inDirect = (user: string) => `slack:T1:@${user}`;

it('two years: prompted at the right mornings, none twice; one press suffices; nothing drifts', async () => {
  const own = await partnership();
  expect(await walk(own, '2027-07-05T07:59:00.000Z')).toEqual([]);
  const first = await walk(own, '2027-07-06T12:00:00.000Z');
  expect(first.map((line) => line.slice(0, 10))).toEqual(['2027-07-05', '2027-07-05']);
  expect(first.join('\n')).toContain(`slack:T1:C1: ${channelDue('Asha')}`);
  expect(first.join('\n')).toContain(`${inDirect('UASHA')}: `);
  expect(first.join('\n')).toMatch(prompt);

  const card = aboutReviews(own.heard(asha)).at(-1);
  const answer = await own.press(asha, button(card?.view, 'Keep on'));
  expect(seen(answer)).toContain(
    'southport R-1 is sent: keep on. The next review is due on Tuesday 4 January 2028.',
  );
  const second = await walk(own, '2028-01-04T12:00:00.000Z');
  expect(second.map((line) => line.slice(0, 10))).toEqual(['2028-01-04', '2028-01-04']);
  const asked = aboutReviews(own.heard(asha)).at(-1);
  await own.press(asha, button(asked?.view, 'Keep on, with changes'));
  const third = await walk(own, '2028-07-04T12:00:00.000Z');
  expect(third.map((line) => line.slice(0, 16))).toEqual([
    expect.stringContaining('2028-07-04'),
    expect.stringContaining('2028-07-04'),
  ]);
  const last = await walk(own, '2029-01-05T12:00:00.000Z');
  const days = last.map((line) => `${line.slice(0, 10)} ${line.slice(17).split(': ')[0]}`);
  expect(days.sort()).toEqual([
    `2028-07-11 ${inDirect('UASHA')}`,
    `2028-07-18 ${inDirect('UASHA')}`,
    `2028-07-19 ${inDirect('UPRIYA')}`,
    `2029-01-04 ${inDirect('UASHA')}`,
    `2029-01-04 ${onSlack}`,
  ]);
  const list = viewOf(await own.press(asha, { ask: 'review.list' }));
  expect(list.aloud).toMatch(
    /^Southport: 4 reviews: R-4 · due .*; R-3 · due Tuesday 4 July 2028 · not answered; .*\.$/,
  );
  expect(shown(list)).toContain('R-3 · due Tuesday 4 July 2028 · not answered');
  expect(shown(list)).toContain('R-1 · due Sunday 4 July 2027 · keep on');
});

it('the prompt has the four numbers out of the record, and the card stands in the channel once it is sent', async () => {
  const own = await partnership();
  for (const line of [
    'action Mend the gate by 8 January',
    'action Paint the shelter',
    'action Oops',
  ])
    await own.type(sam, line, onSlack);
  await own.type(priya, 'action done A-1', onSlack);
  await own.type(sam, 'undo', onSlack);
  await own.bot.to('2027-07-05T08:05:00.000Z');
  const card = aboutReviews(own.heard(asha)).at(-1);
  expect(shown(card?.view)).toContain(
    'Since 4 January: 0 meetings, 2 actions made, 1 finished (1 on time), 0 votes ended; 1 action is open now, and not late',
  );
  expect(shown(card?.view)).toContain('[Keep on] [Keep on, with changes] [Pause] [Close it]');
  expect(aboutReviews(own.heard(onSlack)).map(({ view }) => view.aloud)).toEqual([
    channelDue('Asha'),
  ]);
  await own.press(asha, button(card?.view, 'Keep on, with changes'));
  await own.bot.to('2027-07-05T08:10:00.000Z');
  const sent = own.heard(onSlack).at(-1);
  expect(shown(sent?.view)).toBe(
    [
      'Six-month review · R-1',
      "Chair's answer: keep on, with changes",
      'Next review: Tuesday 4 January 2028',
      'Since 4 January: 0 meetings, 2 actions made, 1 finished (1 on time), 0 votes ended',
      'Made: 2',
      'Finished: 1',
      'Finished on time: 1',
      'By Asha, Slack, 5 July 2027',
      '[Make an action] [As text] [History]',
    ].join('\n'),
  );
  expect(shown(own.heard(asha).at(-1)?.view)).toContain('R-1 is sent');
});

it('a new chair is asked the next working morning, and the old one can answer it no more', async () => {
  const own = await partnership();
  await own.bot.to('2027-07-05T10:00:00.000Z');
  const old = aboutReviews(own.heard(asha)).at(-1);
  const { bot } = own;
  await own.press(priya, { ask: 'partnership.chair', person: sam.id }, onSlack);
  // The stream tells that the partnership was written; it is looked after within the hour.
  await own.store.changed(council, southport, [southport], '2027-07-05T10:45:00.000Z');
  await bot.to('2027-07-06T07:59:00.000Z');
  expect(own.heard(sam)).toEqual([]);
  await bot.to('2027-07-06T08:05:00.000Z');
  const [told] = own.heard(sam);
  expect(told?.view.aloud).toContain(
    'Two things: you are named as the chair of Southport Area Partnership; the six-month review of Southport Area Partnership is due.',
  );
  expect(own.heard(sam)).toHaveLength(1);
  expect(shown(told?.view)).toContain("[That's right] [Not me]");
  expect(seen(await own.press(asha, button(old?.view, 'Keep on')))).toContain(
    'Only Sam (chair) can answer southport R-1',
  );
  await bot.to('2027-07-12T08:05:00.000Z');
  expect(aboutReviews(own.heard(sam))).toHaveLength(2);
  expect(aboutReviews(own.heard(asha))).toHaveLength(1);
});
