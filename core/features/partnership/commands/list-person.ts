import * as z from 'zod';
import { line, needed, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { personId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { name, organisation, role } from '../ask-fields.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { family, organisationField, roleField } from '../forms.ts';
import { type Here, here } from '../names.ts';
import { full, knownOrganisation, seating } from '../seats.ts';

const longestAfter = 2000;

export const listPerson = /* @__PURE__ */ ask('partnership.list-person', () => ({
  ...scope(),
  name: name(),
  organisation: organisation().optional(),
  role: role().optional(),
  /** What the asker was at when they saw that somebody was missing, as JSON: offered again. */
  after: z.string().max(longestAfter).optional(),
}));

const nameField = { label: 'field.person', max: 100 } as const;

/** The way back to it; nothing where there was nothing, or it can no longer be read. */
const backTo = (ask: Ask | undefined, at: Here): Offer[] =>
  ask?.ask === 'poll.create'
    ? [
        {
          label: say('label.partnership.back-to', {}),
          about: ask.question,
          ask: { ...ask, in: at.id },
        },
      ]
    : [];

/** Puts a name on the list that has no account yet (rules: Coming in). */
export const listPersonRule = ({ readKept }: AllIn) =>
  command(listPerson, {
    right: 'chair or clerk',
    needs: () => ({ people: 'roster' }),
    decide: (command, context, { people }) => {
      const at = here(context);
      const name = command.name.trim();
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const who = { name, ...defined({ organisation }) };
      const twin = [...people.values()].some(
        ({ state }) => state.name === name && state.organisation === organisation,
      );
      if (twin) return refused(say('partnership.is-in', { who, partnership: at.state.name }));
      const person = personId(context.fresh('person'));
      const { role = 'member' } = command;
      const seats = seating(at.state, person, { came: 'listed', role, organisation });
      const noRoom = full(at.state, seats);
      if (noRoom) return noRoom;
      return {
        kind: 'done',
        changes: [
          record(at, seats),
          {
            record: person,
            kind: 'person',
            fresh: true,
            events: [
              { event: 'PersonKnown', ...who },
              { event: 'PartnershipJoined', partnership: at.id },
            ],
          },
        ],
        effects: [cards(at)],
        reply: {
          saying: say('partnership.listed', { who, partnership: at.state.name }),
          offers: [
            {
              label: say('label.undo', {}),
              about: name,
              ask: { ask: 'partnership.remove', in: at.id, person, sure: true },
            },
            ...backTo(readKept(command.after), at),
          ],
        },
      };
    },
    forms: [
      form(family, 'partnership.list-person', {
        title: 'form.list-person',
        fields: {
          name: needed('form.needs-name', line(nameField)),
          organisation: line(organisationField),
          role: oneOf(roleField.values, roleField.called, {
            label: 'field.role',
            given: () => 'member',
          }),
        },
        carries: ({ values }) => ({ after: values.after }),
        ask: ({ role = 'member', ...values }, { carried }) => ({
          ask: 'partnership.list-person',
          ...values,
          role,
          after: carried('after'),
        }),
      }),
    ],
  });
