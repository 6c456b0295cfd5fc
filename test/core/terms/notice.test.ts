import { describe, expect, it } from 'vitest';
import type { Command } from '../../../core/model/register.ts';
import { southport } from '../../support/southport/ids.ts';
import { aloud, labelsOf } from '../../support/southport/seen.ts';
import { cleo, under } from './given.ts';

describe('a clause that says how much notice is given', () => {
  const set = (day: string, more: object = {}) =>
    ({
      ask: 'meeting.schedule',
      in: southport,
      title: 'Extra',
      day,
      time: '10:00',
      ...more,
    }) as Command;

  it('is named where a meeting is set sooner, which is asked first and said after', async () => {
    const south = await under(4, { rule: 'notice', days: 5, working: true });
    const asked = await south.asks(cleo, set('2027-01-08'));
    expect(aloud(asked)).toContain(
      'is sooner than Clause 4 says: five working days’ notice. The first day by it is Monday 11 January 2027.',
    );
    expect(labelsOf(asked)).toContain('Meet then');
    const sure = await south.asks(cleo, set('2027-01-08', { sure: true }));
    expect(aloud(sure)).toContain(
      'That is less notice than Clause 4 says: five working days’ notice.',
    );
    expect(aloud(await south.asks(cleo, set('2027-01-11')))).not.toContain('Clause');
  });

  it('counts every day where it does not say working days', async () => {
    const south = await under(4, { rule: 'notice', days: 5 });
    expect(aloud(await south.asks(cleo, set('2027-01-08')))).toContain('five days’ notice');
    expect(aloud(await south.asks(cleo, set('2027-01-11')))).not.toContain('Clause');
  });

  it('is named where a meeting is moved to a day that is sooner', async () => {
    const south = await under(4, { rule: 'notice', days: 5, working: true });
    await south.asks(cleo, set('2027-01-20'));
    const move = { ask: 'meeting.move', in: southport, ref: 'M-1', day: '2027-01-07' } as const;
    expect(aloud(await south.asks(cleo, move))).toContain('sooner than Clause 4 says');
    expect(aloud(await south.asks(cleo, { ...move, sure: true }))).toContain(
      'less notice than Clause 4 says',
    );
  });

  it('is asked of nobody without one', async () => {
    const south = await under(4, undefined);
    expect(aloud(await south.asks(cleo, set('2027-01-08')))).not.toContain('Clause');
  });
});
