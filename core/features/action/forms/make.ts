import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { FormRule } from '../../../model/feature.ts';
import type { Who } from '../../../model/id-schemas.ts';
import type { Day } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import type { FormValues } from '../../../model/request.ts';
import { carriedBy, type Errors, opened } from '../../../subject/form.ts';
import { shownRef, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Field } from '../../../view/view.ts';
import { actionIn, needsOf, noSuchAction } from '../decide/about.ts';
import { isLive } from '../steps.ts';
import { choiceOf, dayFields, dayFrom, whoField, whoFrom, words } from './parts.ts';

const titleMost = 150;
const detailMost = 3000;

const titleField = (context: Context, title: string | undefined): Field => ({
  kind: 'line',
  name: 'title',
  label: teller(context.locale)('action.field.what', {}),
  required: true,
  max: titleMost,
  ...defined({ given: title }),
});
const detailField = (context: Context, detail: string | undefined): Field => ({
  kind: 'lines',
  name: 'detail',
  label: teller(context.locale)('action.field.detail', {}),
  max: detailMost,
  ...defined({ given: detail }),
});

interface Read {
  readonly title: string;
  readonly detail: string | undefined;
  readonly who: Who | undefined;
  readonly due: Day | undefined;
}

/** What both forms ask, checked; every fault stands beside its field. */
const filled = (values: FormValues, context: Context): Read | Errors => {
  const title = words(values, 'title', titleMost);
  const detail = words(values, 'detail', detailMost);
  const who = whoFrom(values);
  const day = dayFrom(values, context);
  if ('errors' in title || 'errors' in detail || 'errors' in who || 'errors' in day) {
    return { errors: Object.assign({}, ...[title, detail, who, day].map(errorsOf)) };
  }
  return title.text === undefined
    ? { errors: { title: say('action.error.what', {}) } }
    : { title: title.text, detail: detail.text, who: who.who, due: day.day };
};
const errorsOf = (read: object | Errors): Errors['errors'] => ('errors' in read ? read.errors : {});

/** What, who, by when, and why: the four fields of a new action. */
export const create: FormRule = {
  needs: () => ({ people: 'roster' }),
  open: (values, context, loaded) =>
    opened(
      {
        form: 'action.create',
        title: teller(context.locale)('action.form.create', {}),
        fields: [
          titleField(context, line(values.title)),
          whoField(context, loaded, line(values.owner), true),
          ...dayFields(context, line(values.due)),
          detailField(context, line(values.detail)),
        ],
        submit: teller(context.locale)('action.form.make', {}),
      },
      context,
    ),
  submit: (values, _carries, context) => {
    const read = filled(values, context);
    if ('errors' in read) return read;
    const { title, detail, who, due } = read;
    const item = defined({ title, detail, owner: who, due });
    return { ask: { ask: 'action.create', in: within(context).id, items: [item] } };
  },
};

/** The same fields, filled with what the action says now. */
export const change: FormRule = {
  needs: (context, asked) => {
    const about = carriedBy(asked, 'A');
    const needs = about ? needsOf([about.ref])(context) : {};
    return { ...needs, people: 'roster' };
  },
  open: (values, context, loaded) => {
    const ref = line(values.ref) ?? '';
    const record = actionIn(loaded, within(context), ref);
    if (!record) return noSuchAction(ref, context, loaded);
    const { state } = record;
    const shown = shownRef(ref, within(context).state, context.where.place);
    if (!isLive(state)) return refused(say('action.closed', { ref: shown }));
    const tell = teller(context.locale);
    return opened(
      {
        form: 'action.change',
        title: tell('action.form.change', { ref: shown }),
        fields: [
          titleField(context, state.title),
          whoField(context, loaded, choiceOf(state.owner), state.owner === undefined),
          ...dayFields(context, state.due),
          detailField(context, state.detail),
        ],
        submit: tell('action.form.save', {}),
        about: { ref, seen: String(record.version) },
      },
      context,
    );
  },
  submit: (values, carries, context) => {
    const about = carriedBy(carries, 'A');
    if (!about) return { errors: { title: say('action.error.what', {}) } };
    const read = filled(values, context);
    if ('errors' in read) return read;
    const { title, detail = '', who, due } = read;
    return {
      ask: { ask: 'action.change', ...about, ...defined({ title, detail, owner: who, due }) },
    };
  },
};
