import { at, isDay, wallShows } from '../../../calendar/days.ts';
import { workingDaysAfter } from '../../../calendar/holidays.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { titleKey } from '../../../lib/same-title.ts';
import type { Context, Partnership } from '../../../model/context.ts';
import type { At, Day } from '../../../model/ids.ts';
import { closingTime, defaultDays } from '../poll.ts';
/** The first option that stands twice. */
export const twice = (options: readonly string[]): string | undefined => {
  const plain = options.map(titleKey);
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

/** Why there is no such instant: an hour that the clocks leave out in spring, or no day. */
export const noSuchInstant = ({
  day,
  time,
}: {
  readonly day?: Day | undefined;
  readonly time?: string | undefined;
}): Saying =>
  day !== undefined && isDay(day) && time !== undefined
    ? say('date.no-such-time', { day, time })
    : say('poll.no-such-time', {});
