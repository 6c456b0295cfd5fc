import { say } from '../../../language/saying.ts';
import type { Loaded } from '../../../model/context.ts';
import { subjectId } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { SeatWay } from '../../../model/seat-kinds.ts';
import type { Here } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { seatsOffer } from '../view/seat-line.ts';

interface Said {
  readonly how?: SeatWay | undefined;
  readonly elected?: string | undefined;
}

/** Whether its count is there. */
const isCounted = (state: unknown): boolean =>
  (state as { readonly standing?: { readonly is?: string } }).standing?.is === 'closed';

interface About {
  readonly at: Here;
  readonly loaded: Pick<Loaded, 'records'>;
  /** Who fills it stays; else the vote that a form had in it was of whoever was there. */
  readonly keeps: boolean;
}

/** How a seat is filled from now on: only by a vote of which the result is there is anybody elected. */
export const filledSo = (
  { how, elected }: Said,
  seat: Seat,
  { at, loaded, keeps }: About,
): Said | Refused => {
  if (elected && elected !== seat.elected) {
    const vote = loaded.records.get(subjectId(at.id, elected));
    if (vote?.kind === 'poll' && isCounted(vote.state)) return { how: 'elected', elected };
    const values = { vote: elected, partnership: at.state.name };
    return refused(say('seats.no-such-vote', values), [seatsOffer(at)]);
  }
  if (how !== undefined && how !== 'elected')
    return { how, elected: seat.elected === undefined ? undefined : '' };
  return keeps ? { how, elected } : { how };
};
