import type { StoredPartnership, StoredPerson } from '../model/context.ts';
import type { FeatureIn } from '../model/feature-in.ts';
import type { RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Followed, SeatsAsked } from '../model/proposal.ts';
import type { Stored } from '../model/record.ts';
import { asNamed } from './load.ts';
import { together } from './proposal.ts';

type Read = (id: RecordId) => Stored | undefined;

/** What the features write besides, where these changes give, fill or take away seats; undefined where they touch no partnership. */
export const seatsFollowed = async (
  changes: readonly Change[],
  { read, after }: { readonly read: Read; readonly after: ReadonlyMap<RecordId, Stored> },
  features: readonly FeatureIn[],
  asked: Omit<SeatsAsked, 'called'>,
): Promise<Followed | undefined> => {
  const moved = new Set(
    changes.flatMap(({ kind, record }) => (kind === 'partnership' ? [record] : [])),
  );
  if (moved.size === 0) return undefined;
  const called: SeatsAsked['called'] = (person) => {
    const known = (after.get(person) ?? read(person)) as StoredPerson | undefined;
    return known && asNamed(known).state.name;
  };
  const followed: Followed[] = [];
  for (const id of moved) {
    const before = read(id) as StoredPartnership | undefined;
    const left = after.get(id) as StoredPartnership | undefined;
    if (!before || !left) continue;
    const { version } = before;
    const events = changes.flatMap((change) => (change.record === id ? change.events : []));
    const merged = events.flatMap((event) =>
      event.event === 'PersonMerged' ? [{ from: event.from, into: event.into }] : [],
    );
    const move = { id: before.id, version, before: before.state, after: left.state, merged };
    const all = features.map(({ seatsMoved }) => seatsMoved?.(move, { ...asked, called }) ?? []);
    followed.push(...(await Promise.all(all)).flat());
  }
  return {
    proposal: together(...followed.map(({ proposal }) => proposal)),
    records: followed.flatMap(({ records }) => records),
  };
};
