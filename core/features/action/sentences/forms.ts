import { inWords } from '../../../calendar/days.ts';
import { ended } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';

/** What stands on the forms of actions. */
export const actionFormPhrases = {
  'action.form.create': (_: object) => 'New action',
  'action.form.line': ({ number }: { number: number }) => `Change line ${number}`,
  'action.form.change': ({ ref }: { ref: string }) => `Change ${ref}`,
  'action.form.due': ({ ref }: { ref: string }) => `New date for ${ref}`,
  'action.form.assign': ({ ref }: { ref: string }) => `Give ${ref} to someone`,
  'action.form.block': ({ ref }: { ref: string }) => `${ref} is blocked`,
  'action.form.done': ({ ref }: { ref: string }) => `${ref} is done`,
  'action.form.note': ({ ref }: { ref: string }) => `Add a note to ${ref}`,
  'action.form.drop': ({ ref }: { ref: string }) => `Drop ${ref}`,
  'action.form.aloud': ({ title, fields }: { title: string; fields: readonly string[] }) =>
    ended(`${title}. A form to fill in: ${fields.join(', ')}`),
  'action.form.bring-in': (_: object) => 'Import actions',
  'action.form.read-in': (_: object) => 'Read them',
  'action.form.save': (_: object) => 'Save',
  'action.form.make': (_: object) => 'Put on the list',

  'action.field.what': (_: object) => 'What',
  'action.field.who': (_: object) => 'Who',
  'action.field.by-when': (_: object) => 'By when',
  'action.field.or-in': (_: object) => 'Or in',
  'action.field.detail': (_: object) => 'Detail',
  'action.field.waiting-for': (_: object) => 'What is it waiting for?',
  'action.field.what-changed': (_: object) => 'What changed?',
  'action.field.note': (_: object) => 'Your note',
  'action.field.why': (_: object) => 'Why?',
  'action.field.file': (_: object) => 'A CSV file',
  'action.hint.file': (_: object) =>
    'As Excel saves it: CSV, with Action, Owner and Due in its first line.',
  'action.field.rows': (_: object) => 'Or lines copied from Excel or Word',
  'action.hint.rows': (_: object) => 'Nothing is made before you have seen all of it.',
  'action.hint.one-line': (_: object) => 'One line is enough.',
  'action.hint.waiting': (_: object) => 'For example: waiting for Highways.',
  'action.choice.no-one': (_: object) => 'No one yet',
  'action.choice.one-week': ({ day }: { day: Day }) => `1 week: ${inWords(day, british)}`,
  'action.choice.two-weeks': ({ day }: { day: Day }) => `2 weeks: ${inWords(day, british)}`,

  'action.error.rows': (_: object) =>
    'Paste the lines here, or send me the CSV file in a direct message.',
  'action.error.what': (_: object) => 'Say what is to be done.',
  'action.error.too-long': ({ most }: { most: number }) =>
    `This is too long: ${most} characters at most.`,
  'action.error.day-gone': ({ day }: { day: Day }) => `${inWords(day, british)} has gone.`,
  'action.error.day-missing': (_: object) => 'Choose a day, or one of the weeks.',
  'action.error.two-days': (_: object) => 'Choose a day or one of the weeks, not both.',
  'action.error.who': (_: object) => 'Choose one of the names.',
  'action.error.empty': (_: object) => 'Write one line.',
};
