import { type At, wrong } from '../../forms/declared.ts';
import { lines, oneOf } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import type { Thing } from '../../subject/thing.ts';
import { line } from '../../view/values.ts';
import { longestWords } from './ask-fields.ts';
import { reviews } from './decide/about.ts';
import { reviewLetter } from './letter.ts';
import { offers } from './offers.ts';
import type { Part, Said } from './review.ts';
import { mayAnswer, officerNamed } from './standing.ts';
import { parts, verdicts } from './stored.ts';

const aboutOne = {
  words: {
    save: 'review.form.next',
    aloud: 'review.form.aloud',
    tooLong: 'review.error.too-long',
  },
  letter: reviewLetter,
  needs: (ref, context) => (ref ? needsOf(reviews, [ref], context) : {}),
} as const satisfies Family;

/** A review as one of its steps is drawn: what is said already, and of which. */
interface Step {
  readonly said: Said;
  readonly thing: Thing;
}
const known = ({ values, context, loaded }: At<undefined>): Step | Refused => {
  const about = aboutOf(reviews, { ref: line(values.ref) ?? '' }, context, loaded);
  if ('kind' in about) return about;
  const { partnership, ref, review, thing } = about;
  if (mayAnswer(context.me, review, partnership.state)) return { said: review.said, thing };
  const one = officerNamed(partnership.state, loaded.people);
  return refused(say('review.only', defined({ ref, one, ask: true })), [offers.show(thing)]);
};

/** One step: its words, in the last one whether it goes on, and what comes after; finishing later keeps what was written. */
export const step = (part: Part) => {
  const last = part === 'change';
  const after = last ? (['show', 'send', 'later'] as const) : (['next', 'later'] as const);
  return form(aboutOne, `review.${part}`, {
    of: known,
    title: () => say('review.form.title', { step: parts.indexOf(part) + 1 }),
    intro: ({ context }) => sentence(say('review.form.intro', {}), context.locale),
    aloud: (title, fields) => say('review.form.aloud', { title, fields }),
    fields: {
      text: lines({
        label: () => say('review.form.question', { part }),
        max: longestWords,
        given: ({ thing }: At<Step>) => thing.said[part],
      }),
      verdict: oneOf(verdicts, (verdict) => say(`label.review.${verdict}`, {}), {
        label: 'review.form.verdict',
        when: () => last,
        given: ({ thing }: At<Step>) => thing.said.verdict,
      }),
      after: oneOf(after, (way) => say(`review.form.then-${way}`, {}), {
        label: 'review.form.then',
        given: () => after[0],
      }),
    },
    carries: ({ thing: { thing } }) => ({ ref: thing.ref, seen: thing.seen?.toString() }),
    ask: ({ text = '', verdict, after = 'next' }, { about }) =>
      after === 'send' && verdict === undefined
        ? wrong('verdict', say('review.error.verdict', {}))
        : { ask: 'review.say', ...about, part, text, after, verdict },
  });
};
