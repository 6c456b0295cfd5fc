import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seatOf } from '../../../subject/seats.ts';
import { person } from '../ask-fields.ts';
import { goneFromHere, memberToo } from '../decide/office.ts';
import { undoOffer } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { officeForm } from '../forms/office.ts';
import { heldLineTo, here, me, whoIs } from '../names.ts';
import { newcomersUntold } from '../newcomers.ts';

export const clerk = /* @__PURE__ */ ask('partnership.clerk', () => ({
  ...scope(),
  person: person(),
}));

/** Hands the clerk's work to someone, and tells them. */
export const clerkRule = () =>
  command(clerk, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const person = command.person as PersonId;
      const values = { who: whoIs(people, person), partnership: at.state.name };
      if (!seatOf(at.state, person)) return refused(say('partnership.not-in', values));
      if (at.state.clerk === person) return refused(say('partnership.clerk-already', values));
      const gone = goneFromHere({ at, person, who: values.who });
      if (gone) return gone;
      const told = say('partnership.clerk-told', {
        partnership: at.state.name,
        by: me(context, people),
      });
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'ClerkNamed', person }],
          },
        ],
        effects: [
          cards(at),
          ...(person === context.me
            ? []
            : [heldLineTo(person, told, { state: at.state, now: context.now })]),
          ...newcomersUntold(person, at, context.now),
        ],
        reply: {
          saying: say('partnership.clerk-named', values),
          ...memberToo(at, person, values.who),
          offers: [undoOffer(at)],
        },
      };
    },
    forms: [officeForm('clerk')],
  });
