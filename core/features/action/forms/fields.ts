import { addDays, isDay } from '../../../calendar/days.ts';
import { type FieldRule, wrong } from '../../../forms/declared.ts';
import { day } from '../../../forms/fields.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { Who } from '../../../model/id-schemas.ts';
import type { AccountId, Day, PersonId } from '../../../model/ids.ts';
import { wholeLabels } from '../../../subject/labels.ts';
import { teller } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { shownTo } from '../../../subject/shown-people.ts';
import { line } from '../../../view/values.ts';
import type { Choice } from '../../../view/view.ts';
import type { Owner } from '../action.ts';

type Given<Thing> = NonNullable<Parameters<typeof day<Thing>>[0]['given']>;

const weeks = { '7': 'action.choice.one-week', '14': 'action.choice.two-weeks' } as const;

/** The day, and the two weeks most people mean, as one answer. */
export const byWhen = <Thing>(given?: Given<Thing>): FieldRule<Day | undefined, Thing> => ({
  draw: (name, at) => {
    const tell = teller(at.context.locale);
    const choices = Object.entries(weeks).map(([value, code]) => ({
      value,
      label: tell(code, { day: addDays(at.context.today, Number(value)) }),
    }));
    return [
      ...day({ label: 'action.field.by-when', ...defined({ given }) }).draw(name, at),
      { kind: 'choice', name: 'within', label: tell('action.field.or-in', {}), choices },
    ];
  },
  read: (name, { values, context: { today } }) => {
    const typed = line(values[name]);
    const chip = line(values.within);
    if (typed !== undefined && !isDay(typed)) return wrong(name, say('no-such-day', {}));
    const counted = chip === undefined ? undefined : addDays(today, chip === '14' ? 14 : 7);
    if (typed !== undefined && counted !== undefined && typed !== counted) {
      return wrong('within', say('action.error.two-days', {}));
    }
    const value = typed ?? counted;
    return value !== undefined && value < today
      ? wrong(name, say('action.error.day-gone', { day: value }))
      : { value };
  },
});

const noOne = 'no-one';
const organisationPrefix = 'organisation:';

/** The value by which a choice names an owner. */
export const choiceOf = (owner: Owner | undefined): string | undefined => {
  if (!owner || 'account' in owner) return undefined;
  return 'person' in owner ? owner.person : `${organisationPrefix}${owner.organisation}`;
};

/** Our own list: the partnership's people, both chats in one, then its organisations. */
const choices = (context: Context, { people }: Loaded): Choice[] => {
  const { state } = within(context);
  const isShown = shownTo(context);
  const listed = [...people].flatMap(([person, { state: known }]) =>
    known.merged === undefined && isShown(person) ? [person] : [],
  );
  const labels = wholeLabels(listed, people, state);
  const persons = listed.map((value, at): Choice => ({ value, label: labels[at] ?? '' }));
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

/** Who does it: any of its people, and its organisations. That they sit here is checked by the rule. */
export const owner = <Thing>({
  orNoOne,
  given = ({ typed }) => typed,
}: {
  readonly orNoOne: (thing: Thing) => boolean;
  readonly given?: Given<Thing>;
}): FieldRule<Who | undefined, Thing> => ({
  needs: { people: 'roster' },
  draw: (name, at) => {
    const { context, loaded } = at;
    const tell = teller(context.locale);
    const nobody = orNoOne(at.thing);
    const own = choices(context, loaded);
    const none = { value: noOne, label: tell('action.choice.no-one', {}) };
    const first = given({ ...at, typed: line(at.values[name]) });
    return [
      {
        kind: 'choice',
        name,
        label: tell('action.field.who', {}),
        choices: nobody ? [none, ...own] : own,
        ...defined({ given: chosen(first, own, loaded) ?? (nobody ? noOne : undefined) }),
      },
    ];
  },
  read: (name, { values }) => {
    const value = line(values[name]);
    if (value === undefined || value === noOne) return { value: undefined };
    if (value.startsWith(organisationPrefix)) {
      return { value: { organisation: value.slice(organisationPrefix.length) } };
    }
    return value.startsWith('person:')
      ? { value: { person: value as PersonId } }
      : wrong(name, say('action.error.who', {}));
  },
});
