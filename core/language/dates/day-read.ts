import { addDays, weekday as weekdayOf } from '../../calendar/days.ts';
import { defined } from '../../lib/defined.ts';
import type { Day, Ref } from '../../model/ids.ts';
import type { ReadContext } from '../reading.ts';
import { type Saying, say } from '../saying.ts';

/** What reading a date depends on, besides the phrase. */
export type DateContext = Pick<ReadContext, 'today' | 'zone' | 'nation' | 'nextMeeting'>;

/** One answer to a question about a date. */
export interface DayChoice {
  readonly day: Day;
  readonly time?: string;
  readonly label: Saying;
}
/** A phrase that is a date. `pick`: choosing another day is offered as well. */
export type DayRead =
  | {
      readonly kind: 'day';
      readonly day: Day;
      readonly time?: string;
      readonly notes: readonly Saying[];
      /** The meeting whose date it is: it moves when the meeting does. */
      readonly follows?: Ref;
    }
  | {
      readonly kind: 'asked' | 'refused';
      readonly saying: Saying;
      readonly choices: readonly DayChoice[];
      readonly pick: boolean;
    };

/** How a phrase reads; undefined where the match is no date after all. */
export type DayRule = readonly [
  RegExp,
  (found: Readonly<Record<string, string>>, context: DateContext) => DayRead | undefined,
];

export const isDay = (day: Day, notes: readonly Saying[] = [], time?: string): DayRead => ({
  kind: 'day',
  day,
  notes,
  ...defined({ time }),
});

/** A day as a button: "Friday 8 January", with the year where it is another one, "Today" for today. */
export const choice = (day: Day, { today }: DateContext, weekday = true): DayChoice => ({
  day,
  label:
    day === today
      ? say('label.today', {})
      : say('label.day', { day, weekday, year: day.slice(0, 4) !== today.slice(0, 4) }),
});

export const whichDay = (
  phrase: string,
  days: readonly Day[],
  context: DateContext,
  saying: Saying = say('date.which', { phrase }),
): DayRead => ({
  kind: 'asked',
  saying,
  choices: days.map((day) => choice(day, context)),
  pick: true,
});

/** The coming Friday, or the one after where today is one. */
export const comingFriday = ({ today }: DateContext): Day => comingWeekday(5, today);

/** The next such weekday after today (Monday 1). */
export const comingWeekday = (weekday: number, today: Day): Day => {
  for (let day = addDays(today, 1); ; day = addDays(day, 1)) {
    if (weekdayOf(day) === weekday) return day;
  }
};
