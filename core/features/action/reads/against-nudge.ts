import { answerDay } from '../../../language/answers.ts';
import { type Grammar, otherChoices } from '../../../language/grammar.ts';
import { type Line, part, splitWord, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { PartnershipId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { finishing } from './words.ts';

/** An action that somebody was nudged about. */
export interface Nudged {
  readonly ref: Ref;
  readonly partnership: PartnershipId;
  readonly title: string;
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** What the last nudge to the asker was about: words in a direct message are read against it. */
    readonly lastNudged?: readonly Nudged[];
  }
}

interface Meant {
  readonly ask: (nudged: Nudged) => Ask;
  readonly saying: (nudged: Nudged) => Saying;
  /** It was said in more than the one word, and may be about something else. */
  readonly told?: boolean;
}

const about = ({ ref, partnership }: Nudged) => ({ in: partnership, ref });
const tailAfter = (line: Line, length: number): string =>
  typedText(part(line, length + (/^[\s,:;.!-]*/.exec(line.plain.slice(length))?.[0].length ?? 0)));

const meant = (line: Line): Meant | undefined => {
  const notMine = /^not mine\b/i.exec(line.plain);
  if (notMine) {
    return {
      ask: (nudged) => ({ ask: 'action.decline', ...about(nudged) }),
      saying: ({ ref }) => say('reading.mark-not-yours', { ref }),
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
    };
  }
  if (/^blocked?$/i.test(word) && rest.length <= 500) {
    const reason = defined({ reason: rest || undefined });
    return {
      ask: (nudged) => ({ ask: 'action.block', ...about(nudged), ...reason }),
      saying: ({ ref }) => say('reading.mark-blocked', { ref, ...reason }),
      told: rest !== '',
    };
  }
  return undefined;
};

const thing = (nudged: Nudged, ask: Ask): Offer => ({
  label: say('label.reading.thing', { ref: nudged.ref, title: nudged.title }),
  ask,
});

const newDate = (line: Line, nudged: readonly Nudged[], context: ReadContext) => {
  const found = /^(?:due|by|until|new date)\s+/i.exec(line.plain);
  const [only, second] = nudged;
  if (!found || !only) return undefined;
  const phrase = part(line, found[0].length);
  const read = answerDay(phrase, context, (due) => ({ ask: 'action.due', ...about(only), due }));
  if (read.kind === 'ask' && read.ask.ask === 'action.due') {
    const { due } = read.ask;
    return asked(
      say('reading.which-nudged', {}),
      nudged.map((one) => thing(one, { ask: 'action.due', ...about(one), due })),
    );
  }
  return second ? undefined : read;
};

/**
 * Words in a direct message, read against the last nudge: "done, lit last night". Nothing is done by itself: one
 * thing is confirmed with one press, and of several one is chosen.
 */
export const readAgainstNudge = (
  line: Line,
  context: ReadContext,
  grammar: Grammar,
): Understood | undefined => {
  const nudged = context.lastNudged ?? [];
  const [only, second] = nudged;
  if (!only) return undefined;
  const said = meant(line);
  if (!said) return newDate(line, nudged, context);
  const others = said.told ? otherChoices('action', line, context, grammar) : [];
  if (second) {
    const things = nudged.map((one) => thing(one, said.ask(one)));
    return asked(say('reading.which-nudged', {}), [...things, ...others]);
  }
  return asked(said.saying(only), [
    { label: say('label.yes', {}), about: `${only.ref} ${only.title}`, ask: said.ask(only) },
    { label: say('label.no', {}), ask: { ask: 'never-mind' } },
    ...others,
  ]);
};

/** The longest note, in characters. */
const noteMost = 3000;

/** The actions of the last nudge with the line as a note, where it may be about one of them. */
export const noteChoices = (line: Line, { lastNudged = [] }: ReadContext): Offer[] => {
  const text = typedText(line).slice(0, noteMost).toWellFormed();
  return lastNudged.map((one) => thing(one, { ask: 'action.note', ...about(one), text }));
};
