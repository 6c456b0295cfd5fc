import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { isOutcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seat } from '../ask-fields.ts';
import { leavesLast, leftBehind, thingsLeft } from '../decide/left-behind.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { seatIn } from '../decide/seat-in.ts';
import { here } from '../names.ts';
import { seatName, seatOffer, seatsOffer } from '../view/seat-line.ts';

export const closeSeat = /* @__PURE__ */ ask('partnership.close-seat', () => ({
  ...scope(),
  seat: seat(),
}));

/** Takes away a seat that nobody fills (rules: Seats). */
export const closeSeatRule = (all: Pick<AllIn, 'openIn'>) =>
  command(closeSeat, {
    right: 'chair or clerk',
    needs: ({ seat: id }, context) => {
      const at = here(context);
      const seat = at.state.seats.find((one) => one.id === id);
      return { people: 'roster', ...thingsLeft(at, leavesLast(at, seat, '')) };
    },
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const seat = seatIn(at, command.seat);
      if (isOutcome(seat)) return seat;
      const name = seatName(seat, people);
      if (seat.holder !== undefined || seat.deputies.length > 0)
        return refused(say('seats.is-filled', { seat: name }), [seatOffer(at, seat, name)]);
      const owed = leftBehind(at, { organisation: leavesLast(at, seat, ''), to: '' }, loaded, all);
      return {
        kind: 'done',
        changes: [record(at, [{ event: 'SeatClosed', seat: seat.id }])],
        effects: [cards(at)],
        reply: {
          saying: say('seats.closed', { seat: name }),
          lines: owed.lines,
          offers: [...owed.offers, seatsOffer(at)],
        },
      };
    },
  });
