import { day } from '../../forms/fields.ts';
import { form } from '../../forms/form.ts';
import type { FormRule } from '../../model/feature.ts';
import { notAhead } from './decide/settle.ts';

/** Every form of a person by its name. */
export const personForms: Readonly<Record<string, FormRule>> = {
  'person.away': form({ words: { save: 'form.save' } }, 'person.away', {
    anywhere: true,
    title: 'form.away',
    fields: {
      until: day({
        label: 'form.away-until',
        hint: 'form.away-hint',
        check: (until, { context }) => notAhead(until, context),
      }),
    },
    ask: (values) => ({ ask: 'person.away', ...values }),
  }),
};
