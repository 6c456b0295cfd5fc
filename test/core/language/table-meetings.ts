import type { Ask } from '../../../core/model/register.ts';
import { type Expected, type Row, sam } from './table.ts';

const row = (n: string, typed: string, expected: Expected, more: Partial<Row> = {}): Row => ({
  n,
  typed,
  where: 'command',
  expected,
  ...more,
});
const asks = (ask: Ask): Expected => ({ ask });
const area: Ask = {
  ask: 'meeting.schedule',
  title: 'Area Partnership',
  day: '2027-01-14',
  time: '10:00',
  place: 'Town Hall',
};
const walk = { ask: 'meeting.schedule', title: 'Ward walk' } as const;
/**
 * The lines about meetings (rules: Typed meetings). What a meeting still lacks is asked by the rule
 * of a new one.
 */
export const meetingRows: readonly Row[] = [
  row(
    '55',
    '/meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall every 3 months',
    asks({ ...area, every: { every: 3, unit: 'month', on: 'weekday' } }),
  ),
  row(
    '55b',
    '/meeting schedule Area Partnership 14 January 2027 10:00 Town Hall every 3 months',
    asks({ ...area, every: { every: 3, unit: 'month' } }),
  ),
  row(
    '55c',
    '/meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall quarterly',
    asks({ ...area, every: { every: 3, unit: 'month', on: 'weekday' } }),
  ),
  row(
    '55d',
    '/meeting schedule Area Partnership Thursday 14 January 2027 at 10:00 every second Thursday of every 3 months at Town Hall',
    asks({ ...area, every: { every: 3, unit: 'month', on: 'weekday', nth: 2, weekday: 4 } }),
  ),
  row(
    '55e',
    '/meeting schedule Drop-in Friday 8 Jan 2pm https://example.org/j?x=1 every 2 weeks',
    asks({
      ask: 'meeting.schedule',
      title: 'Drop-in',
      day: '2027-01-08',
      time: '14:00',
      place: 'https://example.org/j?x=1',
      every: { every: 2, unit: 'week' },
    }),
  ),
  row(
    '55f',
    '/meeting schedule Ward walk Friday 8 Jan 10:00⏎- Street lights⏎- Parking',
    asks({ ...walk, day: '2027-01-08', time: '10:00', agenda: ['Street lights', 'Parking'] }),
  ),
  row(
    '56',
    '/meeting Area Partnership 14 Jan 10am-12 at Town Hall',
    asks({ ...area, ends: '12:00' }),
  ),
  row(
    '56b',
    '/meeting Area Partnership at Town Hall, 2 to 4pm on 14 Jan',
    asks({ ...area, time: '14:00', ends: '16:00' }),
  ),
  row(
    '57',
    '/meeting schedule May Fair planning Friday 8 Jan 2pm',
    asks({ ask: 'meeting.schedule', title: 'May Fair planning', day: '2027-01-08', time: '14:00' }),
  ),
  row(
    '58',
    '/meeting schedule Sunday Club review Friday 8 Jan 14.00 online',
    asks({
      ask: 'meeting.schedule',
      title: 'Sunday Club review',
      day: '2027-01-08',
      time: '14:00',
      place: 'online',
    }),
  ),
  row('59', '/meeting schedule Ward walk Friday', asks({ ...walk, day: '2027-01-08' })),
  row('59b', '/meeting schedule Ward walk Friday at 5', {
    asked: '5: what time?',
    offers: [
      ['05:00', { ...walk, day: '2027-01-08', time: '05:00' }],
      ['17:00', { ...walk, day: '2027-01-08', time: '17:00' }],
    ],
  }),
  row('59c', '/meeting schedule Ward walk', asks(walk)),
  row('59d', '/meeting schedule Ward walk 15 Jan 5', {
    asked: '5: what time?',
    offers: [
      ['05:00', { ...walk, day: '2027-01-15', time: '05:00' }],
      ['17:00', { ...walk, day: '2027-01-15', time: '17:00' }],
    ],
  }),
  row(
    '59e',
    '/meeting schedule Ward walk 15 Jan 12:00-10:00',
    asks({ ...walk, day: '2027-01-15', time: '12:00', ends: '10:00' }),
  ),
  row(
    '59g',
    '/meeting schedule Ward walk tomorrow 10:00',
    asks({ ...walk, day: '2027-01-05', time: '10:00' }),
  ),
  row('59f', '/meeting schedule Ward walk yesterday 10:00', {
    asked: 'Sunday 3 January has gone.',
    offers: [
      ['Today', { ...walk, day: '2027-01-04', time: '10:00' }],
      ['Friday 8 January', { ...walk, day: '2027-01-08', time: '10:00' }],
      [
        'Pick a date',
        { ask: 'form', form: 'meeting.schedule', given: { title: 'Ward walk', time: '10:00' } },
      ],
    ],
  }),
  row('60', '/meeting schedule Ward walk Thursday 15 January 10:00', {
    asked: '15 January 2027 is a Friday, not a Thursday. Which one?',
    offers: [
      ['Thursday 14 January', { ...walk, day: '2027-01-14', time: '10:00' }],
      ['Friday 15 January', { ...walk, day: '2027-01-15', time: '10:00' }],
      [
        'Pick a date',
        {
          ask: 'form',
          form: 'meeting.schedule',
          given: { title: 'Ward walk', time: '10:00' },
        },
      ],
    ],
  }),
  row('61', '/meeting next', asks({ ask: 'meeting.show' })),
  row('61b', '/meeting', asks({ ask: 'form', form: 'meeting.schedule' })),
  row('61c', '/meeting list', asks({ ask: 'meeting.list' })),
  row('61c', 'list meetings', asks({ ask: 'meeting.list' }), { where: 'mention' }),
  row('61', 'next meeting', asks({ ask: 'meeting.show' }), { where: 'mention' }),
  row('61', 'When is the next meeting?', asks({ ask: 'meeting.show' }), { where: 'mention' }),
  row('61d', '/meeting agenda', asks({ ask: 'meeting.agenda' })),
  row('61e', '/meeting agenda M-3', asks({ ask: 'meeting.agenda', ref: 'M-3' })),
  row('61f', '/meeting M-3', asks({ ask: 'meeting.show', ref: 'M-3' })),
  row('61g', '/meeting minutes M-3', asks({ ask: 'meeting.minutes', ref: 'M-3' })),
  row(
    '61h',
    '/meeting Next steps workshop Friday 8 Jan 10:00',
    asks({
      ask: 'meeting.schedule',
      title: 'Next steps workshop',
      day: '2027-01-08',
      time: '10:00',
    }),
  ),
  row('62', '/meeting apologies', asks({ ask: 'meeting.apologies' })),
  row('62b', '/meeting sorry, on leave', asks({ ask: 'meeting.apologies', why: 'on leave' })),
  row(
    '63',
    '/meeting apologies M-3 for @sam: hospital',
    asks({ ask: 'meeting.apologies', ref: 'M-3', for: { person: sam }, why: 'hospital' }),
  ),
  row(
    '63b',
    '/meeting attend M-3 for Fire Service',
    asks({ ask: 'meeting.attend', ref: 'M-3', for: { organisation: 'Fire Service' } }),
  ),
  row('65', '/meeting attend m3', asks({ ask: 'meeting.attend', ref: 'M-3' })),
  row('65d', 'attend M-3', asks({ ask: 'meeting.attend', ref: 'M-3' }), { where: 'mention' }),
  row('65b', '/meeting M-3 attending', asks({ ask: 'meeting.attend', ref: 'M-3' })),
  row('65c', 'apologies', asks({ ask: 'meeting.apologies', ref: 'M-3' }), {
    where: 'thread',
    given: { under: 'M-3' },
  }),
  row(
    '66',
    '/meeting add Street lights (Sam, 10 minutes)',
    asks({ ask: 'meeting.add', item: 'Street lights (Sam, 10 minutes)' }),
  ),
  row(
    '66b',
    '/meeting add Letter to Highways to M-3',
    asks({ ask: 'meeting.add', ref: 'M-3', item: 'Letter to Highways' }),
  ),
  row(
    '67',
    '/meeting move M-3 21 January 10:00',
    asks({ ask: 'meeting.move', ref: 'M-3', day: '2027-01-21', time: '10:00' }),
  ),
  row(
    '67b',
    '/meeting move to Thursday 21 January',
    asks({ ask: 'meeting.move', day: '2027-01-21' }),
  ),
  row('68', '/meeting cancel M-3', asks({ ask: 'meeting.cancel', ref: 'M-3' })),
  row(
    '68b',
    '/meeting cancel M-3 the hall is flooded',
    asks({ ask: 'meeting.cancel', ref: 'M-3', why: 'the hall is flooded' }),
  ),
  row('68c', '/meeting history M-3', asks({ ask: 'meeting.history', ref: 'M-3' })),
  row('68d', 'history M-3', asks({ ask: 'meeting.history', ref: 'M-3' }), { where: 'direct' }),
  row('68e', 'history', asks({ ask: 'meeting.history', ref: 'M-3' }), {
    where: 'thread',
    given: { under: 'M-3' },
  }),
  row('68f', '/meeting History walk Thursday 14 January 10:00', {
    ask: { ask: 'meeting.schedule', title: 'History walk', day: '2027-01-14', time: '10:00' },
  }),
];
