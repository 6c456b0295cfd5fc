import { type Saying, say, sentence } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import type { FormValues } from '../../../model/request.ts';
import { type Carried, carriedBy, type Errors, opened } from '../../../subject/form.ts';
import { shownRef, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import type { Ask } from '../../shapes.ts';
import type { Action } from '../action.ts';
import { actionIn, needsOf, noSuchAction } from '../decide/about.ts';
import { dayFields, dayFrom, whoField, whoFrom, words } from './parts.ts';

interface Small {
  readonly form: `action.${string}`;
  readonly title: (ref: string) => Saying;
  readonly fields: (
    action: Action,
    context: Context,
    loaded: Loaded,
    values: FormValues,
  ) => readonly Field[];
  readonly read: (
    values: FormValues,
    about: Carried,
    context: Context,
  ) => { readonly ask: Ask } | Errors;
  readonly roster?: true;
}

/** A form of one question about an action that must exist. */
const small = ({ form, title, fields, read, roster }: Small): FormRule => ({
  needs: (context, asked) => {
    const about = carriedBy(asked, 'A');
    const needs = about ? needsOf([about.ref])(context) : {};
    return roster ? { ...needs, people: 'roster' } : needs;
  },
  open: (values, context, loaded) => {
    const ref = line(values.ref) ?? '';
    const record = actionIn(loaded, within(context), ref);
    if (!record) return noSuchAction(ref, context, loaded);
    const shown = shownRef(ref, within(context).state, context.where.place);
    const about = { ref, seen: line(values.seen) ?? String(record.version) };
    return opened(
      {
        form,
        title: sentence(title(shown), context.locale),
        fields: fields(record.state, context, loaded, values),
        submit: teller(context.locale)('action.form.save', {}),
        about,
      },
      context,
    );
  },
  submit: (values, carries, context) => {
    const about = carriedBy(carries, 'A');
    return about
      ? read(values, about, context)
      : { errors: { [form]: say('action.error.empty', {}) } };
  },
});

const oneLine = (
  field: {
    name: string;
    label: string;
    hint?: string;
    given?: string | undefined;
    required?: true;
  },
  most: number,
): Field =>
  defined({ kind: most > 500 ? ('lines' as const) : ('line' as const), max: most, ...field });

/** The text of the one field; refused beside it where it is empty and must not be. */
const said = (
  values: FormValues,
  name: string,
  most: number,
): { readonly text: string } | Errors => {
  const read = words(values, name, most);
  if ('errors' in read) return read;
  return read.text === undefined
    ? { errors: { [name]: say('action.error.empty', {}) } }
    : { text: read.text };
};

/** A day, or one of the weeks. */
export const due = small({
  form: 'action.due',
  title: (ref) => say('action.form.due', { ref }),
  fields: (action, context, _loaded, values) => {
    const kept = line(values.due) ?? action.due;
    return dayFields(context, kept !== undefined && kept >= context.today ? kept : undefined);
  },
  read: (values, about, context) => {
    const read = dayFrom(values, context);
    if ('errors' in read) return read;
    if (read.day === undefined) return { errors: { due: say('action.error.day-missing', {}) } };
    return { ask: { ask: 'action.due', ...about, due: read.day } };
  },
});

/** One of our own people, both chats in one list. */
export const assign = small({
  form: 'action.assign',
  title: (ref) => say('action.form.assign', { ref }),
  roster: true,
  fields: (_action, context, loaded, values) => [
    { ...whoField(context, loaded, line(values.owner), false), required: true },
  ],
  read: (values, about) => {
    const read = whoFrom(values);
    if ('errors' in read) return read;
    if (!read.who) return { errors: { owner: say('action.error.who', {}) } };
    return { ask: { ask: 'action.assign', ...about, owner: read.who } };
  },
});

/** What it waits for, if anybody cares to say. */
export const block = small({
  form: 'action.block',
  title: (ref) => say('action.form.block', { ref }),
  fields: (action, context, _loaded, values) => {
    const tell = teller(context.locale);
    const now = action.standing.is === 'blocked' ? action.standing.reason : undefined;
    const label = tell('action.field.waiting-for', {});
    const hint = tell('action.hint.waiting', {});
    return [oneLine({ name: 'reason', label, hint, given: line(values.reason) ?? now }, 500)];
  },
  read: (values, about) => {
    const read = words(values, 'reason', 500);
    if ('errors' in read) return read;
    return { ask: { ask: 'action.block', ...about, ...defined({ reason: read.text }) } };
  },
});

/** After Done was pressed, what came of it; before, both at once. */
export const done = small({
  form: 'action.done',
  title: (ref) => say('action.form.done', { ref }),
  fields: (_action, context, _loaded, values) => {
    const tell = teller(context.locale);
    const label = tell('action.field.what-changed', {});
    const hint = tell('action.hint.one-line', {});
    return [
      oneLine({ name: 'outcome', label, hint, given: line(values.outcome), required: true }, 3000),
    ];
  },
  read: (values, about) => {
    const read = said(values, 'outcome', 3000);
    return 'errors' in read
      ? read
      : { ask: { ask: 'action.outcome', ...about, outcome: read.text } };
  },
});

/** A note, kept in the history. */
export const note = small({
  form: 'action.note',
  title: (ref) => say('action.form.note', { ref }),
  fields: (_action, context, _loaded, values) => {
    const label = teller(context.locale)('action.field.note', {});
    return [oneLine({ name: 'text', label, given: line(values.text), required: true }, 3000)];
  },
  read: (values, about) => {
    const read = said(values, 'text', 3000);
    return 'errors' in read ? read : { ask: { ask: 'action.note', ...about, text: read.text } };
  },
});

/** Why, in the asker’s own words: saying why is also saying yes. */
export const drop = small({
  form: 'action.drop',
  title: (ref) => say('action.form.drop', { ref }),
  fields: (_action, context, _loaded, values) => {
    const tell = teller(context.locale);
    const label = tell('action.field.why', {});
    const hint = tell('action.hint.one-line', {});
    return [
      oneLine({ name: 'reason', label, hint, given: line(values.reason), required: true }, 500),
    ];
  },
  read: (values, about) => {
    const read = said(values, 'reason', 500);
    return 'errors' in read
      ? read
      : { ask: { ask: 'action.drop', ...about, reason: read.text, sure: true } };
  },
});
