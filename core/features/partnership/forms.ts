import { type Saying, say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context } from '../../model/context.ts';
import type { FormRule } from '../../model/feature.ts';
import type { PersonId } from '../../model/ids.ts';
import { refused } from '../../model/outcome.ts';
import type { FormValues } from '../../model/request.ts';
import { seatOf } from '../../subject/seat-items.ts';
import { keyOf, line } from '../../view/values.ts';
import type { Field, Form } from '../../view/view.ts';
import type { Ask } from '../shapes.ts';
import { fieldsOf } from './forms/fields.ts';
import { settingsForm } from './forms/settings.ts';
import { setupForm } from './forms/setup.ts';
import { here, whoIs } from './names.ts';
import { organisationsOf } from './seats.ts';

const formOf = (
  name: string,
  title: Saying,
  fields: readonly Field[],
  context: Context,
  carries?: Ask,
  sends: Saying = say('form.save', {}),
): { readonly kind: 'form'; readonly form: Form } => {
  const said = sentence(title, context.locale);
  const submit = sentence(sends, context.locale);
  const key = keyOf(context);
  return {
    kind: 'form',
    form: { form: name, key, title: said, aloud: said, fields, submit, ...defined({ carries }) },
  };
};

const roles = (context: Context): Field => ({
  kind: 'choice',
  name: 'role',
  ...fieldsOf(context.locale).label('role'),
  choices: (['member', 'observer'] as const).map((role) => ({
    value: role,
    label: sentence(say('field.role-is', { role }), context.locale),
  })),
  given: 'member',
});

const organisation = (context: Context, value?: string): Field => ({
  kind: 'line',
  name: 'organisation',
  ...fieldsOf(context.locale).label('organisation'),
  max: 100,
  ...defined({ given: value }),
});
const roleOf = (values: FormValues): 'member' | 'observer' =>
  line(values.role) === 'observer' ? 'observer' : 'member';

/** Whom the form is about, as it was opened for; it came through the client, so the rule asks again who that is. */
const personIn = (carries: Ask | undefined): string =>
  (carries?.ask === 'form' ? line(carries.given?.person) : undefined) ?? '';

const join: FormRule = {
  open: (values, context) =>
    formOf(
      'partnership.join',
      say('form.join', {}),
      [
        {
          kind: 'line',
          name: 'code',
          ...fieldsOf(context.locale).label('code'),
          required: true,
          max: 40,
          ...defined({ given: line(values.code) }),
        },
      ],
      context,
      undefined,
      say('form.join-here', {}),
    ),
  submit: (values) => {
    const code = line(values.code);
    return code
      ? { ask: { ask: 'partnership.join', code } }
      : { errors: { code: say('form.needs-code', {}) } };
  },
};

const listPerson: FormRule = {
  open: (values, context) =>
    formOf(
      'partnership.list-person',
      say('form.list-person', {}),
      [
        {
          kind: 'line',
          name: 'name',
          ...fieldsOf(context.locale).label('person'),
          required: true,
          max: 100,
          ...defined({ given: line(values.name) }),
        },
        organisation(context),
        roles(context),
      ],
      context,
      { ask: 'form', form: 'partnership.list-person', in: here(context).id },
    ),
  submit: (values) => {
    const name = line(values.name);
    if (!name) return { errors: { name: say('form.needs-name', {}) } };
    const asked = { organisation: line(values.organisation), role: roleOf(values) };
    return { ask: { ask: 'partnership.list-person', name, ...defined(asked) } };
  },
};

const setPerson: FormRule = {
  needs: () => ({ people: 'roster' }),
  open: (values, context, { people }) => {
    const at = here(context);
    const person = (line(values.person) ?? '') as PersonId;
    const who = whoIs(people, person);
    const seat = seatOf(at.state, person);
    if (!seat) return refused(say('partnership.not-in', { who, partnership: at.state.name }));
    return formOf(
      'partnership.set-person',
      say('form.set-person', { who }),
      [organisation(context, who.organisation), { ...roles(context), given: seat.role } as Field],
      context,
      { ask: 'form', form: 'partnership.set-person', in: at.id, given: { person } },
    );
  },
  submit: (values, carries) => ({
    ask: {
      ask: 'partnership.set-person',
      person: personIn(carries),
      ...defined({ organisation: line(values.organisation), role: roleOf(values) }),
    },
  }),
};

const letIn: FormRule = {
  needs: () => ({ people: 'roster' }),
  open: (values, context, { people }) => {
    const at = here(context);
    const person = (line(values.person) ?? '') as PersonId;
    const known = organisationsOf(at.state);
    const { label } = fieldsOf(context.locale);
    const choices = known.map((value) => ({ value, label: value }));
    const fields: Field[] = [
      ...(known.length > 0
        ? [{ kind: 'choice', name: 'known', ...label('organisation'), choices } as const]
        : []),
      {
        ...organisation(context),
        ...label(known.length > 0 ? 'organisation-new' : 'organisation'),
      } as Field,
    ];
    return formOf(
      'partnership.let-in',
      say('form.let-in', { who: whoIs(people, person), partnership: at.state.name }),
      fields,
      context,
      { ask: 'form', form: 'partnership.let-in', in: at.id, given: { person } },
    );
  },
  submit: (values, carries) => ({
    ask: {
      ask: 'partnership.let-in',
      person: personIn(carries),
      ...defined({ organisation: line(values.organisation) ?? line(values.known) }),
    },
  }),
};

/** Every form of a partnership by its name. */
export const partnershipForms: Readonly<Record<string, FormRule>> = {
  'partnership.setup': setupForm,
  'partnership.join': join,
  'partnership.list-person': listPerson,
  'partnership.set-person': setPerson,
  'partnership.let-in': letIn,
  'partnership.settings': settingsForm,
};
