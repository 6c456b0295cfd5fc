import type { At } from '../../../forms/declared.ts';
import { choice, needed } from '../../../forms/fields.ts';
import { type FormOf, form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import type { PersonId } from '../../../model/ids.ts';
import { byName } from '../../../model/locale.ts';
import { wholeLabels } from '../../../subject/labels.ts';
import { shownTo } from '../../../subject/shown-people.ts';
import { isFormer } from '../../../subject/standing.ts';
import type { Choice } from '../../../view/view.ts';
import type { Office } from '../decide/office.ts';
import { listed } from '../facts.ts';
import { family, roster } from '../forms.ts';
import { here } from '../names.ts';

/** Everybody on the list who has not gone, but for those who are left out. */
export const sitting = (
  { context, loaded: { people } }: At<unknown>,
  without: readonly (PersonId | undefined)[],
): Choice[] => {
  const { state } = here(context);
  const isShown = shownTo(context);
  const all = listed(state).filter(
    (person) => isShown(person) && !without.includes(person) && !isFormer(state, person),
  );
  const labels = wholeLabels(all, people, state);
  return all
    .map((value, at): Choice => ({ value, label: labels[at] ?? '' }))
    .sort((a, b) => byName(a.label, b.label));
};

/** Who shall be chair or clerk in place of who is it. */
export const officeForm = (office: Office): FormOf<undefined> =>
  form(family, `partnership.${office}`, {
    needs: roster,
    title: ({ context }) => say('form.office', { office, partnership: here(context).state.name }),
    fields: {
      person: needed(
        'form.needs-person',
        choice({
          label: () => say('field.office', { office }),
          choices: (at) => sitting(at, [here(at.context).state[office]]),
        }),
      ),
    },
    ask: ({ person }) => ({ ask: `partnership.${office}`, person }),
  });
