import { defined } from '../lib/defined.ts';
import { titleKey } from '../lib/same-title.ts';
import type { Needs, StoredPartnership } from '../model/context.ts';
import { type PersonId, type ProgrammeId, partsOf } from '../model/ids.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Store } from '../ports/store.ts';
import { loadNeeds, roster } from './load.ts';

/** Of fewer seats the people are read one by one. */
const fewest = 20;

interface Where {
  readonly programme: ProgrammeId;
  readonly store: Store;
}

/** Whether the names of its people are kept in one item. */
export const isLarge = ({ state }: StoredPartnership): boolean => state.seats.length >= fewest;

const read = async (
  people: NonNullable<Needs['people']>,
  within: Where & { readonly partnership: StoredPartnership },
): Promise<NamedPerson[]> => {
  const loaded = await loadNeeds({ people }, within);
  return [...loaded.people].map(
    ([
      person,
      {
        state: { name, organisation, email },
      },
    ]) => defined({ person, name, organisation, email }),
  );
};

/** Namesakes of one organisation with their chats, by which alone they are told apart. */
const withChats = async (
  named: readonly NamedPerson[],
  within: Where & { readonly partnership: StoredPartnership },
): Promise<readonly NamedPerson[]> => {
  const first = new Map<string, PersonId>();
  const twins = new Set<PersonId>();
  for (const { person, name, organisation = '' } of named) {
    const key = titleKey(`${name}/${organisation}`);
    const other = first.get(key);
    if (other !== undefined) twins.add(other).add(person);
    else first.set(key, person);
  }
  if (twins.size === 0) return named;
  const { people } = await loadNeeds({ people: [...twins] }, within);
  return named.map((one) => {
    const accounts = twins.has(one.person) ? people.get(one.person)?.state.accounts : undefined;
    const chats = [...new Set((accounts ?? []).map((account) => partsOf(account).platform))];
    return chats.length > 0 ? { ...one, chats } : one;
  });
};

/** Those who are kept, and who is not among them. */
const keptOf = async ({ id, state }: StoredPartnership, { programme, store }: Where) => {
  const wanted = new Set(roster(state));
  const { turn, people } = await store.names(programme, id);
  const kept = people.filter(({ person }) => wanted.has(person));
  for (const { person } of kept) wanted.delete(person);
  return { turn, kept, missing: [...wanted] };
};

/** Everybody of a partnership by name: of a large one from one item, and who came since one by one; for an `address` each from their own. */
export const namesOf = async (
  partnership: StoredPartnership,
  { address, ...where }: Where & { readonly address?: boolean },
): Promise<readonly NamedPerson[]> => {
  const within = { ...where, partnership };
  if (address || !isLarge(partnership)) return withChats(await read('roster', within), within);
  const { kept, missing } = await keptOf(partnership, where);
  return withChats([...kept, ...(await read(missing, within))], within);
};

/** Keeps the names of a large partnership, where somebody is not among those that are kept. */
export const keepNames = async (partnership: StoredPartnership, where: Where): Promise<void> => {
  if (!isLarge(partnership)) return;
  const { turn, kept, missing } = await keptOf(partnership, where);
  if (missing.length === 0) return;
  const come = await read(missing, { ...where, partnership });
  const people = [...kept, ...come.map(({ email: _, ...named }) => named)];
  await where.store.keepNames(where.programme, partnership.id, { turn, people });
};
