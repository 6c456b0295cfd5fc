import * as z from 'zod';
import { isDay } from '../../../calendar/days.ts';
import type { At } from '../../../forms/declared.ts';
import { day, emptied, line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { day as dayOf, scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { isOutcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { line as oneLine } from '../../../view/values.ts';
import { person, seat } from '../ask-fields.ts';
import { nobody } from '../decide/filling.ts';
import { record } from '../decide/people.ts';
import { seatIn } from '../decide/seat-in.ts';
import { filledBy, seatOfForm } from '../forms/seat.ts';
import { family, roster } from '../forms.ts';
import { here } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { datesOffer, seatName, seatsOffer } from '../view/seat-line.ts';

const longestStep = 200;
/** Takes away who follows. */
const noOne = '' as const;

export const dateSeat = /* @__PURE__ */ ask('partnership.date-seat', () => ({
  ...scope(),
  seat: seat(),
  /** The last day of its holder's term; '' where it has no end. */
  until: z.union([z.literal(''), dayOf()]).optional(),
  follows: z.union([z.literal(nobody), person()]).optional(),
  step: z.string().max(longestStep).optional(),
  by: z.union([z.literal(''), dayOf()]).optional(),
}));

/** Says until when a seat is held and who follows, and what is done next to fill one that nobody holds (rules: Seats). */
export const dateSeatRule = () =>
  command(dateSeat, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const seat = seatIn(at, command.seat);
      if (isOutcome(seat)) return seat;
      const name = seatName(seat, people);
      const days = [command.until, command.by].filter((one) => one !== undefined && one !== '');
      if (days.some((one) => !isDay(one ?? ''))) return refused(say('no-such-day', {}));
      if (days.some((one) => (one ?? '') < context.today))
        return refused(say('seats.day-gone', { seat: name }), [datesOffer(at, seat, name)]);
      const { until, step, by } = command;
      const follows =
        command.follows === nobody ? noOne : (command.follows as PersonId | undefined);
      const facts = defined({ until, follows, step: step?.trim(), by });
      if (Object.keys(facts).length === 0)
        return refused(say('partnership.nothing-to-change', {}), [datesOffer(at, seat, name)]);
      return {
        kind: 'done',
        changes: [record(at, [{ event: 'SeatDated', seat: seat.id, ...facts }])],
        effects: [],
        reply: {
          saying: say('seats.dated', { seat: name, ...defined({ until, step, by }) }),
          offers: [datesOffer(at, seat, name), seatsOffer(at)],
        },
      };
    },
    forms: [
      form(family, 'partnership.date-seat', {
        needs: roster,
        of: seatOfForm,
        title: ({ thing, loaded }) => say('form.seat', { seat: seatName(thing, loaded.people) }),
        fields: {
          until: emptied(
            day({ label: 'field.seat.until', given: ({ thing }: At<Seat>) => thing.until }),
          ),
          follows: filledBy('follows', ({ follows }) => follows),
          step: emptied(
            line({
              label: 'field.seat.step',
              max: longestStep,
              given: ({ thing }: At<Seat>) => thing.vacancy?.step,
            }),
          ),
          by: emptied(
            day({ label: 'field.seat.by', given: ({ thing }: At<Seat>) => thing.vacancy?.by }),
          ),
        },
        carries: ({ values }) => ({ seat: oneLine(values.seat) }),
        ask: (values, { carried }) => ({
          ask: 'partnership.date-seat',
          seat: carried('seat') ?? '',
          ...defined(values),
        }),
      }),
    ],
  });
