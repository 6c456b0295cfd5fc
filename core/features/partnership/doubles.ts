import { loadNeeds } from '../../engine/load.ts';
import { namesOf } from '../../engine/names.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { nameKey } from '../../language/people.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DueContext } from '../../model/feature-due.ts';
import type { PersonId } from '../../model/ids.ts';
import type { NamedPerson } from '../../model/kept-names.ts';
import { isFormer } from '../../subject/standing.ts';
import { areDouble, listedTold, samePair } from './decide/double.ts';
import type { Partnership } from './partnership.ts';

/** So many are put at once, to two people each; the next ones within the hour. */
const mostAtOnce = 8;

/** Those of one name who have a vote each and were not put yet, whoever sat first before the other. */
const pairsIn = (state: Partnership, names: readonly NamedPerson[]): [PersonId, PersonId][] => {
  const called = new Map(names.map(({ person, name }) => [person, nameKey(name)]));
  const voters = state.seats.flatMap(({ holder, role }) =>
    holder !== undefined && role === 'member' && !isFormer(state, holder) ? [holder] : [],
  );
  const byName = Map.groupBy(voters, (person) => called.get(person) ?? '');
  byName.delete('');
  return [...byName.values()].flatMap((same) =>
    same.flatMap((known, at) =>
      same
        .slice(at + 1)
        .flatMap((person): [PersonId, PersonId][] =>
          state.doubles?.some((pair) => samePair(pair, { person, known })) ? [] : [[known, person]],
        ),
    ),
  );
};

/** While a vote is open, two of one name with a vote each are put to chair and clerk, once (rules: One person). */
export const putDoubles = async (
  partnership: StoredPartnership,
  { programme, now, ports }: Pick<DueContext, 'programme' | 'now' | 'ports'>,
): Promise<void> => {
  const within = { programme, store: ports.store, partnership };
  const pairs = pairsIn(partnership.state, await namesOf(partnership, within));
  if (pairs.length === 0) return;
  const { people } = await loadNeeds({ people: pairs.flat() }, within);
  const put = pairs
    .filter(([known, person]) => areDouble(person, known, people))
    .slice(0, mostAtOnce);
  if (put.length === 0) return;
  const { id } = partnership;
  const events = put.map(([known, person]) => ({ event: 'DoublePut', person, known }) as const);
  await systemCommit(
    {
      programme,
      partnership,
      records: [partnership],
      changes: [{ record: id, kind: 'partnership', events }],
      effects: put.flatMap(([known, person]) =>
        listedTold(person, known, partnership, people, now),
      ),
      now,
    },
    ports,
  );
};
