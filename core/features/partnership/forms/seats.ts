import { wrong } from '../../../forms/declared.ts';
import { lines, table } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say, sentence } from '../../../language/saying.ts';
import { longestLine } from '../../../model/limits.ts';
import { within } from '../../../subject/require.ts';
import { family } from '../forms.ts';

/** It stands before rows that are pasted, so that they are read as seats. */
const command = say('example.partnership.import-seats', {});

/** Seats by a file, where the chat has a field for one, or by lines that are pasted. */
export const seatsForm = () =>
  form(family, 'partnership.bring-seats', {
    title: 'form.seats-file',
    fields: {
      file: table({ label: 'field.seats-file', hint: 'hint.seats-file' }),
      rows: lines({
        label: 'field.seats-rows',
        hint: 'hint.seats-rows',
        max: longestLine - 50,
      }),
    },
    submit: 'form.seats-read',
    ask: ({ rows }, { context }) =>
      rows === undefined
        ? wrong('rows', say('seats.file.nothing', {}))
        : {
            ask: 'read',
            in: within(context).id,
            text: `${sentence(command, context.locale)}\n${rows}`,
          },
  });
