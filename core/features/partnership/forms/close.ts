import { choice, line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { byName } from '../../../model/locale.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { family } from '../forms.ts';
import { partnerships } from '../happen/shown.ts';
import { here } from '../names.ts';

const none = 'none';

/** Why a partnership is closed and what goes on in its place; neither must be said. */
export const closeForm = () =>
  form(family, 'partnership.close', {
    needs: () => ({ partnerships: true }),
    title: ({ context }) => say('form.close', { partnership: here(context).state.name }),
    submit: 'label.partnership.close',
    fields: {
      reason: line({ label: 'field.close-reason', max: 200 }),
      successor: choice({
        label: 'field.close-successor',
        choices: ({ context, loaded }) => [
          { value: none, label: sentence(say('field.close-no-successor', {}), context.locale) },
          ...partnerships(loaded)
            .filter(({ id, state }) => id !== here(context).id && !isClosed(state))
            .sort((one, other) => byName(one.state.name, other.state.name))
            .map(({ id, state }) => ({ value: id, label: state.name })),
        ],
        given: () => none,
      }),
    },
    ask: ({ reason, successor }) => ({
      ask: 'partnership.close',
      sure: true,
      ...defined({ reason, successor: successor === none ? undefined : successor }),
    }),
  });
