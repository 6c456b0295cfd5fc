import { addDays, isDay, wallShows, weekday } from '../../../calendar/days.ts';
import { holidayOn, workingDayOnOrAfter } from '../../../calendar/holidays.ts';
import { hourAway } from '../../../language/dates/when.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { Day } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Asked, asked, type Outcome, refused } from '../../../model/outcome.ts';
import type { NoticeClause } from '../../../subject/terms.ts';
import { neverMind } from '../../../subject/thing.ts';
import type { Meeting } from '../meeting.ts';
import { isOvernight, startOf, usualEnd } from '../steps.ts';

/** When a meeting is wanted. */
export interface Wanted {
  readonly day: Day;
  readonly time: string;
  readonly ends: string;
}
/** How an ask that is wanted differently goes on, and where any day can be picked. */
export interface Again {
  readonly on: (when: { day?: Day; time?: string; ends?: string; sure?: true }) => Offer['ask'];
  readonly about: string;
  readonly pick: Offer;
  /** The notice that a clause of the terms in force says. */
  readonly notice?: NoticeClause | undefined;
}

const dayOffer = (day: Day, { on, about }: Again): Offer => ({
  label: say('label.day', { day, weekday: true, year: false }),
  about,
  ask: on({ day }),
});
const timeOffer = (time: string, { on, about }: Again): Offer => ({
  label: say('label.time', { time }),
  about,
  ask: on({ time }),
});

/** The times at which most meetings begin. */
export const askTime = (day: Day, title: string | undefined, again: Again): Outcome =>
  asked(say('meeting.what-time', title === undefined ? { day } : { day, title }), [
    ...['10:00', '14:00', '18:30'].map((time) => timeOffer(time, again)),
    { ...again.pick, label: say('label.pick-time', {}) },
  ]);

/** The next working day, and the same day a week later, where neither is a bank holiday. */
const otherDays = (day: Day, nation: Meeting['clock']['nation']): Day[] => {
  const next = workingDayOnOrAfter(addDays(day, 1), nation);
  return [...new Set([next, addDays(day, 7)])].filter(
    (one) => holidayOn(one, nation) === undefined,
  );
};

const onHoliday = (
  day: Day,
  holiday: string,
  nation: Meeting['clock']['nation'],
  again: Again,
): Asked => {
  const keep: Offer = {
    label: say('label.meeting.meet-then', {}),
    about: again.about,
    ask: again.on({ day, sure: true }),
  };
  return asked(say('meeting.on-holiday', { day, holiday }), [
    keep,
    ...otherDays(day, nation).map((one) => dayOffer(one, again)),
    again.pick,
  ]);
};

/** Sooner than a clause says: its number is named and it is asked, for chair and clerk may have their reasons. */
const onShortNotice = (day: Day, notice: NoticeClause, again: Again): Outcome =>
  asked(say('terms.short-notice', { ...notice, day }), [
    {
      label: say('label.meeting.meet-then', {}),
      about: again.about,
      ask: again.on({ day, sure: true }),
    },
    dayOffer(notice.first, again),
    again.pick,
  ]);

/** That less notice was given than a clause says; nothing where enough was. */
export const shortNotice = (day: Day, notice: NoticeClause | undefined): Saying[] =>
  notice && day < notice.first ? [say('terms.short-notice-set', notice)] : [];

/** What stands against meeting then: undefined where nothing does. A bank holiday is named and asked, never moved. */
export const hindrance = (
  { day, time, ends }: Wanted,
  clock: Meeting['clock'],
  context: Context,
  again: Again,
  sure: boolean | undefined,
): Outcome | undefined => {
  if (!isDay(day)) return refused(say('meeting.no-such-day', {}), [again.pick]);
  if (!wallShows(day, time, clock.zone)) {
    const hours = [-1, 1].map((away) => timeOffer(hourAway(time, away), again));
    return refused(say('date.no-such-time', { day, time }), hours);
  }
  const endsOn = isOvernight({ time, ends }) ? addDays(day, 1) : day;
  if (!wallShows(endsOn, ends, clock.zone)) {
    const later = hourAway(ends, 1);
    const offer = { ...timeOffer(later, again), ask: again.on({ ends: later }) };
    return refused(say('date.no-such-time', { day: endsOn, time: ends }), [offer, again.pick]);
  }
  if (isOvernight({ time, ends }) && !mayEndNextDay({ time, ends })) {
    const usual: Offer = {
      label: say('label.time', { time: `${time} – ${usualEnd(time)}` }),
      about: again.about,
      ask: again.on({ ends: usualEnd(time) }),
    };
    return refused(say('meeting.ends-first', { time, ends }), [usual, again.pick]);
  }
  if (startOf({ day, time, clock }) <= context.now) {
    const coming = addDays(context.today, ((weekday(day) - weekday(context.today) + 6) % 7) + 1);
    return refused(say('meeting.gone', { day, time }), [dayOffer(coming, again), again.pick]);
  }
  const holiday = holidayOn(day, clock.nation);
  if (sure) return undefined;
  const { notice } = again;
  if (holiday !== undefined) {
    const { reply, ...question } = onHoliday(day, holiday, clock.nation, again);
    return { ...question, reply: { ...reply, lines: shortNotice(day, notice) } };
  }
  return notice && day < notice.first ? onShortNotice(day, notice, again) : undefined;
};

/** After midnight nothing ends later than this, and nothing goes on for longer than so many hours. */
const [latestEnd, longestNight] = ['06:00', 14];
const mayEndNextDay = ({ time, ends }: Pick<Wanted, 'time' | 'ends'>): boolean =>
  ends <= latestEnd && 24 - Number(time.slice(0, 2)) + Number(ends.slice(0, 2)) <= longestNight;

/** The question on a series' own day, asked of the clerk when that one is next. */
export const holidayOffers = (
  meeting: Pick<Meeting, 'day' | 'clock'>,
  again: Omit<Again, 'on'> & { readonly on: (day: Day) => Offer['ask'] },
): Offer[] => {
  const { day, clock } = meeting;
  return [
    neverMind('label.meeting.keep'),
    ...otherDays(day, clock.nation).map((one) =>
      dayOffer(one, { ...again, on: () => again.on(one) }),
    ),
    again.pick,
  ];
};
