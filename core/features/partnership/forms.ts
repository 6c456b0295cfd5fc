import { type Saying, say, sentence } from '../../language/saying.ts';
import { given } from '../../lib/defined.ts';
import type { Scene } from '../../model/context.ts';
import type { FormRule } from '../../model/feature.ts';
import type { PersonId } from '../../model/ids.ts';
import { refused } from '../../model/outcome.ts';
import type { FormValues } from '../../model/request.ts';
import { seatOf } from '../../subject/seat-items.ts';
import { keyOf, line } from '../../view/values.ts';
import type { Field, Form } from '../../view/view.ts';
import type { Ask } from '../asks.ts';
import { fieldsOf } from './forms/fields.ts';
import { settingsForm } from './forms/settings.ts';
import { setupForm } from './forms/setup.ts';
import { here, whoIs } from './names.ts';
import { organisationsOf } from './seats.ts';

const formOf = (
  name: string,
  title: Saying,
  fields: readonly Field[],
  scene: Scene,
  carries?: Ask,
  sends: Saying = say('form.save', {}),
): { readonly kind: 'form'; readonly form: Form } => {
  const said = sentence(title, scene.locale);
  const submit = sentence(sends, scene.locale);
  const key = keyOf(scene);
  return {
    kind: 'form',
    form: { form: name, key, title: said, aloud: said, fields, submit, ...given({ carries }) },
  };
};

const roles = (scene: Scene): Field => ({
  kind: 'choice',
  name: 'role',
  ...fieldsOf(scene.locale).label('role'),
  choices: (['member', 'observer'] as const).map((role) => ({
    value: role,
    label: sentence(say('field.role-is', { role }), scene.locale),
  })),
  given: 'member',
});

const organisation = (scene: Scene, value?: string): Field => ({
  kind: 'line',
  name: 'organisation',
  ...fieldsOf(scene.locale).label('organisation'),
  max: 100,
  ...given({ given: value }),
});
const roleOf = (values: FormValues): 'member' | 'observer' =>
  line(values.role) === 'observer' ? 'observer' : 'member';

/** Whom the form is about, as it was opened for; it came through the client, so the rule asks again who that is. */
const personIn = (carries: Ask | undefined): string =>
  (carries?.ask === 'form' ? line(carries.given?.person) : undefined) ?? '';

const join: FormRule = {
  open: (values, scene) =>
    formOf(
      'partnership.join',
      say('form.join', {}),
      [
        {
          kind: 'line',
          name: 'code',
          ...fieldsOf(scene.locale).label('code'),
          required: true,
          max: 40,
          ...given({ given: line(values.code) }),
        },
      ],
      scene,
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
  open: (values, scene) =>
    formOf(
      'partnership.list-person',
      say('form.list-person', {}),
      [
        {
          kind: 'line',
          name: 'name',
          ...fieldsOf(scene.locale).label('person'),
          required: true,
          max: 100,
          ...given({ given: line(values.name) }),
        },
        organisation(scene),
        roles(scene),
      ],
      scene,
      { ask: 'form', form: 'partnership.list-person', in: here(scene).id },
    ),
  submit: (values) => {
    const name = line(values.name);
    if (!name) return { errors: { name: say('form.needs-name', {}) } };
    const asked = { organisation: line(values.organisation), role: roleOf(values) };
    return { ask: { ask: 'partnership.list-person', name, ...given(asked) } };
  },
};

const setPerson: FormRule = {
  needs: () => ({ people: 'roster' }),
  open: (values, scene, { people }) => {
    const at = here(scene);
    const person = (line(values.person) ?? '') as PersonId;
    const who = whoIs(people, person);
    const seat = seatOf(at.state, person);
    if (!seat) return refused(say('partnership.not-in', { who, partnership: at.state.name }));
    return formOf(
      'partnership.set-person',
      say('form.set-person', { who }),
      [organisation(scene, who.organisation), { ...roles(scene), given: seat.role } as Field],
      scene,
      { ask: 'form', form: 'partnership.set-person', in: at.id, given: { person } },
    );
  },
  submit: (values, carries) => ({
    ask: {
      ask: 'partnership.set-person',
      person: personIn(carries),
      ...given({ organisation: line(values.organisation), role: roleOf(values) }),
    },
  }),
};

const letIn: FormRule = {
  needs: () => ({ people: 'roster' }),
  open: (values, scene, { people }) => {
    const at = here(scene);
    const person = (line(values.person) ?? '') as PersonId;
    const known = organisationsOf(at.state);
    const { label } = fieldsOf(scene.locale);
    const choices = known.map((value) => ({ value, label: value }));
    const fields: Field[] = [
      ...(known.length > 0
        ? [{ kind: 'choice', name: 'known', ...label('organisation'), choices } as const]
        : []),
      {
        ...organisation(scene),
        ...label(known.length > 0 ? 'organisation-new' : 'organisation'),
      } as Field,
    ];
    return formOf(
      'partnership.let-in',
      say('form.let-in', { who: whoIs(people, person), partnership: at.state.name }),
      fields,
      scene,
      { ask: 'form', form: 'partnership.let-in', in: at.id, given: { person } },
    );
  },
  submit: (values, carries) => ({
    ask: {
      ask: 'partnership.let-in',
      person: personIn(carries),
      ...given({ organisation: line(values.organisation) ?? line(values.known) }),
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
