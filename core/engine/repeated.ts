import type { ProgrammeId } from '../model/ids.ts';
import type { Reply } from '../model/offer.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrival.ts';

/**
 * What this same request was answered when it was done before. Asked before it is told that nothing
 * can be done: what a line means, who someone is and what stands here may have changed since, what
 * was done and said has not (rules: Done once).
 */
export const repeated = async (
  { request, lookup, belongings, now }: Arrival,
  { store }: Pick<Ports, 'store'>,
  ...also: readonly ProgrammeId[]
): Promise<Reply | undefined> => {
  const here = [lookup.place.row?.programme, lookup.install?.row?.programme];
  const programmes = [...also, ...belongings.map(({ programme }) => programme), ...here];
  const keys = [request.key, ...(request.alsoKeys ?? [])];
  for (const programme of new Set(programmes.filter((one) => one !== undefined))) {
    const before = await store.answered(programme, keys, now);
    if (before) return before;
  }
  return undefined;
};
