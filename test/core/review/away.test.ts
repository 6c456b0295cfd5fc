import { expect, it } from 'vitest';
import { asha, priya } from '../../support/southport/people.ts';
import { button } from '../../support/southport/seen.ts';
import { aboutReviews, type Own, partnership, walk } from './given.ts';

/** "2027-07-05 UASHA", where C1 is the channel: each message of a review, its day and whom it went to. */
const days = (told: readonly string[]): string[] =>
  told.map((line) => line.replace(/^(\S{10})\S* slack:T1:@?(\w+): .*$/s, '$1 $2')).sort();
const awayTill = async (own: Own, who: typeof asha, until: string) => {
  await own.press(who, { ask: 'person.away', until });
};

it('a chair who is away is asked on the morning they are back, and reminded from then on', async () => {
  const own = await partnership();
  await own.bot.to('2027-07-01T10:00:00.000Z');
  await awayTill(own, asha, '2027-07-10');
  expect(days(await walk(own, '2027-08-10T12:00:00.000Z'))).toEqual([
    '2027-07-05 C1',
    '2027-07-12 UASHA',
    '2027-07-19 UASHA',
    '2027-07-26 UASHA',
    '2027-07-27 UPRIYA',
  ]);
  const card = aboutReviews(own.heard(asha))[0];
  await own.press(asha, button(card?.view, 'Keep on'));
});

it('a reminder waits for a chair who has gone away since, and the clerk hears at their own time', async () => {
  const own = await partnership();
  await own.bot.to('2027-07-06T10:00:00.000Z');
  await awayTill(own, asha, '2027-07-28');
  const told = await walk(own, '2027-08-10T12:00:00.000Z');
  expect(days(told)).toEqual(['2027-07-20 UPRIYA', '2027-07-28 UASHA']);
  expect(told.find((line) => line.includes('@UPRIYA'))).toContain(
    'is not answered yet. Asha is away until Wednesday 28 July. Only you are told.',
  );
});

it('of a chair who is away for longer than the reminders take the clerk hears at once', async () => {
  const own = await partnership();
  await own.bot.to('2027-07-01T10:00:00.000Z');
  await awayTill(own, asha, '2027-09-01');
  await awayTill(own, priya, '2027-07-07');
  const told = await walk(own, '2027-09-30T12:00:00.000Z');
  expect(days(told)).toEqual([
    '2027-07-05 C1',
    '2027-07-07 UPRIYA',
    '2027-09-01 UASHA',
    '2027-09-08 UASHA',
    '2027-09-15 UASHA',
    '2027-09-16 UPRIYA',
  ]);
  expect(told.find((line) => line.includes('@UPRIYA'))).toContain('Asha is away until');
});
