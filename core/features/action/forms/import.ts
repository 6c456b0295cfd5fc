import { wrong } from '../../../forms/declared.ts';
import { lines, table } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { longestLine } from '../../../model/limits.ts';
import { within } from '../../../subject/require.ts';
import { family } from '../forms.ts';

/** Actions by a file, where the chat has a field for one, or by lines that are pasted. */
export const importForm = () =>
  form(family, 'action.bring-in', {
    title: 'action.form.bring-in',
    fields: {
      file: table({ label: 'action.field.file', hint: 'action.hint.file' }),
      rows: lines({ label: 'action.field.rows', hint: 'action.hint.rows', max: longestLine - 10 }),
    },
    submit: 'action.form.read-in',
    ask: ({ rows }, { context }) =>
      rows === undefined
        ? wrong('rows', say('action.error.rows', {}))
        : { ask: 'read', in: within(context).id, text: `action\n${rows}` },
  });
