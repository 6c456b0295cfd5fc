import { describe, expect, it } from 'vitest';
import { asha, onSlack, onTeams } from '../../support/southport/people.ts';
import { aloud, linesOf, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

describe.each([
  'meeting Finance group monthly on the last working day 10:00 Hall',
  'meeting Finance group on the last working day of every month at 10:00, Hall',
  'meeting schedule Finance group 10:00 Hall every month on the last working day',
  'meeting Finance group last working day of the month 10:00 Hall',
  'meeting Finance group 10:00-11.30 in the Hall, the last working day of every month',
])('%s', (line) => {
  it.each([onSlack, onTeams])(
    'is set for the last working day of each month, in %s',
    async (place) => {
      const world = await newSouthport({ places: [onSlack, onTeams] });
      const said = aloud(await world.says(asha, line, place));
      expect(said).toContain('Finance group, Friday 29 January 2027');
      if (!line.includes('day of the month')) {
        expect(
          said + linesOf(viewOf(await world.says(asha, 'meeting M-1', 'private'))).join(' '),
        ).toContain('every month on the last working day');
        // 28 February 2027 is a Sunday; 31 May, the spring bank holiday; 31 December a Friday.
        const days: string[] = [];
        for (const month of ['02', '03', '04', '05', '06']) {
          await world.bot.to(`2027-${month}-01T12:00:00.000Z`);
          days.push(...world.heard(onSlack).map(({ view }) => view.aloud));
        }
        for (const day of [
          'Friday 26 February',
          'Wednesday 31 March',
          'Friday 30 April',
          'Friday 28 May',
        ])
          expect(days.join('\n')).toContain(day);
      }
    },
  );
});

it.each([
  'meeting Walk last working day of the quarter 10:00',
  'meeting Walk every quarter on the last working day at 10:00',
  'meeting Walk 10:00 on the last working day of each quarter',
])('of a quarter it is the last of its last month: %s', async (line) => {
  const world = await newSouthport({ places: [onSlack, onTeams] });
  const said = aloud(await world.says(asha, line));
  expect(said).toContain('Walk, Wednesday 31 March 2027');
  expect(said).toContain('every three months on the last working day, next 30 June 2027');
});
