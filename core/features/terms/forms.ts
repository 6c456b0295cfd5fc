import { type At, wrong } from '../../forms/declared.ts';
import { day, line, lines, needed, oneOf, taken } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import { say } from '../../language/saying.ts';
import { line as oneLine } from '../../view/values.ts';
import { longestHeading, longestText, number } from './ask-fields.ts';
import { type Here, hereIn, termsNeeds } from './decide/here.ts';
import { figureOf, ruleFrom, ruleKinds } from './figure.ts';
import { templates } from './template-names.ts';
import { beingWritten, type Clause } from './terms.ts';

const family = {
  words: { save: 'form.save', tooLong: 'form.terms.too-long' },
} as const satisfies Family;

/** The clause that a form is about, if it is there; a new one has the next number. */
interface Writing extends Here {
  readonly clause?: Clause;
  readonly next: number;
}
const writing = ({ values, context, loaded }: At<undefined>): Writing => {
  const here = hereIn(context, loaded);
  const all = beingWritten(here.terms);
  const clause = all.find((one) => `${one.number}` === oneLine(values.number));
  const next = (all.at(-1)?.number ?? 0) + 1;
  return { ...here, next, ...(clause ? { clause } : {}) };
};
const shown = ({ thing }: At<Writing>) => figureOf(thing.clause?.rule);
const numbered = taken(
  line({
    label: 'field.terms.number',
    max: 3,
    given: ({ thing }: At<Writing>) => `${thing.clause?.number ?? thing.next}`,
  }),
  (typed) => number().safeParse(Number(typed)).data,
);

/** Heading, words and rule of a clause. */
export const clauseForm = () =>
  form(family, 'terms.clause', {
    needs: termsNeeds,
    of: writing,
    title: 'form.terms.clause',
    fields: {
      number: {
        ...needed('form.terms.needs-number', numbered),
        // Whose number stands already keeps it.
        draw: (name: string, at: At<Writing>) => (at.thing.clause ? [] : numbered.draw(name, at)),
        read: (name, sent) =>
          sent.carried('number') === undefined
            ? needed('form.terms.needs-number', numbered).read(name, sent)
            : { value: Number(sent.carried('number')) },
      },
      heading: needed(
        'form.terms.needs-heading',
        line({
          label: 'field.terms.heading',
          max: longestHeading,
          given: ({ thing }: At<Writing>) => thing.clause?.heading,
        }),
      ),
      text: needed(
        'form.terms.needs-text',
        lines({
          label: 'field.terms.text',
          max: longestText,
          given: ({ thing }: At<Writing>) => thing.clause?.text,
        }),
      ),
      kind: oneOf(ruleKinds, (kind) => say('field.terms.kind-is', { kind }), {
        label: 'field.terms.kind',
        given: (at: At<Writing>) => shown(at).kind,
      }),
      figure: line({
        label: 'field.terms.figure',
        hint: 'field.terms.figure.hint',
        max: 100,
        given: (at: At<Writing>) => shown(at).figure,
      }),
      of: oneOf(['filled', 'all'], (of) => say('field.terms.of-is', { of }), {
        label: 'field.terms.of',
        given: (at: At<Writing>) => (shown(at).all ? 'all' : 'filled'),
      }),
    },
    carries: ({ thing: { clause, version } }) =>
      clause ? { number: `${clause.number}`, seen: `${version}` } : {},
    ask: ({ number, heading, text, kind = 'none', figure, of }, { carried }) => {
      const rule = ruleFrom(kind, figure, of === 'all');
      if (rule === 'unread') return wrong('figure', say('form.terms.unread', { kind }));
      const seen = Number(carried('seen'));
      const isKnown = Number.isSafeInteger(seen) && seen > 0;
      return {
        ask: 'terms.set-clause',
        number,
        heading,
        text,
        ...(rule ? { rule } : {}),
        ...(isKnown ? { seen } : { isNew: true }),
      };
    },
  });

/** Which template becomes the draft. */
export const forkForm = () =>
  form(family, 'terms.fork', {
    title: 'form.terms.fork',
    fields: {
      template: needed(
        'form.terms.needs-template',
        oneOf(templates, (template) => say('terms.template', { template }), {
          label: 'field.terms.template',
        }),
      ),
    },
    ask: ({ template }) => ({ ask: 'terms.fork', template }),
  });

/** From which day the draft holds. */
export const agreeForm = () =>
  form(family, 'terms.agree', {
    needs: termsNeeds,
    of: ({ context, loaded }: At<undefined>): Here => hereIn(context, loaded),
    title: 'form.terms.agree',
    fields: {
      day: needed(
        'form.terms.needs-day',
        day({ label: 'field.terms.day', given: ({ context }: At<Here>) => context.today }),
      ),
    },
    submit: 'label.terms.agree',
    carries: ({ thing: { version } }) => ({ seen: `${version}` }),
    ask: ({ day }, { carried }) => {
      const seen = Number(carried('seen'));
      return {
        ask: 'terms.agree',
        day,
        ...(Number.isSafeInteger(seen) && seen > 0 ? { seen } : {}),
      };
    },
  });
