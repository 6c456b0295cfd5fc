import type { Loaded, Needs } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';

/** Who somebody is by now: whoever became part of another is that one, as far as the records were read. */
export const whoNow = (person: PersonId, { people }: Pick<Loaded, 'people'>): PersonId => {
  const merged = people.get(person)?.state.merged;
  return merged === undefined ? person : whoNow(merged, { people });
};

/** These people as they are by now, and what `then` must know of them besides. */
export const needsNow = (
  people: readonly PersonId[],
  then: (now: readonly PersonId[], loaded: Loaded) => Needs,
): Needs => ({
  people,
  next: (loaded) => {
    const now = people.map((one) => whoNow(one, loaded));
    const isRead = now.every((one, at) => one === people[at] || loaded.people.has(one));
    return isRead ? then(now, loaded) : needsNow(now, then);
  },
});
