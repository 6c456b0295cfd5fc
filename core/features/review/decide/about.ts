import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Partnership, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Ref } from '../../../model/ids.ts';
import type { Reply } from '../../../model/offer.ts';
import { type Done, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Command } from '../../../model/register.ts';
import type { Decider } from '../../../model/rule.ts';
import { dayShown } from '../../../morning/day.ts';
import {
  type AboutSubject,
  answersAbout,
  onSubject,
  type Subject,
} from '../../../subject/about.ts';
import { cardOf, happened } from '../../../subject/done.ts';
import { inHours, staleAt } from '../../../subject/line.ts';
import { called, each } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import type { Thing } from '../../../subject/thing.ts';
import { askOffer, listOffer, offers, thingOf } from '../offers.ts';
import type { Review, ReviewEvent } from '../review.ts';
import { mayAnswer, officerNamed, officerOf } from '../standing.ts';

/** One command about one review, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Review> {
  readonly review: Review;
}

/** Everyone whose name may stand in a sentence about this review. */
export const namedIn = (
  { made, last, helped, withdrawn, touched, standing, asked }: Review,
  { chair, clerk }: Partnership,
) => {
  const sent = standing.is === 'sent' ? standing.sent.by : undefined;
  const touches = Object.values(touched).map((touch) => touch?.by);
  const all = [made.by, last.by, helped?.by, withdrawn?.by, sent, asked, chair, clerk, ...touches];
  return each(all);
};

/** What the kit must know of reviews. */
export const reviews: Subject<Review, Thing, { readonly review: Review }> = {
  kind: 'review',
  thing: thingOf,
  own: ({ record }) => ({ review: record.state }),
  named: namedIn,
  noSuch: (ref = '', context) => {
    const { id, state } = within(context);
    return refused(say('review.none-such', { ref, where: called(state) }), [listOffer(id)]);
  },
};

const one = /* @__PURE__ */ onSubject(reviews);

/** A rule about one review that must exist, for whoever may answer it; everybody else is told who that is. */
export const onReview = <C extends Extract<Command, { ask: `review.${string}`; ref: Ref }>>(
  rule: (about: About<C>) => Outcome,
): Decider<C> =>
  one((about) => {
    const { context, partnership, ref, review, thing } = about;
    if (!mayAnswer(context.me, review, partnership.state)) return notYours(about);
    if (review.standing.is === 'lapsed') {
      return refused(say('review.lapsed', { ref }), [offers.show(thing)]);
    }
    return rule(about);
  });

/** What is written and not sent is the chair's alone, and the clerk's once asked. */
const hidden = ({ review, context, partnership }: About<unknown>): boolean =>
  review.standing.is !== 'sent' &&
  Object.keys(review.said).length > 0 &&
  !mayAnswer(context.me, review, partnership.state);

/** Answers a question about one review. */
export const aboutReview = /* @__PURE__ */ answersAbout(reviews, { hidden });

/** "Only Asha (chair) can answer R-1." */
const notYours = ({ loaded, partnership, ref, thing }: About<unknown>): Refused => {
  const one = officerNamed(partnership.state, loaded.people);
  const ask = partnership.state.chair !== undefined && partnership.state.clerk !== undefined;
  return refused(say('review.only', defined({ ref, one, ask })), [
    ...(one ? [askOffer(thing.in, one.who)] : []),
    offers.show(thing),
  ]);
};

/** The cards on which a change shows: in the channels once it was sent, and in private where it was last asked for. */
export const cardsOf = (
  record: Stored<Review>,
  partnership: StoredPartnership,
  sent: boolean,
): EffectDraft[] => {
  const { state, id } = record;
  const asked = state.asked ?? officerOf(partnership.state);
  const { askedOn, clerkToldOn, counts, standing, withdrawn } = state;
  const { clerk } = partnership.state;
  const inChannels = sent || standing.is === 'sent' || withdrawn !== undefined;
  return [
    ...(inChannels ? [cardOf(id)] : []),
    ...(asked && askedOn ? [dayShown(asked, askedOn)] : []),
    ...(asked && !askedOn && counts ? [cardOf(id, asked)] : []),
    ...(clerk && clerkToldOn ? [dayShown(clerk, clerkToldOn)] : []),
  ];
};

/** One thing happened to one review: the record, its cards, the answer, and whoever else is told. */
export const did = (
  { record, partnership }: About<unknown>,
  event: ReviewEvent,
  reply: Reply,
  more: readonly EffectDraft[] = [],
): Done => {
  const sent = event.event === 'ReviewAnswered' && event.sent === true;
  const effects = [...cardsOf(record, partnership, sent), ...more];
  return happened(record, event, effects, { ...reply, made: record.id, elsewhere: true });
};

/** Held back in quiet hours, and not sent three days late. */
export const inGoodTime = (
  draft: EffectDraft,
  now: string,
  clock: Pick<Partnership, 'zone' | 'nation'>,
): EffectDraft => {
  const held = inHours(draft, now, clock);
  return held.body.kind === 'notice'
    ? { ...held, body: { ...held.body, staleAt: staleAt(held.notBefore ?? now) } }
    : held;
};
