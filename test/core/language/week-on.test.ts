import { describe, expect, it } from 'vitest';
import { read } from '../../support/reading.ts';
import { world } from './table.ts';

/** Today is Monday 4 January 2027. */
const days = {
  'Tuesday week': '2027-01-12',
  'Wed week': '2027-01-13',
  'Thursday week': '2027-01-14',
  'Friday week': '2027-01-15',
  'Saturday week': '2027-01-16',
  'Sunday week': '2027-01-17',
} as const;
const asked = (text: string): unknown => {
  const understood = read({ text, mentions: [] }, world);
  return understood.kind === 'ask' ? (understood.ask as object) : understood.reply.saying.code;
};

describe.each(Object.entries(days))('%s', (words, day) => {
  it.each(['10:00', 'at 10:00', '10am', 'at 10am', ', 10:00'])(
    '%s is read for a meeting',
    (hour) => {
      const when = `${words} ${hour}`.replace(' ,', ',');
      const set = { ask: 'meeting.schedule', day, time: '10:00' };
      expect(asked(`meeting Area meeting ${when}`)).toEqual({ ...set, title: 'Area meeting' });
      expect(asked(`meeting Area meeting ${when} Town Hall`)).toMatchObject({ ...set });
      for (const before of ['', 'on ', 'for '])
        expect(asked(`meeting ${before}${when}`)).toEqual(set);
      expect(asked(`meeting move M-1 to ${when}`)).toMatchObject({ ask: 'meeting.move', day });
    },
  );

  it('is read where a vote ends and where an action is due', () => {
    expect(asked(`poll "What first?" "A" "B" until ${words} at 12:00`)).toMatchObject({
      day,
      time: '12:00',
    });
    expect(asked(`A-1 by ${words}`)).toMatchObject({ due: day });
  });
});

it('is asked on that very day, when it is a week to some and a fortnight to others', () => {
  expect(asked('meeting Area meeting Monday week 10:00')).toBe('date.which');
});
