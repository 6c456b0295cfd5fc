import { type Saying, say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Here, whoIs } from '../names.ts';
import { mostDeputies } from './filling.ts';

/**
 * Where an organisation has a seat on which another sits, whether the two are one seat or two is asked of whoever named it;
 * nothing merges by itself (rules: Seats).
 */
export const sharing = (
  { id, state }: Here,
  person: PersonId,
  organisation: string | undefined,
  people: Loaded['people'],
): { readonly lines: readonly Saying[]; readonly offers: readonly Offer[] } => {
  const other = state.seats.find(
    ({ holder, organisation: its, deputies }) =>
      holder !== undefined &&
      holder !== person &&
      !deputies.includes(person) &&
      deputies.length < mostDeputies &&
      organisation !== undefined &&
      sameTitle(its ?? '', organisation),
  );
  if (!other || organisation === undefined) return { lines: [], offers: [] };
  const [holder, who] = [whoIs(people, other.holder), whoIs(people, person)];
  const one = say('label.seats.one', { holder: holder.name, deputy: who.name });
  return {
    lines: [say('seats.share', { organisation, holder, who })],
    offers: [
      {
        label: one,
        about: organisation,
        ask: { ask: 'partnership.deputise', in: id, seat: other.id, person },
      },
      { label: say('label.seats.two', {}), about: organisation, ask: { ask: 'never-mind' } },
    ],
  };
};
