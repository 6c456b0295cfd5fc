import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { FormRule } from '../../model/feature.ts';
import { keyOf, line } from '../../view/values.ts';
import { notAhead } from './decide/settle.ts';

const away: FormRule = {
  open: (values, context) => {
    const { locale } = context;
    const title = sentence(say('form.away', {}), locale);
    return {
      kind: 'form',
      form: {
        form: 'person.away',
        key: keyOf(context),
        title,
        aloud: title,
        fields: [
          {
            kind: 'day',
            name: 'until',
            label: sentence(say('form.away-until', {}), locale),
            hint: sentence(say('form.away-hint', {}), locale),
            ...defined({ given: line(values.until) }),
          },
        ],
        submit: sentence(say('form.save', {}), locale),
      },
    };
  },
  submit: (values, _, context) => {
    const until = line(values.until);
    const wrong = until === undefined ? undefined : notAhead(until, context);
    return wrong
      ? { errors: { until: wrong } }
      : { ask: { ask: 'person.away', ...defined({ until }) } };
  },
};

/** Every form of a person by its name. */
export const personForms: Readonly<Record<string, FormRule>> = { 'person.away': away };
