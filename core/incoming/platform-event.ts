import { loadNeeds } from '../engine/load.ts';
import { happeningDecider, happeningNeeds } from '../features/partnership/happen.ts';
import type { Context, Loaded } from '../model/context.ts';
import { partnershipOf, refOf } from '../model/ids.ts';
import { partnershipsList } from '../model/kind.ts';
import type { Answer } from '../model/outcome.ts';
import type { Happening } from '../model/request.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrive.ts';
import { contextFor, isContext } from './choose.ts';
import { commit } from './commit.ts';
import { type Performed, tellAsker } from './tell.ts';

const silence: Answer = { kind: 'nothing' };

/** For an app that is taken away, every partnership of its programme may be shown in one of its channels. */
const everywhere = async (context: Context, ports: Ports): Promise<Loaded> => {
  const { ids } = await ports.store.listed(context.programme, partnershipsList, { limit: 500 });
  return loadNeeds({ records: ids }, { ...context, store: ports.store });
};

/** How many open things carry the name of the person behind an account, by partnership. */
const openOf = async (happening: Happening, context: Context, loaded: Loaded, ports: Ports) => {
  const person = 'account' in happening ? loaded.personOf(happening.account) : undefined;
  const ids = person ? await ports.store.ofPerson(context.programme, person, 100) : [];
  return (partnership: string): number =>
    ids.filter((id) => partnershipOf(id) === partnership && refOf(id)?.startsWith('A-')).length;
};

/**
 * Things that happen to places and people (rules: Places that change): decided as commands are,
 * with nobody to answer.
 */
export const happen = async (
  happening: Happening,
  arrival: Arrival,
  ports: Ports,
): Promise<Performed> => {
  const { request } = arrival;
  const found = await contextFor({ ask: 'never-mind' }, arrival, ports);
  if (!isContext(found)) return silence;
  const context: Context = { ...found, partnership: undefined };
  const loaded =
    happening.happened === 'uninstalled'
      ? await everywhere(context, ports)
      : await loadNeeds(happeningNeeds(happening, context), { ...context, store: ports.store });
  const open = await openOf(happening, context, loaded, ports);
  const outcome = happeningDecider(happening, context, loaded, open);
  if (outcome.kind === 'done') {
    if (outcome.changes.length === 0 && outcome.effects.length === 0) return silence;
    const written = await commit(outcome, { context, records: loaded.records }, request, ports);
    return written.kind === 'conflict' ? 'conflict' : silence;
  }
  // Only a thread whose card we know is worth a word about an edited message.
  if (outcome.kind === 'refused' && arrival.door.thread) {
    return tellAsker(outcome.reply, { arrival, ports });
  }
  return silence;
};
