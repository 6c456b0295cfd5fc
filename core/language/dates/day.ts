import { addDays, weekday } from '../../calendar/days.ts';
import { say } from '../saying.ts';
import { choice, type DateContext, type DayRead, type DayRule } from './day-read.ts';
import { feastRules } from './feasts.ts';
import { closeOfPlay, monthRules } from './months.ts';
import { nearRules } from './near.ts';
import { numberRules } from './numbers.ts';
import { settled } from './settle.ts';
import { vagueRules } from './vague.ts';
import { inDigits } from './words.ts';

const endOfDay =
  '(?:c\\.?o\\.?[pb]\\.?|e\\.?o\\.?[dp]\\.?|close of (?:play|business)|(?:the )?end of (?:the |this )?(?:day|play))';

const withTime = (read: DayRead | undefined, time: string): DayRead | undefined => {
  if (!read || read.kind === 'day') return read && { ...read, time };
  return { ...read, choices: read.choices.map((one) => ({ ...one, time })) };
};

/** "before Friday" is the day earlier, and that is said. */
const dayBefore = (read: DayRead | undefined, context: DateContext): DayRead | undefined => {
  if (read?.kind === 'day') {
    const day = addDays(read.day, -1);
    const earlier = settled(day, context);
    return earlier.kind === 'day'
      ? { ...read, day, notes: [...read.notes, say('date.before', {})] }
      : earlier;
  }
  return (
    read && {
      ...read,
      choices: read.choices.map((one) => ({ ...one, ...choice(addDays(one.day, -1), context) })),
    }
  );
};

/** "w/c 4 January" is a week and no day. */
const inWeekOf = (read: DayRead | undefined, context: DateContext): DayRead | undefined => {
  if (read?.kind !== 'day') return read;
  const friday = addDays(read.day, 5 - weekday(read.day));
  const year = read.day.slice(0, 4) !== context.today.slice(0, 4);
  return {
    kind: 'asked',
    saying: say('date.week-of', { day: read.day, year }),
    choices: [...new Set([read.day, friday > read.day ? friday : read.day])].map((day) =>
      choice(day, context),
    ),
    pick: true,
  };
};

const rules: readonly DayRule[] = [
  [
    new RegExp(`^${endOfDay}(?: (?:on )?(?<rest>.+))?$`),
    ({ rest }, context) => withTime(readDay(rest ?? 'today', context), closeOfPlay),
  ],
  ...feastRules,
  [
    /^(?:w\/c|w\/b|wc|week (?:commencing|beginning|of|from))[ .]+(?<rest>.+)$/,
    ({ rest = '' }, context) => inWeekOf(readDay(rest, context), context),
  ],
  [/^before (?<rest>.+)$/, ({ rest = '' }, context) => dayBefore(readDay(rest, context), context)],
  [/^on (?<rest>.+)$/, ({ rest = '' }, context) => readDay(rest, context)],
  ...nearRules,
  ...monthRules,
  ...numberRules,
  ...vagueRules,
];

/** The longest phrase that can be a date. */
const longest = 60;

/**
 * A phrase read the British way, day first (rules: Dates): a day, a question which day, a refusal
 * with days that can be, or undefined for what is no date. The phrase is folded text.
 */
export const readDay = (typed: string, context: DateContext): DayRead | undefined => {
  const phrase = typed
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![.,;!])[.,;!]+$/, '');
  if (phrase.length > longest) return undefined;
  const lower = phrase.toLowerCase();
  const small = /[a-z](?:st|nd|rd|th)\b/.test(lower) ? inDigits(lower) : lower;
  for (const [pattern, rule] of rules) {
    const found = pattern.exec(small);
    const read = found && rule({ ...found.groups, phrase } as Record<string, string>, context);
    if (read) return read;
  }
  return undefined;
};
