import { addDays, isDay } from '../../../calendar/days.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Who } from '../../../model/id-schemas.ts';
import { type AccountId, type Day, type PersonId, partsOf } from '../../../model/ids.ts';
import type { FormValues } from '../../../model/request.ts';
import type { Errors } from '../../../subject/form.ts';
import { fullNameOf, teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { line } from '../../../view/values.ts';
import type { Choice, Field } from '../../../view/view.ts';
import type { Owner } from '../action.ts';

/** The words of a line or more: present, and short enough. */
export const words = (
  values: FormValues,
  field: string,
  most: number,
): { readonly text: string | undefined } | Errors => {
  const text = line(values[field]);
  return text !== undefined && text.length > most
    ? { errors: { [field]: say('action.error.too-long', { most }) } }
    : { text };
};

/** The day field and its chips, as one answer. */
export const dayFrom = (
  values: FormValues,
  context: Context,
): { readonly day: Day | undefined } | Errors => {
  const typed = line(values.due);
  const chip = line(values.within);
  if (typed !== undefined && !isDay(typed)) {
    return { errors: { due: say('action.error.no-such-day', {}) } };
  }
  const counted = chip === undefined ? undefined : addDays(context.today, chip === '14' ? 14 : 7);
  if (typed !== undefined && counted !== undefined && typed !== counted) {
    return { errors: { within: say('action.error.two-days', {}) } };
  }
  const day = typed ?? counted;
  return day !== undefined && day < context.today
    ? { errors: { due: say('action.error.day-gone', { day }) } }
    : { day };
};

/** The day, and the two weeks most people mean. */
export const dayFields = (context: Context, due: Day | undefined): Field[] => {
  const tell = teller(context.locale);
  const week = {
    value: '7',
    label: tell('action.choice.one-week', { day: addDays(context.today, 7) }),
  };
  const fortnight = {
    value: '14',
    label: tell('action.choice.two-weeks', { day: addDays(context.today, 14) }),
  };
  return [
    {
      kind: 'day',
      name: 'due',
      label: tell('action.field.by-when', {}),
      ...defined({ given: due }),
    },
    {
      kind: 'choice',
      name: 'within',
      label: tell('action.field.or-in', {}),
      choices: [week, fortnight],
    },
  ];
};

/** The choice of nobody. */
export const noOne = 'no-one';
const organisationPrefix = 'organisation:';

/** The value by which a choice names an owner. */
export const choiceOf = (owner: Owner | undefined): string | undefined => {
  if (!owner || 'account' in owner) return undefined;
  return 'person' in owner ? owner.person : `${organisationPrefix}${owner.organisation}`;
};

/** Our own list: the partnership's people, both chats in one, then its organisations. */
const choices = (context: Context, { people }: Loaded): Choice[] => {
  const { state } = within(context);
  const tell = teller(context.locale);
  const persons = [...people.keys()].flatMap((person): Choice[] => {
    const known = people.get(person)?.state;
    const full = fullNameOf(person, people, state);
    if (!known || !full || known.merged !== undefined) return [];
    const chats = [...new Set(known.accounts.map((account) => partsOf(account).platform))];
    return [{ value: person, label: tell('action.choice.person', { ...full, chats }) }];
  });
  const organisations = [...new Set(state.seats.flatMap(({ organisation }) => organisation ?? []))];
  return [
    ...persons.sort((a, b) => a.label.localeCompare(b.label, context.locale)),
    ...organisations.sort().map((name) => ({ value: `${organisationPrefix}${name}`, label: name })),
  ];
};

/** Whom the language part read, as one of the choices. */
const chosen = (value: string | undefined, among: readonly Choice[], loaded: Loaded) => {
  if (value === undefined) return undefined;
  const person = loaded.personOf(value as AccountId);
  const tried = [value, person, `${organisationPrefix}${value}`];
  return among.find((one) => tried.includes(one.value))?.value;
};

/** Who does it; at most a hundred choices, which is what every chat's list holds. */
export const whoField = (
  context: Context,
  loaded: Loaded,
  value: string | undefined,
  orNoOne: boolean,
): Field => {
  const tell = teller(context.locale);
  const own = choices(context, loaded).slice(0, 99);
  const none = { value: noOne, label: tell('action.choice.no-one', {}) };
  const first = chosen(value, own, loaded) ?? (orNoOne ? noOne : undefined);
  return {
    kind: 'choice',
    name: 'owner',
    label: tell('action.field.who', {}),
    choices: orNoOne ? [none, ...own] : own,
    ...defined({ given: first }),
  };
};

/** Whom the list’s choice means; that they sit here is checked by the rule. */
export const whoFrom = (values: FormValues): { readonly who: Who | undefined } | Errors => {
  const value = line(values.owner);
  if (value === undefined || value === noOne) return { who: undefined };
  if (value.startsWith(organisationPrefix)) {
    return { who: { organisation: value.slice(organisationPrefix.length) } };
  }
  return value.startsWith('person:')
    ? { who: { person: value as PersonId } }
    : { errors: { owner: say('action.error.who', {}) } };
};
