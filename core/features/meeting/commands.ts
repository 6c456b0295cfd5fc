import * as z from 'zod';
import { lazy } from '../../lib/lazy.ts';
import { idShapes } from '../../model/id-schemas.ts';

/** What can be asked about meetings. Every value has come through a client: shapes are checked here, rights and sense in `decide`. */
export const meetingAsks = lazy(() => {
  const { person, named, organisation } = idShapes();
  const ref = z.string().regex(/^M-[1-9]\d{0,6}$/);
  const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
  const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
  const scope = { in: z.string().optional(), seen: z.int().optional() };
  /** Left out, the next meeting is meant. */
  const about = { ...scope, ref: ref.optional() };
  /** Whose seat is answered for, where it is not the asker's own. */
  const seat = z.union([
    z.strictObject({ seat: z.string().max(20) }),
    z.strictObject({ person }),
    named,
    z.strictObject({ organisation }),
  ]);
  /** How often; `on` says by which of a month's two ways, and is asked where it is left out. */
  const every = z.strictObject({
    every: z.int().min(1).max(52),
    unit: z.enum(['week', 'month']),
    on: z.enum(['weekday', 'date']).optional(),
    nth: z.int().min(1).max(5).optional(),
    weekday: z.int().min(1).max(7).optional(),
  });
  const title = z.string().min(1).max(150);
  const place = z.string().max(300);
  const item = z.string().min(1).max(300);
  const answer = { ...about, for: seat.optional(), round: z.int().optional() };

  const commands = [
    z.strictObject({
      ask: z.literal('meeting.schedule'),
      ...scope,
      title: title.optional(),
      day: day.optional(),
      time: time.optional(),
      ends: time.optional(),
      place: place.optional(),
      every: every.optional(),
      agenda: z.array(item).max(20).optional(),
      /** The asker has seen that it is a bank holiday. */
      sure: z.boolean().optional(),
    }),
    z.strictObject({ ask: z.literal('meeting.attend'), ...answer }),
    z.strictObject({
      ask: z.literal('meeting.apologies'),
      ...answer,
      why: z.string().max(500).optional(),
    }),
    /** Adds to apologies given: why, and who comes instead. */
    z.strictObject({
      ask: z.literal('meeting.instead'),
      ...about,
      for: seat.optional(),
      person: person.optional(),
      name: z.string().max(100).optional(),
      why: z.string().max(500).optional(),
    }),
    z.strictObject({ ask: z.literal('meeting.add'), ...about, item }),
    z.strictObject({
      ask: z.literal('meeting.move'),
      ...about,
      day,
      time: time.optional(),
      ends: time.optional(),
      sure: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('meeting.change'),
      ...about,
      title: title.optional(),
      day: day.optional(),
      time: time.optional(),
      ends: time.optional(),
      place: place.optional(),
      sure: z.boolean().optional(),
    }),
    z.strictObject({
      ask: z.literal('meeting.cancel'),
      ...about,
      why: z.string().max(500).optional(),
      /** Those after it as well. */
      series: z.boolean().optional(),
      sure: z.boolean().optional(),
    }),
    /** Takes back the asker's own last change to a meeting, or their answer. */
    z.strictObject({
      ask: z.literal('meeting.undo'),
      ...scope,
      ref,
      seat: z.string().max(20).optional(),
    }),
    /** Moves the one live card to the bottom of the channel in which it is asked. */
    z.strictObject({ ask: z.literal('meeting.bring'), ...scope, ref }),
  ] as const;

  /** Which page of a list, or all of it as text. */
  const pages = { page: z.int().min(1).max(50).optional(), asText: z.boolean().optional() };

  const questions = [
    z.strictObject({ ask: z.literal('meeting.show'), ...about }),
    z.strictObject({ ask: z.literal('meeting.list'), ...scope, ...pages }),
    z.strictObject({ ask: z.literal('meeting.agenda'), ...about, ...pages }),
    z.strictObject({ ask: z.literal('meeting.who'), ...about, ...pages }),
    z.strictObject({ ask: z.literal('meeting.history'), ...about, page: pages.page }),
    z.strictObject({ ask: z.literal('meeting.minutes'), ...about }),
  ] as const;

  return { commands, questions, seat, every };
});
type Asks = ReturnType<typeof meetingAsks>;

export type SeatNamed = z.infer<Asks['seat']>;
export type Every = z.infer<Asks['every']>;
export type MeetingCommand = z.infer<Asks['commands'][number]>;
export type MeetingQuestion = z.infer<Asks['questions'][number]>;
