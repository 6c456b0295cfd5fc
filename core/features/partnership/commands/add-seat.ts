import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { command } from '../../../model/rule.ts';
import { how, kind, organisation, ward } from '../ask-fields.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { newSeatForm } from '../forms/seat.ts';
import { here } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { full, knownOrganisation } from '../seats.ts';
import { closeSeatOffer, seatsOffer } from '../view/seat-line.ts';

export const addSeat = /* @__PURE__ */ ask('partnership.add-seat', () => ({
  ...scope(),
  organisation: organisation(),
  kind: kind().optional(),
  votes: z.boolean().optional(),
  ward: ward().optional(),
  how: how().optional(),
}));

/** Gives an organisation a seat that nobody fills yet (rules: Seats). */
export const addSeatRule = () =>
  command(addSeat, {
    right: 'chair or clerk',
    decide: (command, context) => {
      const at = here(context);
      const { kind, votes, ward, how } = command;
      const organisation = knownOrganisation(at.state, command.organisation);
      const seat = `seat-${at.state.seatsGiven + 1}`;
      const event: PartnershipEvent = {
        event: 'SeatGiven',
        seat,
        organisation,
        role: 'member',
        came: 'listed',
        ...defined({ kind, how, ward: ward?.trim() || undefined }),
        ...(votes === false ? { votes: false } : {}),
      };
      const noRoom = full(at.state, [event]);
      if (noRoom) return noRoom;
      return {
        kind: 'done',
        changes: [record(at, [event])],
        effects: [cards(at)],
        reply: {
          saying: say('seats.added', { organisation, partnership: at.state.name }),
          offers: [closeSeatOffer(at, { id: seat, organisation }), seatsOffer(at)],
        },
      };
    },
    forms: [newSeatForm()],
  });
