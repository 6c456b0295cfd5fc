import type { Family, Loaded, Needs, Partnership, StoredPartnership } from '../../model/context.ts';
import type { Meets } from '../../model/feature-in.ts';
import { type Day, familyId } from '../../model/ids.ts';
import { isVoting } from '../../subject/seats.ts';
import { fewestSeats, type Gates } from './gates.ts';

const hasWards = (loaded: Pick<Loaded, 'records'>, id: string, today: Day): boolean => {
  const family = loaded.records.get(familyId)?.state as Family | undefined;
  return (
    family?.wards.some((one) => one.in === id && (one.until === undefined || one.until > today)) ===
    true
  );
};

/** What tells how a partnership stands with the gates besides its own item. */
export const gateNeeds = ({ needs }: Meets): Needs => ({ ...needs, records: [familyId] });

interface Known {
  readonly loaded: Pick<Loaded, 'records'>;
  readonly today: Day;
  readonly meets: Meets;
}

/** How a partnership stands with all the gates, by its own item, its wards and its newest meetings. */
export const gatesOf = (
  { id, state }: Pick<StoredPartnership, 'id'> & { readonly state: Partnership },
  { loaded, today, meets }: Known,
  results?: string,
): Gates => {
  const meetings = meets.of(id, loaded);
  const filled = state.seats.filter((seat) => isVoting(seat) && seat.holder !== undefined);
  return {
    chair: state.chair !== undefined,
    area: Boolean(state.area) || hasWards(loaded, id, today),
    seats: filled.length >= fewestSeats,
    meeting: meetings.set,
    terms: state.terms !== undefined && state.terms.from <= today,
    met: meetings.held,
    results: Boolean(results?.trim()),
  };
};
