import { addDays, isDay } from '../../../calendar/days.ts';
import { answerDay } from '../../../language/answers.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { SaidOf } from '../../../language/verbs.ts';
import { ask } from '../../../model/ask.ts';
import { day } from '../../../model/ask-schemas.ts';
import { asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { Ask, Named } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { asking } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { type About, onAction } from '../decide/about.ts';
import { mayWork, notYours, settled } from '../decide/rights.ts';
import { did } from '../decide/told.ts';
import { dayLabel, offers } from '../offers.ts';
import { behind } from '../reads/tails.ts';

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

const typed = ({ about, tail, context }: SaidOf): Understood => {
  const phrase = behind(tail, /^(?:(?:until|till|til|to|for)\s+)+/i);
  const ask = (until: string): Ask => ({ ask: 'action.snooze', ...about, until });
  if (phrase.plain !== '') return answerDay(phrase, context, ask);
  return asked(say('reading.until-when', {}), [
    { label: say('label.reading.one-week', {}), ask: ask(addDays(context.today, 7)) },
    { label: say('label.reading.two-weeks', {}), ask: ask(addDays(context.today, 14)) },
  ]);
};

export const snoozeRule = () =>
  command(snooze, {
    right: 'owner',
    typed: { verbs: ['snooze'], read: typed },
    ...onAction(decide),
  });
