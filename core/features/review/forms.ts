import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { FormRule } from '../../model/feature.ts';
import { refused } from '../../model/outcome.ts';
import { carriedBy } from '../../subject/form.ts';
import { recordIn, within } from '../../subject/require.ts';
import { line } from '../../view/values.ts';
import { longestWords } from './commands.ts';
import { needsOf, noSuchReview, reviewIn } from './decide/about.ts';
import { stepForm } from './forms/step.ts';
import { offers, shownIn, thingOf } from './offers.ts';
import type { Part } from './review.ts';
import { mayAnswer, officerNamed } from './standing.ts';
import { verdicts } from './stored.ts';

const ways = ['next', 'later', 'show', 'send'] as const;

const step = (part: Part): FormRule => ({
  needs: (context, asked) => {
    const about = carriedBy(asked, 'R');
    return about ? needsOf(about.ref)(context) : {};
  },
  open: (values, context, loaded) => {
    const ref = line(values.ref) ?? '';
    const partnership = within(context);
    const record = reviewIn(loaded, recordIn(partnership, ref));
    if (!record) return noSuchReview(ref, context);
    const thing = thingOf(record, partnership);
    if (!mayAnswer(context.me, record.state, partnership.state)) {
      const one = officerNamed(partnership.state, loaded.people);
      const shown = shownIn(record, partnership, context.where.place);
      return refused(say('review.only', defined({ ref: shown, one, ask: true })), [
        offers.show(thing),
      ]);
    }
    const { said } = record.state;
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
