import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { isOutcome } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { each } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { seat } from '../ask-fields.ts';
import { seatIn } from '../decide/seat-in.ts';
import { spellsOf } from '../holders.ts';
import { heldView } from '../view/held.ts';

export const held = /* @__PURE__ */ ask('partnership.held', () => ({
  ...scope(),
  seat: seat(),
  ...paged(100),
}));

/** Who held a seat, and since when. */
export const heldRule = () =>
  question(held, {
    right: 'observer',
    ofPeople: true,
    answer: async (asked, context, read) => {
      const at = within(context);
      const found = seatIn(at, asked.seat);
      if (isOutcome(found)) return found;
      const spells = spellsOf(at.state, found.id);
      const { people } = await read.load({ people: each(spells.map(({ holder }) => holder)) });
      return heldView(at, { seat: found, spells }, { ...context, people }, asked);
    },
  });
