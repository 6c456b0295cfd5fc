import { reviewChoices } from '../features/review/reads/reply.ts';
import type { Ask } from '../features/shapes.ts';
import { defined } from '../lib/defined.ts';
import type { Offer } from '../model/offer.ts';
import { asked } from '../model/outcome.ts';
import { answerDay, plainAsk } from './answers.ts';
import { splitWord } from './first-word.ts';
import { type Line, part, typedText } from './line.ts';
import type { ReadContext, Understood } from './reading.ts';
import { type Saying, say } from './saying.ts';
import { finishing } from './words.ts';

type Nudged = NonNullable<ReadContext['lastNudged']>[number];

const courtesy =
  /^(?:(?:many )?thanks?(?: you)?(?: (?:very|so) much| a lot)?|thx|ta|cheers|hello|hi|hey|hiya|good (?:morning|afternoon|evening)|morning|ok(?:ay)?|great|got it|will do|👍)(?: (?:folkmoot|all|there))?!*$/iu;

/** Thanks, hello, ok. */
export const courteous = ({ plain }: Line): boolean => courtesy.test(plain);
/** They are answered in a direct message only (rules: Direct messages). */
export const readCourtesy = (line: Line): Understood | undefined =>
  courteous(line) ? plainAsk({ ask: 'courtesy' }) : undefined;

/**
 * What people say of themselves in whole sentences, wherever they say it (rules: Direct messages).
 */
const ofOneself: readonly (readonly [said: RegExp, ask: Ask])[] = [
  [/^reach me here$/i, { ask: 'person.reach-here' }],
  [/^(?:i'?m )?back(?: now)?$/i, { ask: 'person.away' }],
  [/^(?:less(?: of this)?|stop|unsubscribe)$/i, { ask: 'person.less' }],
  [/^why am i getting this\??$/i, { ask: 'person.why' }],
  [/^(?:show )?my things\??$/i, { ask: 'mine' }],
];
export const readOfOneself = ({ plain }: Line): Understood | undefined => {
  const ask = ofOneself.find(([said]) => said.test(plain))?.[1];
  return ask && plainAsk(ask);
};

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
export const readAgainstNudge = (line: Line, context: ReadContext): Understood | undefined => {
  const nudged = context.lastNudged ?? [];
  const [only, second] = nudged;
  if (!only) return undefined;
  const said = meant(line);
  if (!said) return newDate(line, nudged, context);
  const reviews = said.told ? reviewChoices(line, context) : [];
  if (second) {
    const things = nudged.map((one) => thing(one, said.ask(one)));
    return asked(say('reading.which-nudged', {}), [...things, ...reviews]);
  }
  return asked(said.saying(only), [
    { label: say('label.yes', {}), about: `${only.ref} ${only.title}`, ask: said.ask(only) },
    { label: say('label.no', {}), ask: { ask: 'never-mind' } },
    ...reviews,
  ]);
};
