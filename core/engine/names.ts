import type { StoredPartnership } from '../model/context.ts';
import type { PersonId, ProgrammeId } from '../model/ids.ts';
import type { NamedPerson } from '../model/kept-names.ts';
import type { Store } from '../ports/store.ts';
import { loadNeeds, roster } from './load.ts';

/** Fewer people are read one by one. */
const fewest = 20;

interface Where {
  readonly programme: ProgrammeId;
  readonly store: Store;
}

const read = async (ids: readonly PersonId[], where: Where): Promise<NamedPerson[]> => {
  const { people } = await loadNeeds({ people: ids }, where);
  return [...people].map(
    ([
      person,
      {
        state: { name, organisation },
      },
    ]) => ({
      person,
      name,
      ...(organisation === undefined ? {} : { organisation }),
    }),
  );
};

/** Those who are kept, and who is not among them. */
const keptOf = async ({ id, state }: StoredPartnership, { programme, store }: Where) => {
  const wanted = new Set(roster(state));
  if (wanted.size < fewest) return { turn: undefined, kept: [], missing: [...wanted] };
  const { turn, people } = await store.names(programme, id);
  const kept = people.filter(({ person }) => wanted.has(person));
  for (const { person } of kept) wanted.delete(person);
  return { turn, kept, missing: [...wanted] };
};

/** Everybody of a partnership by name: of a large one from one item, and who came since one by one. */
export const namesOf = async (
  partnership: StoredPartnership,
  where: Where,
): Promise<readonly NamedPerson[]> => {
  const { kept, missing } = await keptOf(partnership, where);
  return [...kept, ...(await read(missing, where))];
};

/** Keeps the names of a large partnership, where somebody is not among those that are kept. */
export const keepNames = async (partnership: StoredPartnership, where: Where): Promise<void> => {
  const { turn, kept, missing } = await keptOf(partnership, where);
  if (turn === undefined || missing.length === 0) return;
  const people = [...kept, ...(await read(missing, where))];
  await where.store.keepNames(where.programme, partnership.id, { turn, people });
};
