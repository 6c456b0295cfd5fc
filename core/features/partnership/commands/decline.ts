import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { escalationWords, longestEscalated } from '../../../subject/escalation.ts';
import { within } from '../../../subject/require.ts';
import { person } from '../ask-fields.ts';
import { escalatedAsk } from '../decide/escalated.ts';
import { heldLineTo, me, whoIs } from '../names.ts';

export const decline = /* @__PURE__ */ ask('partnership.decline', () => ({
  ...scope(),
  person: person(),
  after: z.string().max(longestEscalated),
}));

/** Says no to what was escalated, and tells whoever had asked. */
export const declineRule = (all: AllIn) =>
  command(decline, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const { id, state } = within(context);
      const to = command.person as PersonId;
      const wanted = escalatedAsk(command.after, context, all);
      const who = whoIs(people, to);
      if (!wanted || !people.has(to)) return refused(say('draft-gone', {}));
      const words = escalationWords(wanted, people);
      const line = heldLineTo(
        to,
        say('partnership.escalation-declined', { by: me(context, people), ...words }),
        { state, now: context.now },
      );
      const name = `declined/${id}/${to}/${context.today}/${context.hash(command.after).slice(0, 16)}`;
      return {
        kind: 'done',
        changes: [],
        effects: [{ ...line, name }],
        reply: { saying: say('partnership.escalation-declined-told', { who }) },
      };
    },
  });
