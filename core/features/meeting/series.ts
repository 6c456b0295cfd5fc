import { addDays, today } from '../../calendar/days.ts';
import { holidayOn } from '../../calendar/holidays.ts';
import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Loaded, StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { At, PersonId, RecordId, Ref } from '../../model/ids.ts';
import { lineTo } from '../../subject/line.ts';
import { holidayOffers } from './decide/dates.ts';
import { whenToTell } from './decide/told.ts';
import { type Dated, hoursShown } from './hours.ts';
import type { Meeting, MeetingEvent, Rule } from './meeting.ts';
import { offers, thingOf } from './offers.ts';
import { slotFrom } from './rule.ts';
import { startOf } from './steps.ts';

type Scheduled = Extract<MeetingEvent, { event: 'MeetingScheduled' }>;

/** The next of a series, on the rule's own day: at the usual time and place; on its agenda is what was put off to it. Undefined for one alone. */
export const nextInSeries = (
  meeting: Meeting,
  ref: Ref,
  now: At,
  clock: Meeting['clock'],
): Scheduled | undefined => {
  const { title, place, rule, slot, carried, series, turns } = meeting;
  const { time, ends } = meeting.usual ?? meeting;
  if (!rule) return undefined;
  // After a long silence the days that have gone are not made up for.
  const here = today(now, clock.zone);
  const first = slotFrom(rule, slot, here);
  const day =
    startOf({ day: first, time, clock }) > now ? first : slotFrom(rule, first, addDays(here, 1));
  const shown: Dated = hoursShown({ day, time, ends, clock });
  return defined({
    event: 'MeetingScheduled' as const,
    title,
    day,
    time: shown.time,
    ends: shown.ends,
    usual: shown.usual,
    place,
    rule,
    slot: day,
    follows: ref,
    series: { of: series?.of ?? ref, turns: (series?.turns ?? 0) + turns },
    clock,
    agenda: carried?.map(({ text }) => text),
    suggested: carried?.map(({ by }) => by ?? ''),
  });
};

/** How a rule is said, with the day it gives next. */
export const repeatOf = (rule: Rule, slot: string) => ({
  ...rule,
  next: slotFrom(rule, slot, slot),
});

/** Asks the clerk whether the next of a series is kept on a bank holiday; it stays there until they say otherwise. */
export const askAboutHoliday = (
  meeting: Scheduled,
  made: { readonly id: RecordId; readonly ref: Ref },
  {
    partnership,
    people,
    now,
  }: {
    readonly partnership: StoredPartnership;
    readonly people: Loaded['people'];
    readonly now: At;
  },
): EffectDraft[] => {
  const holiday = holidayOn(meeting.day, meeting.clock.nation);
  const keeper: PersonId | undefined = partnership.state.clerk ?? partnership.state.chair;
  if (holiday === undefined || keeper === undefined) return [];
  const { title, day, clock } = meeting;
  const ref = `${partnership.state.word} ${made.ref}`;
  const thing = thingOf({ state: { title, round: 1 }, version: 1 }, made.ref, partnership, ref);
  const again = {
    about: `${ref} ${title}`,
    pick: offers.pickDate(thing),
    on: (to: string) =>
      ({ ask: 'meeting.move', in: partnership.id, ref: made.ref, seen: 1, day: to }) as const,
  };
  const line = {
    saying: say('meeting.holiday-told', { title, ref, day, holiday }),
    offers: holidayOffers({ day, clock }, again),
    about: made.id,
  };
  const when = whenToTell(now, clock, [meeting]);
  return [lineTo(keeper, line, { now, when, people })];
};
