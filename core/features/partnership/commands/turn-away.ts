import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { person } from '../ask-fields.ts';
import { waitingFor } from '../decide/doorstep.ts';
import { heldLineTo, here, me, whoIs } from '../names.ts';

export const turnAway = /* @__PURE__ */ ask('partnership.turn-away', () => ({
  ...scope(),
  person: person(),
}));

/** Says no to somebody who waits, and tells them. */
export const turnAwayRule = () =>
  command(turnAway, {
    right: 'chair or clerk',
    needs: ({ person }) => ({ people: 'roster', records: [person as PersonId] }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const person = command.person as PersonId;
      const values = { who: whoIs(people, person), partnership: at.state.name };
      if (!waitingFor(context, person)) return refused(say('partnership.not-waiting', values));
      const told = say('partnership.turned-away-told', {
        partnership: at.state.name,
        by: me(context, people),
      });
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'JoinAnswered', person, letIn: false }],
          },
        ],
        effects: [heldLineTo(person, told, { state: at.state, now: context.now })],
        reply: { saying: say('partnership.turned-away', values) },
      };
    },
  });
