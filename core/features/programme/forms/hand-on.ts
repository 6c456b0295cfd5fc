import { choice, needed } from '../../../forms/fields.ts';
import { type Family, form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { onlyLead } from '../here.ts';
import { isLead, programmeNeeds } from '../programme.ts';
import { reachable } from './people.ts';

const words = { words: { save: 'form.save' } } as const satisfies Family;

/** Who shall lead the programme, out of the people of a partnership in which its lead sits. */
export const handOnForm = () =>
  form(words, 'programme.hand-on', {
    needs: () => programmeNeeds(() => ({ people: 'roster' })),
    of: ({ context, loaded }) => (isLead(context, loaded) ? undefined : onlyLead(loaded, context)),
    title: () => say('form.programme.hand-on', {}),
    fields: {
      person: needed(
        'form.needs-person',
        choice({
          label: 'field.programme.lead',
          hint: 'hint.programme.lead',
          choices: reachable,
        }),
      ),
    },
    ask: ({ person }) => ({ ask: 'programme.hand-on', person }),
  });
