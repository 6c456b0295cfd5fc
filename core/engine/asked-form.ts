import { fitting } from '../forms/search.ts';
import type { ListSearch } from '../model/all-in.ts';
import type { Context, StoredPartnership, StoredPerson } from '../model/context.ts';
import { accountId, type PersonId } from '../model/ids.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Opened, Outcome } from '../model/outcome.ts';
import type { FormValues } from '../model/request.ts';
import type { FormRule, Reading } from '../model/rule.ts';
import type { Form } from '../view/view.ts';
import { isLarge, namesOf } from './names.ts';

/** A form, opened with what was given; undefined where there is none of its name. */
export const openedIn = async (
  rule: FormRule | undefined,
  given: FormValues,
  context: Context,
  read: Reading,
): Promise<Opened | Outcome | undefined> => {
  if (!rule) return undefined;
  const asked = { ask: 'form', form: rule.name, given } as const;
  return rule.open(given, context, await read.load(rule.needs?.(context, asked) ?? {}));
};

/** Somebody of whom no more was read than the name, and of namesakes the chats by which they are told apart. */
const byName = ({ person, name, organisation, chats = [] }: NamedPerson): StoredPerson => ({
  id: person,
  kind: 'person',
  version: 0,
  head: '',
  state: {
    v: 1,
    name,
    ...(organisation === undefined ? {} : { organisation }),
    accounts: chats.map((chat) => accountId(chat, '', '')),
    partnerships: [],
    nudges: 'daily',
  },
});

const peopleOf = async (
  partnership: StoredPartnership,
  { programme }: Context,
  { store }: Reading,
): Promise<ReadonlyMap<PersonId, StoredPerson>> => {
  const named = await namesOf(partnership, { programme, store });
  return new Map(named.map((one) => [one.person, byName(one)]));
};

/**
 * What can be chosen in a field of a form, as far as it fits what was typed. The people of a large partnership are
 * known by the one item that keeps their names; only of those who are called alike more is read.
 */
export const searchedIn = async (
  rule: FormRule | undefined,
  { form, given, search: { field, words, most } }: ListSearch,
  context: Context,
  read: Reading,
): Promise<Form | undefined> => {
  if (!rule?.choices || (context.partnership && context.standing === 'outside')) return undefined;
  const needs = rule.needs?.(context, { ask: 'form', form, given }) ?? {};
  const { partnership } = context;
  const light = needs.people === 'roster' && partnership && isLarge(partnership);
  const rest = await read.load(light ? { ...needs, people: [] } : needs);
  const people = light
    ? new Map([...(await peopleOf(partnership, context, read)), ...rest.people])
    : rest.people;
  const all = rule.choices(field, given, context, { ...rest, people });
  if (!all) return undefined;
  const found = fitting(all, words);
  const choices = found.slice(0, most);
  return {
    form,
    key: 'search',
    title: '',
    aloud: '',
    fields: [{ kind: 'choice', name: field, label: '', choices, of: found.length }],
    submit: '',
  };
};
