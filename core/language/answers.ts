import type { Day, PartnershipId, Ref } from '../model/ids.ts';
import type { Offer } from '../model/offer.ts';
import { asked, refused } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { DateContext, DayRead } from './dates/day-read.ts';
import { correctedDate } from './dates/due.ts';
import { readWhen } from './dates/when.ts';
import type { Grammar, Reading } from './grammar.ts';
import { type Line, retyped } from './line.ts';
import type { Understood } from './reading.ts';
import { type Code, type Saying, say } from './saying.ts';

export const plainAsk = (ask: Ask, notes: readonly Saying[] = []): Understood =>
  notes.length === 0 ? { kind: 'ask', ask } : { kind: 'ask', ask, notes };

const wantsHelp =
  /^(?:help(?: me)?|\?)(?:,? (?:please|pls))?[?!.]*$|^how (?:do|can|should|would) (?:i|we|you) (?!get|find|reach|dial|park)/i;
/** "help" behind a noun, and "how do I …": how it is typed. */
export const helpFor = (topic: string, { plain }: Line): Understood | undefined =>
  wantsHelp.test(plain) ? plainAsk({ ask: 'help', topic }) : undefined;

type PlainCode = Extract<Code, 'label.pick' | 'label.help' | 'label.reading.choose'>;

/** A form filled with what is already known. */
export const formOffer = (
  code: PlainCode,
  form: string,
  given: Readonly<Record<string, string>>,
): Offer => ({ label: say(code, {}), ask: { ask: 'form', form, given }, opens: 'form' });

/** A line as it is shown back: without its slash and the noun that goes without saying. */
export const withoutNoun = (line: string): string =>
  line.replace(/^\W*(?:actions?|task|todo)[\s:,]+/i, '');

/** "Did you mean …?": the corrected line is a button, never done by itself (rules: Near misses). */
export const nearMiss = (corrected: string, others: readonly Offer[] = []): Understood => {
  const line = withoutNoun(corrected).replace(/\.$/, '');
  return asked(say('reading.near', { line }), [
    { label: say('label.reading.line', { line }), ask: { ask: 'read', text: corrected } },
    ...others,
  ]);
};

/** A noun behind which nothing is expected: "mine", "undo". */
export const readAlone =
  (ask: Ask): Reading =>
  (rest) =>
    rest.plain === '' ? plainAsk(ask) : undefined;

/** What a date that was read makes of an ask: the ask itself, or the question back with every choice as a whole ask. */
const fromDay = (read: DayRead, make: (day: Day) => Ask, pick: Offer | undefined): Understood => {
  if (read.kind === 'day') return plainAsk(make(read.day), read.notes);
  const offers: Offer[] = read.choices.map(({ label, day }) => ({ label, ask: make(day) }));
  if (read.pick && pick) offers.push(pick);
  return { kind: read.kind, reply: { saying: read.saying, offers } };
};

/** A part of a line that must be a date and nothing else. */
export const answerDay = (
  phrase: Line,
  context: DateContext,
  make: (day: Day) => Ask,
  pick?: Offer,
): Understood => {
  const read = readWhen(phrase.plain, context);
  if (read) return fromDay(read, make, pick);
  const corrected = correctedDate(phrase.plain, context);
  if (corrected !== undefined) return nearMiss(retyped(phrase, corrected));
  return refused(say('date.unread', { phrase: phrase.plain.slice(0, 80) }), pick ? [pick] : []);
};

const askWithin = (ask: Ask, partnership: PartnershipId, { features }: Grammar): Ask =>
  features.some(({ unscoped }) => unscoped?.includes(ask.ask)) ||
  ('in' in ask && ask.in !== undefined)
    ? ask
    : ({ ...ask, in: partnership } as Ask);

/** Puts everything that was understood into the partnership that the line names. */
export const within = (
  understood: Understood,
  partnership: PartnershipId | undefined,
  grammar: Grammar,
): Understood => {
  if (partnership === undefined) return understood;
  const offered = (offers: readonly Offer[] | undefined) =>
    offers?.map((offer) => ({ ...offer, ask: askWithin(offer.ask, partnership, grammar) }));
  if (understood.kind === 'ask') {
    const offers = offered(understood.offers);
    return {
      ...understood,
      ask: askWithin(understood.ask, partnership, grammar),
      ...(offers ? { offers } : {}),
    };
  }
  const offers = offered(understood.reply.offers);
  return { ...understood, reply: { ...understood.reply, ...(offers ? { offers } : {}) } };
};

/** A thing named in a line. */
export interface About {
  readonly ref: Ref;
  readonly in?: PartnershipId;
}
