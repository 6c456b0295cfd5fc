import type { Ask } from '../ask.ts';
import { asked } from '../outcome.ts';
import type { Line } from './line.ts';
import { part, typedText } from './line.ts';
import type { ReadContext, Understood } from './reading.ts';
import { type Saying, say } from './saying.ts';

type Open = NonNullable<ReadContext['reviewOpen']>;

/** The longest answer to one step, in characters. */
const most = 3000;

const verdicts = [
  [
    'with-changes',
    /^(?:yes,? )?(?:keep|carry|go) (?:it )?on,? (?:but )?with (?:some )?changes[.!]*$/i,
  ],
  ['keep-on', /^(?:yes,? )?(?:(?:keep|carry|go) (?:it )?on|keep going|continue)[.!]*$/i],
  ['pause', /^pause(?: it)?[.!]*$/i],
  ['close', /^close(?: it)?(?: down)?[.!]*$/i],
] as const;

/** What people put before their words to say where they belong. */
const heads = [
  ['well', /^(?:what )?went well\s*[:,-]\s*/i],
  ['not', /^(?:what )?(?:did not|didn't|went badly|not so well)(?: go well)?\s*[:,-]\s*/i],
  ['change', /^(?:what )?(?:to|should|would|i would) change\s*[:,-]\s*/i],
] as const;

const confirmed = (saying: Saying, ask: Ask, { partnershipName }: Open): Understood =>
  asked(saying, [
    { label: say('label.yes', {}), about: partnershipName, ask },
    { label: say('label.no', {}), ask: { ask: 'never-mind' } },
  ]);

/**
 * Words in a direct message while a review waits for its answer: asked once, and kept with one press. They belong to
 * the part that they name, else to the first that is still empty.
 */
export const readAgainstReview = (
  line: Line,
  { reviewOpen }: ReadContext,
): Understood | undefined => {
  if (!reviewOpen || line.plain === '') return undefined;
  const { ref, partnership, partnershipName } = reviewOpen;
  const about = { in: partnership, ref } as const;
  const verdict = verdicts.find(([, pattern]) => pattern.test(line.plain))?.[0];
  if (verdict) {
    return confirmed(
      say('review.read-verdict', { partnership: partnershipName, verdict }),
      { ask: 'review.answer', ...about, verdict },
      reviewOpen,
    );
  }
  const head = heads.find(([, pattern]) => pattern.test(line.plain));
  const words = part(line, head ? (head[1].exec(line.plain)?.[0].length ?? 0) : 0);
  const named = head?.[0] ?? reviewOpen.next;
  const text = typedText(words).slice(0, most).toWellFormed();
  if (text === '') return undefined;
  return confirmed(
    say('review.read-part', { partnership: partnershipName, part: named }),
    { ask: 'review.say', ...about, part: named, text },
    reviewOpen,
  );
};
