import * as z from 'zod';
import { isDay, partsOfDay, weekday } from '../../../calendar/days.ts';
import { holidayOn } from '../../../calendar/holidays.ts';
import { line, lines, needed, taken } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, once, scope, sure, time } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Numbered, type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { line as oneLine } from '../../../view/values.ts';
import { type Every, item, place, rhythm, title } from '../ask-fields.ts';
import { type Again, askTime, hindrance } from '../decide/dates.ts';
import { newest, twin } from '../decide/twin.ts';
import { every, when } from '../forms/fields.ts';
import { family, officersOf, officersOnly, titleField } from '../forms.ts';
import { meetingLetter } from '../letter.ts';
import type { Appointment, Meeting, Rule } from '../meeting.ts';
import { newMeeting, offers, thingOf } from '../offers.ts';
import { schedule as readSchedule } from '../reads/schedule.ts';
import { nextSlot, nthOf } from '../rule.ts';
import { repeatOf } from '../series.ts';
import { usualEnd } from '../steps.ts';

export const schedule = /* @__PURE__ */ ask('meeting.schedule', () => ({
  ...scope(),
  once: once(),
  title: title().optional(),
  day: day().optional(),
  time: time().optional(),
  ends: time().optional(),
  place: place().optional(),
  every: rhythm().optional(),
  agenda: z.array(item()).max(20).optional(),
  /** The asker has seen that it is a bank holiday. */
  sure: sure(),
}));

const askedWhen = /* @__PURE__ */ when({});

/** One thing to talk about a line. */
const agendaFrom = (text: string): string[] | undefined => {
  const items = text.split('\n').flatMap((one) => oneLine(one)?.slice(0, 300) ?? []);
  return items.length > 0 ? items.slice(0, 20) : undefined;
};

type Schedule = Named<'meeting.schedule'>;

/** The zone and the bank holidays in which a partnership's meetings are counted. */
const clockOf = (context: Context): Meeting['clock'] => {
  const { zone, nation } = within(context).state;
  return { zone, nation };
};

/** What was typed as the form shows it. */
const filledWith = (command: Schedule): Readonly<Record<string, string>> => {
  const { title, day, time, ends, place, every } = command;
  const on = every?.unit === 'month' ? `-${every.on ?? 'weekday'}` : '';
  return defined({
    title,
    day,
    time,
    ends,
    place,
    every: every && `${every.every}-${every.unit}${on}`,
    agenda: command.agenda?.join('\n'),
  });
};

const inForm = (command: Schedule, context: Context): Offer =>
  newMeeting(within(context).id, 'label.pick', filledWith(command));

/**
 * Same weekday or same date: half the partners would come on the wrong day (rules: Typed meetings).
 */
const whichDay = (command: Schedule & { day: string; every: Every }): Outcome => {
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
const rhythmOf = (
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

interface Planned extends Appointment {
  readonly rule?: Rule;
  readonly agenda?: readonly string[];
}

/** One meeting under the next number, and its card. */
const draw = (planned: Planned, context: Context): Numbered => ({
  kind: 'numbered',
  letter: meetingLetter,
  count: 1,
  make: ([ref = '']) => {
    const partnership = within(context);
    const id = recordIn(partnership, ref);
    const clock = clockOf(context);
    const { rule, agenda, ...when } = planned;
    const event = {
      event: 'MeetingScheduled' as const,
      ...when,
      ...defined({ rule, agenda }),
      slot: planned.day,
      clock,
    };
    const shown = shownRef(ref, partnership.state, context.where.place);
    const thing = thingOf(
      { state: { title: when.title, round: 1 }, version: 1 },
      ref,
      partnership,
      shown,
    );
    const next = rule && nextSlot(rule, planned.day);
    const holiday = next && holidayOn(next, clock.nation);
    return {
      kind: 'done',
      changes: [{ record: id, kind: 'meeting', fresh: true, events: [event] }],
      effects: [cardOf(id)],
      reply: {
        saying: say(
          'meeting.set',
          defined({ ref: shown, ...when, repeat: rule && repeatOf(rule, planned.day) }),
        ),
        ...(next && holiday
          ? { lines: [say('meeting.next-on-holiday', { day: next, holiday })] }
          : {}),
        offers: [offers.undo(thing), offers.change(thing), offers.add(thing)],
        made: id,
      },
    };
  },
});

/** A meeting: a day and a time at least, asked for one after the other, and how it repeats. */
const decide: Decider<Schedule>['decide'] = (command, context, loaded) => {
  const partnership = within(context);
  const title = command.title?.trim() || partnership.state.name;
  const named = { ...command, in: partnership.id };
  const pick = inForm(named, context);
  const again: Again = {
    about: title,
    pick,
    on: ({ sure, ...when }) => ({ ...named, ...when, ...(sure ? { sure } : {}) }),
  };
  const { day, time } = command;
  if (day === undefined)
    return asked(say('meeting.what-day', defined({ title: command.title })), [pick]);
  if (!isDay(day)) return refused(say('meeting.no-such-day', {}), [pick]);
  if (time === undefined) return askTime(day, command.title, again);
  const ends = command.ends ?? usualEnd(time);
  const stop = hindrance({ day, time, ends }, clockOf(context), context, again, command.sure);
  if (stop) return stop;
  const rule = rhythmOf(command.every, day, clockOf(context));
  if (rule === 'ask' && command.every) return whichDay({ ...named, day, every: command.every });
  const place = command.place?.trim() || undefined;
  const agenda = command.agenda;
  const planned: Planned = defined({
    title,
    day,
    time,
    ends,
    place,
    rule: rule === 'ask' ? undefined : rule,
    agenda,
  });
  return twin(planned, context, loaded) ?? draw(planned, context);
};

export const scheduleRule = () =>
  command(schedule, {
    right: 'chair or clerk',
    example: {
      topic: 'meeting',
      rank: 10,
      typed: say('example.meeting.schedule', {}),
      guarded: true,
    },
    typed: {
      verbs: ['schedule', 'new'],
      behindNoun: true,
      read: ({ tail, context }) => readSchedule(tail, context),
    },
    needs: () => ({ newest }),
    decide,
    forms: [
      form(family, 'meeting.schedule', {
        needs: (context) => ({ people: officersOf(context).map(([person]) => person) }),
        of: officersOnly,
        title: 'meeting.form.schedule',
        fields: {
          title: needed(
            'meeting.error.title',
            line({
              ...titleField,
              given: ({ typed, context }) => typed ?? within(context).state.name,
            }),
          ),
          ...askedWhen,
          day: needed('meeting.error.day', askedWhen.day),
          time: needed('meeting.error.time', askedWhen.time),
          every: every(),
          agenda: taken(lines({ label: 'meeting.fact.agenda', max: 3000 }), agendaFrom),
        },
        submit: 'meeting.form.set',
        carries: () => ({}),
        ask: (values, { context }) => ({
          ask: 'meeting.schedule',
          in: within(context).id,
          ...values,
        }),
      }),
    ],
  });
