import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { byMe, offers, tell } from '../here.ts';
import { isLead, leadIn, offeredIn, programmeChange, programmeNeeds } from '../programme.ts';

/** The no of whoever is asked to lead the programme; or that whoever leads it keeps it after all. */
export const decline = /* @__PURE__ */ ask('programme.decline', scope);

/** Ends that somebody is asked; whoever leads the programme goes on (rules: Programme). */
export const declineRule = () =>
  command(decline, {
    right: 'anyone',
    reach: 'programme',
    needs: () => programmeNeeds(),
    decide: (_, context, loaded) => {
      const { me, partnership } = context;
      const offered = offeredIn(loaded);
      const mine = isLead(context, loaded);
      if (offered === undefined || (offered !== me && !mine))
        return refused(say('programme.nobody-asked', {}), [offers.lead(partnership)]);
      const kept = say('programme.kept', { name: nameOf(offered, loaded.people) ?? '' });
      const by = byMe(context, loaded);
      const told = mine ? [offered] : each([leadIn(loaded)]);
      return {
        kind: 'done',
        changes: [programmeChange(loaded, [{ event: 'LeadOfferEnded' }])],
        effects: told.map((to) =>
          tell(
            to,
            say(mine ? 'programme.offer-taken-back' : 'programme.was-declined', { by }),
            [offers.lead(partnership)],
            context,
          ),
        ),
        reply: { saying: mine ? kept : say('programme.declined', {}) },
      };
    },
  });
