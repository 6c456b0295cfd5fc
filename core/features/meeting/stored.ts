import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { nations } from '../../model/clock.ts';
import { freeText } from '../../model/personal.ts';
import { stateReader, stored, storedIds, storedParts, word } from '../../model/stored-schemas.ts';
import { hoursShown } from './hours.ts';

const values = /* @__PURE__ */ lazy(() => ({
  /** How a meeting repeats. `nth` 5 is the last such weekday of the month. */
  rule: z.discriminatedUnion('by', [
    stored({ by: z.literal('week'), every: z.int().min(1) }),
    stored({
      by: z.literal('weekday'),
      every: z.int().min(1),
      nth: z.int(),
      weekday: z.int(),
    }),
    stored({ by: z.literal('date'), every: z.int().min(1), date: z.int() }),
    /** The last working day of the month, by the bank holidays of that nation. */
    stored({ by: z.literal('working-day'), every: z.int().min(1), nation: z.enum(nations) }),
  ]),
  /** When it is. Times are the wall clock of its zone. */
  dated: { day: z.string(), time: z.string(), ends: z.string() },
  hours: stored({ time: z.string(), ends: z.string() }),
  /** Its series: the first of it, and the turns of all that came before this one, which calendars count on from. */
  series: stored({ of: z.string(), turns: z.int() }),
}));

/** What can happen to a meeting, kept for ever. Who and when stand in the journal entry. */
export const meetingEvents = /* @__PURE__ */ lazy(() => {
  const { rule, dated } = values();
  const title = freeText().exactOptional();
  /** '' takes it away, where a place had been set. */
  const place = freeText().exactOptional();
  return z.discriminatedUnion('event', [
    stored({
      event: z.literal('MeetingScheduled'),
      ...dated,
      title: freeText(),
      place,
      rule: rule.exactOptional(),
      slot: z.string(),
      agenda: z.array(freeText()).exactOptional(),
      /** Who suggested each of them, where they were put off to this one; '' where nobody is known. */
      suggested: z.array(z.string()).exactOptional(),
      /** The one of the series that came before. */
      follows: z.string().exactOptional(),
      series: values().series.exactOptional(),
      /** The hours of its series, where the clocks leave out one of them on this day. */
      usual: values().hours.exactOptional(),
      clock: storedParts().clockSaid,
    }),
    /** With what else the same change set: one change is taken back as one. */
    stored({
      event: z.literal('MeetingMoved'),
      ...dated,
      title,
      place,
      /** Its series goes on at its own hours. */
      apart: z.literal(true).exactOptional(),
    }),
    stored({
      event: z.literal('MeetingChanged'),
      title,
      place,
      /** Its series goes on at the hours of this one. */
      onwards: z.literal(true).exactOptional(),
    }),
    stored({
      event: z.literal('MeetingItemAdded'),
      text: freeText(),
      /** Who had suggested it for the meeting before. */
      suggested: storedIds().person.exactOptional(),
    }),
    stored({ event: z.literal('MeetingItemTakenOff'), text: freeText() }),
    /** Its new place, from 1. */
    stored({ event: z.literal('MeetingItemPlaced'), text: freeText(), place: z.int() }),
    /** To that meeting, or to the next of its series, which is not made yet. */
    stored({
      event: z.literal('MeetingItemPutOff'),
      text: freeText(),
      to: z.string().exactOptional(),
    }),
    stored({
      event: z.literal('MeetingCancelled'),
      reason: freeText().exactOptional(),
      /** The series ends with it. */
      series: z.literal(true).exactOptional(),
      /** Its partnership was closed. */
      closing: z.literal(true).exactOptional(),
    }),
    /** It is on after all. */
    stored({ event: z.literal('MeetingRestored') }),
    stored({
      event: z.literal('MeetingReminded'),
      step: z.enum(['week', 'day', 'hour']),
      /** It only became due: what came of it stands in entries of its own. Absent before those were kept. */
      due: z.literal(true).exactOptional(),
    }),
    /** Its reminder has arrived in a place, or came too late for it. */
    stored({
      event: z.literal('MeetingTold'),
      step: z.enum(['week', 'day', 'hour']),
      to: z.string(),
      late: z.literal(true).exactOptional(),
    }),
    /** A message about it could not be brought until it was too late, and was left out. */
    stored({ event: z.literal('MeetingMessageLate') }),
    /** What is due by it has its new day. */
    stored({ event: z.literal('MeetingFollowed') }),
    stored({ event: z.literal('MeetingPassed') }),
    stored({ event: z.literal('MeetingUndone') }),
  ]);
});
type EventName = z.output<ReturnType<typeof meetingEvents>>['event'];

