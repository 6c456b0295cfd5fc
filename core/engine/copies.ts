import { say, valuesOf } from '../language/saying.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrival.ts';

/**
 * Whether this copy of a message is the one to be done: the first that came to its programme, or that one delivered
 * again; 'conflict' where two came at once (rules: Done once).
 */
export const isToBeDone = async (
  { request, lookup, belongings, now }: Arrival,
  { store }: Ports,
): Promise<boolean | 'conflict'> => {
  const { copy } = request;
  const programme =
    lookup.place.row?.programme ?? belongings[0]?.programme ?? lookup.install?.row?.programme;
  if (copy === undefined || programme === undefined) return true;
  const { of, name } = copy;
  // Nobody is told this: it keeps which copy was the first.
  const claim = { key: `copies/${of}`, reply: { saying: say('copy-taken', { name }) } };
  const nothing = { records: [], rows: [], effects: [] };
  const claimed = await store.commit({ programme, now, request: claim, ...nothing });
  if (claimed.kind !== 'repeat') return claimed.kind === 'committed' || claimed.kind;
  return valuesOf(claimed.reply.saying, 'copy-taken')?.name === name;
};
