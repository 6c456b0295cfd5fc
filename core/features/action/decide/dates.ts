import { addDays, isDay } from '../../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { say } from '../../../language/saying.ts';
import type { Deciders } from '../../../model/feature.ts';
import type { Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { askedAnyway } from '../../../subject/since.ts';
import { asking } from '../../../subject/thing.ts';
import { dayLabel, offers } from '../offers.ts';
import type { ActionCommand } from '../shapes.ts';
import { type About, onAction } from './about.ts';
import { isMaking, mayWork, notYours, settled } from './rights.ts';
import { anywayOrLeave, changedSince } from './since.ts';
import { did } from './told.ts';

type Due = About<Named<'action.due'>>;
type Snooze = About<Named<'action.snooze'>>;

const onDay = (about: Due, due: Day): Offer =>
  asking(dayLabel(due, about.context.today), about.thing, { ask: 'action.due', due });

/** "Sunday 3 January has gone.", with the nearest days that have not. */
export const gone = (about: Due, due: Day): Refused => {
  const { context, partnership, thing } = about;
  const next = workingDayOnOrAfter(addDays(context.today, 1), partnership.state.nation);
  const days = [onDay(about, context.today), onDay(about, next), offers.pickDate(thing)];
  return refused(say('date.gone', { day: due, weekday: true, year: false }), days);
};

/** A new date. The buttons of an old card ask before they overwrite what somebody set since. */
const due = (about: Due): Outcome => {
  const { action, command, ref, context, thing } = about;
  if (!mayWork(about) && !isMaking(about)) return notYours(about, 'date');
  const left = settled(about);
  if (left) return left;
  if (!isDay(command.due)) return refused(say('action.no-such-day', {}), [offers.pickDate(thing)]);
  if (action.due === command.due) {
    return refused(say('action.due-already', { ref, due: command.due }), [offers.pickDate(thing)]);
  }
  if (command.due < context.today) return gone(about, command.due);
  const since = changedSince(about, 'due');
  if (since) {
    const values = { ...since, ref, day: action.due ?? command.due, wanted: command.due };
    return askedAnyway(say('action.due-set-since', values), about, anywayOrLeave);
  }
  const saying = say('action.due-set', { ref, title: action.title, due: command.due });
  return did(
    about,
    { event: 'ActionDueSet', due: command.due },
    {
      saying,
      offers: [offers.undo(thing), offers.pickDate(thing)],
    },
  );
};

/** Reminders wait; the date stays, and the answer says so. */
const snooze = (about: Snooze): Outcome => {
  const { action, command, ref, context, thing } = about;
  if (!mayWork(about)) return notYours(about, 'snooze');
  const left = settled(about);
  if (left) return left;
  if (!isDay(command.until)) return refused(say('action.no-such-day', {}), [offers.show(thing)]);
  if (command.until <= context.today) {
    const tomorrow = addDays(context.today, 1);
    const later = asking(dayLabel(tomorrow, context.today), thing, {
      ask: 'action.snooze',
      until: tomorrow,
    });
    return refused(say('action.snooze-gone', { day: command.until }), [later]);
  }
  const values = { ref, until: command.until };
  const saying = say('action.snoozed', action.due ? { ...values, due: action.due } : values);
  return did(
    about,
    { event: 'ActionSnoozed', until: command.until },
    {
      saying,
      offers: [offers.undo(thing), offers.newDate(thing)],
    },
  );
};

/** The rules about dates. */
export const dating: Pick<Deciders<ActionCommand>, 'action.due' | 'action.snooze'> = {
  'action.due': onAction(due),
  'action.snooze': onAction(snooze),
};
