import { outOfQuietHours } from '../../../calendar/holidays.ts';
import { later } from '../../../calendar/instants.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Needs, Partnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { Decider } from '../../../model/feature.ts';
import type { RecordId, Ref } from '../../../model/ids.ts';
import type { Reply } from '../../../model/offer.ts';
import { type Done, type Outcome, type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { dayShown } from '../../../morning/day.ts';
import { called } from '../../../subject/names.ts';
import { type AboutSubject, recordIn, subjectIn, within } from '../../../subject/require.ts';
import type { Command } from '../../shapes.ts';
import { askOffer, listOffer, offers, shownIn, type Thing, thingOf } from '../offers.ts';
import type { Review, ReviewEvent } from '../review.ts';
import { mayAnswer, officerNamed, officerOf } from '../standing.ts';

/** One command about one review, with all that its rule looks at. */
export interface About<C> extends AboutSubject<C, Review, Thing> {
  readonly review: Review;
}

export const reviewIn = (loaded: Pick<Loaded, 'records'>, id: RecordId) =>
  subjectIn<Review>('review', loaded, id);

/** Everyone whose name may stand in a sentence about this review. */
export const namedIn = (
  { made, last, helped, withdrawn, touched, standing, asked }: Review,
  { chair, clerk }: Partnership,
) => {
  const sent = standing.is === 'sent' ? standing.sent.by : undefined;
  const touches = Object.values(touched).map((touch) => touch?.by);
  const all = [made.by, last.by, helped?.by, withdrawn?.by, sent, asked, chair, clerk, ...touches];
  return [...new Set(all.filter((one) => one !== undefined))];
};

/** The review, then whoever is named in it. */
export const needsOf =
  (ref: Ref) =>
  (context: Context): Needs => {
    const partnership = within(context);
    const id = recordIn(partnership, ref);
    return {
      records: [id],
      next: (loaded) => {
        const record = reviewIn(loaded, id);
        return { people: record ? namedIn(record.state, partnership.state) : [] };
      },
    };
  };

export const noSuchReview = (ref: Ref, context: Context): Refused => {
  const { id, state } = within(context);
  return refused(say('review.none-such', { ref, where: called(state) }), [listOffer(id)]);
};

type AboutOne = Extract<Command, { ask: `review.${string}`; ref: Ref }>;

/** A rule about one review that must exist, for whoever may answer it; everybody else is told who that is. */
export const onReview = <C extends AboutOne>(rule: (about: About<C>) => Outcome): Decider<C> => ({
  needs: (command, context) => needsOf(command.ref)(context),
  decide: (command, context, loaded) => {
    const partnership = within(context);
    const record = reviewIn(loaded, recordIn(partnership, command.ref));
    if (!record) return noSuchReview(command.ref, context);
    const ref = shownIn(record, partnership, context.where.place);
    const thing = thingOf(record, partnership);
    const about = {
      command,
      context,
      loaded,
      partnership,
      record,
      review: record.state,
      ref,
      thing,
    };
    if (!mayAnswer(context.me, record.state, partnership.state)) return notYours(about);
    if (record.state.standing.is === 'lapsed') {
      return refused(say('review.lapsed', { ref }), [offers.show(thing)]);
    }
    return rule(about);
  },
});

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
  partnership: Stored<Partnership>,
  sent: boolean,
): EffectDraft[] => {
  const { state, id } = record;
  const shown = (to: EffectDraft['to']): EffectDraft => ({
    to,
    body: { kind: 'card', subject: id },
  });
  const asked = state.asked ?? officerOf(partnership.state);
  const { askedOn, clerkToldOn, counts, standing, withdrawn } = state;
  const { clerk } = partnership.state;
  const inChannels = sent || standing.is === 'sent' || withdrawn !== undefined;
  return [
    ...(inChannels ? [shown('places')] : []),
    ...(asked && askedOn ? [dayShown(asked, askedOn)] : []),
    ...(asked && !askedOn && counts ? [shown(asked)] : []),
    ...(clerk && clerkToldOn ? [dayShown(clerk, clerkToldOn)] : []),
  ];
};

/** One thing happened to one review: the record, its cards, the answer, and whoever else is told. */
export const did = (
  { record, partnership }: About<unknown>,
  event: ReviewEvent,
  reply: Reply,
  more: readonly EffectDraft[] = [],
): Done => ({
  kind: 'done',
  changes: [{ record: record.id, kind: 'review', events: [event] }],
  effects: [
    ...cardsOf(record, partnership, event.event === 'ReviewAnswered' && event.sent === true),
    ...more,
  ],
  reply: { ...reply, made: record.id, elsewhere: true },
});

const threeDays = 3 * 24 * 3600;

/** Held back in quiet hours, and not sent three days late. */
export const inHours = (
  draft: EffectDraft,
  now: string,
  { zone, nation }: Pick<Partnership, 'zone' | 'nation'>,
): EffectDraft => {
  const when = outOfQuietHours(now, zone, nation);
  const staleAt = later(when, threeDays);
  const body = draft.body.kind === 'notice' ? { ...draft.body, staleAt } : draft.body;
  return { ...draft, body, ...(when === now ? {} : { notBefore: when }) };
};
