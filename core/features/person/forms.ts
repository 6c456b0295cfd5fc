import { say, sentence } from '../../language/saying.ts';
import { given } from '../../lib/defined.ts';
import type { FormRule } from '../../model/feature.ts';
import { keyOf, line } from '../../view/values.ts';
import { notAhead } from './decide/settle.ts';

const away: FormRule = {
  open: (values, scene) => {
    const { locale } = scene;
    const title = sentence(say('form.away', {}), locale);
    return {
      kind: 'form',
      form: {
        form: 'person.away',
        key: keyOf(scene),
        title,
        aloud: title,
        fields: [
          {
            kind: 'day',
            name: 'until',
            label: sentence(say('form.away-until', {}), locale),
            hint: sentence(say('form.away-hint', {}), locale),
            ...given({ given: line(values.until) }),
          },
        ],
        submit: sentence(say('form.save', {}), locale),
      },
    };
  },
  submit: (values, _, scene) => {
    const until = line(values.until);
    const wrong = until === undefined ? undefined : notAhead(until, scene);
    return wrong
      ? { errors: { until: wrong } }
      : { ask: { ask: 'person.away', ...given({ until }) } };
  },
};

/** Every form of a person by its name. */
export const personForms: Readonly<Record<string, FormRule>> = { 'person.away': away };
