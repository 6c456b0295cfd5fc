import { describe, expect, it } from 'vitest';
import { readWhen } from '../../../core/language/dates/when.ts';
import {
  type Count,
  countOf,
  daysIn,
  easterOf,
  isoOf,
  isWorking,
  lastOf,
  monthOn,
  monthsOn,
  partsOf,
  weekdayOf,
  workingOn,
} from '../../support/plain-calendar.ts';

const first = countOf(2026, 1, 1);
const last = countOf(2029, 12, 31);
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const months =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** A day, or the days that are offered where people differ in what they mean. */
type Meant = Count | readonly Count[];
type Phrase = readonly [phrase: string, meant: (today: Count) => Meant];

/** What is asked of a day that has gone: today, or the Friday to come. */
const unlessGone = (day: Count, today: Count): Meant =>
  day >= today ? day : [today, coming(5, today)];
const coming = (weekday: number, today: Count): Count =>
  today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
const monday = (today: Count): Count => today - weekdayOf(today) + 1;
const thisOr = (today: Count, on: number) => {
  const { year, month } = partsOf(today);
  return monthOn(year, month, on);
};
/** The year of such a month that is not over yet. */
const yearFor = (month: number, today: Count): number => {
  const { year } = partsOf(today);
  return lastOf(year, month) >= today ? year : year + 1;
};
const workingUpTo = (day: Count): Count => (isWorking(day) ? day : workingUpTo(day - 1));
const notGone = (meant: readonly Count[], today: Count) => meant.filter((day) => day >= today);
const fridayOf = (today: Count, weeks: number): Count => {
  const friday = monday(today) + 4 + 7 * weeks;
  return friday < today ? friday + 7 : friday;
};
/** Of this year, or of the next where it has gone. */
const yearly = (of: (year: number) => readonly Count[], today: Count): readonly Count[] => {
  const { year } = partsOf(today);
  return of(year).every((day) => day >= today) ? of(year) : of(year + 1);
};
/** The coming day that is so many days from Easter Sunday. */
const fromEaster = (on: number, today: Count): Count => {
  const { year } = partsOf(today);
  return easterOf(year) + on >= today ? easterOf(year) + on : easterOf(year + 1) + on;
};
/** "the 30th": of this month, or of the next; where a month has none, its last day and the one after. */
const ofMonth = (day: number, today: Count): Meant => {
  const now = partsOf(today);
  const { year, month } = thisOr(today, day >= now.day ? 0 : 1);
  const end = lastOf(year, month);
  return day <= daysIn(year, month) ? countOf(year, month, day) : [end, end + 1];
};

const near: readonly Phrase[] = [
  ['today', (today) => today],
  ['tomorrow', (today) => today + 1],
  ['the day after tomorrow', (today) => today + 2],
  ['yesterday', (today) => [today, coming(5, today)]],
  ['in 3 days', (today) => today + 3],
  ['in a week', (today) => today + 7],
  ["2 weeks' time", (today) => today + 14],
  ['a fortnight', (today) => today + 14],
  ['in 6 weeks', (today) => today + 42],
  ['in a month', (today) => monthsOn(today, 1)],
  ['in three months', (today) => monthsOn(today, 3)],
  ['in 11 months', (today) => monthsOn(today, 11)],
  ['in a year', (today) => monthsOn(today, 12)],
  ['in 1 working day', (today) => workingOn(today, 1)],
  ['in 5 working days', (today) => workingOn(today, 5)],
  ['asap', (today) => workingOn(today, 10)],
  ['next week', (today) => [monday(today) + 7, monday(today) + 11]],
  ...days.flatMap((name, index): Phrase[] => {
    const wanted = index + 1;
    const isIt = (today: Count) => weekdayOf(today) === wanted;
    const next = (today: Count) => coming(wanted, today);
    return [
      [name, (today) => (isIt(today) ? [today, next(today)] : next(today))],
      [`next ${name}`, (today) => (isIt(today) ? next(today) : [next(today), next(today) + 7])],
      [`${name} week`, (today) => (isIt(today) ? [next(today), next(today) + 7] : next(today) + 7)],
      [`${name} of this week`, (today) => unlessGone(monday(today) + index, today)],
      [`${name} next week`, (today) => monday(today) + 7 + index],
    ];
  }),
];

