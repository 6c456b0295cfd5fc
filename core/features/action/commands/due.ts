import * as z from 'zod';
import { addDays, isDay } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { type FieldAt, wrong } from '../../../forms/declared.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day, sure } from '../../../model/ask-schemas.ts';
import type { Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { askedAnyway } from '../../../subject/since.ts';
import { asking } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { isMaking, mayWork, notYours, settled } from '../decide/rights.ts';
import { anywayOrLeave, changedSince } from '../decide/since.ts';
import { did } from '../decide/told.ts';
import { byWhen } from '../forms/fields.ts';
import { aboutOne, known, type One, pressed } from '../forms.ts';
import { dayLabel, offers } from '../offers.ts';
import { dated } from '../reads/tails.ts';

export const due = /* @__PURE__ */ ask('action.due', () => ({
  ...about(),
  /** Absent where it is so many days later than it was. */
  due: day().optional(),
  later: z.int().min(1).max(92).optional(),
  sure: sure(),
}));

type Due = About<Named<'action.due'>>;

const onDay = (about: Due, due: Day): Offer =>
  asking(dayLabel(due, about.context.today), about.thing, { ask: 'action.due', due });

/** "Sunday 3 January has gone.", with the nearest days that have not. */
const gone = (about: Due, due: Day): Refused => {
  const { context, partnership, thing } = about;
  const next = workingDayOnOrAfter(addDays(context.today, 1), partnership.state.nation);
  const days = [onDay(about, context.today), onDay(about, next), offers.pickDate(thing)];
  return refused(say('date.gone', { day: due, weekday: true, year: false }), days);
};

/** The new date: as it was said, or so many days after the one it has, or after today where that has gone. */
const wantedDay = ({ command, action, context: { today } }: Due): Day => {
  const { due, later = 0 } = command;
  return due ?? addDays(action.due !== undefined && action.due > today ? action.due : today, later);
};

/** A new date. The buttons of an old card ask before they overwrite what somebody set since. */
const decide = (about: Due): Outcome => {
  const { action, command, ref, context, thing } = about;
  if (!mayWork(about) && !isMaking(about)) return notYours(about, 'date');
  const left = settled(about);
  if (left) return left;
  if (command.due === undefined && command.later === undefined) {
    return refused(say('action.no-such-day', {}), [offers.pickDate(thing)]);
  }
  if (command.due !== undefined && !isDay(command.due))
    return refused(say('action.no-such-day', {}), [offers.pickDate(thing)]);
  const due = wantedDay(about);
  if (action.due === due) {
    return refused(say('action.due-already', { ref, due }), [offers.pickDate(thing)]);
  }
  if (due < context.today) return gone(about, due);
  const since = changedSince(about, 'due');
  if (since) {
    const values = { ...since, ref, day: action.due ?? due, wanted: due };
    return askedAnyway(say('action.due-set-since', values), about, anywayOrLeave);
  }
  const saying = say('action.due-set', { ref, title: action.title, due });
  return did(
    about,
    { event: 'ActionDueSet', due },
    {
      saying,
      offers: [offers.undo(thing), offers.pickDate(thing)],
    },
  );
};

export const dueRule = () =>
  command(due, {
    right: 'owner',
    example: { topic: 'action', rank: 30, typed: say('example.action.due', {}) },
    typed: { verbs: ['due', 'date', 'by'], read: dated },
    ...onAction(decide),
    forms: [
      form(aboutOne, 'action.due', {
        of: known,
        title: 'action.form.due',
        fields: {
          due: byWhen(({ thing, typed, context }: FieldAt<One>) => {
            const kept = typed ?? thing.action.due;
            return kept !== undefined && kept >= context.today ? kept : undefined;
          }),
        },
        carries: pressed,
        ask: ({ due }, { about }) =>
          due === undefined
            ? wrong('due', say('action.error.day-missing', {}))
            : { ask: 'action.due', ...about, due },
      }),
    ],
  });
