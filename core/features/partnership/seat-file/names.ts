import { titleKey } from '../../../lib/same-title.ts';
import { visible } from '../../../lib/visible.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type PersonId, personId } from '../../../model/ids.ts';
import { labelOf } from '../../../subject/labels.ts';
import { wholeName } from '../../../subject/names.ts';
import { isFormer } from '../../../subject/standing.ts';
import { listed } from '../facts.ts';
import type { Partnership } from '../partnership.ts';
import type { Why } from '../sentences/seat-file.ts';

/** What people write where nobody is meant. */
const none = /^(?:[-–—.]{1,3}|nobody|no ?one|none|vacant|n\/a|tbc)$/i;
export const saysNobody = (text: string): boolean => text === '' || none.test(text);

const longest = 100;
const isName = (name: string): boolean =>
  visible.test(name) && /\p{L}/u.test(name) && name.length <= longest;

/** Everybody on the list by each name that a file may have for them. */
const callsIn = (
  state: Partnership,
  people: Loaded['people'],
): ReadonlyMap<string, ReadonlySet<PersonId>> => {
  const calls = new Map<string, Set<PersonId>>();
  for (const person of listed(state).filter((one) => !isFormer(state, one)))
    for (const name of [
      labelOf(person, people, state),
      people.get(person)?.state.name,
      wholeName(person, people, state),
    ])
      if (name) calls.set(titleKey(name), (calls.get(titleKey(name)) ?? new Set()).add(person));
  return calls;
};

/** Whom the names of a file mean; who is new on the list gets a name there once. */
export interface NameBook {
  /** `listed`: nobody who is new on the list. */
  readonly peopleIn: (text: string, listed?: 'listed') => readonly PersonId[] | Why;
  readonly newcomers: ReadonlyMap<PersonId, string>;
}

export const nameBook = (
  state: Partnership,
  people: Loaded['people'],
  { fresh }: Pick<Context, 'fresh'>,
): NameBook => {
  const calls = callsIn(state, people);
  const away = new Map<string, 'at-the-door' | 'was-here'>();
  for (const [is, all] of [
    ['was-here', state.former ?? []],
    ['at-the-door', state.waiting],
  ] as const)
    for (const { person } of all) {
      const known = people.get(person)?.state;
      if (known && known.merged === undefined) away.set(titleKey(known.name), is);
    }
  const byName = new Map<string, PersonId>();
  const newcomers = new Map<PersonId, string>();
  const one = (name: string, only?: 'listed'): PersonId | Why => {
    const key = titleKey(name);
    const [first, second] = calls.get(key) ?? [];
    if (second) return { is: 'several', text: name };
    const known = first ?? (only ? undefined : byName.get(key));
    if (known) return known;
    const is = away.get(key);
    if (is) return { is, text: name };
    if (only) return { is: 'not-listed', text: name };
    if (!isName(name)) return { is: 'no-name', text: name };
    const person = personId(fresh('person', byName.size));
    byName.set(key, person);
    newcomers.set(person, name);
    return person;
  };
  const names = (text: string): readonly string[] => {
    if (calls.has(titleKey(text))) return [text];
    const apart = text.split(/[;\n]/);
    return apart.length > 1 ? apart : text.split(',');
  };
  return {
    newcomers,
    peopleIn: (text, listed) => {
      if (saysNobody(text)) return [];
      const read = names(text)
        .map((name) => name.trim())
        .filter((name) => name !== '')
        .map((name) => one(name, listed));
      const why = read.find((each) => typeof each !== 'string');
      return why ?? read.filter((each) => typeof each === 'string');
    },
  };
};
