import { featuresIn } from '../features/in.ts';
import type { AccountId, PartnershipId } from '../model/ids.ts';
import type { Ask } from '../model/register.ts';
import type { Ports } from '../ports/ports.ts';
import type { Belonging, Candidate } from './arrival.ts';
import { loadRecords } from './load.ts';

/**
 * The partnership of a thing that is the asker's, who was named for it and may finish that one thing without being in
 * (rules: Coming in); undefined where the ask is about no such thing.
 */
export const homeOfOwnThing = async (
  ask: Ask,
  id: PartnershipId,
  { belongings, account }: { belongings: readonly Belonging[]; account: AccountId },
  { store }: Pick<Ports, 'store'>,
): Promise<Candidate | undefined> => {
  // It came through a client, and may be no name at all.
  if (!/^pt-[\w-]{1,80}$/.test(id)) return undefined;
  for (const feature of featuresIn) {
    const thing = feature.ownThing?.of(ask, id);
    if (thing === undefined) continue;
    for (const { programme, person, record } of belongings) {
      const found = await loadRecords(store, programme, [id, thing]);
      const [home, own] = [found.get(id), found.get(thing)];
      const names = [person, ...(record?.state.also ?? [])];
      if (home && own && feature.ownThing?.isOwner(own, names, account)) {
        return { programme, record: home as Candidate['record'] };
      }
    }
  }
  return undefined;
};
