import { today } from '../../../calendar/days.ts';
import { halfYearAfter } from '../../../calendar/half-years.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Needs } from '../../../model/context.ts';
import type { Decider, Deciders } from '../../../model/feature.ts';
import { type RecordId, refOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { asked, type Numbered, type Outcome, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import type { Named } from '../../../model/register.ts';
import { each, nameOf } from '../../../subject/names.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { neverMind } from '../../../subject/thing.ts';
import { reviewLetter } from '../letter.ts';
import { askOffer, continueOffer, offers, thingOf, verdictOffers } from '../offers.ts';
import { isHalfDone, isOpen, type Review } from '../review.ts';
import type { ReviewCommand } from '../shapes.ts';
import { mayAnswer, officerNamed, officerOf } from '../standing.ts';
import { inHours } from './about.ts';

type Start = Named<'review.start'>;
type AskChair = Named<'review.ask-chair'>;

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

const refusedTo = (context: Context, loaded: Loaded): Outcome => {
  const { id, state } = within(context);
  const one = officerNamed(state, loaded.people);
  return refused(say('review.only-start', { ...one }), one ? [askOffer(id, one.who)] : []);
};

const decide: Decider<Start>['decide'] = ({ sure }, context, loaded) => {
  const { id, state } = within(context);
  const open = openIn(loaded);
  if (!mayAnswer(context.me, open?.state ?? {}, state)) return refusedTo(context, loaded);
  if (open) {
    const { due } = open.state;
    return asked(
      say('review.is-open', { partnership: state.name, due }),
      questionOffers(open, context),
    );
  }
  const next = halfYearAfter(state, state.reviewsAfter ?? state.madeAt);
  if (sure) return begun(next, context);
  const start = { ask: 'review.start', in: id, sure: true } as const;
  return asked(say('review.start-early', { partnership: state.name, day: next.day }), [
    { label: say('label.review.start', {}), about: state.name, ask: start },
    neverMind(),
  ]);
};

const begun = (
  { from, due, at }: ReturnType<typeof halfYearAfter>,
  context: Context,
): Numbered => ({
  kind: 'numbered',
  letter: reviewLetter,
  count: 1,
  make: ([ref = '']) => {
    const partnership = within(context);
    const { id, state } = partnership;
    const { zone, nation } = state;
    const record = recordIn(partnership, ref);
    const thing = thingOf({ id: record, version: 1 }, partnership);
    return {
      kind: 'done',
      changes: [
        { record: id, kind: 'partnership', events: [{ event: 'ReviewBegun', at }] },
        {
          record,
          kind: 'review',
          fresh: true,
          events: [
            {
              event: 'ReviewOpened',
              from,
              due,
              base: today(context.now, zone),
              early: true,
              clock: { zone, nation },
            },
          ],
        },
      ],
      effects: [],
      reply: {
        saying: say('review.begun', { ref, partnership: state.name }),
        offers: [...verdictOffers(thing), offers.steps(thing, 'well')],
        made: record,
        elsewhere: true,
      },
      wakes: record,
    };
  },
});

/** Says to the chair that somebody waits for the review; once a day by the same person. */
const askChair: Decider<AskChair>['decide'] = (_, context, loaded) => {
  const { id, state } = within(context);
  const officer = officerOf(state);
  const one = officerNamed(state, loaded.people);
  if (!officer || !one || officer === context.me) return refusedTo(context, loaded);
  const open = openIn(loaded);
  const who = nameOf(context.me, loaded.people) ?? context.asker.name;
  const start: Offer = {
    label: say('label.review.start', {}),
    about: state.name,
    ask: { ask: 'review.start', in: id },
  };
  const line = {
    notice: 'line',
    saying: say('review.start-wanted', { partnership: state.name, who }),
    offers: open ? questionOffers(open, context) : [start],
    ...defined({ about: open?.id as RecordId | undefined }),
  } as const;
  return {
    kind: 'done',
    changes: [],
    effects: [
      inHours(
        {
          to: officer,
          body: { kind: 'notice', notice: line },
          name: `review-wanted/${id}/${context.me}/${context.today}`,
        },
        context.now,
        state,
      ),
    ],
    reply: { saying: say('review.asked-to-start', { who: one.who }) },
  };
};

/** How a review comes about beside its half-year: the chair begins one, or is asked to. */
export const starting: Pick<Deciders<ReviewCommand>, 'review.start' | 'review.ask-chair'> = {
  'review.start': { needs: (_, context) => newestNeeds(context), decide },
  'review.ask-chair': { needs: (_, context) => newestNeeds(context), decide: askChair },
};
