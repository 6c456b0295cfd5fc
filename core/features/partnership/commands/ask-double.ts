import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { type PersonId, partsOf } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { person } from '../ask-fields.ts';
import { goByOneName } from '../decide/double.ts';
import { heldLineTo, here, whoIs } from '../names.ts';

/** Asks somebody on the list whether another of their name is them too. */
export const askDouble = /* @__PURE__ */ ask('partnership.ask-double', () => ({
  ...scope(),
  person: person(),
  known: person(),
  /** Nobody is asked: they are two people. */
  two: sure(),
}));

export const askDoubleRule = () =>
  command(askDouble, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const { id, state } = here(context);
      const [person, known] = [command.person as PersonId, command.known as PersonId];
      const [account] = people.get(person)?.state.accounts ?? [];
      if (!account || !goByOneName(person, known, people)) {
        return refused(say('partnership.no-double', {}), [
          {
            label: say('label.partnership.people', {}),
            about: state.name,
            ask: { ask: 'partnership.people', in: id },
          },
        ]);
      }
      const who = whoIs(people, person);
      const other = whoIs(people, known);
      if (command.two) {
        const events = [{ event: 'PersonIsAnother', person } as const];
        return {
          kind: 'done',
          changes: [{ record: known, kind: 'person', events }],
          effects: [],
          reply: { saying: say('partnership.said-two', { one: other, other: who }) },
        };
      }
      const { name } = who;
      const answer = { ask: 'person.same', in: id, account, person, known } as const;
      const saying = say('partnership.is-double-you', {
        name,
        platform: partsOf(account).platform,
        partnership: state.name,
      });
      const offers = [
        {
          label: say('label.person.one-person', {}),
          about: name,
          ask: { ...answer, yes: true },
        },
        { label: say('label.no', {}), about: name, ask: { ...answer, yes: false } },
      ];
      return {
        kind: 'done',
        changes: [],
        effects: [
          {
            ...heldLineTo(known, saying, { offers, state, now: context.now }),
            name: `double-you/${id}/${person}`,
          },
        ],
        reply: { saying: say('partnership.double-asked', { who: other }) },
      };
    },
  });
