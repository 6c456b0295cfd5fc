import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Decider } from '../../../model/feature.ts';
import { type PersonId, personId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Change, refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { seatOf } from '../../../subject/seats.ts';
import { type Here, here, whoIs } from '../names.ts';
import type { PartnershipEvent } from '../partnership.ts';
import { knownOrganisation, seating, unseating } from '../seats.ts';
import type { PartnershipCommand } from '../shapes.ts';
import { cards } from './places.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<Name>>;

const record = (at: Here, events: readonly PartnershipEvent[]): Change => ({
  record: at.id,
  kind: 'partnership',
  events,
});
export const undoOffer = (at: Here): Offer => ({
  label: say('label.undo', {}),
  about: at.state.name,
  ask: { ask: 'partnership.undo', in: at.id },
});

/** Puts a name on the list that has no account yet (rules: Coming in). */
export const listPerson: Of<'partnership.list-person'> = {
  needs: () => ({ people: 'roster' }),
  decide: (command, context, { people }) => {
    const at = here(context);
    const name = command.name.trim();
    const organisation = command.organisation && knownOrganisation(at.state, command.organisation);
    const who = { name, ...defined({ organisation }) };
    const twin = [...people.values()].some(
      ({ state }) => state.name === name && state.organisation === organisation,
    );
    if (twin) return refused(say('partnership.is-in', { who, partnership: at.state.name }));
    const person = personId(context.fresh('person'));
    const { role = 'member' } = command;
    return {
      kind: 'done',
      changes: [
        record(at, seating(at.state, person, { came: 'listed', role, organisation })),
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
        ],
      },
    };
  },
};

/** Sets someone's organisation or role. */
export const setPerson: Of<'partnership.set-person'> = {
  needs: () => ({ people: 'roster' }),
  decide: (command, context, { people }) => {
    const at = here(context);
    const person = command.person as PersonId;
    const seat = seatOf(at.state, person);
    const who = whoIs(people, person);
    if (!seat) return refused(say('partnership.not-in', { who, partnership: at.state.name }));
    const organisation = command.organisation && knownOrganisation(at.state, command.organisation);
    const { role } = command;
    if (organisation === undefined && role === undefined) {
      return refused(say('partnership.nothing-to-change', {}));
    }
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
        offers: organisation ? [] : [undoOffer(at)],
      },
    };
  },
};

/** Takes someone off the list; asked about first, for their seat and what they answered hang on it. */
export const remove: Of<'partnership.remove'> = {
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
};
