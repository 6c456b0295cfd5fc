import { wrong } from '../../../forms/declared.ts';
import { day, line, lines, needed } from '../../../forms/fields.ts';
import type { Family } from '../../../forms/form.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { within } from '../../../subject/require.ts';
import { line as oneLine } from '../../../view/values.ts';
import { mostWards } from '../wards.ts';

export const words = { words: { save: 'form.save' } } as const satisfies Family;
const longest = 60;

/** Wards, a line each, and the day from which they are the partnership's. */
export const addWardForm = () =>
  form(words, 'family.add-ward', {
    title: ({ context }) => say('form.add-wards', { partnership: within(context).state.name }),
    fields: {
      wards: needed(
        'family.ward-needs-name',
        lines({ label: 'field.family.wards', hint: 'hint.family.wards', max: 3000 }),
      ),
      from: day({
        label: 'field.family.begins',
        given: ({ typed, context }) => typed ?? context.today,
      }),
    },
    ask: ({ wards, from }) => {
      const names = wards
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '');
      if (names.length > mostWards)
        return wrong('wards', say('family.too-many-wards', { most: mostWards }));
      if (names.some((one) => one.length > longest))
        return wrong('wards', say('family.ward-too-long', { most: longest }));
      return { ask: 'family.add-ward', wards: names, ...defined({ from }) };
    },
  });

/** The day as of which a ward is none of the partnership's. */
export const takeOutForm = () =>
  form(words, 'family.take-out', {
    title: ({ context }) => say('form.take-out-ward', { partnership: within(context).state.name }),
    fields: {
      ward: needed('family.ward-needs-name', line({ label: 'field.family.ward', max: longest })),
      on: day({ label: 'field.family.on', given: ({ typed, context }) => typed ?? context.today }),
    },
    carries: ({ values }) => ({ ward: oneLine(values.ward) }),
    ask: ({ ward, on }) => ({ ask: 'family.take-out', wards: [ward], ...defined({ on }) }),
  });
