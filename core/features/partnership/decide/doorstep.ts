import { knownAsker } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context } from '../../../model/context.ts';
import type { Decider } from '../../../model/feature.ts';
import { type PartnershipId, type PersonId, partsOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Change, refused } from '../../../model/outcome.ts';
import type { Ask, Named } from '../../../model/register.ts';
import { seatOf } from '../../../subject/seats.ts';
import { readAsk } from '../../shapes.ts';
import { here, line, me, whoIs } from '../names.ts';
import type { Partnership, Waiting } from '../partnership.ts';
import { knownOrganisation, organisationsOf, seating } from '../seats.ts';
import type { PartnershipCommand } from '../shapes.ts';
import { keeper } from '../standing.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<Name>>;

/** Organisations offered as buttons; the others are typed. */
const organisationsShown = 3;

/** The clerk's one press: whose seat it is, another organisation, or no. */
const letInOffers = (
  { id, state }: { readonly id: PartnershipId; readonly state: Partnership },
  person: PersonId,
  about: string,
): Offer[] => [
  ...organisationsOf(state)
    .slice(0, organisationsShown)
    .map(
      (organisation): Offer => ({
        label: say('label.text', { text: organisation }),
        about,
        ask: { ask: 'partnership.let-in', in: id, person, organisation },
      }),
    ),
  {
    label: say('label.partnership.another', {}),
    about,
    ask: { ask: 'form', form: 'partnership.let-in', in: id, given: { person } },
    opens: 'form',
  },
  {
    label: say('label.no', {}),
    about,
    ask: { ask: 'partnership.turn-away', in: id, person },
  },
];

const prompt = (context: Context, at: ReturnType<typeof here>) => {
  const { asker } = context;
  const saying = say('partnership.asks-to-join', {
    who: asker.name,
    partnership: at.state.name,
    platform: partsOf(asker.account).platform,
    guest: asker.guest || !asker.home,
    ...defined({ email: asker.email }),
  });
  const person = keeper(at.state);
  return person ? [line(person, saying, { offers: letInOffers(at, context.me, asker.name) })] : [];
};

/** So many wait at once: each with what they wanted, and all in one item with the partnership. */
export const mostWaiting = 60;

/** Someone asks to come in; what they wanted waits with them. */
export const askToJoin: Of<'partnership.ask-to-join'> = {
  needs: () => ({ people: 'roster' }),
  decide: ({ after }, context, { people }) => {
    const at = here(context);
    const { name, waiting } = at.state;
    if (seatOf(at.state, context.me))
      return refused(say('partnership.in-already', { partnership: name }));
    const clerk = whoIs(people, keeper(at.state));
    const again = waiting.some(({ person }) => person === context.me);
    if (!again && waiting.length >= mostWaiting)
      return refused(say('partnership.many-wait', { partnership: name, clerk }));
    const told = say('partnership.asked-to-join', { partnership: name, clerk });
    const asker = knownAsker(context);
    const { place } = context.where;
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'JoinAsked', person: context.me, place, ...defined({ ask: after }) }],
        },
        ...asker.changes,
      ],
      rows: asker.rows,
      effects: again ? [] : prompt(context, at),
      reply: { saying: told },
    };
  },
};

const waitingFor = (context: Context, person: string): Waiting | undefined =>
  here(context).state.waiting.find((one) => one.person === person);

/** The ask that waited; undefined where there was none, or none that can be read any longer. */
const waitingAsk = ({ ask }: Waiting): Ask | undefined => {
  if (ask === undefined) return undefined;
  try {
    return readAsk(JSON.parse(ask));
  } catch {
    return undefined;
  }
};

/** Lets someone in who waits: a seat, their organisation, and then what they had pressed is done. */
export const letIn: Of<'partnership.let-in'> = {
  needs: ({ person }) => ({ people: 'roster', records: [person as PersonId] }),
  decide: (command, context, { people }) => {
    const at = here(context);
    const waiting = waitingFor(context, command.person);
    const person = command.person as PersonId;
    const who = whoIs(people, person);
    if (!waiting) {
      const code = seatOf(at.state, person) ? 'partnership.is-in' : 'partnership.not-waiting';
      return refused(say(code, { who, partnership: at.state.name }));
    }
    const organisation = command.organisation && knownOrganisation(at.state, command.organisation);
    const ask = waitingAsk(waiting);
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
          events: [
            { event: 'JoinAnswered', person, letIn: true },
            ...seating(at.state, person, { came: 'asked', organisation }),
          ],
        },
        { record: person, kind: 'person', events: personEvents },
      ],
      effects: [
        line(
          person,
          say('partnership.let-in-told', {
            partnership: at.state.name,
            by: me(context, people),
            waited: ask !== undefined,
          }),
        ),
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
      ...(ask ? { again: { ask, as: person, place: waiting.place } } : {}),
    };
  },
};

/** Says no to somebody who waits, and tells them. */
export const turnAway: Of<'partnership.turn-away'> = {
  needs: ({ person }) => ({ people: 'roster', records: [person as PersonId] }),
  decide: (command, context, { people }) => {
    const at = here(context);
    const person = command.person as PersonId;
    const values = { who: whoIs(people, person), partnership: at.state.name };
    if (!waitingFor(context, person)) return refused(say('partnership.not-waiting', values));
    const told = say('partnership.turned-away-told', {
      partnership: at.state.name,
      by: me(context, people),
    });
    return {
      kind: 'done',
      changes: [
        {
          record: at.id,
          kind: 'partnership',
          events: [{ event: 'JoinAnswered', person, letIn: false }],
        },
      ],
      effects: [line(person, told)],
      reply: { saying: say('partnership.turned-away', values) },
    };
  },
};
