import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { seatOf } from '../../../subject/seats.ts';
import { person } from '../ask-fields.ts';
import { chairAsked } from '../chair-asked.ts';
import { goneFromHere, memberToo } from '../decide/office.ts';
import { undoOffer } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { officeForm } from '../forms/office.ts';
import { here, whoIs } from '../names.ts';

export const chair = /* @__PURE__ */ ask('partnership.chair', () => ({
  ...scope(),
  person: person(),
}));

/** Names the chair, who is asked the next working morning whether that is right. */
export const chairRule = () =>
  command(chair, {
    right: 'chair or clerk',
    whileProposed: true,
    needs: () => ({ people: 'roster' }),
    decide: (command, context, loaded) => {
      const at = here(context);
      const person = command.person as PersonId;
      const values = { who: whoIs(loaded.people, person), partnership: at.state.name };
      if (!seatOf(at.state, person)) return refused(say('partnership.not-in', values));
      if (at.state.chair === person) return refused(say('partnership.chair-already', values));
      const gone = goneFromHere({ at, person, who: values.who });
      if (gone) return gone;
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [
              {
                event: 'ChairNamed',
                person,
                ...(person === context.me ? { confirmed: true } : {}),
              },
            ],
          },
        ],
        effects: [
          cards(at),
          ...(person === context.me ? [] : [chairAsked(person, at.state, context)]),
        ],
        reply: {
          saying: say('partnership.chair-named', values),
          ...memberToo(at, person, values.who),
          offers: [undoOffer(at)],
        },
      };
    },
    forms: [officeForm('chair')],
  });
