import { readDay } from '../../../language/dates/day.ts';
import type { Line } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { type Said, saidOfComing } from './answers.ts';
import type { Next } from './next.ts';

/** Meetings offered at most where several may be meant. */
const mostMeetings = 5;

const apologiesFor = (one: Next, { why, instead, of }: Said): Ask => ({
  ask: 'meeting.apologies',
  in: one.partnership,
  ref: one.ref,
  ...defined({ why, instead, for: of && { person: of.person } }),
});

/** Words about the meeting that is named or next: nothing is done by itself, one press confirms, and of several one is chosen. */
export const readAgainstMeeting = (line: Line, context: ReadContext): Understood | undefined => {
  const said = saidOfComing(line, context);
  const named = said?.named?.flatMap(({ one }) => (one ? [one] : []));
  const all = context.meetingsComing ?? context.meetingsNext ?? [];
  const meant = said?.unknown ? all : named?.length ? named : (context.meetingsNext ?? []);
  const [only, second] = meant;
  if (!only || !said || readDay(line.plain, context)) return undefined;
  const { coming, why } = said;
  const ask = (one: Next): Ask =>
    coming ? { ask: 'meeting.attend', in: one.partnership, ref: one.ref } : apologiesFor(one, said);
  const no: Offer = { label: say('label.no', {}), ask: { ask: 'never-mind' } };
  const each = meant.slice(0, mostMeetings).map(
    (one): Offer => ({
      label: say('label.reading.thing', { ref: one.shown, title: one.title }),
      ask: ask(one),
    }),
  );
  if (second && meant.some(({ day }) => day !== only.day)) {
    return asked(say('reading.meeting.which', {}), [...each, no]);
  }
  const values = { day: only.day, several: second !== undefined };
  const saying = coming
    ? say('reading.say-attending', values)
    : say('reading.send-apologies', { ...values, ...defined({ why, who: said.of?.name }) });
  if (second) return asked(saying, [...each, no]);
  const which = say('reading.that-is', { title: only.title, ref: only.shown });
  const yes: Offer = { label: say('label.yes', {}), about: only.shown, ask: ask(only) };
  return { kind: 'asked', reply: { saying, lines: [which], offers: [yes, no] } };
};
