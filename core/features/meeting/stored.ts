import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { eventReader, stateReader, storedParts } from '../../model/stored-schemas.ts';
import type { Meeting, MeetingEvent } from './meeting.ts';
import type { Rsvp } from './rsvp.ts';

const shapes = lazy(() => {
  const { trace, clock } = storedParts();
  const rule = z.discriminatedUnion('by', [
    z.looseObject({ by: z.literal('week'), every: z.int().min(1) }),
    z.looseObject({
      by: z.literal('weekday'),
      every: z.int().min(1),
      nth: z.int(),
      weekday: z.int(),
    }),
    z.looseObject({ by: z.literal('date'), every: z.int().min(1), date: z.int() }),
  ]);
  const standing = z.discriminatedUnion('is', [
    z.looseObject({ is: z.literal('set') }),
    z.looseObject({ is: z.literal('cancelled'), reason: z.string().optional() }),
    z.looseObject({ is: z.literal('passed') }),
    z.looseObject({ is: z.literal('taken-back') }),
  ]);
  const values = {
    title: z.string(),
    day: z.string(),
    time: z.string(),
    ends: z.string(),
    place: z.string().optional(),
    round: z.int(),
    agenda: z.array(z.looseObject({ text: z.string(), by: z.string().optional() })),
  };

  /** The shape of the first release. */
  const meeting = z.looseObject({
    v: z.literal(1),
    ...values,
    rule: rule.optional(),
    slot: z.string(),
    rounds: z.int(),
    standing,
    made: z.looseObject(trace),
    last: z.looseObject({ ...trace, did: z.string() }),
    before: z.looseObject(values).optional(),
    dated: z.looseObject({ ...trace, turn: z.int() }).optional(),
    armed: z.string(),
    leading: z.literal(true).optional(),
    turns: z.int(),
    clock,
  });

  const said = {
    answer: z.enum(['coming', 'apologies', 'none']),
    why: z.string().optional(),
    instead: z
      .union([z.looseObject({ person: z.string() }), z.looseObject({ name: z.string() })])
      .optional(),
    round: z.int(),
    byClerk: z.literal(true).optional(),
    given: z.looseObject(trace),
  };
  const rsvp = z.looseObject({
    v: z.literal(1),
    ...said,
    before: z.looseObject(said).optional(),
    turns: z.int(),
    last: z.looseObject({ at: z.string(), by: z.string().optional(), did: z.string() }),
  });
  return { meeting, rsvp };
});

/** A meeting in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readMeeting = stateReader<Meeting>(() => shapes().meeting);
/** A seat's answer in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readRsvp = stateReader<Rsvp>(() => shapes().rsvp);

const events = lazy(() => {
  const word = z.string().optional();
  const dated = { day: z.string(), time: z.string(), ends: z.string() };
  return z.discriminatedUnion('event', [
    z.looseObject({
      event: z.literal('MeetingScheduled'),
      ...dated,
      title: z.string(),
      place: word,
    }),
    z.looseObject({ event: z.literal('MeetingMoved'), ...dated, title: word, place: word }),
    z.looseObject({ event: z.literal('MeetingChanged'), title: word, place: word }),
    z.looseObject({ event: z.literal('MeetingItemAdded'), text: z.string() }),
    z.looseObject({
      event: z.literal('MeetingCancelled'),
      reason: word,
      series: z.literal(true).optional(),
    }),
    z.looseObject({ event: z.literal('MeetingReminded'), step: z.enum(['week', 'day', 'hour']) }),
    z.looseObject({ event: z.literal('MeetingFollowed') }),
    z.looseObject({ event: z.literal('MeetingPassed') }),
    z.looseObject({ event: z.literal('MeetingUndone') }),
  ]);
});

/** An event of a meeting as any release wrote it, or undefined for one that this release does not know. */
export const readMeetingEvent = eventReader<MeetingEvent>(events);
