import { answerDay } from '../../../language/answers.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Grammar, otherChoices } from '../../../language/grammar.ts';
import { type Line, part, splitWord, typedText } from '../../../language/line.ts';
import { moreDays } from '../../../language/more-time.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { PartnershipId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { partsOf, readVerb, verbAsk } from './verb.ts';
import { finishing } from './words.ts';

/** An action that stood in the last message to somebody. */
export interface Nudged {
  readonly ref: Ref;
  readonly partnership: PartnershipId;
  readonly title: string;
  /** Was finished or given up since. */
  readonly settled?: true;
  /** Something else was said there since, or beside it: it is asked back. */
  readonly unsure?: true;
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** What the last message to the asker was about, or the one in whose thread they type: words in private are read against it. */
    readonly lastNudged?: readonly Nudged[];
  }
}

interface Meant {
  readonly ask: (nudged: Nudged) => Ask;
  readonly saying: (nudged: Nudged) => Saying;
  /** It was said in more than the one word, and may be about something else. */
  readonly told?: boolean;
  /** The words may well be the text of something new: it is asked back. */
  readonly unsure?: boolean;
}

const about = ({ ref, partnership }: Nudged) => ({ in: partnership, ref });
const tailAfter = (line: Line, length: number): string =>
  typedText(part(line, length + (/^[\s,:;.!-]*/.exec(line.plain.slice(length))?.[0].length ?? 0)));

/** A longer line says more than that. */
const mostOfMoreTime = 60;

const meant = (line: Line): Meant | undefined => {
  const notMine = /^not mine\b/i.exec(line.plain);
  if (notMine) {
    return {
      ask: (nudged) => ({ ask: 'action.decline', ...about(nudged) }),
      saying: ({ ref }) => say('reading.mark-not-yours', { ref }),
    };
  }
  const later = moreDays(line.plain);
  if (later !== undefined && line.plain.length <= mostOfMoreTime) {
    return {
      ask: (nudged) => ({ ask: 'action.due', ...about(nudged), later }),
      saying: ({ ref }) => say('reading.mark-later', { ref, later }),
    };
  }
  const word = splitWord(line)?.word.plain ?? '';
  const rest = tailAfter(line, word.length);
  if (finishing.has(word.toLowerCase())) {
    const outcome = defined({ outcome: rest || undefined });
    return {
      ask: (nudged) => ({ ask: 'action.done', ...about(nudged), ...outcome }),
      saying: ({ ref }) => say('reading.mark-done', { ref, ...outcome }),
      told: rest !== '',
      unsure: rest !== '' && !/^(?:done|finished|completed)$/i.test(word),
    };
  }
  if (/^blocked?$/i.test(word) && rest.length <= 500) {
    const reason = defined({ reason: rest || undefined });
    return {
      ask: (nudged) => ({ ask: 'action.block', ...about(nudged), ...reason }),
      saying: ({ ref }) => say('reading.mark-blocked', { ref, ...reason }),
      told: rest !== '',
      unsure: rest !== '' && !/^blocked$/i.test(word),
    };
  }
  return undefined;
};

const thing = (nudged: Nudged, ask: Ask): Offer => ({
  label: say('label.reading.thing', { ref: nudged.ref, title: nudged.title }),
  ask,
});

/** Verbs behind which a whole line may stand that is still about the one thing. */
const goesOn: ReadonlySet<Ask['ask']> = new Set(['action.due', 'action.snooze', 'action.assign']);

/** Any other verb, as it is read under the card of the one thing. */
const verbOf = (line: Line, only: Nudged, context: ReadContext): Understood | undefined => {
  const under = { ...context, under: only.ref };
  const verb = readVerb(partsOf(line, under), under);
  const read = verb && verbAsk(verb, under);
  if (read?.kind !== 'ask' || !verb) return undefined;
  if (verb.tail.plain !== '' && !goesOn.has(read.ask.ask)) return undefined;
  const ask = { ...read.ask, in: only.partnership } as Ask;
  return only.unsure
    ? asked(say('reading.which-nudged', {}), [thing(only, ask)])
    : { ...read, ask };
};

