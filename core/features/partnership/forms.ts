import type { At } from '../../forms/declared.ts';
import type { Family } from '../../forms/form.ts';
import type { Who } from '../../language/en-gb/names.ts';
import { say } from '../../language/saying.ts';
import type { PersonId } from '../../model/ids.ts';
import { line as oneLine } from '../../view/values.ts';
import { whoIs } from './names.ts';

export const family = { words: { save: 'form.save' } } as const satisfies Family;
export const roster = () => ({ people: 'roster' }) as const;

/** Whom a form is about; it comes back through the client, so the rule asks again who that is. */
export const personSent = ({ values }: At<unknown>) => ({ person: oneLine(values.person) });
export const personOf = (at: At<unknown>): Who =>
  whoIs(at.loaded.people, personSent(at).person as PersonId | undefined);
export const roleField = {
  values: ['member', 'observer'],
  called: (role: 'member' | 'observer') => say('field.role-is', { role }),
} as const;
export const organisationField = { label: 'field.organisation', max: 100 } as const;
