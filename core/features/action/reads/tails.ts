import { type About, answerDay, formOffer, plainAsk } from '../../../language/answers.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { Understood } from '../../../language/reading.ts';
import { say } from '../../../language/saying.ts';
import type { SaidOf, Typed } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import type { AboutOne } from '../../../subject/thing.ts';

const shortMost = 500;

/** Opens a form about the action. */
export const openForm = (name: string, { ref, in: partnership }: About): Understood =>
  plainAsk({ ask: 'form', form: name, given: { ref }, ...defined({ in: partnership }) });

/** Without the words that join a verb to what follows it. */
export const behind = (tail: Line, joining: RegExp): Line =>
  part(tail, joining.exec(tail.plain)?.[0].length ?? 0);

const noteOf = (about: About, text: string): Offer => ({
  label: say('label.reading.note', {}),
  ask: { ask: 'action.note', ...about, text },
});

/** Verbs that take nothing more: what was typed behind them is offered as a note. */
export const bare = (verbs: readonly string[], name: AboutOne & `action.${string}`): Typed => ({
  verbs,
  alone: true,
  read: ({ about, tail }) => {
    const ask = { ask: name, ...about } as Ask;
    const text = typedText(tail);
    if (text === '') return plainAsk(ask);
    const notes = [say('reading.tail-left', { text })];
    return { kind: 'ask', ask, notes, offers: [noteOf(about, text)] };
  },
});

/** Verbs behind which stands why. A reason is short; a long one is offered cut, and whole as a note. */
export const withReason = (
  verbs: readonly string[],
  name: 'action.block' | 'action.drop',
): Typed => ({
  verbs,
  read: ({ about, tail }) => {
    const reason = typedText(tail);
    if (reason.length <= shortMost) {
      return plainAsk({ ask: name, ...about, ...defined({ reason: reason || undefined }) });
    }
    const saying = say('reading.too-long', { length: reason.length, most: shortMost });
    const cut: Offer = {
      label: say('label.reading.first-part', { most: shortMost }),
      ask: { ask: name, ...about, reason: reason.slice(0, shortMost).toWellFormed() },
    };
    return refused(saying, [cut, noteOf(about, reason)]);
  },
});

/** A new date behind a verb, or its form. */
export const dated = ({ about, tail, context }: SaidOf): Understood => {
  const phrase = behind(tail, /^(?:(?:is|due|by|on|to|for|=)\s+)+/i);
  if (phrase.plain === '') return openForm('action.due', about);
  const pick = formOffer('label.pick', 'action.due', { ref: about.ref });
  return answerDay(phrase, context, (due) => ({ ask: 'action.due', ...about, due }), pick);
};
