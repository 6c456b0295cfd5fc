import { plainAsk } from '../../../language/answers.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import { directAccount } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { about } from '../ask-fields.ts';
import { reviewView } from '../card.ts';
import { aboutReview } from '../decide/about.ts';
import { continueOffer, listOffer, offers, thingOf, verdictOffers } from '../offers.ts';
import { isOpen, type Review } from '../review.ts';
import { mayAnswer } from '../standing.ts';
import { promptCard } from '../view/prompt.ts';

export const show = /* @__PURE__ */ ask('review.show', about);

/** What whoever may answer it can still do. */
const extras = (record: Stored<Review>, context: Context): Offer[] => {
  const { state } = record;
  const partnership = within(context);
  const thing = thingOf(record, partnership);
  if (!isOpen(state) || !mayAnswer(context.me, state, partnership.state)) return [];
  const send = state.said.verdict === undefined ? verdictOffers(thing) : [offers.send(thing)];
  return [continueOffer(state, thing), ...send];
};

/** The review, for one person alone: the question itself, by themselves, for whoever is to answer it. */
export const showRule = () =>
  question(show, {
    right: 'observer',
    example: { topic: 'review', rank: 40, typed: say('example.review.show', {}) },
    typed: {
      verbs: ['show'],
      read: ({ about }) => plainAsk({ ask: 'review.show', ...about }),
    },
    answer: aboutReview<Named<'review.show'>>((one, context) => {
      const { record, drawing } = one;
      const waits =
        isOpen(record.state) && mayAnswer(context.me, record.state, within(context).state);
      const prompt =
        directAccount(context.where.place) && waits && promptCard(record, drawing, context.me);
      if (prompt) return prompt;
      const list = directAccount(context.where.place) ? [] : [listOffer(within(context).id)];
      return reviewView(record, drawing, one.ref, [...extras(record, context), ...list]);
    }),
  });
