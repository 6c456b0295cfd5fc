import { wrong } from '../../../forms/declared.ts';
import { lines, table } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { longestLine } from '../../../model/limits.ts';
import { within } from '../../../subject/require.ts';
import { registerTyped } from '../sentences/register.ts';
import { words } from './ward.ts';

/** A register by a file, where the chat has a field for one, or by rows that are pasted. */
export const registerForm = () =>
  form(words, 'family.bring-register', {
    title: 'form.register',
    fields: {
      file: table({ label: 'field.register-file', hint: 'hint.register-file' }),
      rows: lines({
        label: 'field.register-rows',
        hint: 'hint.register-rows',
        max: longestLine - registerTyped.length,
      }),
    },
    submit: 'form.register-read',
    ask: ({ rows }, { context }) =>
      rows === undefined
        ? wrong('rows', say('family.register.nothing', {}))
        : { ask: 'read', in: within(context).id, text: `${registerTyped}${rows}` },
  });
