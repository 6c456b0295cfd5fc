import { partsOfDay, weekday } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { asked, type Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import type { Every } from '../ask-fields.ts';
import type { Meeting, Rule } from '../meeting.ts';
import { nthOf } from '../rule.ts';

/**
 * Same weekday or same date: half the partners would come on the wrong day (rules: Typed meetings).
 */
export const whichDay = (
  command: Named<'meeting.schedule'> & { day: string; every: Every },
): Outcome => {
  const { day, every } = command;
  const ways: readonly Rule[] = [
    { by: 'weekday', every: every.every, nth: nthOf(day), weekday: weekday(day) },
    { by: 'date', every: every.every, date: partsOfDay(day).day },
  ];
  return asked(
    say('meeting.which-repeat', { every: every.every }),
    ways.map((rule) => ({
      label: say('label.meeting.repeat', rule),
      about: command.title ?? '',
      ask: { ...command, every: { ...every, on: rule.by === 'date' ? 'date' : 'weekday' } },
    })),
  );
};

/** The rule that is meant, counted from the first day; 'ask' where it may be either. */
export const rhythmOf = (
  every: Every | undefined,
  day: string,
  { nation }: Meeting['clock'],
): Rule | 'ask' | undefined => {
  if (!every) return undefined;
  const { every: n, unit, on, nth, weekday: named } = every;
  if (unit === 'week') return { by: 'week', every: n };
  if (on === 'working-day') return { by: 'working-day', every: n, nation };
  if (nth !== undefined && named !== undefined) {
    return { by: 'weekday', every: n, nth, weekday: named };
  }
  if (on === 'weekday') return { by: 'weekday', every: n, nth: nthOf(day), weekday: weekday(day) };
  return on === 'date' ? { by: 'date', every: n, date: partsOfDay(day).day } : 'ask';
};
