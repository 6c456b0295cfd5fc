import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import { holidayOn } from '../../../calendar/holidays.ts';
import { line, lines, needed, taken } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day, once, scope, sure, time } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Numbered, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { cardOf } from '../../../subject/done.ts';
import { shownRef } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { type NoticeClause, noticeOn, termsAmong, termsNeeded } from '../../../subject/terms.ts';
import { line as oneLine } from '../../../view/values.ts';
import { item, place, rhythm, title } from '../ask-fields.ts';
import { type Again, askTime, hindrance, shortNotice } from '../decide/dates.ts';
import { rhythmOf, whichDay } from '../decide/rhythm.ts';
import { newest, twin } from '../decide/twin.ts';
import { every, when } from '../forms/fields.ts';
import { family, officersOf, officersOnly, titleField } from '../forms.ts';
import { meetingLetter } from '../letter.ts';
import type { Appointment, Meeting, Rule } from '../meeting.ts';
import { newMeeting, offers, thingOf } from '../offers.ts';
import { schedule as readSchedule } from '../reads/schedule.ts';
import { nextSlot } from '../rule.ts';
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

interface Planned extends Appointment {
  readonly rule?: Rule;
  readonly agenda?: readonly string[];
}

/** One meeting under the next number, and its card. */
const draw = (planned: Planned, context: Context, notice: NoticeClause | undefined): Numbered => ({
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
    const lines = [
      ...shortNotice(planned.day, notice),
      ...(next && holiday ? [say('meeting.next-on-holiday', { day: next, holiday })] : []),
    ];
    return {
      kind: 'done',
      changes: [{ record: id, kind: 'meeting', fresh: true, events: [event] }],
      effects: [cardOf(id)],
      reply: {
        saying: say(
          'meeting.set',
          defined({ ref: shown, ...when, repeat: rule && repeatOf(rule, planned.day) }),
        ),
        ...(lines.length > 0 ? { lines } : {}),
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
  const notice = noticeOn(
    termsAmong(partnership, loaded.records),
    context.today,
    clockOf(context).nation,
  );
  const again: Again = {
    about: title,
    notice,
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
  return twin(planned, context, loaded) ?? draw(planned, context, notice);
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
    needs: (_, context) => ({ newest, records: termsNeeded(within(context)) }),
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
