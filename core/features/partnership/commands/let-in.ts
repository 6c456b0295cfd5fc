import type { At } from '../../../forms/declared.ts';
import { choice, line } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Change, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { seatOf } from '../../../subject/seats.ts';
import { organisation, person } from '../ask-fields.ts';
import { waitingFor } from '../decide/doorstep.ts';
import { doubleTold } from '../decide/double.ts';
import { newcomerIn, sameAddress } from '../decide/newcomer.ts';
import { family, personOf, personSent, roster } from '../forms.ts';
import { here, lineTo, me, whoIs } from '../names.ts';
import { full, knownOrganisation, organisationsOf, seating, seatTaken } from '../seats.ts';

export const letIn = /* @__PURE__ */ ask('partnership.let-in', () => ({
  ...scope(),
  person: person(),
  organisation: organisation().optional(),
  /** Somebody else has the seat that they had, and they get another. */
  sure: sure(),
}));

/** What they wanted to see, which is theirs to open. */
const wanted = (ask: Ask, about: string): Offer => ({
  label: say('label.partnership.wanted', {}),
  about,
  ask,
  ...(ask.ask === 'form' ? { opens: 'form' as const } : {}),
});

const known = ({ context }: At<unknown>) => organisationsOf(here(context).state);

/** Lets someone in who waits: a seat, their organisation, and then what they had pressed is done. */
export const letInRule = ({ readKept, isQuestion }: AllIn) =>
  command(letIn, {
    right: 'chair or clerk',
    needs: ({ person }, { partnership }) => ({
      people: 'roster',
      records: [person as PersonId, ...(partnership?.state.former ?? []).map((one) => one.person)],
    }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const waiting = waitingFor(context, command.person);
      const person = command.person as PersonId;
      const who = whoIs(people, person);
      if (!waiting) {
        const code = seatOf(at.state, person) ? 'partnership.is-in' : 'partnership.not-waiting';
        return refused(say(code, { who, partnership: at.state.name }));
      }
      const twin = sameAddress(newcomerIn(people, person), people);
      if (twin !== undefined) {
        return refused(
          say('person.asked-first', {
            who,
            known: whoIs(people, twin),
            partnership: at.state.name,
          }),
        );
      }
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const seats = seating(at.state, person, { came: 'asked', organisation });
      const noRoom = full(at.state, seats);
      if (noRoom) return noRoom;
      const taken = seatTaken(at.state, person);
      if (taken !== undefined && command.sure !== true) {
        const values = { who, holder: whoIs(people, taken), partnership: at.state.name };
        return asked(say('partnership.seat-taken', values), [
          {
            label: say('label.partnership.other-seat', {}),
            about: who.name,
            ask: { ...command, in: at.id, sure: true },
          },
          { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
        ]);
      }
      const ask = readKept(waiting.ask);
      const shown = ask !== undefined && isQuestion(ask);
      const personEvents: Change['events'] = [
        ...(organisation ? [{ event: 'PersonOrganisationSet', organisation } as const] : []),
        { event: 'PartnershipJoined', partnership: at.id },
      ];
      const values = { partnership: at.state.name, who: { ...who, ...defined({ organisation }) } };
      return {
        kind: 'done',
        changes: [
          {
            record: at.id,
            kind: 'partnership',
            events: [{ event: 'JoinAnswered', person, letIn: true }, ...seats],
          },
          { record: person, kind: 'person', events: personEvents },
        ],
        effects: [
          lineTo(
            person,
            say('partnership.let-in-told', {
              partnership: at.state.name,
              by: me(context, people),
              waited: ask !== undefined && !shown,
            }),
            shown ? { offers: [wanted(ask, at.state.name)] } : {},
          ),
          ...doubleTold(newcomerIn(people, person), at, people, context.now),
        ],
        reply: {
          saying: say('partnership.let-in', values),
          offers: [
            {
              label: say('label.undo', {}),
              about: who.name,
              ask: { ask: 'partnership.remove', in: at.id, person, sure: true },
            },
          ],
        },
        ...(ask && !shown ? { again: { ask, as: person, place: waiting.place } } : {}),
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
