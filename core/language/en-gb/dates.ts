import { inWords } from '../../calendar/days.ts';
import { calendarWords } from '../../calendar/words.ts';
import type { Day } from '../../model/ids.ts';
import { british } from '../../model/locale.ts';

const { days, months } = calendarWords[british];
const long = (day: Day) => inWords(day, british);
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What is said about dates and times that were typed. */
export const datePhrases = {
  'label.day': ({ day, weekday, year }: { day: Day; weekday: boolean; year: boolean }) =>
    inWords(day, british, { weekday, year }),
  'label.easter-sunday': ({ day, year }: { day: Day; year: boolean }) =>
    `Easter ${inWords(day, british, { year })}`,
  'label.today': (_: object) => 'Today',
  'label.time': ({ time }: { time: string }) => time,
  'label.day-starts': (_: object) => 'Start of the day',
  'label.day-ends': (_: object) => 'End of the day',

  'date.which': ({ phrase }: { phrase: string }) => `${capital(phrase)}: which one?`,
  'date.week-of': ({ day, year }: { day: Day; year: boolean }) =>
    `In the week of ${inWords(day, british, { weekday: false, year })}: on which day?`,
  'date.about': ({ phrase }: { phrase: string }) => `Which day is ‘${phrase}’ to be?`,
  'date.gone': ({ day, weekday, year }: { day: Day; weekday: boolean; year: boolean }) =>
    `${inWords(day, british, { weekday, year })} has gone.`,
  'date.no-leap': ({ year }: { year: number }) => `${year} has no 29 February.`,
  'date.short-month': ({ month, days: count }: { month: number; days: number }) =>
    `${months[month - 1]} has ${count} days.`,
  'date.no-month': ({ month }: { month: number }) =>
    `There is no month ${month}. I read dates day first.`,
  'date.mismatch': ({ day, named }: { day: Day; named: number }) =>
    `${inWords(day, british, { weekday: false })} is a ${inWords(day, british).split(' ')[0]}, not a ${days[named - 1]}. Which one?`,
  'date.vague': ({ phrase }: { phrase: string }) =>
    `I don't know the date of ‘${phrase}’. Which day?`,
  'date.follows': ({ ref }: { ref: string }) =>
    `That is ${ref}; the date moves when the meeting does.`,
  'date.no-meeting': (_: object) => 'No next meeting is set. Which day?',
  'date.unread': ({ phrase }: { phrase: string }) =>
    `I can't read ‘${phrase}’ as a date. I read dates day first: 31/10, Friday week, end of March.`,
  'date.no-such-time': ({ day, time }: { day: Day; time: string }) =>
    `The clocks go forward that night: there is no ${time} on ${long(day)}.`,
  'time.which': ({ phrase }: { phrase: string }) => `${capital(phrase)}: what time?`,

  'date.before': (_: object) => 'That is the day before.',
  'date.soon': ({ phrase, days: count }: { phrase: string; days: number }) =>
    `I took ‘${phrase}’ as ${count === 10 ? 'ten' : count} working days.`,
  'date.weekend': ({ day }: { day: Day }) =>
    `${inWords(day, british, { weekday: false })} is a ${long(day).split(' ')[0]}.`,
  'date.time-left-out': ({ time }: { time: string }) =>
    `An action is due by the end of the day, so I left out ${time}.`,
};
