import { defined } from '../../lib/defined.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Partnership } from './partnership.ts';

/** Who held a seat for a while, for which organisation; nobody while it was vacant. */
export interface Spell {
  readonly holder?: PersonId;
  readonly organisation?: string;
  /** Absent where it is not known any more. */
  readonly from?: At;
  /** Absent where it still is so. */
  readonly until?: At;
}

/** Who held a seat, the first first, as far as that is kept; the last is how it stands. */
export const spellsOf = ({ past = [], seats }: Partnership, id: string): readonly Spell[] => {
  const was = past.filter(({ seat }) => seat === id);
  const now = seats.find((seat) => seat.id === id);
  const before = was.map(({ holder, organisation, until }, index): Spell => {
    const from = was[index - 1]?.until;
    return { until, ...defined({ holder, organisation, from }) };
  });
  const last = was.at(-1)?.until;
  const present: readonly Spell[] = now
    ? [
        defined({
          holder: now.holder,
          organisation: now.organisation,
          // One that nobody held for a while and that is no organisation's leaves no trace of that.
          from: last !== undefined && last > now.since ? last : now.since,
        }),
      ]
    : [];
  // What was left and taken in one go was never vacant.
  return [...before, ...present].filter(
    ({ holder, from, until }) => holder !== undefined || from === undefined || from !== until,
  );
};
