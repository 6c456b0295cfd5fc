import type { Ask } from '../../ask.ts';
import { type Offer, refused } from '../../outcome.ts';
import { nearMiss, plainAsk } from '../answers.ts';
import { part, retyped, typedText } from '../line.ts';
import { nearest } from '../nearest.ts';
import type { NounReader } from '../reading.ts';
import { readRef } from '../refs.ts';
import { say } from '../saying.ts';

const words: Readonly<Record<string, Ask>> = {
  due: { ask: 'review.due' },
  next: { ask: 'review.due' },
  start: { ask: 'review.start' },
  begin: { ask: 'review.start' },
  list: { ask: 'review.list' },
  all: { ask: 'review.list' },
  help: { ask: 'help', topic: 'review' },
};
const lead = /^(?:show|history)\s+/i;

/** What may follow a reference. */
const tails: Readonly<Record<string, 'review.show' | 'review.history' | 'review.as-text'>> = {
  '': 'review.show',
  show: 'review.show',
  history: 'review.history',
  text: 'review.as-text',
  'as text': 'review.as-text',
};

/** Everything that follows the noun "review". */
export const readReview: NounReader = (rest, context) => {
  if (rest.plain === '') return plainAsk({ ask: 'review.due' });
  const typed = rest.plain.toLowerCase();
  const known = Object.hasOwn(words, typed) ? words[typed] : undefined;
  if (known) return plainAsk(known);
  const verb = lead.exec(rest.plain)?.[0] ?? '';
  const ref = readRef(part(rest, verb.length), context);
  if (ref?.letter === 'R') {
    const tail = (ref.rest.plain === '' ? verb.trim() : ref.rest.plain).toLowerCase();
    const about = { ref: ref.ref, ...(ref.in ? { in: ref.in } : {}) };
    return plainAsk({ ask: tails[tail] ?? 'review.show', ...about });
  }
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
