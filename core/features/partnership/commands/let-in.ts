import type { At } from '../../../forms/declared.ts';
import { choice, line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { seatOf } from '../../../subject/seats.ts';
import { organisation, person } from '../ask-fields.ts';
import { bringIn, takeOffOffer } from '../decide/bring-in.ts';
import { waitingFor } from '../decide/doorstep.ts';
import { sharing } from '../decide/sharing.ts';
import { family, personOf, personSent, roster } from '../forms.ts';
import { here, whoIs } from '../names.ts';
import { knownOrganisation, organisationsOf } from '../seats.ts';

export const letIn = /* @__PURE__ */ ask('partnership.let-in', () => ({
  ...scope(),
  person: person(),
  organisation: organisation().optional(),
  /** Somebody else has the seat that they had, and they get another. */
  sure: sure(),
}));

const known = ({ context }: At<unknown>) => organisationsOf(here(context).state);

/** Lets someone in who waits: a seat, their organisation, and then what they had pressed is done. */
export const letInRule = (all: AllIn) =>
  command(letIn, {
    right: 'chair or clerk',
    needs: ({ person }, { partnership }) => ({
      people: 'roster',
      records: [person as PersonId, ...(partnership?.state.former ?? []).map((one) => one.person)],
    }),
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const waiting = waitingFor(context, command.person);
      const person = command.person as PersonId;
      const who = whoIs(people, person);
      if (!waiting) {
        const code = seatOf(at.state, person) ? 'partnership.is-in' : 'partnership.not-waiting';
        return refused(say(code, { who, partnership: at.state.name }));
      }
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const other: Ask = { ...command, in: at.id, sure: true };
      const brought = bringIn(
        { person, came: 'asked', organisation, ...(command.sure ? {} : { other }) },
        context,
        loaded,
        all,
      );
      if ('kind' in brought) return brought;
      const shared = sharing(at, person, organisation, people);
      const values = { partnership: at.state.name, who: { ...who, ...defined({ organisation }) } };
      return {
        kind: 'done',
        ...brought,
        reply: {
          saying: say('partnership.let-in', values),
          lines: shared.lines,
          offers: [...shared.offers, takeOffOffer(context, person, who.name)],
        },
      };
    },
    forms: [
      form(family, 'partnership.let-in', {
        needs: roster,
        title: (at) =>
          say('form.let-in', { who: personOf(at), partnership: here(at.context).state.name }),
        fields: {
          known: choice({
            label: 'field.organisation',
            choices: (at) => known(at).map((value) => ({ value, label: value })),
          }),
          organisation: line({
            label: (at) =>
              known(at).length > 0
                ? say('field.organisation-new', {})
                : say('field.organisation', {}),
            max: 100,
          }),
        },
        carries: personSent,
        ask: ({ known, organisation = known }, { carried }) => ({
          ask: 'partnership.let-in',
          person: carried('person') ?? '',
          organisation,
        }),
      }),
    ],
  });
