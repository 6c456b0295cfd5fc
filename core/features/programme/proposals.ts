import { today } from '../../calendar/days.ts';
import { type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Loaded, StoredPartnership } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Offer } from '../../model/offer.ts';
import { each, nameOf } from '../../subject/names.ts';
import { isClosedDown } from '../../subject/stopped.ts';
import { partnershipsIn } from './here.ts';
import type { Key } from './keys.ts';

/** What waits for the keys, by name; what was withdrawn does not. */
export const proposalsIn = (loaded: Pick<Loaded, 'records'>): StoredPartnership[] =>
  partnershipsIn(loaded).filter(
    ({ state }) => state.proposed !== undefined && !isClosedDown(state),
  );

/** Who is named in what is asked, and who asked. */
export const namedIn = ({ state }: StoredPartnership): PersonId[] =>
  each([state.chair, state.clerk, state.proposed?.by]);

/** Those who hear what became of it: chair, clerk and whoever asked. */
export const askers = ({ state }: StoredPartnership): PersonId[] =>
  each([state.proposed?.by, state.chair, state.clerk]);

/** What is asked, in full, as one sentence: nothing of it can change and count as said. */
export const askedSaying = (
  { state }: StoredPartnership,
  key: Key | undefined,
  { people }: Pick<Loaded, 'people'>,
): Saying => {
  const { name: partnership, area, sort: kind, since, chair, proposed, zone } = state;
  return say(
    'programme.key-asked',
    defined({
      partnership,
      area,
      kind,
      since,
      chair: nameOf(chair, people),
      by: nameOf(proposed?.by, people),
      on: today(proposed?.at ?? state.madeAt, zone),
      office: key?.office,
      given: proposed?.turned.length ?? 0,
      refused: proposed?.refused?.reason,
    }),
  );
};

/** A yes and a no to it as it is now. */
export const keyOffers = ({ id, state }: StoredPartnership, key: Key): Offer[] => {
  const turn = state.proposed?.turn ?? 0;
  const about = state.name;
  return [
    {
      label: say('label.programme.turn-key', {}),
      about,
      ask: { ask: 'programme.turn-key', in: key.in, area: id, turn },
    },
    {
      label: say('label.programme.refuse-key', {}),
      about,
      ask: {
        ask: 'form',
        form: 'programme.refuse-key',
        in: key.in,
        given: { area: id, turn: `${turn}`, within: key.in },
      },
      opens: 'form',
    },
  ];
};
