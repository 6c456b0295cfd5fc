import { searchAsk, typedBeside } from '../../core/forms/search.ts';
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
/** `wayBack` adds a way back where the form stands in the place of another card. */
type FormDrawing = Drawing & { readonly wayBack?: boolean };
type Listed = Extract<Field, { kind: 'choice' }>;

/** As many as Teams shows of what is found. */
export const mostFound = 15;

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
/** Of so many a list is searched, on the device itself. */
const searched = 11;
const oneOf = (field: Extract<Field, { kind: 'choice' }>): Element => {
  const { length } = field.choices;
  return {
    type: 'Input.ChoiceSet',
    style: length >= searched ? 'filtered' : length > 4 ? 'compact' : 'expanded',
    choices: choices(field.choices, ({ value }) => value),
    ...(field.given && { value: field.given }),
  };
};

/** A list that asks us for what fits as somebody types, and beside it a line for the name itself. */
const asked = (form: Form, field: Listed): readonly Element[] => {
  const dataset = JSON.stringify(searchAsk(form, field.name, '', mostFound));
  const given = field.choices.filter(({ value }) => value === field.given);
  const or = sentence(say('list.or-type', {}), localeOf());
  return [
    {
      type: 'Input.ChoiceSet',
      style: 'filtered',
      choices: choices(given, ({ value }) => value),
      'choices.data': { type: 'Data.Query', dataset },
      ...(field.given && { value: field.given }),
      id: inputId(field.name),
      label: field.label,
    },
    {
      type: 'Input.Text',
      id: inputId(typedBeside(field.name)),
      label: or,
      maxLength: 200,
    },
  ];
};
const someOf = (field: Extract<Field, { kind: 'choices' }>): Element => ({
  type: 'Input.ChoiceSet',
  style: 'expanded',
  isMultiSelect: true,
  choices: choices(field.choices, ({ value }) => packed(value)),
  ...(field.given && { value: field.given.map(packed).join(',') }),
});

const input = (field: Exclude<Field, { kind: 'file' }>): Element => {
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

const drawn = (
  form: Form,
  field: Field,
  error: string | undefined,
  asks: ReadonlySet<Field>,
): readonly Element[] =>
  field.kind === 'file'
    ? []
    : [
        // Of a list and the line beside it either is enough, which is for the form to say.
        ...(field.kind === 'choice' && asks.has(field)
          ? asked(form, field)
          : [{ ...input(field), id: inputId(field.name), label: field.label, ...required(field) }]),
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

/** The form as its button carries it: of a long list what is chosen alone, for the list can be asked for. */
const carriedForm = (form: Form): Form => ({
  ...form,
  fields: form.fields.map((field): Field => {
    if (field.kind !== 'choice' || field.choices.length < searched) return field;
    const chosen = field.choices.filter(({ value }) => value === field.given);
    return { ...field, choices: chosen, of: field.choices.length };
  }),
});

/** Bytes of a card up to which a list holds all that can be chosen: half of what a message may have. */
const mostBytes = 12 * 1024;

/**
 * A form as a card with inputs. Its own definition rides in its button, so that it can be drawn again beside its
 * errors; `wayBack` adds a way back where the form stands in the place of another card.
 */
export const formCard = (form: Form, drawing: FormDrawing, errors: FieldErrors = {}): CardJson => {
  const lists = form.fields
    .filter((field): field is Listed => field.kind === 'choice' && field.choices.length >= searched)
    .sort((one, other) => other.choices.length - one.choices.length);
  const asks = new Set<Field>();
  for (const list of [undefined, ...lists]) {
    if (list) asks.add(list);
    const made = cardWith(form, drawing, errors, asks);
    if (Buffer.byteLength(JSON.stringify(made)) <= mostBytes) return made;
  }
  return cardWith(form, drawing, errors, asks);
};

const cardWith = (
  form: Form,
  drawing: FormDrawing,
  errors: FieldErrors,
  asks: ReadonlySet<Field>,
): CardJson => {
  const known = new Set(form.fields.map(({ name }) => name));
  const others = Object.entries(errors).flatMap(([name, error]) =>
    known.has(name) ? [] : [error],
  );
  const onHome = drawing.home ? { home: drawing.home } : {};
  const never = sentence(say('label.never-mind', {}), localeOf());
  return card(form.aloud, [
    textBlock(escaped(form.title), { size: 'medium', weight: 'bolder', style: 'heading' }),
    ...(form.intro ? [textBlock(markdown(form.intro, mentionsIn('')))] : []),
    ...others.map((error) => textBlock(escaped(error), { color: 'attention' })),
    ...form.fields.flatMap((field) => drawn(form, field, errors[field.name], asks)),
    ...actionSet([
      action(
        form.submit,
        `${form.submit}: ${form.title}`,
        { submits: carriedForm(form), ...onHome },
        drawing,
      ),
      ...(drawing.wayBack
        ? [
            {
              ...action(
                never,
                `${never}: ${form.title}`,
                { ask: { ask: 'never-mind' }, n: drawing.press, ...onHome },
                drawing,
              ),
              associatedInputs: 'none',
            },
          ]
        : []),
    ]),
  ]);
};
