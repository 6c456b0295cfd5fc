import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Loaded } from '../../../model/context.ts';
import { type Change, type Refused, refused } from '../../../model/outcome.ts';
import { type Here, whoIs } from '../names.ts';
import { allOrganisations, type Organisations } from '../organisations.ts';
import { organisationsOffer } from '../view/organisations.ts';
import { record } from './people.ts';

/** As many people are said to be of it in one commit. */
const mostPeople = 20;

interface Renaming {
  readonly from: string;
  readonly to: string;
  readonly all: Organisations | undefined;
  readonly people: Loaded['people'];
}

/** An organisation is called something else: its seats, and whoever sits on them and was said to be of it. */
export const renamed = (
  at: Here,
  { from, to, all, people }: Renaming,
): readonly Change[] | Refused => {
  const { state } = at;
  const other = allOrganisations(state, all).find(
    (one) => sameTitle(one, to) && !sameTitle(one, from),
  );
  if (other !== undefined) {
    const values = { organisation: from, other, partnership: state.name };
    return refused(say('organisations.name-taken', values), [organisationsOffer(at)]);
  }
  const seats = state.seats.filter(({ organisation = '' }) => sameTitle(organisation, from));
  const theirs = seats
    .flatMap(({ holder, deputies }) => [...(holder ? [holder] : []), ...deputies])
    .filter((one) => sameTitle(whoIs(people, one).organisation ?? '', from))
    .slice(0, mostPeople);
  return [
    ...(seats.length === 0
      ? []
      : [
          record(
            at,
            seats.map(
              ({ id: seat }) => ({ event: 'SeatChanged', seat, organisation: to }) as const,
            ),
          ),
        ]),
    ...theirs.map(
      (person): Change => ({
        record: person,
        kind: 'person',
        events: [{ event: 'PersonOrganisationSet', organisation: to }],
      }),
    ),
  ];
};
