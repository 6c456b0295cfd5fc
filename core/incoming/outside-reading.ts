import { loadNeeds, readable } from '../engine/load.ts';
import { featuresIn } from '../features/in.ts';
import type { Context, Needs } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';
import type { Reading } from '../model/rule.ts';
import type { Store } from '../ports/store.ts';
import { saidTo } from '../subject/shown-people.ts';

/** Whether the cards of things stand in the channel that is asked in. */
const showsThings = ({ where, partnership }: Context): boolean =>
  partnership?.state.places.some(
    ({ place, shows }) => place === where.place && shows === 'everything',
  ) === true;

/** What a question may read for somebody who is not on the list: others have names only where their things' cards show them. */
export const readingFromOutside = (looking: Context, store: Store): Reading => {
  const seen = new Set<PersonId>();
  const watched: Store = {
    ...store,
    load: async (programme, ids) => {
      const found = await store.load(programme, ids);
      if (showsThings(looking)) {
        for (const record of readable(found.values(), {}))
          for (const { onCard } of featuresIn)
            for (const person of onCard?.(record) ?? []) seen.add(person);
      }
      return found;
    },
  };
  const load = async (needs: Needs) =>
    saidTo(looking, await loadNeeds(needs, { ...looking, store: watched }), { cards: seen });
  return { store: watched, load };
};
