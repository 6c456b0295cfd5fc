import type { PersonId } from '../../model/ids.ts';
import type { Bound, Partnership } from './partnership.ts';

/** Who looks after the list of people: the clerk, else the chair. */
export const keeper = ({ chair, clerk }: Partnership): PersonId | undefined => clerk ?? chair;

/** The channel as this partnership shows in it; undefined where it never did. */
export const boundAt = ({ places }: Partnership, place: string): Bound | undefined =>
  places.find((bound) => bound.place === place);
