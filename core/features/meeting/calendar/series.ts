import { addMonths, at, today, wallShows, wallShowsTwice } from '../../../calendar/days.ts';
import { defined } from '../../../lib/defined.ts';
import type { CalendarEvent, Wall } from '../../../model/calendar.ts';
import type { At, Day } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import { type Hours, hoursShown } from '../hours.ts';
import type { Meeting, Rule } from '../meeting.ts';
import { isSet } from '../steps.ts';
import { eventOf, isInUtc, type Named, placed, uidOf, walls } from './one.ts';
import { rhythmOf, shownBefore, type Turn, turnsOf } from './repeats.ts';

/** What those of a series are alike in: as the newest that still has its rule is. */
interface Model extends Hours {
  readonly rule: Rule;
  readonly title: string;
  readonly place: string | undefined;
  readonly zone: string;
}

const modelOf = (meetings: readonly Stored<Meeting>[]): Model | undefined => {
  const found = meetings.findLast(({ state }) => state.rule !== undefined)?.state;
  if (!found?.rule) return undefined;
  const { time, ends } = found.usual ?? found;
  const { rule, title, place, clock } = found;
  return { rule, title, place, time, ends, zone: clock.zone };
};

/** Bank holidays and changes of the clocks are looked for so many months ahead. */
const foreseen = 24;

/** The series goes on after those that are known. */
const goesOn = (meetings: readonly Stored<Meeting>[]): boolean => {
  const newest = meetings.at(-1)?.state;
  return newest !== undefined && isSet(newest) && newest.rule !== undefined;
};

/** Whether the rhythm, on the day that it has, says all of a meeting. */
const isUsual = ({ state }: Stored<Meeting>, shown: Day, model: Model): boolean =>
  (state.standing.is === 'set' || state.standing.is === 'passed') &&
  state.day === shown &&
  state.time === model.time &&
  state.ends === model.ends &&
  state.title === model.title &&
  state.place === model.place;

/** Whether the clocks show it, and once. */
const isOnce = ({ day, time }: Wall, zone: string): boolean =>
  wallShows(day, time, zone) && !wallShowsTwice(day, time, zone);

/** What a calendar has in place of one turn of the rhythm. */
interface Instead {
  /** Nothing takes place then. */
  readonly except?: Day;
  readonly event?: CalendarEvent;
}

/** A turn for which no meeting is made yet, at the hours that the clocks show on its day. */
const foreseenAt = (slot: Day, model: Model, named: Named): CalendarEvent => {
  const { title, place, time, ends, zone } = model;
  const hours = hoursShown({ day: slot, time, ends, clock: { zone } });
  return defined({ ...named, title, place, ...placed(slot, hours, zone) });
};

const insteadOf = (
  { slot, shown }: Turn,
  record: Stored<Meeting> | undefined,
  { model, named, last }: { model: Model; named: Named; last: Day },
): Instead => {
  const except = defined({ except: shown });
  // A day that went by without a meeting: the series went on after a silence.
  if (!record && slot <= last) return except;
  const event = record ? eventOf(record, named) : foreseenAt(slot, model, named);
  // An hour that there is twice, or not at all, cannot be named in the series.
  if (
    shown === undefined ||
    isInUtc(event) ||
    !isOnce({ day: shown, time: model.time }, model.zone)
  )
    return { ...except, event: { ...event, uid: `${slot}.${event.uid}` } };
  const usual = record
    ? isUsual(record, shown, model)
    : slot === shown && event.begins.time === model.time && event.ends.time === model.ends;
  return usual ? {} : { event: { ...event, instead: { day: shown, time: model.time } } };
};

/** The series itself, without an end where `until` is undefined. */
const seriesItself = (
  { model, named }: { readonly model: Model; readonly named: Named },
  span: { readonly from: Day; readonly until: Day | undefined; readonly except: readonly Day[] },
): CalendarEvent => {
  const { rule, title, place, time, zone } = model;
  // A series cannot begin at an hour that there is not once: it begins before, with one that does not take place.
  const early = isOnce({ day: span.from, time }, zone) ? undefined : shownBefore(rule, span.from);
  const except = [...(early ? [early] : []), ...span.except].map((day) => ({ day, time }));
  const until = span.until === undefined ? undefined : at(span.until, time, zone);
  return defined({
    ...named,
    title,
    place,
    ...walls(early ?? span.from, model),
    zone,
    repeats: defined({ ...rhythmOf(rule), except, until }),
  });
};

/** A meeting that stands for itself: under the name of its series where it is the first of it and that name is free. */
const alone = (one: Stored<Meeting>, named: Named, isFree: boolean): CalendarEvent => {
  const uid = uidOf(one.id);
  if (isFree && uid === named.uid) return eventOf(one, named);
  const { turns, last } = one.state;
  return eventOf(one, { uid: isFree ? uid : `apart.${uid}`, sequence: turns, changed: last.at });
};

/**
 * Meetings of one series as events under one name: the series with its rule, and an exception for each that is not as
 * the rule has it. `meetings` by their numbers, one at least.
 */
export const seriesEvents = (
  meetings: readonly Stored<Meeting>[],
  named: Named,
  now: At,
): CalendarEvent[] => {
  const model = modelOf(meetings);
  const inZone = meetings.filter(({ state }) => state.clock.zone === model?.zone);
  const slots = inZone.map(({ state }) => state.slot).sort();
  const [first, last] = [slots[0], slots.at(-1)];
  if (!model || first === undefined || last === undefined)
    return meetings.map((one) => alone(one, named, true));
  const on = goesOn(meetings);
  const ahead = on ? addMonths(today(now, model.zone), foreseen) : last;
  const turns = turnsOf(model.rule, first, ahead > last ? ahead : last);
  const shown = turns.flatMap((turn) => turn.shown ?? []);
  const [from, until] = [shown[0], shown.at(-1)];
  if (from === undefined || (!on && turns.length === 1))
    return meetings.map((one) => alone(one, named, true));
  const bySlot = new Map(inZone.map((one) => [one.state.slot, one]));
  const ofTurns = new Set(turns.flatMap(({ slot }) => bySlot.get(slot) ?? []));
  const instead = turns.map((turn) =>
    insteadOf(turn, bySlot.get(turn.slot), { model, named, last }),
  );
  const except = instead.flatMap((one) => one.except ?? []);
  return [
    seriesItself({ model, named }, { from, until: on ? undefined : until, except }),
    ...instead.flatMap(({ event }) => event ?? []),
    // Of one day with another, in another zone, or off the rule.
    ...meetings.filter((one) => !ofTurns.has(one)).map((one) => alone(one, named, false)),
  ];
};