/** A day, alone or behind "due", "by" or "new date". */
const newDate = (line: Line, nudged: readonly Nudged[], context: ReadContext) => {
  const found = /^(?:(?:due|by|until|new date)\s+)?/i.exec(line.plain)?.[0] ?? '';
  const [only, second] = nudged;
  if (!only) return undefined;
  const phrase = part(line, found.length);
  if (found === '' && !readWhen(phrase.plain, context)) return undefined;
  const read = answerDay(phrase, context, (due) => ({ ask: 'action.due', ...about(only), due }));
  if (read.kind !== 'ask' || read.ask.ask !== 'action.due') return second ? undefined : read;
  const { due = context.today } = read.ask;
  if (second === undefined && found !== '' && !only.unsure) return read;
  const saying = second
    ? say('reading.which-nudged', {})
    : say('reading.mark-due', { ref: only.ref, due });
  return asked(
    saying,
    nudged.map((one) => thing(one, { ask: 'action.due', ...about(one), due })),
  );
};

/** What was meant is done where the message was about one thing; where it may be about something else it is asked back. */
const ofOne = (only: Nudged, said: Meant, others: readonly Offer[]): Understood => {
  if (others.length === 0 && !said.unsure && !only.unsure)
    return { kind: 'ask', ask: said.ask(only) };
  return asked(said.saying(only), [
    { label: say('label.yes', {}), about: `${only.ref} ${only.title}`, ask: said.ask(only) },
    { label: say('label.no', {}), ask: { ask: 'never-mind' } },
    ...others,
  ]);
};

export const allDone =
  /^(?:(?:they(?:'re| are)|i(?:'ve| have) (?:done|finished)) )?(?:all|both|everything|the lot)(?: (?:of )?(?:them|these|those|it))?(?: (?:is|are|now))*(?: (?:done|finished|complete|completed|sorted))?$/i;
/** "all of them are done": those of one partnership in one go, or one of them. */
const everyOne = (all: readonly Nudged[]): Understood => {
  const [first] = all;
  const same = all.every(({ partnership }) => partnership === first?.partnership);
  const refs = all.map(({ ref }) => ref);
  const every: Offer[] =
    first && same && all.length > 1
      ? [
          {
            label: say('label.reading.all-of', { count: all.length }),
            about: refs.join(', '),
            ask: { ask: 'action.done-all', in: first.partnership, refs },
          },
        ]
      : [];
  const each = all.map((one) => thing(one, { ask: 'action.done', ...about(one) }));
  return asked(say('reading.which-nudged', {}), [...every, ...each]);
};

/**
 * Words in a direct message, read against the last message there: "done, lit last night". After a message about one
 * thing they mean that thing; of several one is chosen.
 */
export const readAgainstNudge = (
  line: Line,
  context: ReadContext,
  grammar: Grammar,
): Understood | undefined => {
  const all = context.lastNudged ?? [];
  const [only, second] = all;
  if (!only) return undefined;
  const open = all.filter(({ settled }) => !settled);
  const left = second && open.length > 0 ? open : all;
  const said = meant(line);
  if (second && allDone.test(line.plain)) return everyOne(left);
  if (!said) {
    return newDate(line, left, context) ?? (second ? undefined : verbOf(line, only, context));
  }
  const others = said.told ? otherChoices('action', line, context, grammar) : [];
  if (!second) return ofOne(only, said, others);
  const things = left.map((one) => thing(one, said.ask(one)));
  return asked(say('reading.which-nudged', {}), [...things, ...others]);
};

/** The longest note, in characters. */
const noteMost = 3000;

/** The actions of the last message with the line as a note, where it may be about one of them. */
export const noteChoices = (line: Line, { lastNudged = [] }: ReadContext): Offer[] => {
  const text = typedText(line).slice(0, noteMost).toWellFormed();
  return lastNudged
    .filter(({ settled }) => !settled)
    .map((one) => thing(one, { ask: 'action.note', ...about(one), text }));
};
