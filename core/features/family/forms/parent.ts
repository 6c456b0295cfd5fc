import { choice, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { within } from '../../../subject/require.ts';
import { isClosed } from '../../../subject/stopped.ts';
import { familyIn } from '../family.ts';
import { partnershipsIn, wholeFamily } from '../here.ts';
import { parentOf, ring } from '../kin.ts';
import { words } from './ward.ts';

/** What is chosen for no parent. */
export const noParent = 'none';

/** Under which of the programme's partnerships this one stands; those that would make a ring are not offered. */
export const parentForm = () =>
  form(words, 'family.parent', {
    needs: () => wholeFamily,
    title: ({ context }) => say('form.parent', { partnership: within(context).state.name }),
    fields: {
      parent: needed(
        'family.choose-parent',
        choice({
          label: 'field.family.parent',
          choices: ({ context, loaded }) => {
            const { id } = within(context);
            const family = familyIn(loaded);
            const fits = partnershipsIn(loaded).filter(
              (one) => !isClosed(one.state) && one.id !== id && !ring(family, id, one.id),
            );
            return [
              { value: noParent, label: sentence(say('field.family.alone', {}), context.locale) },
              ...fits.map((one) => ({ value: one.id, label: one.state.name })),
            ];
          },
          given: ({ context, loaded }) =>
            parentOf(familyIn(loaded), within(context).id) ?? noParent,
        }),
      ),
    },
    ask: ({ parent }) => ({ ask: 'family.parent', parent }),
  });
