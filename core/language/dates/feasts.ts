import { addDays, dayOf, partsOfDay } from '../../calendar/days.ts';
import { bankHoliday } from '../../calendar/holidays.ts';
import type { Day } from '../../model/ids.ts';
import { say } from '../saying.ts';
import {
  choice,
  type DateContext,
  type DayRead,
  type DayRule,
  isDay,
  whichDay,
} from './day-read.ts';

const named = /(?<=^|\s)(?:easter|xmas|christmas|boxing|new year|good)/i;
const aboutDay = (phrase: string) =>
  say('date.about', {
    phrase: phrase
      .toLowerCase()
      .replace('xmas', 'christmas')
      .replace(named, (word) => word.charAt(0).toUpperCase() + word.slice(1)),
  });

/** Good Friday falls between these days of any year. */
const [earliest, goodFridays] = [20, 36];

/** Easter Sunday of a year; undefined beyond the years whose bank holidays are known. */
const easterOf = (year: number): Day | undefined => {
  const from = dayOf(year, 3, earliest) as Day;
  for (let days = 0; days < goodFridays; days += 1) {
    const friday = addDays(from, days);
    if (bankHoliday(friday, 'england-and-wales') === 'Good Friday') return addDays(friday, 2);
  }
  return undefined;
};

/** The coming day that is so many days from Easter Sunday. */
const fromEaster = (days: number, { today }: DateContext): Day | undefined => {
  const { year } = partsOfDay(today);
  return [year, year + 1]
    .map((which) => easterOf(which))
    .map((sunday) => sunday && addDays(sunday, days))
    .find((day) => day !== undefined && day >= today);
};

const easter = (phrase: string, before: boolean, context: DateContext): DayRead | undefined => {
  const sunday = fromEaster(0, context);
  if (sunday === undefined) return undefined;
  const earlier = addDays(sunday, before ? -3 : -2);
  const friday = earlier < context.today ? [] : [choice(earlier, context)];
  const label = say('label.easter-sunday', {
    day: sunday,
    year: sunday.slice(0, 4) !== context.today.slice(0, 4),
  });
  return {
    kind: 'asked',
    saying: aboutDay(phrase),
    choices: [...friday, { day: sunday, label }],
    pick: true,
  };
};

type Feast = readonly [month: number, days: readonly number[]];
const feasts: Readonly<Record<string, Feast>> = {
  christmas: [12, [24, 25]],
  'christmas eve': [12, [24]],
  'boxing day': [12, [26]],
  'new year': [12, [31, 32]],
  "new year's eve": [12, [31]],
};
const fixed = (
  [month, days]: Feast,
  phrase: string,
  before: boolean,
  context: DateContext,
): DayRead | undefined => {
  const { year } = partsOfDay(context.today);
  const daysOf = (which: number): Day[] =>
    days.map((day) => addDays(dayOf(which, month, 1) as Day, day - (before ? 2 : 1)));
  const coming = [daysOf(year), daysOf(year + 1)].find((all) =>
    all.every((day) => day >= context.today),
  );
  const [only, second] = coming ?? [];
  if (only === undefined) return undefined;
  return second === undefined
    ? isDay(only)
    : whichDay(phrase, [only, second], context, aboutDay(phrase));
};

/** Days of Easter that all people count alike, from its Sunday. */
const ofEaster: Readonly<Record<string, number>> = {
  'good friday': -2,
  'easter sunday': 0,
  'easter monday': 1,
};

/** Easter, Christmas and the New Year: where people differ in the day they mean, the days are offered. */
export const feastRules: readonly DayRule[] = [
  [
    /^(?<before>before )?(?:the )?easter(?: weekend| holidays?)?$/,
    ({ before, phrase = '' }, context) => easter(phrase, before !== undefined, context),
  ],
  [
    /^(?<name>good friday|easter sunday|easter monday)$/,
    ({ name = '' }, context) => {
      const day = fromEaster(ofEaster[name] ?? 0, context);
      return day === undefined ? undefined : isDay(day);
    },
  ],
  [
    /^(?<before>before )?(?:the )?(?<name>christmas eve|christmas|xmas|boxing day|new year's eve|new year)(?:'?s)?(?: (?:day|holidays?))?$/,
    ({ before, name = '', phrase = '' }, context) =>
      fixed(
        feasts[name.replace('xmas', 'christmas')] ?? [1, []],
        phrase,
        before !== undefined,
        context,
      ),
  ],
];
