import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { asked, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { person } from '../ask-fields.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { here, whoIs } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { unseating } from '../seats.ts';

export const remove = /* @__PURE__ */ ask('partnership.remove', () => ({
  ...scope(),
  person: person(),
  sure: sure(),
}));

/** Takes someone off the list; asked about first, for their seat and what they answered hang on it. */
export const removeRule = () =>
  command(remove, {
    right: 'chair or clerk',
    needs: ({ person }) => ({ people: 'roster', records: [person as PersonId] }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const person = command.person as PersonId;
      const values = { who: whoIs(people, person), partnership: at.state.name };
      const events = unseating(at.state, person);
      if (events.length === 0) return refused(say('partnership.not-in', values));
      if (at.state.clerk === person) return refused(say('partnership.clerk-stays', values));
      if (command.sure !== true) {
        return asked(say('partnership.remove-sure', values), [
          {
            label: say('label.partnership.remove', {}),
            about: values.who.name,
            ask: { ...command, in: at.id, sure: true },
          },
          { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
        ]);
      }
      const chair: PartnershipEvent[] = at.state.chair === person ? [{ event: 'ChairNamed' }] : [];
      return {
        kind: 'done',
        changes: [
          record(at, [...chair, ...events]),
          {
            record: person,
            kind: 'person',
            events: [{ event: 'PartnershipLeft', partnership: at.id }],
          },
        ],
        effects: [cards(at)],
        reply: {
          saying: say('partnership.removed', values),
          ...(chair.length > 0 ? { lines: [say('partnership.no-chair', {})] } : {}),
        },
      };
    },
  });
