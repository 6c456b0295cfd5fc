import type { DateContext } from '../../../core/language/dates/day-read.ts';

/** What a phrase reads as: a day (with a time), with what is said; a question or refusal with its days; or no date. */
export type DateExpected =
  | string
  | undefined
  | { readonly day: string; readonly says: string }
  | { readonly asked: string; readonly choices: readonly string[] }
  | { readonly refused: string; readonly choices: readonly string[] };
export interface DateRow {
  readonly typed: string;
  readonly given?: Partial<DateContext>;
  readonly expected: DateExpected;
}

const same = (expected: DateExpected, ...phrases: string[]): DateRow[] =>
  phrases.map((typed) => ({ typed, expected }));
const asked = (says: string, ...choices: string[]): DateExpected => ({ asked: says, choices });
const refused = (says: string, ...choices: string[]): DateExpected => ({ refused: says, choices });
const meeting = { nextMeeting: { ref: 'M-3', day: '2027-01-14' } };

/** Dates as they read on Monday 4 January 2027 (rules: Dates). */
export const dateRows: readonly DateRow[] = [
  ...same('2027-01-08', 'Friday', 'Fri', 'this Friday', 'on Friday'),
  {
    typed: 'before Friday',
    expected: {
      day: '2027-01-07',
      says: 'That is the day before.',
    },
  },
  { typed: 'Monday', expected: asked('Monday: which one?', '2027-01-04', '2027-01-11') },
  { typed: 'next Friday', expected: asked('Next Friday: which one?', '2027-01-08', '2027-01-15') },
  ...same('2027-01-15', 'Friday week', 'a week on Friday'),
  ...same('2027-01-22', 'Friday fortnight'),
  ...same('2027-01-04', 'today', 'tonight'),
  ...same('2027-01-05', 'tomorrow', 'tmrw'),
  ...same('2027-01-18', 'in 2 weeks', 'a fortnight', "2 weeks' time", 'in two weeks'),
  ...same('2027-02-04', 'in a month'),
  ...same('2027-01-08 17:00', 'end of the week', 'EOW', 'close of play Friday', 'COP Friday'),
  ...same(
    { day: '2027-01-31', says: '31 January 2027 is a Sunday.' },
    'end of the month',
    'month end',
  ),
  ...same('2027-03-31', 'end of March'),
  { typed: 'March', expected: asked('March: which one?', '2027-03-01', '2027-03-31') },
  ...same(undefined, 'spring', 'post', 'Smith & Co', 'me', 'half', '17.30', '5'),
  ...same('2027-10-31', '31/10', '31.10', '31-10', '31 Oct', 'Oct 31', '31st of October'),
  ...same('2027-04-03', '3/4', '03/04/27'),
  {
    typed: '1/14',
    expected: refused('There is no month 14. I read dates day first.', '2027-01-14'),
  },
  { typed: '31/04', expected: refused('April has 30 days.', '2027-04-30', '2027-05-01') },
  { typed: '30 Feb', expected: refused('February has 28 days.', '2027-02-28', '2027-03-01') },
  { typed: '29 Feb', expected: refused('2027 has no 29 February.', '2027-02-28', '2027-03-01') },
  ...same('2027-01-14', '2027-01-14', 'Thursday 14 January', 'Thu 14/1', '14th January 2027'),
  { typed: '1 Jan', expected: asked('1 January has gone.', '2028-01-01') },
  { typed: '28 December', expected: asked('28 December has gone.', '2027-12-28') },
  {
    typed: '1 November',
    given: { today: '2027-12-06' },
    expected: '2028-11-01',
  },
  {
    typed: 'Thursday 15 January 2027',
    expected: asked(
      '15 January 2027 is a Friday, not a Thursday. Which one?',
      '2027-01-14',
      '2027-01-15',
    ),
  },
  ...['next meeting', 'the next one', 'when we next meet'].flatMap((typed) => [
    { typed, given: meeting, expected: '2027-01-14' },
    { typed, expected: asked('No next meeting is set. Which day?') },
  ]),
  ...['ASAP', 'urgently', 'soon'].map((typed) => ({
    typed,
    expected: { day: '2027-01-18', says: `I took ‘${typed}’ as ten working days.` },
  })),
  ...same('2027-03-31', 'quarter end'),
  { typed: 'Easter', expected: asked('Which day is ‘Easter’ to be?', '2027-03-26', '2027-03-28') },
  {
    typed: 'before easter',
    expected: asked('Which day is ‘before Easter’ to be?', '2027-03-25', '2027-03-28'),
  },
  ...same('2027-03-26', 'Good Friday'),
  ...same('2027-03-29', 'easter monday'),
  { typed: 'xmas', expected: asked('Which day is ‘Christmas’ to be?', '2027-12-24', '2027-12-25') },
  ...same('2027-12-26', 'Boxing Day'),
  {
    typed: 'before the new year',
    expected: asked('Which day is ‘before the New year’ to be?', '2027-12-30', '2027-12-31'),
  },
  {
    typed: 'mid July',
    expected: asked('Which day is ‘mid July’ to be?', '2027-07-15'),
  },
  {
    typed: 'early March',
    expected: asked('Which day is ‘early March’ to be?', '2027-03-01', '2027-03-07'),
  },
  {
    typed: 'late March',
    expected: asked('Which day is ‘late March’ to be?', '2027-03-25', '2027-03-31'),
  },
  ...['w/c 18 January', 'week commencing 18 Jan', 'week of 18/1'].map((typed) => ({
    typed,
    expected: asked('In the week of 18 January: on which day?', '2027-01-18', '2027-01-22'),
  })),
  ...same('2027-02-03', 'third of february', 'the third February', 'february the third'),
  ...same('2027-05-21', 'twenty first of May'),
  ...same('2027-03-31', 'end March', 'end mar'),
  ...['end of term', 'half-term'].map((typed) => ({
    typed,
    expected: asked(`I don't know the date of ‘${typed}’. Which day?`),
  })),
  { typed: 'yesterday', expected: asked('Sunday 3 January has gone.', '2027-01-04', '2027-01-08') },
  ...same('2027-01-08 17:00', 'Friday 17:00', 'fri 5pm', 'Friday at 5pm', '5pm on Friday'),
  {
    typed: 'Friday at 5',
    expected: asked('5: what time?', '2027-01-08 05:00', '2027-01-08 17:00'),
  },
  { typed: 'Friday half five', expected: asked('Half five: what time?', '2027-01-08 17:30') },
  {
    typed: 'Friday midnight',
    expected: asked('Midnight: what time?', '2027-01-08 00:00', '2027-01-09 00:00'),
  },
  {
    typed: '28 March 2027, 01:30',
    expected: refused(
      'The clocks go forward that night: there is no 01:30 on Sunday 28 March 2027.',
      '2027-03-28 00:30',
      '2027-03-28 02:30',
    ),
  },
  // In the autumn 01:30 comes twice; the first is meant (core/calendar/days.ts).
  ...same('2027-10-31 01:30', '31 October 2027, 01:30'),
];

/** Times of day; several are the answers to a question. */
export const timeRows: readonly (readonly [typed: string, times: readonly string[] | undefined])[] =
  [
    ...['5pm', '5 pm', '17:00', '17.00', '1700'].map((typed) => [typed, ['17:00']] as const),
    ['5.30pm', ['17:30']],
    ['noon', ['12:00']],
    ['midday', ['12:00']],
    ['12am', ['00:00']],
    ['5', ['05:00', '17:00']],
    ['half five', ['17:30']],
    ['midnight', ['00:00', '00:00']],
    ['25:00', undefined],
    ['17:60', undefined],
    ['post', undefined],
  ];
