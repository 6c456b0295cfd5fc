import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { phases } from '../../../model/phases.ts';
import { command } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { phaseForm } from '../forms/phase.ts';
import { unmet } from '../gates.ts';
import { offers } from '../here.ts';
import { gateNeeds, gatesOf } from '../phases.ts';

/** The phase that a partnership goes on to, with what came of the one before. */
export const phase = /* @__PURE__ */ ask('programme.phase', () => ({
  ...scope(),
  phase: z.enum(phases),
  results: z.string().max(500).optional(),
}));

/** Goes on to a phase once its gates are met; back to one before at any time (rules: Phases). */
export const phaseRule = ({ meets }: AllIn) =>
  command(phase, {
    right: 'chair or clerk',
    example: {
      topic: 'partnership',
      rank: 42,
      typed: say('example.programme.phase', {}),
      guarded: true,
    },
    needs: () => gateNeeds(meets),
    decide: ({ phase, results }, context, loaded) => {
      const at = within(context);
      const from = at.state.phase?.is;
      const { name: partnership } = at.state;
      const shown = [offers.phases(at), offers.setPhase(at)];
      if (from === phase)
        return refused(say('programme.phase-already', { partnership, phase }), shown);
      const back = from !== undefined && phases.indexOf(phase) < phases.indexOf(from);
      const lacks = back
        ? []
        : unmet(phase, from, gatesOf(at, { loaded, today: context.today, meets }, results));
      if (lacks.length > 0)
        return refused(say('programme.gates', { partnership, phase, lacks }), shown);
      const said = results?.trim();
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'PhaseSet', phase, ...defined({ results: said || undefined }) }],
          },
        ],
        effects: [],
        reply: {
          saying: say('programme.phase-set', { partnership, phase }),
          offers: [offers.phases(at)],
        },
      };
    },
    forms: [phaseForm()],
  });
