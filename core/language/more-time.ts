import { amount, amountOf } from './dates/words.ts';

const span = '(?<unit>days?|weeks?|fortnights?|months?)';
const sayings: readonly RegExp[] = [
  new RegExp(
    `\\b(?:another|(?:an? )?(?:extra|further)|one more) (?:(?<count>${amount}) )?${span}\\b`,
    'i',
  ),
  new RegExp(`\\b(?<count>${amount}) (?:more|extra|further) ${span}\\b`, 'i'),
  new RegExp(`\\b(?<count>${amount}) ${span} (?:more|longer|extra)\\b`, 'i'),
  new RegExp(`\\bback (?:by )?(?<count>${amount}) ${span}\\b`, 'i'),
];
const daysIn: Readonly<Record<string, number>> = { day: 1, week: 7, fortnight: 14, month: 28 };
/** No more is given in words; the form takes any day. */
const mostDays = 92;

/** How many days more a line asks for: "another week", "two more weeks"; undefined where it says none. */
export const moreDays = (text: string): number | undefined => {
  for (const saying of sayings) {
    const { count = 'a', unit = '' } = saying.exec(text)?.groups ?? {};
    if (unit === '') continue;
    const days =
      amountOf(count.toLowerCase()) * (daysIn[unit.toLowerCase().replace(/s$/, '')] ?? 0);
    return days > 0 && days <= mostDays ? days : undefined;
  }
  return undefined;
};
