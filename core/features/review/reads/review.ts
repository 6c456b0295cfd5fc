import { helpFor, nearMiss, plainAsk } from '../../../language/answers.ts';
import type { Reading } from '../../../language/grammar.ts';
import { type Line, part, retyped, typedText } from '../../../language/line.ts';
import { nearest } from '../../../language/nearest.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { say } from '../../../language/saying.ts';
import { verbTable } from '../../../language/verbs.ts';
import { defined } from '../../../lib/defined.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { typedRules } from '../commands.ts';
import { reviewLetter } from '../letter.ts';

const words: Readonly<Record<string, Ask>> = {
  due: { ask: 'review.due' },
  next: { ask: 'review.due' },
  start: { ask: 'review.start' },
  begin: { ask: 'review.start' },
  list: { ask: 'review.list' },
  all: { ask: 'review.list' },
};
export const verbs = /* @__PURE__ */ verbTable(typedRules);
/** The review that is named, and what is said of it; nothing where the words behind it are none of those. */
const namedIn = (line: Line, context: ReadContext) => {
  const verb = new RegExp(`^(?:${verbs.words().join('|')})\\s+`, 'i').exec(line.plain)?.[0] ?? '';
  const found = readRef(part(line, verb.length), context);
  if (found?.letter !== reviewLetter) return undefined;
  const tail = found.rest.plain;
  const word = verb.trim() || tail.replace(/^as\s+/i, '') || 'show';
  const about = defined({ ref: found.ref, in: found.in });
  const said = verbs.of(word)?.read({ about, tail: found.rest, context });
  return { about, said, loose: found.loose };
};

/** "history R-1" needs no noun. */
export const readOfReview: Reading = (line, context) => {
  const named = namedIn(line, context);
  return named?.said && !named.loose ? named.said : undefined;
};

/** Everything that follows the noun "review". */
export const readReview: Reading = (rest, context) => {
  if (rest.plain === '') return plainAsk({ ask: 'review.due' });
  const typed = rest.plain.toLowerCase();
  const known = Object.hasOwn(words, typed) ? words[typed] : undefined;
  if (known) return plainAsk(known);
  const help = helpFor('review', rest);
  if (help) return help;
  if (/^(?:what|how)(?: much)? (?:did|have|has|do|was|were)\b/i.test(rest.plain))
    return plainAsk({ ask: 'action.list', filter: 'done' });
  const named = namedIn(rest, context);
  if (named) return named.said ?? plainAsk({ ask: 'review.show', ...named.about });
  if (/^(?:when|what day|what date|is (?:it|one|there|a review)|how long)\b/i.test(rest.plain))
    return plainAsk({ ask: 'review.due' });
  if (
    /^(?:(?:please|pls|can we|let's|lets|start|begin|do)[\s,]+)*(?:it |one |the review )?(?:now|today)(?:[\s,]+(?:please|pls))?[.!?]*$/i.test(
      rest.plain,
    )
  )
    return plainAsk({ ask: 'review.start' });
  // "Review went well" in the chair's direct messages is an answer and no command.
  if (context.direct && context.reviewsOpen?.length && /\s/.test(rest.plain)) return undefined;
  const near = /\s/.test(typed) ? undefined : nearest(typed, Object.keys(words));
  if (near !== undefined) return nearMiss(retyped(rest, near));
  const offers: Offer[] = [
    { label: say('label.review.due', {}), ask: { ask: 'review.due' } },
    {
      label: say('label.reading.make-it', {}),
      ask: { ask: 'read', text: `action Review ${typedText(rest)}`.slice(0, 3000).toWellFormed() },
    },
  ];
  return refused(say('review.what', { words: typedText(rest) }), offers);
};
