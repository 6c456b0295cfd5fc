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

const splits = /,? (?:at )?|, ?/g;

/** A phrase as a day, or as a day and a time in either order: "Friday 17:00", "5pm on Friday". */
export const readWhen = (typed: string, context: DateContext): DayRead | undefined => {
  const phrase = typed.trim().replace(/\s+/g, ' ');
  const whole = readDay(phrase, context);
  if (whole || phrase.length > 80) return whole;
  for (const found of phrase.matchAll(splits)) {
    const left = phrase.slice(0, found.index);
    const right = phrase.slice(found.index + found[0].length);
    const [day, time] = [readDay(left, context), readTime(right)];
    if (day && time) return joined(day, time, context);
    const [earlyTime, laterDay] = [readTime(left), readDay(right, context)];
    if (earlyTime && laterDay) return joined(laterDay, earlyTime, context);
  }
  return undefined;
};
