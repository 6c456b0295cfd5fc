import { amountOf, dayName, weekdayNumber } from '../../../language/dates/words.ts';
import type { Line } from '../../../language/line.ts';
import type { Every } from '../ask-fields.ts';

/** How often a meeting repeats, and the words that said so. */
export interface EveryRead {
  readonly every: Every;
  /** Said by quarters of the year, whose last days are not those of any three months. */
  readonly quarters: boolean;
  readonly start: number;
  readonly end: number;
}

const amount =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}|other|second|third)';
const nth = '(?:first|1st|second|2nd|third|3rd|fourth|4th|last)';
const nths = ['first', 'second', 'third', 'fourth', 'last'];
const nthOf = (word: string): number => {
  const digit = Number(word.charAt(0));
  return digit > 0 ? digit : nths.indexOf(word) + 1;
};
const countOf = (word: string | undefined): number => {
  if (word === undefined) return 1;
  if (word === 'other' || word === 'second') return 2;
  return word === 'third' ? 3 : amountOf(word);
};

const alone: Readonly<Record<string, Every>> = {
  weekly: { every: 1, unit: 'week' },
  fortnightly: { every: 2, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  quarterly: { every: 3, unit: 'month' },
  yearly: { every: 12, unit: 'month' },
  annually: { every: 12, unit: 'month' },
};
const units: Readonly<Record<string, Every>> = {
  week: { every: 1, unit: 'week' },
  fortnight: { every: 2, unit: 'week' },
  month: { every: 1, unit: 'month' },
  quarter: { every: 3, unit: 'month' },
  year: { every: 12, unit: 'month' },
};

type Reads = readonly [RegExp, (found: RegExpExecArray) => Every | undefined];
const wide = (count: number, unit: string): Every | undefined => {
  const one = units[unit];
  const every = one ? one.every * count : 0;
  return one && every >= 1 && every <= 52 ? { ...one, every } : undefined;
};

/** "every month on the last Friday", "monthly on the 31st". */
const often = `(?:(?:every|each)(?: (?<count>${amount}))? (?<unit>month|quarter)s?|(?<alone>monthly|quarterly))`;
const onWeekday = new RegExp(`\\b${often},? on the (?<nth>${nth}) (?<day>${dayName})\\b`, 'i');
const ofMonth = `(?:of|in|every|each)(?: (?:the|every|each))?(?: (?<count>${amount}))? (?<unit>month|quarter)s?`;
/** "monthly on the last working day", "the last working day of every month". */
const onWorkingDay = new RegExp(
  `\\b${often},? on the last working day(?: of the (?:month|quarter))?\\b`,
  'i',
);
const workingDayOf = new RegExp(`(?:on )?(?:the |every )?last working day ${ofMonth}\\b`, 'i');
const onDate = new RegExp(`\\b${often}(?=,? on the \\d{1,2}(?:st|nd|rd|th)\\b)`, 'i');
const howOften = ({
  groups: { count, unit, alone: word } = {},
}: RegExpExecArray): Every | undefined =>
  word === undefined
    ? wide(countOf(count?.toLowerCase()), unit?.toLowerCase() ?? '')
    : alone[word.toLowerCase()];

const onLastWorkingDay = (found: RegExpExecArray): Every | undefined => {
  const every = howOften(found);
  return every && { ...every, on: 'working-day' };
};

/** Weekdays of the month come first, for they begin as the plain ones do. */
const rules: readonly Reads[] = [
  [onWorkingDay, onLastWorkingDay],
  [workingDayOf, onLastWorkingDay],
  [
    onWeekday,
    (found) => {
      const every = howOften(found);
      const { nth: which = '', day = '' } = found.groups ?? {};
      return (
        every && {
          ...every,
          on: 'weekday',
          nth: nthOf(which.toLowerCase()),
          weekday: weekdayNumber(day.toLowerCase()),
        }
      );
    },
  ],
  [
    onDate,
    (found) => {
      const every = howOften(found);
      return every && { ...every, on: 'date' };
    },
  ],
  [
    new RegExp(
      `(?:(?:on )?(?:the |every )?)(${nth}) (${dayName}) (?:of|in|every|each)(?: (?:the|every|each))?(?: (${amount}))? (month|quarter)s?\\b`,
      'i',
    ),
    ([, which = '', day = '', count, unit = '']) => {
      const every = wide(countOf(count?.toLowerCase()), unit.toLowerCase());
      const named = nthOf(which.toLowerCase());
      return (
        every && {
          ...every,
          on: 'weekday',
          nth: named,
          weekday: weekdayNumber(day.toLowerCase()),
        }
      );
    },
  ],
  [
    new RegExp(`\\b(?:every|each)(?: (${amount}))? (week|fortnight|month|quarter|year)s?\\b`, 'i'),
    ([, count, unit = '']) => wide(countOf(count?.toLowerCase()), unit.toLowerCase()),
  ],
  [
    /\b(weekly|fortnightly|monthly|quarterly|yearly|annually)\b(?=\s*(?:$|,|(?:on|at|from|starting|beginning)\b|\d))/i,
    ([, word = '']) => alone[word.toLowerCase()],
  ],
];

/** "every 3 months", "quarterly" at the end, "the second Thursday of every month"; undefined where it does not repeat. */
export const readEvery = (line: Line): EveryRead | undefined => {
  for (const [pattern, rule] of rules) {
    const found = pattern.exec(line.plain);
    const every = found && rule(found);
    if (found && every) {
      const [words] = found;
      const quarters = /quarter/i.test(words);
      return { every, quarters, start: found.index, end: found.index + words.length };
    }
  }
  return undefined;
};
