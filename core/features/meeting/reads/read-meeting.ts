import { formOffer, nearMiss, plainAsk } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import type { Reading } from '../../../language/grammar.ts';
import { type Line, part, retyped, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import { askWho, readName, type WhoRead, wholeMention } from '../../../language/people.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { letterOf, type Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { SeatNamed } from '../ask-fields.ts';
import { meetingLetter } from '../letter.ts';
import { schedule } from './schedule.ts';
import { type Verb, verbOf, verbWords } from './verbs.ts';
import { whenIn } from './when-in.ts';

/** The meeting named, if one is, and what stands behind it. Left out, the next one is meant. */
interface Named {
  readonly about: { readonly ref?: string; readonly in?: string };
  readonly rest: Line;
}
const isMeeting = (under: Ref | undefined): under is Ref =>
  under !== undefined && letterOf(under) === meetingLetter;
const namedIn = (line: Line, context: ReadContext): Named => {
  const found = readRef(line, context);
  if (found && found.letter === meetingLetter && !found.loose) {
    return { about: defined({ ref: found.ref, in: found.in }), rest: found.rest };
  }
  const under = isMeeting(context.under) ? { ref: context.under } : {};
  return { about: under, rest: line };
};

/** A question about a meeting, where nothing else was typed. */
const asks =
  (
    name: 'meeting.show' | 'meeting.agenda' | 'meeting.minutes' | 'meeting.history' | 'meeting.who',
  ) =>
  (line: Line, context: ReadContext): Understood | undefined => {
    const { about, rest } = namedIn(line, context);
    return rest.plain === '' ? plainAsk({ ask: name, ...about }) : undefined;
  };

const seatFrom = (read: WhoRead, make: (who: SeatNamed) => Ask): Understood => {
  if (read.kind === 'who') return plainAsk(make(read.who));
  const { saying, offers } = askWho(read, make);
  return read.kind === 'which'
    ? { kind: 'asked', reply: { saying, offers } }
    : refused(saying, [{ label: say('label.meeting.who', {}), ask: { ask: 'meeting.who' } }]);
};

/** `[ ref ] [ "for" who ] [ ":" why ]`; behind "apologies" and "sorry" the rest is why, with or without a colon. */
const answer = (
  coming: boolean,
  line: Line,
  context: ReadContext,
  loose: boolean,
): Understood | undefined => {
  const { about, rest } = namedIn(line, context);
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
  const forWho = /^for\s+/i.exec(head.plain);
  if (forWho) {
    const name = part(head, forWho[0].length);
    const read = wholeMention(name, context) ?? readName(name.plain, context);
    return read.kind === 'unknown' && !name.plain.startsWith('@') && !loose
      ? undefined
      : seatFrom(read, make(whyPart));
  }
  return coming || !loose
    ? undefined
    : plainAsk(make(part(rest, /^[\s,;-]*/.exec(rest.plain)?.[0].length ?? 0))());
};

const move = (line: Line, context: ReadContext): Understood | undefined => {
  const { about, rest } = namedIn(line, context);
  const phrase = part(rest, /^to\s+/i.exec(rest.plain)?.[0].length ?? 0);
  const filled = defined({ ref: about.ref });
  if (phrase.plain === '') {
    const form = { ask: 'form', form: 'meeting.change', given: filled } as const;
    return about.ref === undefined
      ? undefined
      : plainAsk({ ...form, ...defined({ in: about.in }) });
  }
  const found = whenIn(phrase, context);
  const whole = found && found.start === 0 && found.end === phrase.plain.length;
  const read = whole ? found.day : readWhen(phrase.plain, context);
  if (!read) {
    if (about.ref === undefined) return undefined;
    return refused(say('date.unread', { phrase: phrase.plain.slice(0, 80) }), [
      formOffer('label.pick', 'meeting.change', filled),
    ]);
  }
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

const cancel = (line: Line, context: ReadContext): Understood | undefined => {
  const { about, rest } = namedIn(line, context);
  if (rest.plain !== '' && about.ref === undefined) return undefined;
  const why = typedText(part(rest, /^[\s:,;-]*/.exec(rest.plain)?.[0].length ?? 0));
  return plainAsk({
    ask: 'meeting.cancel',
    ...about,
    ...defined({ why: why.slice(0, 500).toWellFormed() || undefined }),
  });
};

const toMeeting = /\s+to\s+(?=(?:[\p{L}\p{N}-]+\s+)?#?m\s?-?\d+$)/iu;
const add = (line: Line, context: ReadContext): Understood => {
  const to = toMeeting.exec(line.plain);
  const { about, rest } = namedIn(to ? part(line, to.index + to[0].length) : line, context);
  const item = typedText(to ? part(line, 0, to.index) : rest);
  if (item === '') {
    const form = { form: 'meeting.add', given: defined({ ref: about.ref }) };
    return plainAsk({ ask: 'form', ...form, ...defined({ in: about.in }) });
  }
  return plainAsk({ ask: 'meeting.add', ...about, item: item.slice(0, 300).toWellFormed() });
};

const doing = (
  verb: Verb,
  rest: Line,
  context: ReadContext,
  word: string,
): Understood | undefined => {
  switch (verb) {
    case 'schedule':
      return schedule(rest, context);
    case 'next':
      return rest.plain === '' ? plainAsk({ ask: 'meeting.show' }) : undefined;
    case 'list':
      return rest.plain === '' ? plainAsk({ ask: 'meeting.list' }) : undefined;
    case 'agenda':
      return asks('meeting.agenda')(rest, context);
    case 'minutes':
      return asks('meeting.minutes')(rest, context);
    case 'history':
      return asks('meeting.history')(rest, context);
    case 'show':
      return asks('meeting.show')(rest, context);
    case 'who':
      return asks('meeting.who')(rest, context);
    case 'add':
      return add(rest, context);
    case 'attend':
      return answer(true, rest, context, false);
    case 'apologies':
      return answer(false, rest, context, word !== 'no');
    case 'move':
      return move(rest, context);
    case 'cancel':
      return cancel(rest, context);
    case 'undo': {
      const { about, rest: more } = namedIn(rest, context);
      const { ref } = about;
      return ref !== undefined && more.plain === ''
        ? plainAsk({ ask: 'meeting.undo', ref, ...defined({ in: about.in }) })
        : undefined;
    }
  }
};

const firstWord = /^[\p{L}]+(?![\p{L}\p{N}'-])/u;

/** `M-3`, `M-3 apologies`: the reference first. */
const byReference = (line: Line, context: ReadContext): Understood | undefined => {
  const found = readRef(line, context);
  if (found?.letter !== meetingLetter || found.loose) return undefined;
  if (found.rest.plain === '') {
    return plainAsk({ ask: 'meeting.show', ref: found.ref, ...defined({ in: found.in }) });
  }
  const word = firstWord.exec(found.rest.plain)?.[0] ?? '';
  const verb = verbOf(word);
  if (!verb || verb === 'schedule') return undefined;
  const under = { ...context, under: found.ref };
  return doing(verb, part(found.rest, word.length), under, word.toLowerCase());
};

/** Everything that follows the noun "meeting". A verb counts where what follows fits it; else it begins a new meeting's name. */
export const readMeeting = (rest: Line, context: ReadContext): Understood | undefined => {
  if (rest.plain === '') return plainAsk({ ask: 'form', form: 'meeting.schedule' });
  const named = byReference(rest, context);
  if (named) return named;
  const word = firstWord.exec(rest.plain)?.[0] ?? '';
  const verb = verbOf(word);
  const after = part(rest, word.length);
  const done = verb && doing(verb, after, context, word.toLowerCase());
  if (done) return done;
  const near = verb ? undefined : nearest(word, verbWords);
  const follows =
    near !== undefined && (after.plain === '' || readRef(after, context)?.letter === meetingLetter);
  if (follows) return nearMiss(retyped(part(rest, 0, word.length), near));
  return schedule(rest, context);
};

const begins: readonly (Verb | undefined)[] = [undefined, 'schedule', 'list', 'next'];
/** Whether a word is said of one meeting. */
const saidOfMeeting = (word: string): boolean => !begins.includes(verbOf(word));

/** A word said of the meeting that stands by it, where what follows fits: "attend M-3" needs no noun. */
export const readOfMeeting: Reading = (line, context) => {
  const word = firstWord.exec(line.plain)?.[0] ?? '';
  const verb = verbOf(word);
  const after = part(line, word.length);
  const ref = readRef(after, context);
  const named = ref?.letter === meetingLetter && !ref.loose;
  return verb && saidOfMeeting(word) && (named || (verb === 'add' && toMeeting.test(after.plain)))
    ? doing(verb, after, context, word.toLowerCase())
    : byReference(line, context);
};

/** Words in the thread of a meeting's card need neither noun nor reference. */
export const readUnderMeeting: Reading = (line, context) => {
  if (!isMeeting(context.under)) return undefined;
  const word = firstWord.exec(line.plain)?.[0] ?? '';
  const verb = verbOf(word);
  return verb && saidOfMeeting(word)
    ? doing(verb, part(line, word.length), context, word.toLowerCase())
    : undefined;
};
