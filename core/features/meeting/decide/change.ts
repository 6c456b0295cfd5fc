import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Deciders } from '../../../model/feature.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import { nameOf } from '../../../subject/names.ts';
import { askedAnyway, setSince } from '../../../subject/since.ts';
import type { Meeting, MeetingEvent } from '../meeting.ts';
import { offers } from '../offers.ts';
import type { MeetingCommand } from '../shapes.ts';
import { usualEnd } from '../steps.ts';
import { type About, onMeeting, settled, withAnswers } from './about.ts';
import { type Again, hindrance, type Wanted } from './dates.ts';
import { toldOfMove, toldOfPlace } from './telling.ts';
import { answeredIn, did } from './told.ts';

type Move = About<Named<'meeting.move'>>;
type Change = About<Named<'meeting.change'>>;
/** What is said differently of it; a place of '' takes it away. */
type Words = { readonly title?: string; readonly place?: string };

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};
/** As long as it was, where it ends the same day. */
const endFrom = (time: string, { time: began, ends }: Meeting): string => {
  const end = minutes(time) + minutes(ends) - minutes(began);
  return end < 24 * 60
    ? `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`
    : usualEnd(time);
};

const wantedBy = ({ command, meeting }: Move | Change): Wanted => {
  const time = command.time ?? meeting.time;
  const ends = command.ends ?? (time === meeting.time ? meeting.ends : endFrom(time, meeting));
  return { day: command.day ?? meeting.day, time, ends };
};

const isElsewhen = (wanted: Wanted, { day, time, ends }: Meeting): boolean =>
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

/** A new day or time, checked as a new meeting's is; undefined where nothing stands against it. */
const against = (about: Move | Change, wanted: Wanted): Outcome | undefined => {
  const { command, meeting, partnership, context, thing } = about;
  const again: Again = {
    about: `${thing.ref} ${thing.title}`,
    pick: offers.pickDate(thing),
    on: (when) => ({ ...command, in: partnership.id, ref: thing.ref, ...when }),
  };
  return movedSince(about) ?? hindrance(wanted, meeting.clock, context, again, command.sure);
};

/** One event for all of it, so that it is taken back as one. */
const moved = (about: Move | Change, wanted: Wanted, words: Words): Outcome => {
  const { meeting, ref, record, thing } = about;
  const stop = against(about, wanted);
  if (stop) return stop;
  const { title = meeting.title, place = meeting.place } = words;
  const from = { day: meeting.day, time: meeting.time };
  const { answered } = answeredIn(about);
  const to = defined({ ...wanted, place: place || undefined });
  const next = { ...thing, title, round: meeting.rounds + 1 };
  const event: MeetingEvent = { event: 'MeetingMoved', ...wanted, ...words };
  return happened(record, event, [cardOf(record.id), ...toldOfMove(about, next, from, to)], {
    saying: say('meeting.moved', {
      ref,
      title,
      from,
      to: defined({ day: to.day, time: to.time, place: to.place }),
      answered,
    }),
    offers: [offers.undo(thing), offers.change(thing)],
  });
};

const move = (about: Move): Outcome => {
  const { meeting, ref, thing } = about;
  const over = settled(about);
  if (over) return over;
  const wanted = wantedBy(about);
  if (!isElsewhen(wanted, meeting)) {
    return refused(say('meeting.nothing-to-change', { ref }), [offers.pickDate(thing)]);
  }
  return moved(about, wanted, {});
};

/** Everything a form sends back; what has not changed is left alone. */
const change = (about: Change): Outcome => {
  const { command, meeting, ref, thing } = about;
  const over = settled(about);
  if (over) return over;
  const title = command.title?.trim() || meeting.title;
  const place = command.place === undefined ? meeting.place : command.place.trim() || undefined;
  const words: Words = defined({
    title: title === meeting.title ? undefined : title,
    place: place === meeting.place ? undefined : (place ?? ''),
  });
  const wanted = wantedBy(about);
  if (isElsewhen(wanted, meeting)) return moved(about, wanted, words);
  if (Object.keys(words).length === 0) {
    return refused(say('meeting.nothing-to-change', { ref }), [offers.change(thing)]);
  }
  const event: MeetingEvent = { event: 'MeetingChanged', ...words };
  const reply = {
    saying: say('meeting.changed', defined({ ref, title, place })),
    offers: [offers.undo(thing), offers.change(thing)],
  };
  return did(about, event, reply, place === meeting.place ? [] : toldOfPlace(about, place));
};

/** The rules of a meeting that is to be another day, at another time or elsewhere. */
export const changing: Pick<Deciders<MeetingCommand>, 'meeting.move' | 'meeting.change'> = {
  'meeting.move': onMeeting(move, withAnswers),
  'meeting.change': onMeeting(change, withAnswers),
};
