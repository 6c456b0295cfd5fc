import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import { teller } from '../../../subject/names.ts';
import { keyOf } from '../../../view/values.ts';
import { type Choice, type Field, type Form, text } from '../../../view/view.ts';
import { longestWords } from '../commands.ts';
import type { Thing } from '../offers.ts';
import type { Part, Said } from '../review.ts';
import { parts } from '../stored.ts';

/** A step as it is drawn: which part, what is said already, and of which review. */
export interface DrawnStep {
  readonly part: Part;
  readonly said: Said;
  readonly thing: Thing;
}

const verdictField = (said: Said, context: Context): Field => {
  const tell = teller(context.locale);
  const choices = (['keep-on', 'with-changes', 'pause', 'close'] as const).map(
    (value): Choice => ({ value, label: tell(`label.review.${value}`, {}) }),
  );
  return {
    name: 'verdict',
    kind: 'choice',
    label: tell('review.form.verdict', {}),
    choices,
    ...defined({ given: said.verdict }),
  };
};

/** What comes after it: finishing later is always there, and keeps what was written. */
const thenField = (part: Part, context: Context): Field => {
  const tell = teller(context.locale);
  const ways =
    part === 'change' ? (['show', 'send', 'later'] as const) : (['next', 'later'] as const);
  return {
    name: 'after',
    kind: 'choice',
    label: tell('review.form.then', {}),
    choices: ways.map((value) => ({ value, label: tell(`review.form.then-${value}`, {}) })),
    given: ways[0],
  };
};

/**
 * One step of a review as a form (rules: Reviews): its words, and in the last one whether it goes
 * on.
 */
export const stepForm = ({ part, said, thing }: DrawnStep, context: Context): Form => {
  const tell = teller(context.locale);
  const question: Field = {
    name: 'text',
    kind: 'lines',
    label: tell('review.form.question', { part }),
    max: longestWords,
    ...defined({ given: said[part] }),
  };
  const last = part === 'change';
  const fields = [
    question,
    ...(last ? [verdictField(said, context)] : []),
    thenField(part, context),
  ];
  const title = tell('review.form.title', { step: parts.indexOf(part) + 1 });
  const form = `review.${part}`;
  const keep = { ref: thing.ref, ...defined({ seen: thing.seen?.toString() }) };
  return {
    form,
    key: keyOf(context),
    title,
    aloud: tell('review.form.aloud', { title, fields: fields.map(({ label }) => label) }),
    intro: [text(tell('review.form.intro', {}))],
    fields,
    submit: tell('review.form.next', {}),
    carries: { ask: 'form', in: thing.in, form, given: keep },
  };
};
