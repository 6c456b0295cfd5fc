import { knownAsker } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { given } from '../../../lib/defined.ts';
import type { Scene } from '../../../model/context.ts';
import type { Decider, Named } from '../../../model/feature.ts';
import { type PartnershipId, type PersonId, partsOf, recordOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Change, refused } from '../../../model/outcome.ts';
import { seatOf } from '../../../subject/seat-items.ts';
import { type Ask, ask as askSchema } from '../../asks.ts';
import type { PartnershipCommand } from '../commands.ts';
import { here, line, me, whoIs } from '../names.ts';
import type { Partnership, Waiting } from '../partnership.ts';
import { knownOrganisation, organisationsOf, seating } from '../seats.ts';
import { keeper } from '../standing.ts';

type Of<Name extends PartnershipCommand['ask']> = Decider<Named<PartnershipCommand, Name>>;

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

const prompt = (scene: Scene, at: ReturnType<typeof here>) => {
  const { asker } = scene;
  const saying = say('partnership.asks-to-join', {
    who: asker.name,
    partnership: at.state.name,
    platform: partsOf(asker.account).platform,
    guest: asker.guest || !asker.home,
    ...given({ email: asker.email }),
  });
  const person = keeper(at.state);
  return person ? [line(person, saying, { offers: letInOffers(at, scene.me, asker.name) })] : [];
};

/** So many wait at once: each with what they wanted, and all in one item with the partnership. */
export const mostWaiting = 60;

/** Someone asks to come in; what they wanted waits with them. */
export const askToJoin: Of<'partnership.ask-to-join'> = {
  needs: () => ({ people: 'roster' }),
  decide: ({ after }, scene, { people }) => {
    const at = here(scene);
    const { name, waiting } = at.state;
    if (seatOf(at.state, scene.me))
      return refused(say('partnership.in-already', { partnership: name }));
    const clerk = whoIs(people, keeper(at.state));
    const again = waiting.some(({ person }) => person === scene.me);
    if (!again && waiting.length >= mostWaiting)
      return refused(say('partnership.many-wait', { partnership: name, clerk }));
    const told = say('partnership.asked-to-join', { partnership: name, clerk });
    const asker = knownAsker(scene);
    const { place } = scene.where;
    return {
      kind: 'done',
      changes: [
        {
          record: recordOf(at.id),
          kind: 'partnership',
          events: [{ event: 'JoinAsked', person: scene.me, place, ...given({ ask: after }) }],
        },
        ...asker.changes,
      ],
      rows: asker.rows,
      effects: again ? [] : prompt(scene, at),
      reply: { saying: told },
    };
  },
};

const waitingFor = (scene: Scene, person: string): Waiting | undefined =>
  here(scene).state.waiting.find((one) => one.person === person);

/** The ask that waited; undefined where there was none, or none that can be read any longer. */
const waitingAsk = ({ ask }: Waiting): Ask | undefined => {
  if (ask === undefined) return undefined;
  try {
    const read = askSchema().safeParse(JSON.parse(ask));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
};

/** Lets someone in who waits: a seat, their organisation, and then what they had pressed is done. */
export const letIn: Of<'partnership.let-in'> = {
  needs: ({ person }) => ({ people: 'roster', records: [recordOf(person as PersonId)] }),
  decide: (command, scene, { people }) => {
    const at = here(scene);
    const waiting = waitingFor(scene, command.person);
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
    const values = { partnership: at.state.name, who: { ...who, ...given({ organisation }) } };
    return {
      kind: 'done',
      changes: [
        {
          record: recordOf(at.id),
          kind: 'partnership',
          events: [
            { event: 'JoinAnswered', person, letIn: true },
            ...seating(at.state, person, { came: 'asked', organisation }),
          ],
        },
        { record: recordOf(person), kind: 'person', events: personEvents },
      ],
      effects: [
        line(
          person,
          say('partnership.let-in-told', {
            partnership: at.state.name,
            by: me(scene, people),
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
  needs: ({ person }) => ({ people: 'roster', records: [recordOf(person as PersonId)] }),
  decide: (command, scene, { people }) => {
    const at = here(scene);
    const person = command.person as PersonId;
    const values = { who: whoIs(people, person), partnership: at.state.name };
    if (!waitingFor(scene, person)) return refused(say('partnership.not-waiting', values));
    const told = say('partnership.turned-away-told', {
      partnership: at.state.name,
      by: me(scene, people),
    });
    return {
      kind: 'done',
      changes: [
        {
          record: recordOf(at.id),
          kind: 'partnership',
          events: [{ event: 'JoinAnswered', person, letIn: false }],
        },
      ],
      effects: [line(person, told)],
      reply: { saying: say('partnership.turned-away', values) },
    };
  },
};
