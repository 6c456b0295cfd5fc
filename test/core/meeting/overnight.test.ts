import { describe, expect, it } from 'vitest';
import { endOf } from '../../../core/features/meeting/steps.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import { cleo as priya } from '../../support/southport/people.ts';
import { aloud, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

const shown = (answer: Answer) => linesIn(viewOf(answer)).join(' ');
const clock = { zone: 'Europe/London', nation: 'england-and-wales' } as const;

describe('a meeting that ends at midnight or after it', () => {
  it.each([
    ['from noon to midnight Hall', '12:00 to midnight, Hall'],
    ['22:00 to 00:30 Hall', '22:00 to 00:30 the next day, Hall'],
    ['10pm-1am Hall', '22:00 to 01:00 the next day, Hall'],
    ['9 to midnight Hall', '21:00 to midnight, Hall'],
  ])('%s is set', async (typed, when) => {
    const { says } = await newSouthport();
    const answer = await says(priya, `meeting schedule Vigil 2 March ${typed}`);
    expect(aloud(answer)).toBe(`M-1 is set: Vigil, Tuesday 2 March 2027, ${when}.`);
  });

  it('is over on the next day', () => {
    expect(endOf({ day: '2027-03-02', time: '22:00', ends: '00:30', clock })).toBe(
      '2027-03-03T00:30:00.000Z',
    );
    expect(endOf({ day: '2027-03-02', time: '12:00', ends: '14:00', clock })).toBe(
      '2027-03-02T14:00:00.000Z',
    );
  });

  it('stays as long as it was when it moves', async () => {
    const { says } = await newSouthport();
    await says(priya, 'meeting schedule Vigil 2 March 22:00 to 00:30 Hall');
    await says(priya, 'meeting move M-1 9 March 20:00');
    expect(shown(await says(priya, 'meeting show M-1'))).toContain('20:00 to 22:30');
    await says(priya, 'meeting schedule Watch 3 March 22:00 to 00:30 Hall');
    await says(priya, 'meeting move M-2 9 March 23:00');
    expect(shown(await says(priya, 'meeting show M-2'))).toContain('23:00 to 01:30 the next day');
  });

  it.each(['10:00 to 09:00', '12:00 to 11:00', '08:00 to 05:00'])(
    'is still refused where it would end before it begins: %s',
    async (typed) => {
      const { says } = await newSouthport();
      const answer = await says(priya, `meeting schedule Vigil 2 March ${typed} Hall`);
      expect(aloud(answer)).toContain('before it begins');
    },
  );
});

describe('how often, wherever it stands', () => {
  it.each([
    ['Count monthly on the 31st 10:00 Hall', 'Sunday 31 January 2027', 'every month on the 31st'],
    ['Forum every month on the last Friday 10am Hall', 'Friday 29 January 2027', 'the last Friday'],
    ['Forum monthly on the second Tuesday 10am Hall', 'Tuesday 12 January 2027', 'second Tuesday'],
    ['Forum quarterly on the 12th at 10am', 'Tuesday 12 January 2027', 'on the 12th'],
  ])('%s', async (typed, day, often) => {
    const { says } = await newSouthport();
    const said = aloud(await says(priya, `meeting schedule ${typed}`));
    expect(said).toContain(day);
    expect(said).toContain(often);
  });

  it('and "monthly" in a title stays there', async () => {
    const { says } = await newSouthport();
    const said = aloud(await says(priya, 'meeting schedule Monthly forum 12 January 10am'));
    expect(said).toContain('Monthly forum, Tuesday 12 January 2027');
  });
});
