import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Done, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { each } from '../../../subject/names.ts';
import { officers } from '../../../subject/standing.ts';
import { byMe, leadsIn, offers, oldestOf, onlyLead, partnershipsIn, tell } from '../here.ts';
import { keysIn } from '../keys.ts';
import { leadIn, offeredIn, programmeChange, programmeNeeds } from '../programme.ts';

/** The yes of whoever is asked to lead the programme; or, where nobody leads it, of a chair or clerk of its oldest partnership. */
export const takeOn = /* @__PURE__ */ ask('programme.take-on', scope);

/** So many are told that somebody took on a programme which nobody led. */
const mostTold = 15;

const taken = (
  context: Context,
  loaded: Loaded,
  told: readonly PersonId[],
  as: 'handed-on' | 'taken-on',
): Done => ({
  kind: 'done',
  changes: [programmeChange(loaded, [{ event: 'LeadTaken', person: context.me }])],
  effects: told.map((to) =>
    tell(
      to,
      say('programme.has-lead', { by: byMe(context, loaded), as }),
      [offers.lead(context.partnership)],
      context,
    ),
  ),
  reply: {
    saying: say('programme.you-lead', {}),
    offers: [offers.overview(context.partnership), offers.handOn(context.partnership)],
  },
});

/** Takes the programme over, or on (rules: Programme). */
export const takeOnRule = () =>
  command(takeOn, {
    right: 'anyone',
    reach: 'programme',
    needs: () =>
      programmeNeeds((loaded) => (leadIn(loaded) === undefined ? { partnerships: true } : {})),
    decide: (_, context, loaded) => {
      const { me, partnership } = context;
      const lead = leadIn(loaded);
      if (lead === me)
        return refused(say('programme.lead-already', {}), [offers.handOn(partnership)]);
      if (keysIn(loaded).some(({ now }) => now === me))
        return refused(say('programme.you-hold-key', {}), [offers.keys(partnership)]);
      if (offeredIn(loaded) === me) return taken(context, loaded, each([lead]), 'handed-on');
      if (lead !== undefined) return onlyLead(loaded, context);
      const oldest = oldestOf(loaded);
      if (!leadsIn(oldest, context)) return onlyLead(loaded, context);
      const others = partnershipsIn(loaded).flatMap(({ state }) => officers(state));
      const told = each(others).filter((one) => one !== me);
      return taken(context, loaded, told.slice(0, mostTold), 'taken-on');
    },
  });
