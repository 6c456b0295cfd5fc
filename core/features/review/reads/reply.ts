import { plainAsk } from '../../../language/answers.ts';
import { type Grammar, otherChoices } from '../../../language/grammar.ts';
import { type Line, part, typedText } from '../../../language/line.ts';
import type { ReadContext, Understood } from '../../../language/reading.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { PartnershipId, Ref } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { longestWords } from '../ask-fields.ts';

/** A review that waits for the asker's answer. */
export interface Open {
  readonly ref: Ref;
  readonly partnership: PartnershipId;
  readonly partnershipName: string;
  /** What is asked for next in words. */
  readonly next: 'well' | 'not' | 'change';
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** The reviews that wait for the asker's answer: words in a direct message are read against them. */
    readonly reviewsOpen?: readonly Open[];
  }
}

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

const aboutIt = ({ partnership, ref }: Open) => ({ in: partnership, ref }) as const;
/** One of several reviews, named by its partnership. */
const choice = (open: Open, ask: Ask): Offer => ({
  label: say('label.reading.review', { partnership: open.partnershipName }),
  ask,
});

const headOf = (line: Line) => heads.find(([, pattern]) => pattern.test(line.plain));

/** What a review is told: under the part that the words name, else under the first that is still empty. */
const telling = (line: Line, open: Open): Extract<Ask, { ask: 'review.say' }> => {
  const head = headOf(line);
  const words = part(line, head ? (head[1].exec(line.plain)?.[0].length ?? 0) : 0);
  const text = typedText(words).slice(0, longestWords).toWellFormed();
  return { ask: 'review.say', ...aboutIt(open), part: head?.[0] ?? open.next, text };
};

/** Each waiting review with the line as its answer, where it may be meant for one. */
export const reviewChoices = (line: Line, { reviewsOpen = [] }: ReadContext): Offer[] =>
  reviewsOpen.map((open) => choice(open, telling(line, open)));

/**
 * Words in a direct message while a review waits for its answer: asked once, and kept with one press. Where they may
 * be about another review, or about an action of the last nudge, what they are about is asked.
 */
export const readAgainstReview = (
  line: Line,
  context: ReadContext,
  grammar: Grammar,
): Understood | undefined => {
  const [only, second] = context.reviewsOpen ?? [];
  if (!only || line.plain === '') return undefined;
  const verdict = verdicts.find(([, pattern]) => pattern.test(line.plain))?.[0];
  if (verdict) {
    const answer = (open: Open) => ({ ask: 'review.answer', ...aboutIt(open), verdict }) as const;
    if (!second) {
      const { partnershipName: partnership } = only;
      // These two are asked about by themselves.
      if (verdict === 'close' || verdict === 'pause') return plainAsk(answer(only));
      return confirmed(say('review.read-verdict', { partnership, verdict }), answer(only), only);
    }
    const reviews = context.reviewsOpen ?? [];
    return asked(
      say('reading.which-review', {}),
      reviews.map((open) => choice(open, answer(open))),
    );
  }
  const told = telling(line, only);
  if (told.text === '') return undefined;
  const notes = headOf(line) ? [] : otherChoices('review', line, context, grammar);
  if (second || notes.length > 0) {
    return asked(say('reading.what-is-it-about', { actions: notes.length > 0 }), [
      ...reviewChoices(line, context),
      ...notes,
    ]);
  }
  const values = { partnership: only.partnershipName, part: told.part };
  return confirmed(say('review.read-part', values), told, only);
};
