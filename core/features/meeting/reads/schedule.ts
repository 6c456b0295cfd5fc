import { addMonths } from '../../../calendar/days.ts';
import { formOffer, plainAsk } from '../../../language/answers.ts';
import { type Line, linesOf, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Day } from '../../../model/ids.ts';
import { titleLength } from '../../../model/limits.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Ask } from '../../../model/register.ts';
import type { Every } from '../ask-fields.ts';
import { slotFrom } from '../rule.ts';
import { type EveryRead, readEvery } from './every.ts';
import { dayIn, type WhenIn, whenAt, whenIn } from './when-in.ts';

type Schedule = Extract<Ask, { ask: 'meeting.schedule' }>;

const placeMost = 300;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** Words that join a date to what stands around it. */
const trimmed = (line: Line): Line => {
  const start = /^(?:[\s,;:@-]|(?:at|in)\b)+/i.exec(line.plain)?.[0].length ?? 0;
  const inner = part(line, start);
  if (/^(?:on|for|from|by)\s*$/i.test(inner.plain)) return part(inner, 0, 0);
  const end = inner.plain.replace(
    /(?<![\s,;:-])[\s,;:-]+(?:(?<=\s)(?:on|at|for|from|by))?$/i,
    '',
  ).length;
  return part(inner, 0, end);
};
const joined = (parts: readonly Line[]): string =>
  parts
    .map((one) => typedText(trimmed(one)))
    .filter((text) => text !== '')
    .join(' ');

/** "Ward walk at Town Hall" before its date: a place after "at" or "in" begins with a capital. */
const placeInTitle = /^(.+?),?\s(?:at|in)\s((?:the\s)?[A-Z].*)$/;

interface Parts {
  readonly title: string;
  readonly place: string;
}
const around = (line: Line, when: WhenIn, every: EveryRead | undefined): Parts => {
  const cuts = [when, ...(every ? [every] : [])].sort((a, b) => a.start - b.start);
  const pieces: { readonly line: Line; readonly first: boolean }[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    pieces.push({ line: part(line, from, Math.max(from, start)), first: start <= when.start });
    from = Math.max(from, end);
  }
  pieces.push({ line: part(line, from), first: false });
  const title = joined(pieces.filter(({ first }) => first).map((one) => one.line));
  const place = joined(pieces.filter(({ first }) => !first).map((one) => one.line));
  const inTitle = place === '' ? placeInTitle.exec(title) : null;
  return inTitle ? { title: inTitle[1] ?? '', place: inTitle[2] ?? '' } : { title, place };
};

/** A repeat by months is on the weekday that was typed; where none was, it is asked. */
const settledEvery = ({ every }: EveryRead, weekday: boolean): Every =>
  every.unit === 'month' && every.on === undefined && weekday ? { ...every, on: 'weekday' } : every;

const withDay = (ask: Schedule, when: WhenIn): Understood => {
  const { day } = when;
  if (day.kind === 'day') {
    if (!when.doubt) return plainAsk(ask, day.notes);
    const offers = when.doubt.times.map(
      (time): Offer => ({
        label: say('label.time', { time }),
        ask: { ...ask, time },
      }),
    );
    return { kind: 'asked', reply: { saying: when.doubt.saying, offers } };
  }
  const offers: Offer[] = day.choices.map((one) => ({
    label: one.label,
    ask: { ...ask, day: one.day, ...defined({ time: one.time ?? ask.time }) },
  }));
  const filled = defined({ title: ask.title, time: ask.time, ends: ask.ends, place: ask.place });
  const pick = day.pick ? [formOffer('label.pick', 'meeting.schedule', filled)] : [];
  return { kind: day.kind, reply: { saying: day.saying, offers: [...offers, ...pick] } };
};

/** Each further line is something to talk about. */
const agendaOf = (lines: readonly Line[]): string[] | undefined => {
  const items = lines
    .map((line) =>
      typedText(line)
        .replace(/^[-–—*•]\s*|^\d{1,2}[.)]\s+/, '')
        .slice(0, 300)
        .trim(),
    )
    .filter((text) => text !== '');
  return items.length > 0 ? items.slice(0, 20) : undefined;
};

/** What people say before what is to be set. */
const wishes =
  /^(?:(?:please |pls |can you |could you )?(?:set up|arrange|organise|organize) (?:(?:a|an|the) )?(?:new )?(?:meeting (?:about|for|on|to discuss|called) )?)/i;

/** `title when [ "at" | "in" ] [ place ] [ every ]`; what is missing is asked by the rule of a new meeting. */
export const schedule = (typed: Line, context: ReadContext): Understood => {
  const rest = part(typed, wishes.exec(typed.plain)?.[0].length ?? 0);
  const [line, ...more] = linesOf(rest);
  if (!line) return plainAsk({ ask: 'form', form: 'meeting.schedule' });
  const agenda = agendaOf(more);
  const every = readEvery(line);
  const dated = whenIn(every ? blanked(line, every) : line, context);
  const first = every && !dated ? firstOf(every, context) : undefined;
  const when = every && first ? whenAt(every, first, line) : dated;
  if (!when) {
    const title = capital(
      joined(every ? [part(line, 0, every.start), part(line, every.end)] : [line]),
    );
    return plainAsk({
      ask: 'meeting.schedule',
      ...defined({
        title: title.slice(0, titleLength).toWellFormed() || undefined,
        every: every && settledEvery(every, false),
        agenda,
      }),
    });
  }
  const { title, place } = around(line, when, every);
  const ask: Schedule = {
    ask: 'meeting.schedule',
    ...defined({
      title: capital(title).slice(0, titleLength).toWellFormed() || undefined,
      day: dayIn(when),
      time: when.time,
      ends: when.ends,
      place: place.slice(0, placeMost).toWellFormed() || undefined,
      every: every && settledEvery(every, when.weekday),
      agenda,
    }),
  };
  return withDay(ask, when);
};

/** "The second Wednesday of the month" says its first day as well. */
const firstOf = (
  { every, quarters }: EveryRead,
  { today, nation }: ReadContext,
): Day | undefined => {
  const { nth, weekday, on } = every;
  if (on === 'working-day' && quarters) {
    const ends = `${Math.ceil(Number(today.slice(5, 7)) / 3) * 3}`.padStart(2, '0');
    const before = addMonths(`${today.slice(0, 4)}-${ends}-01`, -3);
    return slotFrom({ by: 'working-day', every: 3, nation }, before, today);
  }
  const before = addMonths(`${today.slice(0, 7)}-01`, -1);
  if (on === 'working-day') return slotFrom({ by: 'working-day', every: 1, nation }, before, today);
  if (nth === undefined || weekday === undefined) return undefined;
  return slotFrom({ by: 'weekday', every: 1, nth, weekday }, before, today);
};

/** The line with the words of its repeat out of sight, so that no date is read in them. */
const blanked = (line: Line, { start, end }: EveryRead): Line => ({
  ...line,
  plain: `${line.plain.slice(0, start)}${' '.repeat(end - start)}${line.plain.slice(end)}`,
});
