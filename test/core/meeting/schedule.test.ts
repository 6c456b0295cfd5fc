import { describe, expect, it } from 'vitest';
import { asha, cleo, jo, sam } from '../../support/southport/people.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

describe('a new meeting', () => {
  it('is on the second Thursday because a weekday was typed, and says so', async () => {
    const { says, bot: world, card } = await newSouthport();
    expect(aloud(await says(cleo, quarterly))).toBe(
      'M-1 is set: Area Partnership, Thursday 14 January 2027, 10:00 to 12:00, Town Hall, then every three months on the second Thursday, next 8 April 2027.',
    );
    await world.settle();
    expect(card('M-1').aloud).toBe(
      'Area Partnership, M-1, Thursday 14 January 2027 at 10:00, Town Hall. 0 coming, 0 apologies, 5 of 5 have not answered.',
    );
  });

  it('is asked for its day of the month where no weekday was typed', async () => {
    const { says, presses } = await newSouthport();
    const asked = await says(cleo, 'meeting Area Partnership 14 January 2027 10:00 every 3 months');
    expect(aloud(asked)).toBe('Every 3 months: on which day of the month?');
    expect(labelsOf(asked)).toEqual(['The second Thursday', 'The 14th']);
    expect(aloud(await presses(cleo, 'The 14th', asked))).toContain(
      'then every three months on the 14th, next 14 April 2027',
    );
  });

  it('needs a time, and then is made with one press', async () => {
    const { says, presses } = await newSouthport();
    const asked = await says(cleo, 'meeting schedule Ward walk Friday');
    expect(aloud(asked)).toBe('Ward walk, Friday 8 January: what time?');
    expect(labelsOf(asked)).toEqual(['10:00', '14:00', '18:30', 'Pick a time']);
    expect(aloud(await presses(cleo, '18:30', asked))).toBe(
      'M-1 is set: Ward walk, Friday 8 January 2027, 18:30 to 20:30.',
    );
  });

  it('names a bank holiday and asks, and never moves by itself', async () => {
    const { says, presses } = await newSouthport();
    const asked = await says(cleo, 'meeting Ward walk Monday 3 May 2027 10:00');
    expect(aloud(asked)).toMatch(/^Monday 3 May 2027 is a bank holiday: .+\. Meet on that day\?$/);
    expect(labelsOf(asked)).toEqual(['Meet then', 'Tuesday 4 May', 'Monday 10 May', 'Pick a date']);
    expect(aloud(await presses(cleo, 'Meet then', asked))).toContain('Monday 3 May 2027');
    const again = await says(cleo, 'meeting Ward talk Monday 3 May 2027 10:00');
    expect(aloud(await presses(cleo, 'Tuesday 4 May', again))).toContain('Tuesday 4 May 2027');
  });

  it.each([
    ['25 December 2027', /^Saturday 25 December 2027 is a bank holiday: Christmas Day\./],
    ['26 December 2027', /^Sunday 26 December 2027 is a bank holiday: Boxing Day\./],
    [
      '27 December 2027',
      /^Monday 27 December 2027 is a bank holiday: Christmas Day \(substitute day\)\./,
    ],
    ['1 January 2028', /^Saturday 1 January 2028 is a bank holiday: New Year's Day\./],
    [
      '3 January 2028',
      /^Monday 3 January 2028 is a bank holiday: New Year's Day \(substitute day\)\./,
    ],
  ])('asks about a holiday at a weekend and about its substitute: %s', async (day, asks) => {
    const { says, presses } = await newSouthport();
    const asked = await says(cleo, `meeting Party ${day} 10:00 Hall`);
    expect(aloud(asked)).toMatch(asks);
    expect(aloud(await presses(cleo, 'Meet then', asked))).toContain(day);
  });

  it('says beforehand when the next of its series falls on a bank holiday', async () => {
    const { says } = await newSouthport();
    const set = aloud(await says(cleo, 'meeting Ward walk Monday 5 April 2027 10:00 monthly'));
    expect(set).toContain('on the first Monday, next 3 May 2027');
    expect(set).toMatch(
      /Monday 3 May 2027 is a bank holiday \(.+\)\. I'll ask when that one is next/,
    );
  });

  it.each([
    ['meeting Ward walk 4 January 2027 08:00', 'Monday 4 January, 08:00 has gone.'],
    ['meeting Ward walk 28 March 2027 01:30', 'The clocks go forward that night'],
  ])('refuses what cannot be: %s', async (line, why) => {
    const { says } = await newSouthport();
    expect(aloud(await says(cleo, line))).toContain(why);
  });

  it('cannot end before it begins', async () => {
    const { asks, presses } = await newSouthport();
    const when = { day: '2027-01-08', time: '14:00', ends: '13:00' };
    const refused = await asks(cleo, { ask: 'meeting.schedule', title: 'Ward walk', ...when });
    expect(aloud(refused)).toBe('It would end at 13:00, before it begins at 14:00.');
    expect(aloud(await presses(cleo, '14:00 – 16:00', refused))).toContain('14:00 to 16:00');
  });

  it('is set by the chair or the clerk alone, typed or by form', async () => {
    const { says, bot: world } = await newSouthport();
    for (const line of ['meeting Ward walk Friday 10:00', 'meeting']) {
      expect(aloud(await says(sam, line))).toBe(
        'Only Asha (chair) or Cleo (clerk) can do that here.',
      );
    }
    await world.settle();
    expect(aloud(await says(sam, 'meeting list'))).toBe('No meetings in Southport yet.');
  });

  it('is taken back for ten minutes, until somebody has answered', async () => {
    const { says, bot: world } = await newSouthport();
    await says(cleo, quarterly);
    expect(aloud(await says(cleo, 'undo'))).toBe('M-1, Area Partnership, is taken back.');
    await says(cleo, quarterly);
    await says(sam, 'meeting attend');
    expect(aloud(await says(cleo, 'meeting undo M-2'))).toContain('1 seat has answered M-2');
    await says(cleo, 'meeting add Parking to M-2');
    await world.to('2027-01-04T09:11:00.000Z');
    expect(aloud(await says(cleo, 'meeting undo M-2'))).toContain('this one to M-2 is older');
  });

  it('shows on the front door and among the things of those who have a seat', async () => {
    const { says } = await newSouthport();
    await says(cleo, quarterly);
    expect(aloud(await says(asha, ''))).toContain(
      'next meeting Thursday 14 January 2027, 10:00, Town Hall',
    );
    const mine = await says(jo, 'mine');
    expect(labelsOf(mine)).toEqual(['Attending', 'Apologies']);
  });

  it('gives its date to "by next meeting", and during it the date of the one after', async () => {
    const { says, bot: world } = await newSouthport();
    await says(cleo, quarterly);
    expect(aloud(await says(sam, 'action Prepare stall by next meeting'))).toContain(
      'by Thursday 14 January 2027',
    );
    await world.to('2027-01-14T11:00:00.000Z');
    expect(aloud(await says(sam, 'action Fold the stall by next meeting'))).toContain(
      'by Thursday 8 April 2027',
    );
  });
});
