import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { AllIn } from '../../../model/all-in.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import {
  type Asked,
  asked,
  type Change,
  type Done,
  type Refused,
  refused,
} from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { heldLineTo, here, me, whoIs } from '../names.ts';
import type { Seat } from '../partnership.ts';
import { full, seating, seatTaken } from '../seats.ts';
import { waitingFor } from './doorstep.ts';
import { doubleTold } from './double.ts';
import { newcomerIn, sameAddress } from './newcomer.ts';

/** What they wanted to see, which is theirs to open. */
const wanted = (ask: Ask, about: string): Offer => ({
  label: say('label.partnership.wanted', {}),
  about,
  ask,
  ...(ask.ask === 'form' ? { opens: 'form' as const } : {}),
});

/** Somebody who is known, and how they come onto the list. */
interface Bringing {
  readonly person: PersonId;
  readonly came: Seat['came'];
  readonly role?: Seat['role'];
  readonly organisation?: string | undefined;
  /** Asks for it again where somebody else has their seat by now; absent where that was said. */
  readonly other?: Ask;
}

/** Gives somebody who is known a seat, the one that they had where it is free, and does what they had pressed; or says why not yet. */
export const bringIn = (
  { person, came, role, organisation, other }: Bringing,
  context: Context,
  { people }: Loaded,
  { readKept, isQuestion }: Pick<AllIn, 'readKept' | 'isQuestion'>,
): Pick<Done, 'changes' | 'effects' | 'again'> | Asked | Refused => {
  const at = here(context);
  const who = whoIs(people, person);
  const newcomer = newcomerIn(people, person);
  const twin = sameAddress(newcomer, people);
  if (twin !== undefined) {
    const known = whoIs(people, twin);
    return refused(say('person.asked-first', { who, known, partnership: at.state.name }));
  }
  const seats = seating(at.state, person, { came, organisation, ...defined({ role }) });
  const noRoom = full(at.state, seats);
  if (noRoom) return noRoom;
  const taken = seatTaken(at.state, person);
  if (taken !== undefined && other) {
    const values = { who, holder: whoIs(people, taken), partnership: at.state.name };
    return asked(say('partnership.seat-taken', values), [
      { label: say('label.partnership.other-seat', {}), about: who.name, ask: other },
      { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
    ]);
  }
  const waiting = waitingFor(context, person);
  const ask = readKept(waiting?.ask);
  const shown = ask !== undefined && isQuestion(ask);
  const personEvents: Change['events'] = [
    ...(organisation ? [{ event: 'PersonOrganisationSet', organisation } as const] : []),
    { event: 'PartnershipJoined', partnership: at.id },
  ];
  const told = say('partnership.let-in-told', {
    partnership: at.state.name,
    by: me(context, people),
    waited: ask !== undefined && !shown,
  });
  const offers = shown ? { offers: [wanted(ask, at.state.name)] } : {};
  const reachable = (people.get(person)?.state.accounts.length ?? 0) > 0;
  return {
    changes: [
      {
        record: at.id,
        kind: 'partnership',
        events: [{ event: 'JoinAnswered', person, letIn: true }, ...seats],
      },
      { record: person, kind: 'person', events: personEvents },
    ],
    effects: [
      ...(reachable
        ? [heldLineTo(person, told, { ...offers, state: at.state, now: context.now })]
        : []),
      ...doubleTold(newcomer, at, people, context.now),
    ],
    ...(ask && !shown && waiting ? { again: { ask, as: person, place: waiting.place } } : {}),
  };
};

/** Takes them off again. */
export const takeOffOffer = (context: Context, person: PersonId, about: string): Offer => ({
  label: say('label.undo', {}),
  about,
  ask: { ask: 'partnership.remove', in: here(context).id, person, sure: true, back: true },
});
