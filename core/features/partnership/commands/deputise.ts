import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { isOutcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { termsNeeded } from '../../../subject/terms.ts';
import { person, seat } from '../ask-fields.ts';
import { toldDeputies } from '../decide/deputies.ts';
import { deputiesRefused } from '../decide/deputies-allowed.ts';
import { filling, mostDeputies } from '../decide/filling.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { seatIn } from '../decide/seat-in.ts';
import { here, whoIs } from '../names.ts';
import { seatName, seatOffer, seatsOffer } from '../view/seat-line.ts';

export const deputise = /* @__PURE__ */ ask('partnership.deputise', () => ({
  ...scope(),
  seat: seat(),
  person: person(),
}));

/** Makes somebody the next deputy of a seat; a seat of their own goes (rules: Seats). */
export const deputiseRule = () =>
  command(deputise, {
    right: 'chair or clerk',
    needs: (_, context) => ({ people: 'roster', records: termsNeeded(here(context)) }),
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const person = command.person as PersonId;
      const seat = seatIn(at, command.seat);
      if (isOutcome(seat)) return seat;
      const name = seatName(seat, people);
      const who = whoIs(people, person);
      if (seat.holder === person || seat.deputies.includes(person))
        return refused(say('seats.fills-it', { who, seat: name }), [seatsOffer(at)]);
      if (seat.deputies.length >= mostDeputies)
        return refused(say('seats.enough-deputies', { seat: name, most: mostDeputies }), [
          seatOffer(at, seat, name),
        ]);
      const deputies = [...seat.deputies, person];
      const amiss = deputiesRefused(seat, { deputies }, { at, context, loaded });
      if (amiss) return amiss;
      const after = { holder: seat.holder, deputies };
      const fills = filling(seat, after, { at, people });
      if ('kind' in fills) return fills;
      return {
        kind: 'done',
        changes: [record(at, fills)],
        effects: [cards(at), ...toldDeputies(seat, after, { at, people, context })],
        reply: {
          saying: say('seats.deputises', { who, seat: name }),
          offers: [seatOffer(at, seat, name), seatsOffer(at)],
        },
      };
    },
  });
