import { fitting } from '../forms/search.ts';
import type { ListSearch } from '../model/all-in.ts';
import type { Context, Loaded, StoredPartnership, StoredPerson } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Opened, Outcome } from '../model/outcome.ts';
import type { FormValues } from '../model/request.ts';
import type { FormRule, Reading } from '../model/rule.ts';
import type { Choice, Form } from '../view/view.ts';
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

/** Somebody of whom no more was read than the name. */
const byName = ({ person, name, organisation }: NamedPerson): StoredPerson => ({
  id: person,
  kind: 'person',
  version: 0,
  head: '',
  state: {
    v: 1,
    name,
    ...(organisation === undefined ? {} : { organisation }),
    accounts: [],
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

/** The people among choices that cannot be told apart by what is known of their names. */
const twins = (choices: readonly Choice[], people: Loaded['people']): PersonId[] =>
  choices.flatMap(({ value, label }) => {
    const person = value as PersonId;
    const equal = choices.filter((one) => one.label === label).length > 1;
    return equal && people.has(person) ? [person] : [];
  });

/**
 * What can be chosen in a field of a form, as far as it fits what was typed. The people of a large partnership are
 * known by the one item that keeps their names; only of those shown who are called alike more is read.
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
  const choicesOf = (known: Loaded['people']) =>
    rule.choices?.(field, given, context, { ...rest, people: known }) ?? [];
  const found = fitting(choicesOf(people), words);
  const shown = found.slice(0, most);
  const alike = light ? twins(shown, people) : [];
  const known = alike.length > 0 ? await read.load({ people: alike }) : undefined;
  const apart = known ? choicesOf(new Map([...people, ...known.people])) : [];
  const labels = new Map(apart.map(({ value, label }) => [value, label]));
  const choices = shown.map((one) => ({ ...one, label: labels.get(one.value) ?? one.label }));
  return {
    form,
    key: 'search',
    title: '',
    aloud: '',
    fields: [{ kind: 'choice', name: field, label: '', choices, of: found.length }],
    submit: '',
  };
};
