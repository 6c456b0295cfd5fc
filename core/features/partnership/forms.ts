import type { At } from '../../forms/declared.ts';
import { choice, line, needed, oneOf } from '../../forms/fields.ts';
import { type Family, form } from '../../forms/form.ts';
import type { Who } from '../../language/en-gb/names.ts';
import { say } from '../../language/saying.ts';
import type { FormRule } from '../../model/feature.ts';
import type { PersonId } from '../../model/ids.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { type Seat, seatOf } from '../../subject/seats.ts';
import { line as oneLine } from '../../view/values.ts';
import { settings } from './forms/settings.ts';
import { setup } from './forms/setup.ts';
import { here, whoIs } from './names.ts';
import { organisationsOf } from './seats.ts';

const family = { words: { save: 'form.save' } } as const satisfies Family;
const roster = () => ({ people: 'roster' }) as const;

/** Whom a form is about; it comes back through the client, so the rule asks again who that is. */
const person = ({ values }: At<unknown>) => ({ person: oneLine(values.person) });
const personOf = (at: At<unknown>): Who =>
  whoIs(at.loaded.people, person(at).person as PersonId | undefined);

interface Sitting {
  readonly who: Who;
  readonly seat: Seat;
}
const sitting = (at: At<undefined>): Sitting | Refused => {
  const { state } = here(at.context);
  const who = personOf(at);
  const seat = seatOf(state, (person(at).person ?? '') as PersonId);
  return seat
    ? { who, seat }
    : refused(say('partnership.not-in', { who, partnership: state.name }));
};

const role = {
  values: ['member', 'observer'],
  called: (role: 'member' | 'observer') => say('field.role-is', { role }),
} as const;
const name = { label: 'field.person', max: 100 } as const;
const organisation = { label: 'field.organisation', max: 100 } as const;
const known = ({ context }: At<unknown>) => organisationsOf(here(context).state);

/** Every form of a partnership by its name. */
export const partnershipForms: Readonly<Record<string, FormRule>> = {
  'partnership.setup': setup,
  'partnership.settings': settings,
  'partnership.join': form(family, 'partnership.join', {
    anywhere: true,
    title: 'form.join',
    fields: { code: needed('form.needs-code', line({ label: 'field.code', max: 40 })) },
    submit: 'form.join-here',
    ask: ({ code }) => ({ ask: 'partnership.join', code }),
  }),
  'partnership.list-person': form(family, 'partnership.list-person', {
    title: 'form.list-person',
    fields: {
      name: needed('form.needs-name', line(name)),
      organisation: line(organisation),
      role: oneOf(role.values, role.called, { label: 'field.role', given: () => 'member' }),
    },
    ask: ({ role = 'member', ...values }) => ({ ask: 'partnership.list-person', ...values, role }),
  }),
  'partnership.set-person': form(family, 'partnership.set-person', {
    needs: roster,
    of: sitting,
    title: ({ thing: { who } }) => say('form.set-person', { who }),
    fields: {
      organisation: line({
        ...organisation,
        given: ({ thing }: At<Sitting>) => thing.who.organisation,
      }),
      role: oneOf(role.values, role.called, {
        label: 'field.role',
        given: ({ thing }: At<Sitting>) => thing.seat.role,
      }),
    },
    carries: person,
    ask: ({ role = 'member', ...values }, { carried }) => ({
      ask: 'partnership.set-person',
      person: carried('person') ?? '',
      ...values,
      role,
    }),
  }),
  'partnership.let-in': form(family, 'partnership.let-in', {
    needs: roster,
    title: (at) =>
      say('form.let-in', { who: personOf(at), partnership: here(at.context).state.name }),
    fields: {
      known: choice({
        label: 'field.organisation',
        choices: (at) => known(at).map((value) => ({ value, label: value })),
      }),
      organisation: line({
        label: (at) =>
          known(at).length > 0 ? say('field.organisation-new', {}) : say('field.organisation', {}),
        max: 100,
      }),
    },
    carries: person,
    ask: ({ known, organisation = known }, { carried }) => ({
      ask: 'partnership.let-in',
      person: carried('person') ?? '',
      organisation,
    }),
  }),
};
