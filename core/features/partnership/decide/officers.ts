import { say } from '../../../language/saying.ts';
import type { Decider } from '../../../model/feature.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { seatOf } from '../../../subject/seats.ts';
import { chairAnswered, chairAsked } from '../chair-asked.ts';
import { here, line, me, whoIs } from '../names.ts';
import { newcomersUntold } from '../newcomers.ts';
import type { PartnershipCommand } from '../shapes.ts';
import { undoOffer } from './people.ts';
import { cards } from './places.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<Name>>;

/** Names the chair, who is asked the next working morning whether that is right. */
export const nameChair: Of<'partnership.chair'> = {
  needs: () => ({ people: 'roster' }),
  decide: (command, context, loaded) => {
    const at = here(context);
    const person = command.person as PersonId;
    const values = { who: whoIs(loaded.people, person), partnership: at.state.name };
    if (!seatOf(at.state, person)) return refused(say('partnership.not-in', values));
    if (at.state.chair === person) return refused(say('partnership.chair-already', values));
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [
            { event: 'ChairNamed', person, ...(person === context.me ? { confirmed: true } : {}) },
          ],
        },
      ],
      effects: [
        cards(at),
        ...(person === context.me ? [] : [chairAsked(person, at.state, context)]),
      ],
      reply: { saying: say('partnership.chair-named', values), offers: [undoOffer(at)] },
    };
  },
};

/** Hands the clerk's work to someone, and tells them. */
export const nameClerk: Of<'partnership.clerk'> = {
  needs: () => ({ people: 'roster' }),
  decide: (command, context, { people }) => {
    const at = here(context);
    const person = command.person as PersonId;
    const values = { who: whoIs(people, person), partnership: at.state.name };
    if (!seatOf(at.state, person)) return refused(say('partnership.not-in', values));
    if (at.state.clerk === person) return refused(say('partnership.clerk-already', values));
    const told = say('partnership.clerk-told', {
      partnership: at.state.name,
      by: me(context, people),
    });
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'ClerkNamed', person }],
        },
      ],
      effects: [
        cards(at),
        ...(person === context.me ? [] : [line(person, told)]),
        ...newcomersUntold(person, at, context.now),
      ],
      reply: { saying: say('partnership.clerk-named', values), offers: [undoOffer(at)] },
    };
  },
};

/** "That's right" or "Not me", by the one who was named. */
export const answerAsChair: Of<'partnership.chair-answer'> = {
  needs: () => ({ people: 'roster' }),
  decide: ({ mine }, context, { people }) => {
    const at = here(context);
    const { name, chair } = at.state;
    if (chair !== context.me) {
      return refused(
        chair === undefined
          ? say('partnership.no-chair-now', { partnership: name })
          : say('partnership.only-chair-answers', { chair: whoIs(people, chair) }),
      );
    }
    if (mine && at.state.chairConfirmed) {
      return refused(say('partnership.chair-confirmed', { partnership: name }));
    }
    const { clerk } = at.state;
    const choose: Offer = {
      label: say('label.partnership.people', {}),
      about: name,
      ask: { ask: 'partnership.people', in: at.id },
    };
    const told = say('partnership.not-chair-told', { who: me(context, people), partnership: name });
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'ChairAnswered', mine }],
        },
      ],
      effects: [
        ...(mine || !clerk ? [] : [cards(at), line(clerk, told, { offers: [choose] })]),
        ...chairAnswered(context.me, at.state),
      ],
      reply: {
        saying: say(mine ? 'partnership.chair-confirmed' : 'partnership.chair-declined', {
          partnership: name,
        }),
      },
    };
  },
};
