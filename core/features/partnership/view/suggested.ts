import { say } from '../../../language/saying.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PartnershipId, PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { addressesOf } from '../../../subject/addresses.ts';
import { type Organisations, suggestedBy } from '../organisations.ts';

interface Known {
  readonly people: Loaded['people'];
  readonly organisations?: Organisations;
}

/** Whose people have such an address as somebody has of whom no organisation is known; two at the most. */
export const suggestedFor = (
  person: PersonId,
  { people, organisations }: Known,
): readonly string[] => {
  const state = people.get(person)?.state;
  if (!state || state.organisation !== undefined) return [];
  return suggestedBy(organisations, addressesOf(state)).slice(0, 2);
};

/** One press that names it; nothing is named without one. */
export const suggestedOffers = (
  id: PartnershipId,
  person: PersonId,
  organisations: readonly string[],
): readonly Offer[] =>
  organisations.map((organisation) => ({
    label: say('label.organisations.suggested', { organisation }),
    ask: { ask: 'partnership.set-person', in: id, person, organisation },
  }));
