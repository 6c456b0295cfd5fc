import { halfYearAfter, reviewsFrom } from '../../calendar/half-years.ts';
import type { Brief } from '../../model/brief.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { Day } from '../../model/ids.ts';
import type { Phase } from '../../model/phases.ts';
import { isVoting } from '../../subject/seats.ts';
import { isClosedDown, pausedUntil } from '../../subject/stopped.ts';

/** What the programme's view says of a partnership. */
export interface Facts {
  readonly closed: boolean;
  /** Not open yet: so many of the two keys are given. */
  readonly proposed?: number | undefined;
  readonly phase?: Phase | undefined;
  readonly paused?: Day | undefined;
  readonly met?: Brief['met'] | undefined;
  readonly next?: Day | undefined;
  /** Since when a review waits for its answer. */
  readonly review?: Day | undefined;
  readonly nextReview?: Day | undefined;
  /** Seats with a vote that nobody holds. */
  readonly vacant: number;
}

/** All of it comes from the partnership's own item and the small one that says what it comes to. */
export const factsOf = (
  { state }: StoredPartnership,
  brief: Brief | undefined,
  today: Day,
): Facts => {
  const closed = isClosedDown(state);
  const vacant = state.seats.filter((seat) => isVoting(seat) && seat.holder === undefined).length;
  const met = brief?.met;
  if (closed) return { closed, met, vacant };
  if (state.proposed) return { closed, proposed: state.proposed.turned.length, vacant };
  const next = brief?.meeting;
  return {
    closed,
    phase: state.phase?.is,
    paused: pausedUntil(state),
    met,
    next: next !== undefined && next >= today ? next : undefined,
    review: brief?.review,
    nextReview: halfYearAfter(state, reviewsFrom(state)).day,
    vacant,
  };
};
