import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { day, page, refOf, scope, sure, time } from '../../model/ask-schemas.ts';
import { idShapes } from '../../model/id-schemas.ts';
import { titleLength } from '../../model/limits.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { meetingLetter } from './letter.ts';

const ref = () => refOf(meetingLetter);
/** Left out, the next meeting is meant. */
const about = () => ({ ...scope(), ref: ref().optional() });
/** Whose seat is answered for, where it is not the asker's own. */
export const seat = () => {
  const { person, named, organisation } = idShapes();
  return z.union([
    z.strictObject({ seat: z.string().max(20) }),
    z.strictObject({ person }),
    named,
    z.strictObject({ organisation }),
  ]);
};
/** How often; `on` says by which of a month's two ways, and is asked where it is left out. */
export const rhythm = () =>
  z.strictObject({
    every: z.int().min(1).max(52),
    unit: z.enum(['week', 'month']),
    on: z.enum(['weekday', 'date']).optional(),
    nth: z.int().min(1).max(5).optional(),
    weekday: z.int().min(1).max(7).optional(),
  });
const title = () => z.string().min(1).max(titleLength);
const place = () => z.string().max(300);
const item = () => z.string().min(1).max(300);
const answer = () => ({ ...about(), for: seat().optional(), round: z.int().optional() });
/** Which page of a list, or all of it as text. */
const pages = () => ({ page: page(50), asText: z.boolean().optional() });

export const schedule = /* @__PURE__ */ ask('meeting.schedule', () => ({
  ...scope(),
  title: title().optional(),
  day: day().optional(),
  time: time().optional(),
  ends: time().optional(),
  place: place().optional(),
  every: rhythm().optional(),
  agenda: z.array(item()).max(20).optional(),
  /** The asker has seen that it is a bank holiday. */
  sure: sure(),
}));
export const attend = /* @__PURE__ */ ask('meeting.attend', answer);
export const apologies = /* @__PURE__ */ ask('meeting.apologies', () => ({
  ...answer(),
  why: z.string().max(500).optional(),
}));
/** Adds to apologies given: why, and who comes instead. */
export const instead = /* @__PURE__ */ ask('meeting.instead', () => ({
  ...about(),
  for: seat().optional(),
  person: idShapes().person.optional(),
  name: z.string().max(100).optional(),
  why: z.string().max(500).optional(),
}));
export const add = /* @__PURE__ */ ask('meeting.add', () => ({ ...about(), item: item() }));
export const move = /* @__PURE__ */ ask('meeting.move', () => ({
  ...about(),
  day: day(),
  time: time().optional(),
  ends: time().optional(),
  sure: sure(),
}));
export const change = /* @__PURE__ */ ask('meeting.change', () => ({
  ...about(),
  title: title().optional(),
  day: day().optional(),
  time: time().optional(),
  ends: time().optional(),
  place: place().optional(),
  sure: sure(),
}));
export const cancel = /* @__PURE__ */ ask('meeting.cancel', () => ({
  ...about(),
  why: z.string().max(500).optional(),
  /** Those after it as well. */
  series: z.boolean().optional(),
  sure: sure(),
}));
/** Takes back the asker's own last change to a meeting, or their answer. */
export const undo = /* @__PURE__ */ ask('meeting.undo', () => ({
  ...scope(),
  ref: ref(),
  seat: z.string().max(20).optional(),
}));
/** Moves the one live card to the bottom of the channel in which it is asked. */
export const bring = /* @__PURE__ */ ask('meeting.bring', () => ({ ...scope(), ref: ref() }));
export const show = /* @__PURE__ */ ask('meeting.show', about);
export const list = /* @__PURE__ */ ask('meeting.list', () => ({ ...scope(), ...pages() }));
export const agenda = /* @__PURE__ */ ask('meeting.agenda', () => ({ ...about(), ...pages() }));
export const who = /* @__PURE__ */ ask('meeting.who', () => ({ ...about(), ...pages() }));
export const history = /* @__PURE__ */ ask('meeting.history', () => ({
  ...about(),
  page: page(50),
}));
export const minutes = /* @__PURE__ */ ask('meeting.minutes', about);

export type SeatNamed = Read<ReturnType<typeof seat>>;
export type Every = Read<ReturnType<typeof rhythm>>;
