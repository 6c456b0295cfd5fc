import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { organisationsId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seatKinds } from '../../../model/seat-kinds.ts';
import { sectors } from '../../../model/sectors.ts';
import { within } from '../../../subject/require.ts';
import { kind } from '../ask-fields.ts';
import { seatPlanForm } from '../forms/seat-plan.ts';
import { here } from '../names.ts';
import { organisationChange, organisationsIn } from '../organisations.ts';
import { planOffer, seatsOffer } from '../view/seat-line.ts';

const number = () => z.int().min(0).max(500).exactOptional();

/** Which seats there are to be; nothing in it takes the plan away. */
export const planSeats = /* @__PURE__ */ ask('partnership.plan-seats', () => ({
  ...scope(),
  kinds: z.array(z.object({ kind: kind(), least: number(), most: number() })).max(seatKinds.length),
  sectors: z.array(z.enum(sectors)).max(sectors.length),
}));

/** Says how many seats of each kind there are to be, and which sectors are to sit on one (rules: Seat plan). */
export const planSeatsRule = () =>
  command(planSeats, {
    right: 'chair or clerk',
    needs: (_, context) => ({ records: [organisationsId(within(context).id)] }),
    decide: (command, context, loaded) => {
      const at = here(context);
      const record = organisationsIn(loaded, at.id);
      const kinds = command.kinds.filter(({ least, most }) => (least ?? most) !== undefined);
      const amiss = kinds.find(({ least = 0, most = least }) => least > most);
      if (amiss) {
        const { kind, least = 0, most = 0 } = amiss;
        return refused(say('seat-plan.turned', { kind, least, most }), [planOffer(at)]);
      }
      const plan = { kinds, sectors: [...new Set(command.sectors)] };
      const isNone = kinds.length === 0 && plan.sectors.length === 0;
      return {
        kind: 'done',
        changes: [organisationChange(at, record?.state, { event: 'SeatPlanSet', ...plan })],
        effects: [],
        reply: {
          saying: isNone
            ? say('seat-plan.taken', { partnership: at.state.name })
            : say('seat-plan.set', { partnership: at.state.name, ...plan }),
          offers: [planOffer(at), seatsOffer(at)],
        },
      };
    },
    forms: [seatPlanForm()],
  });
