import { helpFor, nearMiss, plainAsk } from '../../../language/answers.ts';
import type { Reading } from '../../../language/grammar.ts';
import { type Line, part, retyped } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { type SaidBehind, type Typed, verbTable } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import { rules } from '../commands.ts';
import { meetingLetter } from '../letter.ts';
import { schedule } from './schedule.ts';
import { readSpoken } from './spoken.ts';
import { agendaItem, isMeeting, toMeeting } from './tails.ts';

export const verbs = /* @__PURE__ */ verbTable<SaidBehind>(rules);

const firstWord = /^[\p{L}]+(?![\p{L}\p{N}'-])/u;

/** `M-3`, `M-3 apologies`: the reference first. */
const byReference = (line: Line, context: ReadContext): Understood | undefined => {
  const found = readRef(line, context);
  if (found?.letter !== meetingLetter || found.loose) return undefined;
  if (found.rest.plain === '') {
    return plainAsk({ ask: 'meeting.show', ref: found.ref, ...defined({ in: found.in }) });
  }
  const word = firstWord.exec(found.rest.plain)?.[0] ?? '';
  const verb = verbs.of(word);
  if (!verb || verb.verbs.includes('schedule')) return undefined;
  const under = { ...context, under: found.ref };
  return verb.read({ tail: part(found.rest, word.length), context: under });
};

/** Everything that follows the noun "meeting". A verb counts where what follows fits it; else it begins a new meeting's name. */
export const readMeeting = (rest: Line, context: ReadContext): Understood | undefined => {
  if (rest.plain === '') return plainAsk({ ask: 'form', form: 'meeting.schedule' });
  const named = byReference(rest, context) ?? helpFor('meeting', rest);
  if (named) return named;
  const spoken = readSpoken(rest, context);
  if (spoken) return spoken;
  const word = firstWord.exec(rest.plain)?.[0] ?? '';
  const verb = verbs.of(word);
  const after = part(rest, word.length);
  const done = verb?.read({ tail: after, context });
  if (done) return done;
  const near = verb ? undefined : nearest(word, verbs.words());
  const follows =
    near !== undefined && (after.plain === '' || readRef(after, context)?.letter === meetingLetter);
  if (follows) return nearMiss(retyped(part(rest, 0, word.length), near));
  return schedule(rest, context);
};

/** Whether a word is said of one meeting. */
const saidOfMeeting = (verb: Typed<SaidBehind> | undefined): verb is Typed<SaidBehind> =>
  verb !== undefined && !verb.behindNoun;

/** A word said of the meeting that stands by it, where what follows fits: "attend M-3" needs no noun. */
export const readOfMeeting: Reading = (line, context) => {
  const word = firstWord.exec(line.plain)?.[0] ?? '';
  const verb = verbs.of(word);
  const after = part(line, word.length);
  const ref = readRef(after, context);
  const named = ref?.letter === meetingLetter && !ref.loose;
  return saidOfMeeting(verb) && (named || (verb.read === agendaItem && toMeeting.test(after.plain)))
    ? verb.read({ tail: after, context })
    : byReference(line, context);
};

/** Words in the thread of a meeting's card need neither noun nor reference. */
export const readUnderMeeting: Reading = (line, context) => {
  if (!isMeeting(context.under)) return undefined;
  const word = firstWord.exec(line.plain)?.[0] ?? '';
  const verb = verbs.of(word);
  return saidOfMeeting(verb) ? verb.read({ tail: part(line, word.length), context }) : undefined;
};
