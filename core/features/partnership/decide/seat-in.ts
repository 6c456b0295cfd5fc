import { say } from '../../../language/saying.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Here } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { seatsOffer } from '../view/seat-line.ts';

/** The seat of that id; refused where it is no more. */
export const seatIn = (at: Here, id: string): Seat | Refused =>
  at.state.seats.find((one) => one.id === id) ??
  refused(say('seats.gone', { partnership: at.state.name }), [seatsOffer(at)]);
