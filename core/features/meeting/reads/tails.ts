import { formOffer, plainAsk } from '../../../language/answers.ts';
import { askWho } from '../../../language/ask-who.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, meant, part, typedText } from '../../../language/line.ts';
import { readName, type WhoRead, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import type { SaidBehind, Typed } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { letterOf, type Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { SeatNamed } from '../ask-fields.ts';
import { meetingLetter } from '../letter.ts';
import { whenIn } from './when-in.ts';

/** The meeting named, if one is, and what stands behind it. Left out, the next one is meant. */
export interface Meant {
  readonly about: { readonly ref?: string; readonly in?: string };
  readonly rest: Line;
}
export const isMeeting = (under: Ref | undefined): under is Ref =>
  under !== undefined && letterOf(under) === meetingLetter;
export const namedIn = (line: Line, context: ReadContext): Meant => {
  const found = readRef(line, context);
  if (found && found.letter === meetingLetter && !found.loose) {
    return { about: defined({ ref: found.ref, in: found.in }), rest: meant(found.rest) };
  }
  const under = isMeeting(context.under) ? { ref: context.under } : {};
  return { about: under, rest: line };
};

/** A question about a meeting, where nothing else was typed. */
export const bare = (
  verb: 'show' | 'agenda' | 'minutes' | 'history' | 'who' | 'calendar' | 'file',
): Typed<SaidBehind> => ({
  verbs: [verb],
  read: ({ tail, context }) => {
    const { about, rest } = namedIn(tail, context);
    return rest.plain === '' ? plainAsk({ ask: `meeting.${verb}`, ...about }) : undefined;
  },
});
/** A word that stands alone behind the noun. */
export const alone = (verb: string, ask: Ask): Typed<SaidBehind> => ({
  verbs: [verb],
  behindNoun: true,
  read: ({ tail }) => (tail.plain === '' ? plainAsk(ask) : undefined),
});

const seatFrom = (read: WhoRead, make: (who: SeatNamed) => Ask): Understood => {
  if (read.kind === 'who') return plainAsk(make(read.who));
  const { saying, offers } = askWho(read, make);
  return read.kind === 'which'
    ? { kind: 'asked', reply: { saying, offers } }
    : refused(saying, [{ label: say('label.meeting.who', {}), ask: { ask: 'meeting.who' } }]);
};

/** What may stand behind "from" and is nobody. */
const noName = /^(?:the|a|an|my|our|this|that|work|home|here|bed)\b/i;

/** `[ ref ] [ "for" | "from" who ] [ ":" why ]`; behind "apologies" and "sorry" the rest is why, with or without a colon. */
export const answered = (
  coming: boolean,
  { tail, context }: SaidBehind,
  loose: boolean,
): Understood | undefined => {
  const { about, rest } = namedIn(tail, context);
  const colon = rest.plain.indexOf(':');
  const head = part(rest, 0, colon < 0 ? undefined : colon);
  const whyPart = colon < 0 ? undefined : part(rest, colon + 1);
  const make =
    (why: Line | undefined) =>
    (who?: SeatNamed): Ask => {
      const words = why && typedText(why).slice(0, 500).toWellFormed();
      const shared = { ...about, ...defined({ for: who }) };
      return coming
        ? { ask: 'meeting.attend', ...shared }
        : { ask: 'meeting.apologies', ...shared, ...defined({ why: words || undefined }) };
    };
  if (head.plain === '') return coming && whyPart ? undefined : plainAsk(make(whyPart)());
  const forWho = /^(?:for|(from|(?:on )?behalf of))\s+/i.exec(head.plain);
  if (forWho) {
    const name = part(head, forWho[0].length);
    const read = wholeMention(name, context) ?? readName(name.plain, context);
    const isWhy = forWho[1] !== undefined && read.kind === 'unknown' && noName.test(name.plain);
    if (!isWhy)
      return read.kind === 'unknown' && !name.plain.startsWith('@') && !loose
        ? undefined
        : seatFrom(read, make(whyPart));
  }
  return coming || !loose
    ? undefined
    : plainAsk(make(part(rest, /^[\s,;-]*/.exec(rest.plain)?.[0].length ?? 0))());
};

export const newDay = ({ tail, context }: SaidBehind): Understood | undefined => {
  const { about, rest } = namedIn(tail, context);
  const phrase = part(rest, /^to\s+/i.exec(rest.plain)?.[0].length ?? 0);
  const filled = defined({ ref: about.ref });
  if (phrase.plain === '') {
    const form = { ask: 'form', form: 'meeting.change', given: filled } as const;
    return about.ref === undefined
      ? undefined
      : plainAsk({ ...form, ...defined({ in: about.in }) });
  }
  const read = movedTo(phrase, about, context);
  if (read) return read;
  return about.ref === undefined
    ? undefined
    : refused(say('date.unread', { phrase: phrase.plain.slice(0, 80) }), [
        formOffer('label.pick', 'meeting.change', filled),
      ]);
};

/** A day, or a day and its hours, as the new date of a meeting. */
export const movedTo = (
  phrase: Line,
  about: Meant['about'],
  context: ReadContext,
): Understood | undefined => {
  const found = whenIn(phrase, context);
  const whole = found && found.start === 0 && found.end === phrase.plain.length;
  const read = whole ? found.day : readWhen(phrase.plain, context);
  if (!read) return undefined;
  const times = whole ? defined({ time: found.time, ends: found.ends }) : {};
  const make = (day: string, time?: string): Ask => ({
    ask: 'meeting.move',
    ...about,
    day,
    ...times,
    ...defined({ time: time ?? (times as { time?: string }).time }),
  });
  if (read.kind === 'day') return plainAsk(make(read.day, read.time), read.notes);
  const offers: Offer[] = read.choices.map((one) => ({
    label: one.label,
    ask: make(one.day, one.time),
  }));
  return { kind: read.kind, reply: { saying: read.saying, offers } };
};

export const calledOff = ({ tail, context }: SaidBehind): Understood | undefined => {
  const { about, rest } = namedIn(tail, context);
  if (rest.plain !== '' && about.ref === undefined) return undefined;
  const why = typedText(part(rest, /^[\s:,;-]*/.exec(rest.plain)?.[0].length ?? 0));
  return plainAsk({
    ask: 'meeting.cancel',
    ...about,
    ...defined({ why: why.slice(0, 500).toWellFormed() || undefined }),
  });
};

export const toMeeting = /(?<!\s)\s+to\s+(?=(?:[\p{L}\p{N}-]+\s+)?#?m\s?-?\d+$)/iu;
/** Words behind an item that say no more than where it goes. */
const onAgenda =
  /(?:(?<!\s)\s+(?:to|on|for) (?:the |our )?(?:next )?(?:meeting's )?agenda(?: for (?:the )?next (?:meeting|time))?)(?:[\s,]+(?:please|pls|thanks))?[.!]*$|(?<![\s,])[\s,]+(?:please|pls)[.!]*$/i;
export const agendaItem = ({ tail: line, context }: SaidBehind): Understood => {
  const to = toMeeting.exec(line.plain);
  const { about, rest } = namedIn(to ? part(line, to.index + to[0].length) : line, context);
  const words = to ? part(line, 0, to.index) : rest;
  const on = onAgenda.exec(words.plain);
  const text = typedText(on ? part(words, 0, on.index) : words);
  if (text === '') {
    const form = { form: 'meeting.add', given: defined({ ref: about.ref }) };
    return plainAsk({ ask: 'form', ...form, ...defined({ in: about.in }) });
  }
  return plainAsk({ ask: 'meeting.add', ...about, item: text.slice(0, 300).toWellFormed() });
};

/** "undo M-3": of the meeting that is named, and none else. */
export const undone = ({ tail, context }: SaidBehind): Understood | undefined => {
  const { about, rest } = namedIn(tail, context);
  const { ref } = about;
  return ref !== undefined && rest.plain === ''
    ? plainAsk({ ask: 'meeting.undo', ref, ...defined({ in: about.in }) })
    : undefined;
};
