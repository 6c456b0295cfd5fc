import type { Partnership } from '../model/context.ts';
import type { FeatureIn, Followed, SeatsAsked } from '../model/feature-in.ts';
import { partnershipIdOf, type RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import { both, nothing } from './proposal.ts';

type Read = (id: RecordId) => Stored | undefined;

/** What the features write besides, where these changes give, fill or take away seats. */
export const seatsFollowed = async (
  changes: readonly Change[],
  { read, after }: { readonly read: Read; readonly after: ReadonlyMap<RecordId, Stored> },
  features: readonly FeatureIn[],
  asked: SeatsAsked,
): Promise<Followed> => {
  const moved = new Set(
    changes.flatMap(({ kind, record }) => (kind === 'partnership' ? [record] : [])),
  );
  const followed: Followed[] = [];
  for (const id of moved) {
    const before = read(id) as Stored<Partnership> | undefined;
    const left = after.get(id) as Stored<Partnership> | undefined;
    if (!before || !left) continue;
    const { version } = before;
    const move = { id: partnershipIdOf(id), version, before: before.state, after: left.state };
    const all = features.map(({ seatsMoved }) => seatsMoved?.(move, asked) ?? []);
    followed.push(...(await Promise.all(all)).flat());
  }
  return {
    proposal: followed.reduce((one, { proposal }) => both(one, proposal), nothing),
    records: followed.flatMap(({ records }) => records),
  };
};
