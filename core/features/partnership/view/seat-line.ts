import { say } from '../../../language/saying.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { danger } from '../../../subject/thing.ts';
import { type Here, whoIs } from '../names.ts';
import type { Seat } from '../partnership.ts';

interface Named {
  readonly organisation?: string | undefined;
  readonly holder?: PersonId | undefined;
}

/** How a seat is called: by its organisation, else by who holds it. Its own number is never shown. */
export const seatName = ({ organisation, holder }: Named, people: Loaded['people']): string =>
  organisation ?? whoIs(people, holder).name;

export const seatsOffer = ({ id, state }: Here): Offer => ({
  label: say('label.seats.all', {}),
  about: state.name,
  ask: { ask: 'partnership.seats', in: id },
});
export const seatOffer = ({ id }: Here, seat: Pick<Seat, 'id'>, about: string): Offer => ({
  label: say('label.change', {}),
  about,
  ask: { ask: 'form', form: 'partnership.set-seat', in: id, given: { seat: seat.id } },
  opens: 'form',
});
/** Until when it is held, and what is done next to fill it. */
export const datesOffer = ({ id }: Here, seat: Pick<Seat, 'id'>, about: string): Offer => ({
  label: say('label.seats.dates', {}),
  about,
  ask: { ask: 'form', form: 'partnership.date-seat', in: id, given: { seat: seat.id } },
  opens: 'form',
});
/** Who held it before, and since when. */
export const heldOffer = ({ id }: Here, seat: Pick<Seat, 'id'>, about: string): Offer => ({
  label: say('label.seats.held', {}),
  about,
  ask: { ask: 'partnership.held', in: id, seat: seat.id },
});
export const planOffer = ({ id, state }: Here): Offer => ({
  label: say('label.seat-plan', {}),
  about: state.name,
  ask: { ask: 'form', form: 'partnership.plan-seats', in: id },
  opens: 'form',
});
export const bringSeatsOffer = ({ id, state }: Here): Offer => ({
  label: say('label.seats.bring', {}),
  about: state.name,
  ask: { ask: 'form', form: 'partnership.bring-seats', in: id },
  opens: 'form',
});
/** Of a seat that nobody fills. */
export const closeSeatOffer = (
  { id }: Here,
  { id: seat, organisation = '' }: Pick<Seat, 'id' | 'organisation'>,
): Offer =>
  danger({
    label: say('label.seats.close', {}),
    about: organisation,
    ask: { ask: 'partnership.close-seat', in: id, seat },
  });
