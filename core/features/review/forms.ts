import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { FormRule } from '../../model/feature.ts';
import { refused } from '../../model/outcome.ts';
import { aboutOf, needsOf } from '../../subject/about.ts';
import { carriedBy } from '../../subject/form.ts';
import { line } from '../../view/values.ts';
import { longestWords, verdicts } from './commands.ts';
import { reviews } from './decide/about.ts';
import { stepForm } from './forms/step.ts';
import { offers } from './offers.ts';
import type { Part } from './review.ts';
import { mayAnswer, officerNamed } from './standing.ts';

const ways = ['next', 'later', 'show', 'send'] as const;

const step = (part: Part): FormRule => ({
  needs: (context, asked) => {
    const about = carriedBy(asked, 'R');
    return about ? needsOf(reviews, [about.ref], context) : {};
  },
  open: (values, context, loaded) => {
    const about = aboutOf(reviews, { ref: line(values.ref) ?? '' }, context, loaded);
    if ('kind' in about) return about;
    const { partnership, ref, review, thing } = about;
    if (!mayAnswer(context.me, review, partnership.state)) {
      const one = officerNamed(partnership.state, loaded.people);
      return refused(say('review.only', defined({ ref, one, ask: true })), [offers.show(thing)]);
    }
    const { said } = review;
    return { kind: 'form', form: stepForm({ part, said, thing }, context) };
  },
  submit: (values, carries) => {
    const about = carriedBy(carries, 'R');
    const text = line(values.text) ?? '';
    if (!about) return { errors: { text: say('form-unknown', {}) } };
    if (text.length > longestWords) {
      return { errors: { text: say('review.error.too-long', { most: longestWords }) } };
    }
    const chosen = verdicts.find((verdict) => verdict === line(values.verdict));
    const after = ways.find((way) => way === line(values.after)) ?? 'next';
    if (after === 'send' && chosen === undefined) {
      return { errors: { verdict: say('review.error.verdict', {}) } };
    }
    return {
      ask: { ask: 'review.say', ...about, part, text, after, ...defined({ verdict: chosen }) },
    };
  },
});

/** The three steps, by name. */
export const reviewForms: Readonly<Record<string, FormRule>> = {
  'review.well': step('well'),
  'review.not': step('not'),
  'review.change': step('change'),
};