type On = (today: Count) => Count;
const partsOfMonth = (name: string, from: On, end: On): Phrase[] => [
  [name, (today) => notGone([from(today), end(today)], today)],
  [`start of ${name}`, (today) => (from(today) < today ? monthsOn(from(today), 12) : from(today))],
  [`mid ${name}`, (today) => notGone([from(today) + 14], today)],
  [`early ${name}`, (today) => notGone([from(today), from(today) + 6], today)],
  [`late ${name}`, (today) => notGone([from(today) + 24, end(today)], today)],
];

const ends: readonly Phrase[] = [
  ['end of the week', (today) => fridayOf(today, 0)],
  ['end of next week', (today) => fridayOf(today, 1)],
  [
    'end of the month',
    (today) => {
      const { year, month } = thisOr(today, 0);
      return lastOf(year, month);
    },
  ],
  [
    'end of next month',
    (today) => {
      const { year, month } = thisOr(today, 1);
      return lastOf(year, month);
    },
  ],
  [
    'the last working day of next month',
    (today) => {
      const { year, month } = thisOr(today, 1);
      return workingUpTo(lastOf(year, month));
    },
  ],
  [
    'last working day of the month',
    (today) => {
      const { year, month } = thisOr(today, 0);
      return unlessGone(workingUpTo(lastOf(year, month)), today);
    },
  ],
  [
    'next month',
    (today) => {
      const { year, month } = thisOr(today, 1);
      return [countOf(year, month, 1), lastOf(year, month)];
    },
  ],
  [
    'end of the quarter',
    (today) => {
      const { year, month } = partsOf(today);
      return lastOf(year, month + ((3 - (month % 3)) % 3));
    },
  ],
  [
    'end of the year',
    (today) => {
      const { year } = partsOf(today);
      const march = lastOf(year, 3) >= today ? lastOf(year, 3) : lastOf(year + 1, 3);
      return [march, lastOf(year, 12)].sort((a, b) => a - b);
    },
  ],
  ...months.flatMap((name, index): Phrase[] => {
    const month = index + 1;
    const from = (today: Count) => countOf(yearFor(month, today), month, 1);
    const end = (today: Count) => lastOf(yearFor(month, today), month);
    return [
      [`end of ${name}`, end],
      ...([1, 3, 11].includes(index) ? partsOfMonth(name, from, end) : []),
    ];
  }),
];

const dated: readonly Phrase[] = [
  ...[1, 15, 28, 29, 30, 31].flatMap((day): Phrase[] => {
    const name = `${day}${day % 10 === 1 ? 'st' : 'th'}`.replace('11st', '11th');
    return [
      [`the ${name}`, (today) => ofMonth(day, today)],
      [
        `${name} of next month`,
        (today) => {
          const { year, month } = thisOr(today, 1);
          const end = lastOf(year, month);
          return day <= daysIn(year, month) ? countOf(year, month, day) : [end, end + 1];
        },
      ],
    ];
  }),
  ['good friday', (today) => fromEaster(-2, today)],
  ['easter monday', (today) => fromEaster(1, today)],
  ['easter', (today) => notGone([fromEaster(0, today) - 2, fromEaster(0, today)], today)],
  ['boxing day', (today) => yearly((year) => [countOf(year, 12, 26)], today)],
  ['christmas', (today) => yearly((year) => [countOf(year, 12, 24), countOf(year, 12, 25)], today)],
];

const meantBy = (meant: Meant): string =>
  typeof meant === 'number' ? isoOf(meant) : meant.map(isoOf).join(' or ');
const readOn = (phrase: string, today: Count): string => {
  const context = {
    today: isoOf(today),
    zone: 'Europe/London',
    nation: 'england-and-wales',
  } as const;
  const read = readWhen(phrase, context);
  if (!read) return 'no date';
  return read.kind === 'day' ? read.day : read.choices.map(({ day }) => day).join(' or ');
};

/** Every day on which it is read otherwise than it is meant, with both; at most three. */
const wrong = ([phrase, meant]: Phrase) => {
  const found: string[] = [];
  for (let today = first; today <= last && found.length < 3; today += 1) {
    const [as, is] = [readOn(phrase, today), meantBy(meant(today))];
    if (as !== is) found.push(`on ${isoOf(today)}: ${as}, not ${is}`);
  }
  return found;
};

describe('on every day of four years', () => {
  it.each([...near, ...ends, ...dated])(
    '“%s” is the day that a plain calendar says',
    (...phrase) => {
      expect(wrong(phrase)).toEqual([]);
    },
  );
});
