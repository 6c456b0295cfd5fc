import type { At } from '../../../forms/declared.ts';
import { line, oneOf } from '../../../forms/fields.ts';
import { form } from '../../../forms/form.ts';
import type { Who } from '../../../language/en-gb/names.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { command } from '../../../model/rule.ts';
import { type Seat, seatOf } from '../../../subject/seats.ts';
import { organisation, person, role } from '../ask-fields.ts';
import { leavesLast, leftBehind, thingsLeft } from '../decide/left-behind.ts';
import { goneFromHere, keptByOffice } from '../decide/office.ts';
import { record, undoOffer } from '../decide/people.ts';
import { cards } from '../decide/places.ts';
import { sharing } from '../decide/sharing.ts';
import { family, organisationField, personOf, personSent, roleField, roster } from '../forms.ts';
import { here, whoIs } from '../names.ts';
import { knownOrganisation } from '../seats.ts';
import { seatName, seatOffer } from '../view/seat-line.ts';

export const setPerson = /* @__PURE__ */ ask('partnership.set-person', () => ({
  ...scope(),
  person: person(),
  organisation: organisation().optional(),
  role: role().optional(),
}));

interface Sitting {
  readonly who: Who;
  readonly seat: Seat;
}

const sitting = (at: At<undefined>): Sitting | Refused => {
  const { state } = here(at.context);
  const who = personOf(at);
  const seat = seatOf(state, (personSent(at).person ?? '') as PersonId);
  return seat
    ? { who, seat }
    : refused(say('partnership.not-in', { who, partnership: state.name }));
};

/** Sets someone's organisation or role. */
export const setPersonRule = (all: Pick<AllIn, 'openIn'>) =>
  command(setPerson, {
    right: 'chair or clerk',
    needs: ({ person, organisation }, context) => {
      const at = here(context);
      const seat = seatOf(at.state, person as PersonId);
      return { people: 'roster', ...thingsLeft(at, leavesLast(at, seat, organisation)) };
    },
    decide: (command, context, loaded) => {
      const { people } = loaded;
      const at = here(context);
      const person = command.person as PersonId;
      const seat = seatOf(at.state, person);
      const who = whoIs(people, person);
      if (!seat) return refused(say('partnership.not-in', { who, partnership: at.state.name }));
      if (seat.holder !== person)
        return refused(say('seats.is-deputy', { who, seat: seatName(seat, people) }), [
          seatOffer(at, seat, seatName(seat, people)),
        ]);
      const organisation =
        command.organisation && knownOrganisation(at.state, command.organisation);
      const { role } = command;
      const kept =
        (role === 'observer' ? keptByOffice({ at, person, who }) : undefined) ??
        goneFromHere({ at, person, who });
      if (kept) return kept;
      if (organisation === undefined && role === undefined) {
        return refused(say('partnership.nothing-to-change', {}));
      }
      const shared = sharing(at, person, organisation, people);
      const left = leavesLast(at, seat, organisation);
      const owed = leftBehind(at, { organisation: left, to: organisation ?? '' }, loaded, all);
      return {
        kind: 'done',
        changes: [
          record(at, [{ event: 'SeatChanged', seat: seat.id, ...defined({ organisation, role }) }]),
          ...(organisation
            ? [
                {
                  record: person,
                  kind: 'person',
                  events: [{ event: 'PersonOrganisationSet', organisation }],
                } as const,
              ]
            : []),
        ],
        effects: [cards(at)],
        reply: {
          saying: say('partnership.person-set', {
            who: { ...who, ...defined({ organisation }) },
            role: role ?? seat.role,
          }),
          lines: [...shared.lines, ...owed.lines],
          offers: organisation ? [...shared.offers, ...owed.offers] : [undoOffer(at)],
        },
      };
    },
    forms: [
      form(family, 'partnership.set-person', {
        needs: roster,
        of: sitting,
        title: ({ thing: { who } }) => say('form.set-person', { who }),
        fields: {
          organisation: line({
            ...organisationField,
            given: ({ thing }: At<Sitting>) => thing.who.organisation,
          }),
          role: oneOf(roleField.values, roleField.called, {
            label: 'field.role',
            given: ({ thing }: At<Sitting>) => thing.seat.role,
          }),
        },
        carries: personSent,
        ask: ({ role = 'member', ...values }, { carried }) => ({
          ask: 'partnership.set-person',
          person: carried('person') ?? '',
          ...values,
          role,
        }),
      }),
    ],
  });
