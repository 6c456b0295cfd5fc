import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { type PersonId, subjectId } from '../../../model/ids.ts';
import { isOutcome, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { termsNeeded } from '../../../subject/terms.ts';
import { elected, how, kind, organisation, person, seat, ward } from '../ask-fields.ts';
import { toldDeputies } from '../decide/deputies.ts';
import { deputiesRefused } from '../decide/deputies-allowed.ts';
import { filledSo } from '../decide/filled-so.ts';
import { type Filled, filling, mostDeputies, nobody } from '../decide/filling.ts';
import { leavesLast, leftBehind, thingsLeft } from '../decide/left-behind.ts';
import { record, undoOffer } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { seatIn } from '../decide/seat-in.ts';
import { seatForm } from '../forms/seat.ts';
import { here } from '../names.ts';
import { knownOrganisation } from '../seats.ts';
import { seatName, seatsOffer } from '../view/seat-line.ts';

export const setSeat = /* @__PURE__ */ ask('partnership.set-seat', () => ({
  ...scope(),
  seat: seat(),
  /** '' where it is nobody's but its holder's. */
  organisation: z.union([z.literal(''), organisation()]).optional(),
  kind: kind().optional(),
  votes: z.boolean().optional(),
  ward: ward().optional(),
  how: how().optional(),
  elected: elected().optional(),
  holder: z.union([z.literal(nobody), person()]).optional(),
  /** All of them, in the order in which they are asked. */
  deputies: z.array(person()).max(mostDeputies).optional(),
}));

const filledBy = (
  {
    holder,
    deputies,
  }: { readonly holder?: string | undefined; readonly deputies?: readonly string[] | undefined },
  before: Filled,
): Filled => {
  const now = holder === undefined ? before.holder : holder === nobody ? undefined : holder;
  const all = (deputies ?? before.deputies) as readonly PersonId[];
  return {
    holder: now as PersonId | undefined,
    deputies: [...new Set(all)].filter((one) => one !== now),
  };
};

const isSame = (one: Filled, other: Filled): boolean =>
  one.holder === other.holder && one.deputies.join() === other.deputies.join();

/** Sets what a seat is, and who fills it (rules: Seats). */
export const setSeatRule = (all: Pick<AllIn, 'openIn'>) =>
  command(setSeat, {
    right: 'chair or clerk',
    needs: ({ elected, seat: id, organisation }, context) => {
      const at = here(context);
      const seat = at.state.seats.find((one) => one.id === id);
      const vote = elected ? [subjectId(at.id, elected)] : [];
      return {
        people: 'roster',
        records: [...termsNeeded(at), ...vote],
        ...thingsLeft(at, leavesLast(at, seat, organisation)),
      };
    },
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const seat = seatIn(at, command.seat);
      if (isOutcome(seat)) return seat;
      const before = { holder: seat.holder, deputies: seat.deputies };
      const after = filledBy(command, before);
      const { kind, votes, ward } = command;
      const { deputies } = after;
      const wanted = { deputies, ...defined({ kind }) };
      const amiss = deputiesRefused(seat, wanted, { at, context, loaded });
      if (amiss) return amiss;
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const named = { ...seat, ...defined({ organisation }) };
      const keeps = isSame(before, after);
      const fills = keeps ? [] : filling(named, after, { at, people });
      if ('kind' in fills) return fills;
      const isNobodys = (organisation ?? command.organisation ?? seat.organisation ?? '') === '';
      if (after.holder === undefined && isNobodys)
        return refused(say('seats.needs-organisation', {}), [seatsOffer(at)]);
      const filled = filledSo(command, seat, { at, loaded, keeps });
      if ('kind' in filled) return filled;
      const { how, elected } = filled;
      const left = leavesLast(at, seat, command.organisation);
      const owed = leftBehind(at, { organisation: left, to: organisation ?? '' }, loaded, all);
      const facts = defined({
        how,
        // Whoever comes drops the vote of whoever was there.
        elected: keeps ? elected : undefined,
        organisation: command.organisation === '' ? '' : organisation,
        kind,
        votes,
        ward,
      });
      return {
        kind: 'done',
        changes: [
          record(at, [
            ...(Object.keys(facts).length > 0
              ? [{ event: 'SeatChanged', seat: seat.id, ...facts } as const]
              : []),
            ...fills,
            ...(keeps || !elected
              ? []
              : [{ event: 'SeatChanged', seat: seat.id, elected } as const]),
          ]),
        ],
        effects: [cards(at), ...toldDeputies(named, after, { at, people, context })],
        reply: {
          saying: say('seats.set', {
            seat: seatName({ ...named, ...after }, people),
            votes: votes ?? seat.votes !== false,
            deputies: after.deputies.length,
          }),
          lines: owed.lines,
          offers: [...owed.offers, ...(keeps ? [undoOffer(at)] : []), seatsOffer(at)],
        },
      };
    },
    forms: [seatForm()],
  });
