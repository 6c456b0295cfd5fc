import { line, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { words } from './ward.ts';

/** Which partnership a ward is in, asked by its name. */
export const whereForm = () =>
  form(words, 'family.where', {
    anywhere: true,
    title: 'form.where',
    submit: 'label.family.find',
    fields: {
      ward: needed('family.ward-needs-name', line({ label: 'field.family.ward', max: 60 })),
    },
    ask: ({ ward }) => ({ ask: 'family.where', ward }),
  });
