import { say, sentence } from '../../core/language/saying.ts';
import type { AccountId } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Choice, Field, Form } from '../../core/view/view.ts';
import { inputId, packed } from './carried.ts';
import {
  action,
  actionSet,
  type CardJson,
  card,
  type Drawing,
  type Element,
  textBlock,
} from './elements.ts';
import { escaped, markdown, mentionsIn } from './markdown.ts';
import { localOf } from './places.ts';

export type FieldErrors = Readonly<Record<string, string>>;

const choices = (all: readonly Choice[], value: (choice: Choice) => string) =>
  all.map((choice) => ({ title: choice.label, value: value(choice) }));

const textInput = (field: Extract<Field, { kind: 'line' | 'lines' }>): Element => ({
  type: 'Input.Text',
  isMultiline: field.kind === 'lines',
  ...(field.max && { maxLength: field.max }),
  ...(field.given && { value: field.given }),
});
const peoplePicker = (field: Extract<Field, { kind: 'accounts' }>): Element => ({
  type: 'Input.ChoiceSet',
  isMultiSelect: field.many,
  choices: [],
  'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
  ...(field.given && { value: field.given.map((id) => localOf(id as AccountId)).join(',') }),
});
const oneOf = (field: Extract<Field, { kind: 'choice' }>): Element => ({
  type: 'Input.ChoiceSet',
  style: field.choices.length > 4 ? 'compact' : 'expanded',
  choices: choices(field.choices, ({ value }) => value),
  ...(field.given && { value: field.given }),
});
const someOf = (field: Extract<Field, { kind: 'choices' }>): Element => ({
  type: 'Input.ChoiceSet',
  style: 'expanded',
  isMultiSelect: true,
  choices: choices(field.choices, ({ value }) => packed(value)),
  ...(field.given && { value: field.given.map(packed).join(',') }),
});

const input = (field: Field): Element => {
  switch (field.kind) {
    case 'line':
    case 'lines':
      return textInput(field);
    case 'day':
      return { type: 'Input.Date', ...(field.given && { value: field.given }) };
    case 'choice':
      return oneOf(field);
    case 'choices':
      return someOf(field);
    case 'accounts':
      return peoplePicker(field);
  }
};

const required = (field: Field) =>
  field.required && {
    isRequired: true,
    errorMessage: sentence(say('chat.needed', { field: field.label }), localeOf()),
  };

const drawn = (field: Field, error: string | undefined): readonly Element[] => [
  { ...input(field), id: inputId(field.name), label: field.label, ...required(field) },
  ...(error ? [textBlock(escaped(error), { color: 'attention', spacing: 'small' })] : []),
  ...(field.hint
    ? [textBlock(escaped(field.hint), { size: 'small', isSubtle: true, spacing: 'small' })]
    : []),
];

/** The form with what was typed standing in its fields again. */
export const refilled = (form: Form, values: Readonly<Record<string, unknown>>): Form => ({
  ...form,
  fields: form.fields.map((field) => {
    const value = values[field.name];
    const listed = field.kind === 'choices' || field.kind === 'accounts';
    const given = listed
      ? [value].flat().filter((each) => each !== '' && each !== undefined)
      : value;
    return { ...field, given } as Field;
  }),
});

/**
 * A form as a card with inputs. Its own definition rides in its button, so that it can be drawn again beside its
 * errors; `wayBack` adds a way back where the form stands in the place of another card.
 */
export const formCard = (
  form: Form,
  drawing: Drawing & { readonly wayBack?: boolean },
  errors: FieldErrors = {},
): CardJson => {
  const known = new Set(form.fields.map(({ name }) => name));
  const others = Object.entries(errors).flatMap(([name, error]) =>
    known.has(name) ? [] : [error],
  );
  const never = sentence(say('label.never-mind', {}), localeOf());
  return card(form.aloud, [
    textBlock(escaped(form.title), { size: 'medium', weight: 'bolder', style: 'heading' }),
    ...(form.intro ? [textBlock(markdown(form.intro, mentionsIn('')))] : []),
    ...others.map((error) => textBlock(escaped(error), { color: 'attention' })),
    ...form.fields.flatMap((field) => drawn(field, errors[field.name])),
    ...actionSet([
      action(form.submit, `${form.submit}: ${form.title}`, { submits: form }, drawing),
      ...(drawing.wayBack
        ? [
            {
              ...action(
                never,
                `${never}: ${form.title}`,
                { ask: { ask: 'never-mind' }, n: drawing.press },
                drawing,
              ),
              associatedInputs: 'none',
            },
          ]
        : []),
    ]),
  ]);
};
