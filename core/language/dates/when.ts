import { addDays, wallShows } from '../../calendar/days.ts';
import { say } from '../saying.ts';
import { readDay } from './day.ts';
import type { DateContext, DayRead } from './day-read.ts';
import { readTime, type TimeRead } from './time.ts';

type ReadOnDay = Extract<DayRead, { kind: 'day' }>;

/** The time so many hours later on the clock's face; earlier where they are negative. */
export const hourAway = (time: string, hours: number): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${String((hour + hours + 24) % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

/**
 * A time that a spring gap leaves out is refused, with an hour before and an hour after
 * (rules: Dates).
 */
const atTime = (read: ReadOnDay, time: string, { zone }: DateContext): DayRead =>
  wallShows(read.day, time, zone)
    ? { ...read, time }
    : {
        kind: 'refused',
        saying: say('date.no-such-time', { day: read.day, time }),
        choices: [-1, 1].map((hours) => {
          const other = hourAway(time, hours);
          return { day: read.day, time: other, label: say('label.time', { time: other }) };
        }),
        pick: false,
      };

const joined = (day: DayRead, time: TimeRead, context: DateContext): DayRead => {
  if (day.kind !== 'day') {
    const fixed = time.kind === 'time' ? { time: time.time } : {};
    return { ...day, choices: day.choices.map((one) => ({ ...one, ...fixed })) };
  }
  if (time.kind === 'time') return atTime(day, time.time, context);
  return {
    kind: 'asked',
    saying: time.saying,
    choices: time.choices.map((one) => ({
      day: addDays(day.day, one.days),
      time: one.time,
      label: one.label,
    })),
    pick: true,
  };
};

/** An hour behind a day that can be none of the morning's. */
const hourOf24 = (text: string): TimeRead | undefined =>
  /^(?:1[3-9]|2[0-3])$/.test(text) ? { kind: 'time', time: `${text}:00` } : undefined;

const splits = /,? (?:at )?|, ?/g;

/** A phrase as a day, or as a day and a time in either order: "Friday 17:00", "5pm on Friday". */
export const readWhen = (typed: string, context: DateContext): DayRead | undefined => {
  const phrase = typed.trim().replace(/\s+/g, ' ');
  const whole = readDay(phrase, context);
  if (whole || phrase.length > 80) return whole;
  const halves = [...phrase.matchAll(splits)].map((found) => [
    phrase.slice(0, found.index),
    phrase.slice(found.index + found[0].length),
  ]);
  // The day first: "8 Jan 17" is the eighth, at five.
  for (const [left = '', right = ''] of halves) {
    const time = readTime(right) ?? hourOf24(right);
    const day = time && readDay(left, context);
    if (day) return joined(day, time, context);
  }
  for (const [left = '', right = ''] of halves) {
    const time = readTime(left);
    const day = time && readDay(right, context);
    if (day) return joined(day, time, context);
  }
  return undefined;
};
