import { halfYearAfter } from '../../../calendar/half-years.ts';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { shownIn } from '../../../subject/thing.ts';
import { newestNeeds, openIn, questionOffers } from '../decide/start.ts';
import { askOffer, listOffer } from '../offers.ts';
import { isHalfDone } from '../review.ts';
import { mayAnswer, officerNamed } from '../standing.ts';

/** What is due and when. */
export const due = /* @__PURE__ */ ask('review.due', scope);

/** What is due here and when, with the way to it for whoever may answer. */
const answer: Answerer<Named<'review.due'>> = async (_, context, { load }) => {
  const partnership = within(context);
  const { id, state } = partnership;
  const loaded = await load(newestNeeds(context));
  const open = openIn(loaded);
  const mine = mayAnswer(context.me, open?.state ?? {}, state);
  const one = officerNamed(state, loaded.people);
  const others: Offer[] = one && !mine ? [askOffer(id, one.who)] : [];
  if (open) {
    const ref = shownIn(open, partnership, context.where.place);
    const half = mine && isHalfDone(open.state);
    const saying = say('review.open-now', { where: state.name, ref, due: open.state.due, half });
    return asked(saying, mine ? questionOffers(open, context) : others);
  }
  const next = halfYearAfter(state, state.reviewsAfter ?? state.madeAt);
  const start = {
    label: say('label.review.start', {}),
    ask: { ask: 'review.start', in: id },
  } as const;
  return asked(say('review.none-open', { where: state.name, ...next }), [
    ...(mine ? [start] : []),
    listOffer(id),
  ]);
};

export const dueRule = () =>
  question(due, {
    right: 'observer',
    example: { topic: 'review', rank: 10, typed: say('example.review', {}) },
    answer,
  });
