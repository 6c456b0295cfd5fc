import { today } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import { noticeOn, termsAmong } from '../../../subject/terms.ts';
import { asking } from '../../../subject/thing.ts';
import { lengthOf, minutesOf } from '../hours.ts';
import type { Meeting, MeetingEvent } from '../meeting.ts';
import { type MeetingThing, offers } from '../offers.ts';
import { isOvernight, usualEnd } from '../steps.ts';
import type { About } from './about.ts';
import { type Again, hindrance, shortNotice, type Wanted } from './dates.ts';
import { toldOfMove } from './telling.ts';
import { answeredIn } from './told.ts';

export type Move = About<Named<'meeting.move'>>;
export type Change = About<Named<'meeting.change'>>;
/** What is said differently of it; a place of '' takes it away. */
export type Words = { readonly title?: string; readonly place?: string };

const aDay = 24 * 60;
/** As long as it was, where it ends the same day or was to end on the next. */
const endFrom = (time: string, meeting: Meeting): string => {
  const till = minutesOf(time) + lengthOf(meeting);
  const end = isOvernight(meeting) ? till % aDay : till;
  return end < aDay
    ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
    : usualEnd(time);
};

export const wantedBy = ({ command, meeting }: Move | Change): Wanted => {
  const time = command.time ?? meeting.time;
  const ends = command.ends ?? (time === meeting.time ? meeting.ends : endFrom(time, meeting));
  return { day: command.day ?? meeting.day, time, ends };
};

export const isElsewhen = (wanted: Wanted, { day, time, ends }: Meeting): boolean =>
  wanted.day !== day || wanted.time !== time || wanted.ends !== ends;

/**
 * Somebody else moved it after the card was drawn: asked, not overwritten
 * (rules: Changed meanwhile).
 */
const movedSince = (about: Move | Change): Outcome | undefined => {
  const { meeting, loaded, ref, thing } = about;
  const dated = setSince(meeting.dated, about);
  if (!dated) return undefined;
  const { day, time } = meeting;
  const who = nameOf(dated.by, loaded.people);
  const saying = say('meeting.moved-since', defined({ ref, day, time, who }));
  const here = { ...about, thing: { ...thing, shown: thing.ref } };
  return askedAnyway(saying, here, ['label.meeting.anyway']);
};

/** The notice that holds for another day; a meeting that stays on its day was told of before. */
const noticeOf = ({ loaded, partnership, meeting, context }: Move | Change, { day }: Wanted) => {
  const { clock } = meeting;
  const terms = termsAmong(partnership, loaded.records);
  return day === meeting.day
    ? undefined
    : noticeOn(terms, today(context.now, clock.zone), clock.nation);
};

/** A new day or time, checked as a new meeting's is; undefined where nothing stands against it. */
const against = (about: Move | Change, wanted: Wanted): Outcome | undefined => {
  const { command, meeting, partnership, context, thing } = about;
  const again: Again = {
    notice: noticeOf(about, wanted),
    about: `${thing.ref} ${thing.title}`,
    pick: offers.pickDate(thing),
    on: (when) => ({ ...command, in: partnership.id, ref: thing.ref, ...when }),
  };
  return movedSince(about) ?? hindrance(wanted, meeting.clock, context, again, command.sure);
};

/** One event for all of it, so that it is taken back as one. */
export const moved = (about: Move | Change, wanted: Wanted, words: Words): Outcome => {
  const { meeting, ref, record, thing } = about;
  const stop = against(about, wanted);
  if (stop) return stop;
  const { title = meeting.title, place = meeting.place } = words;
  const from = { day: meeting.day, time: meeting.time };
  const { answered } = answeredIn(about);
  const to = defined({ ...wanted, place: place || undefined });
  const next = { ...thing, title, round: meeting.rounds + 1 };
  const series = meeting.usual ?? { time: meeting.time, ends: meeting.ends };
  const isApart =
    meeting.rule !== undefined && (wanted.time !== series.time || wanted.ends !== series.ends);
  const apart = isApart ? { apart: true as const } : {};
  const lines = [
    ...(isApart ? [say('meeting.series-stays', series)] : []),
    ...shortNotice(wanted.day, noticeOf(about, wanted)),
  ];
  const event: MeetingEvent = { event: 'MeetingMoved', ...wanted, ...words, ...apart };
  return happened(record, event, [cardOf(record.id), ...toldOfMove(about, next, from, to)], {
    saying: say('meeting.moved', {
      ref,
      title,
      from,
      to: defined({ day: to.day, time: to.time, place: to.place }),
      answered,
    }),
    ...(lines.length > 0 ? { lines } : {}),
    offers: [
      offers.undo(thing),
      offers.change(thing),
      ...(isApart ? [onwards(thing, wanted)] : []),
    ],
  });
};

/** That the later ones of its series move along. */
const onwards = (thing: MeetingThing, { day, time, ends }: Wanted): Offer =>
  asking('label.meeting.onwards', thing, { ask: 'meeting.move', day, time, ends, onwards: true });
