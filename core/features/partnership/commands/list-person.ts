import * as z from 'zod';
import { line, needed, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import { type PersonId, personId } from '../../../model/ids.ts';
import type { Offer, Reply } from '../../../model/offer.ts';
import { type Change, refused } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { command } from '../../../model/rule.ts';
import { isFormer } from '../../../subject/standing.ts';
import { name, organisation, person, role } from '../ask-fields.ts';
import { takeOffOffer } from '../decide/bring-in.ts';
import { onList, pastNeeds } from '../decide/former.ts';
import { record } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { putBack } from '../decide/put-back.ts';
import { family, organisationField, roleField } from '../forms.ts';
import { type Here, here } from '../names.ts';
import { full, knownOrganisation, seating, unseating } from '../seats.ts';

const longestAfter = 2000;

export const listPerson = /* @__PURE__ */ ask('partnership.list-person', () => ({
  ...scope(),
  name: name(),
  organisation: organisation().optional(),
  role: role().optional(),
  /** Whom the chat knows by it, where they were mentioned. */
  account: idShapes().account.optional(),
  /** Which of those who were on the list before. */
  person: person().optional(),
  /** Somebody else than this one of their name, who goes again where that name has brought them back. */
  another: person().optional(),
  /** Somebody else has the seat that they had, and they get another. */
  sure: sure(),
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

const withOffers = (reply: Reply, more: readonly Offer[]): Reply => ({
  ...reply,
  offers: [...(reply.offers ?? []), ...more],
});

/** Whoever came back by a name that was somebody else's goes again. */
const gone = (at: Here, person: PersonId | undefined): Change[] => {
  const events = person === undefined ? [] : unseating(at.state, person);
  if (person === undefined || events.length === 0 || isFormer(at.state, person)) return [];
  const left = { event: 'PartnershipLeft', partnership: at.id } as const;
  return [record(at, events), { record: person, kind: 'person', events: [left] }];
};

/** Puts a name on the list that has no account yet, or somebody back who was on it (rules: Coming in). */
export const listPersonRule = (all: AllIn) =>
  command(listPerson, {
    right: 'chair or clerk',
    needs: (_, { partnership }) => pastNeeds(partnership?.state),
    decide: (command, context, loaded) => {
      const at = here(context);
      const name = command.name.trim();
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const { role = 'member' } = command;
      const who = { name, ...defined({ organisation }) };
      const on = command.another
        ? undefined
        : onList(at, { ...command, name, organisation }, loaded);
      if (on) return refused(say('partnership.is-in', { who: on, partnership: at.state.name }));
      const back = putBack({ ...command, in: at.id, name }, organisation, context, loaded, all);
      const beside = backTo(all.readKept(command.after), at);
      if (back?.kind === 'done') return { ...back, reply: withOffers(back.reply, beside) };
      if (back) return back;
      const another = gone(at, command.another as PersonId | undefined);
      const person = personId(context.fresh('person'));
      const seats = seating(at.state, person, { came: 'listed', role, organisation });
      const noRoom = another.length > 0 ? undefined : full(at.state, seats);
      if (noRoom) return noRoom;
      return {
        kind: 'done',
        changes: [
          ...another,
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
          offers: [takeOffOffer(context, person, name), ...backTo(all.readKept(command.after), at)],
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
        carries: ({ values }) => ({ after: values.after, account: values.account }),
        ask: ({ role = 'member', ...values }, { carried }) => ({
          ask: 'partnership.list-person',
          ...values,
          role,
          account: carried('account'),
          after: carried('after'),
        }),
      }),
    ],
  });
