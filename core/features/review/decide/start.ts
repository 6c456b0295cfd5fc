import { say } from '../../../language/saying.ts';
import type { Context, Loaded, Needs } from '../../../model/context.ts';
import { refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { each } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { reviewLetter } from '../letter.ts';
import { askOffer, continueOffer, offers, thingOf, verdictOffers } from '../offers.ts';
import { isHalfDone, isOpen, type Review } from '../review.ts';
import { officerNamed } from '../standing.ts';
/** The newest review and the officers. */
export const newestNeeds = (context: Context): Needs => {
  const { chair, clerk } = within(context).state;
  return {
    newest: { letter: reviewLetter, limit: 1 },
    people: each([chair, clerk, context.me]),
  };
};

/** The review that waits for its answer; undefined where none does. */
export const openIn = ({ records }: Pick<Loaded, 'records'>): Stored<Review> | undefined =>
  [...records.values()]
    .filter((record): record is Stored<Review> => record.kind === 'review')
    .filter(({ state }) => isOpen(state))
    .sort((a, b) => Number(refOf(b.id)?.slice(2)) - Number(refOf(a.id)?.slice(2)))[0];

/** The question with its four answers, and the way in steps. */
export const questionOffers = (record: Stored<Review>, context: Context): Offer[] => {
  const thing = thingOf(record, within(context));
  const steps = isHalfDone(record.state)
    ? continueOffer(record.state, thing)
    : offers.steps(thing, 'well');
  return [...verdictOffers(thing), steps];
};

export const refusedTo = (context: Context, loaded: Loaded): Outcome => {
  const { id, state } = within(context);
  const one = officerNamed(state, loaded.people);
  return refused(say('review.only-start', { ...one }), one ? [askOffer(id, one.who)] : []);
};
