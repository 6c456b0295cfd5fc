import { at, isDay, wallShows } from '../../../calendar/days.ts';
import { workingDaysAfter } from '../../../calendar/holidays.ts';
import type { Context, Partnership } from '../../../model/context.ts';
import type { At, Day } from '../../../model/ids.ts';
import { closingTime, defaultDays } from '../poll.ts';
/** Letters and digits alone: two options that read alike would split each other's votes. */
export const plainOption = (option: string): string => {
  const letters = option
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? option.trim() : letters;
};
/** The first option that stands twice. */
export const twice = (options: readonly string[]): string | undefined => {
  const plain = options.map(plainOption);
  return options.find((_, index) => plain.indexOf(plain[index] ?? '') < index);
};

/** The instant meant; undefined for a day that does not exist or a time that a spring gap leaves out. */
export const closingAt = (
  {
    day,
    time = closingTime,
  }: { readonly day?: Day | undefined; readonly time?: string | undefined },
  { today }: Context,
  { zone, nation }: Partnership,
): At | undefined => {
  const on = day ?? workingDaysAfter(today, defaultDays, nation);
  return isDay(on) && wallShows(on, time, zone) ? at(on, time, zone) : undefined;
};
