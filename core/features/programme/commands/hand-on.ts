import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { nameOf } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { standing } from '../../../subject/standing.ts';
import { whoNow } from '../../../subject/who-now.ts';
import { person } from '../ask-fields.ts';
import { handOnForm } from '../forms/hand-on.ts';
import { byMe, offers, onlyLead, tell } from '../here.ts';
import { keysIn } from '../keys.ts';
import { isLead, offeredIn, programmeChange, programmeNeeds } from '../programme.ts';

/** Who is asked to lead the programme in place of whoever does. */
export const handOn = /* @__PURE__ */ ask('programme.hand-on', () => ({
  ...scope(),
  person: person(),
}));

/** Asks somebody to take the programme over; until they say yes it stays as it is (rules: Programme). */
export const handOnRule = () =>
  command(handOn, {
    right: 'anyone',
    needs: () => programmeNeeds(() => ({ people: 'roster' })),
    decide: (command, context, loaded) => {
      const at = within(context);
      const { people } = loaded;
      if (!isLead(context, loaded)) return onlyLead(loaded, context);
      const to = whoNow(command.person as PersonId, loaded);
      const name = nameOf(to, people);
      if (name === undefined || standing(at.state, to) === 'outside')
        return refused(say('programme.not-on-list', { partnership: at.state.name }), [
          offers.handOn(at),
        ]);
      if (to === context.me) return refused(say('programme.lead-already', {}), [offers.handOn(at)]);
      if (people.get(to)?.state.accounts.length === 0)
        return refused(say('programme.in-no-chat', { name }), [offers.handOn(at)]);
      if (keysIn(loaded).some(({ now }) => now === to))
        return refused(say('programme.holds-key', { name }), [offers.handOn(at)]);
      if (offeredIn(loaded) === to)
        return refused(say('programme.asked-already', { name }), [offers.keep(at)]);
      const saying = say('programme.lead-offered', { by: byMe(context, loaded) });
      return {
        kind: 'done',
        changes: [programmeChange(loaded, [{ event: 'LeadOffered', to }])],
        effects: [tell(to, saying, [offers.takeOn(at), offers.decline(at)], context)],
        reply: { saying: say('programme.handing-on', { name }), offers: [offers.keep(at)] },
      };
    },
    forms: [handOnForm()],
  });
