import type { Loaded, StoredPartnership } from '../../../model/context.ts';
import type { Change } from '../../../model/outcome.ts';
import type { Here } from '../names.ts';
import type { Bound } from '../partnership.ts';

/** The partnerships that were loaded. */
export const partnerships = (loaded: Loaded): Here[] =>
  [...loaded.records.values()]
    .filter((record): record is StoredPartnership => record.kind === 'partnership')
    .map(({ id, state }) => ({ id, state }));

/** A partnership in one of its places. */
export interface Shown {
  readonly at: Here;
  readonly bound: Bound;
}

/** These places, from now on in that state. */
export const turned = (shown: readonly Shown[], is: Bound['is']): Change[] =>
  shown.map(({ at, bound }) => ({
    record: at.id,
    kind: 'partnership',
    events: [{ event: 'PlaceChanged', place: bound.place, is }],
  }));