const meetingShapes = /* @__PURE__ */ lazy(() => {
  const { trace, touched, clock } = storedParts();
  const { rule, dated, hours, series } = values();
  /** Something to talk about, in the order in which it was suggested. */
  const item = stored({ text: freeText(), by: storedIds().person.exactOptional() });
  /** When and where a meeting is: what a move or a change sets. */
  const appointed = {
    title: freeText(),
    ...dated,
    /** A place, a web address, or both. */
    place: freeText().exactOptional(),
  };
  const undoable = {
    ...appointed,
    /** The hours of its series, where the clocks leave out one of them on this day. */
    usual: hours.exactOptional(),
    /** Another one when the day or the time changes: answers given in other rounds are asked again. */
    round: z.int(),
    agenda: z.array(item),
    /** What was put off to the next of its series. */
    carried: z.array(item).exactOptional(),
  };
  /** What an undo brings back. */
  const before = stored(undoable);

  /** The shape of the first release. */
  const first = stored({
    v: z.literal(1),
    ...undoable,
    /** How it repeats, and the day that its rule gave it, however it was moved. */
    rule: rule.exactOptional(),
    slot: z.string(),
    /** Absent for the first of a series, and for what was made before it was kept. */
    series: series.exactOptional(),
    /** How many rounds there have been: an undone move brings its round back, and gives its own to no other. */
    rounds: z.int(),
    standing: z.discriminatedUnion('is', [
      stored({ is: z.literal('set') }),
      stored({
        is: z.literal('cancelled'),
        reason: freeText().exactOptional(),
        /** Its partnership was closed. */
        closing: z.literal(true).exactOptional(),
      }),
      stored({ is: z.literal('passed') }),
      /** Set by mistake and taken back within ten minutes. */
      stored({ is: z.literal('taken-back') }),
    ]),
    made: touched,
    last: stored({ ...trace, did: word<EventName>() }),
    /** How it was before `last`, while that can still be taken back. */
    before: before.exactOptional(),
    /** What `last` put on the agenda of another meeting, which a way back takes off again. */
    sent: stored({ text: freeText(), to: z.string() }).exactOptional(),
    /** Who last set when it is, and at which turn. */
    dated: stored({ ...trace, turn: z.int() }).exactOptional(),
    /** Which reminders have arrived where, the last ones. */
    told: z.array(z.string()).exactOptional(),
    /** Reminders due up to this instant are over. */
    armed: z.string(),
    /** It has another day: what is due by it is still to follow. */
    leading: z.literal(true).exactOptional(),
    /** How many things have happened to it: equals the record's version, for each is one commit. */
    turns: z.int(),
    clock,
  });
  return { rule, appointment: stored(appointed), before, first };
});
export type MeetingShapes = ReturnType<typeof meetingShapes>;

const replies = /* @__PURE__ */ lazy(() => {
  const why = freeText().exactOptional();
  const instead = z.union([stored({ person: storedIds().person }), stored({ name: freeText() })]);
  return { why, instead };
});

/** What can happen to a seat's answer. */
export const rsvpEvents = /* @__PURE__ */ lazy(() => {
  const { why, instead } = replies();
  return z.discriminatedUnion('event', [
    stored({
      event: z.literal('RsvpGiven'),
      answer: z.enum(['coming', 'apologies']),
      why,
      round: z.int(),
      byClerk: z.literal(true).exactOptional(),
    }),
    stored({ event: z.literal('RsvpDetailed'), why, instead: instead.exactOptional() }),
    stored({ event: z.literal('RsvpUndone') }),
  ]);
});
type RsvpEventName = z.output<ReturnType<typeof rsvpEvents>>['event'];

const rsvpShapes = /* @__PURE__ */ lazy(() => {
  const { touched, trace } = storedParts();
  const { why, instead } = replies();
  const saying = {
    answer: z.enum(['coming', 'apologies', 'none']),
    /** Shown to the chair and the clerk only. */
    why,
    /** Who sits on the seat instead. */
    instead: instead.exactOptional(),
    /** The round of the meeting that it answers. */
    round: z.int(),
    /** The clerk said it for the seat. */
    byClerk: z.literal(true).exactOptional(),
    given: touched,
  };
  const said = stored(saying);
  const first = stored({
    v: z.literal(1),
    ...saying,
    before: said.exactOptional(),
    turns: z.int(),
    last: stored({ ...trace, did: word<RsvpEventName>() }),
  });
  return { instead, said, first };
});
export type RsvpShapes = ReturnType<typeof rsvpShapes>;

export const meetingState = () => meetingShapes().first;
const asStored = /* @__PURE__ */ stateReader(meetingState);
/** A meeting in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readMeeting = (raw: unknown) => hoursShown(asStored(raw));
export const rsvpState = () => rsvpShapes().first;
/** A seat's answer in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readRsvp = /* @__PURE__ */ stateReader(rsvpState);
