import { addDays, isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { day } from '../../../model/ask-schemas.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { asking } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { dayLabel, offers } from '../offers.ts';

export const snooze = /* @__PURE__ */ ask('action.snooze', () => ({ ...about(), until: day() }));

type Snooze = About<Named<'action.snooze'>>;

/** Reminders wait; the date stays, and the answer says so. */
const decide = (about: Snooze): Outcome => {
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

export const snoozeRule = () =>
  command(snooze, {
    right: 'owner',
    ...onAction(decide),
  });
