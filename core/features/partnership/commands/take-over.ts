import { choice, needed } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { person } from '../ask-fields.ts';
import { record } from '../decide/people.ts';
import { askedToAgree, namers, officeOpen } from '../decide/successor.ts';
import { settledBy } from '../decide/taking-over.ts';
import { sitting } from '../forms/office.ts';
import { family, roster } from '../forms.ts';
import { heldLineTo, here, me, whoIs } from '../names.ts';
import { nameSuccessor } from '../successor-asked.ts';

/** Names who should take over where neither chair nor clerk can be reached. */
export const takeOver = /* @__PURE__ */ ask('partnership.take-over', () => ({
  ...scope(),
  person: person(),
}));

export const takeOverRule = () =>
  command(takeOver, {
    right: 'member',
    needs: roster,
    decide: (command, context, { people }) => {
      const at = here(context);
      const { state } = at;
      const person = command.person as PersonId;
      const settled = settledBy(at, person, context, people);
      if (settled) return settled;
      const values = { who: whoIs(people, person), partnership: state.name };
      const asked = askedToAgree(state, context.me, people);
      const told = asked.map((one) => whoIs(people, one));
      if (namers(state, person, people).includes(context.me)) {
        return refused(say('partnership.named-already', { ...values, asked: told }));
      }
      const saying = say('partnership.agree-asked', {
        ...values,
        by: me(context, people),
        office: officeOpen(state),
      });
      const offers: Offer[] = [
        {
          label: say('label.partnership.agree', {}),
          about: values.who.name,
          ask: { ask: 'partnership.agree', in: at.id, person },
        },
        nameSuccessor(at, say('label.partnership.somebody-else', {})),
      ];
      return {
        kind: 'done',
        changes: [record(at, [{ event: 'SuccessorNamed', person }])],
        effects: asked.map((to) => ({
          ...heldLineTo(to, saying, { offers, state, now: context.now }),
          name: `agree/${at.id}/${person}/${context.me}/${to}/${context.today}`,
        })),
        reply: {
          saying: say(
            asked.length > 0 ? 'partnership.successor-named' : 'partnership.nobody-agrees',
            { ...values, asked: told },
          ),
        },
      };
    },
    forms: [
      form(family, 'partnership.take-over', {
        needs: roster,
        title: ({ context }) => say('form.take-over', { partnership: here(context).state.name }),
        fields: {
          person: needed(
            'form.needs-person',
            choice({
              label: ({ context }) =>
                say('field.office', { office: officeOpen(here(context).state) }),
              choices: (at) => sitting(at, []),
            }),
          ),
        },
        ask: ({ person }) => ({ ask: 'partnership.take-over', person }),
      }),
    ],
  });
