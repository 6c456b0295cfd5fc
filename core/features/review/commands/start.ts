import { today } from '../../../calendar/days.ts';
import { halfYearAfter } from '../../../calendar/half-years.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { ask } from '../../../model/ask.ts';
import { scope, sure } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import { asked, type Numbered } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { command, type Decider } from '../../../model/rule.ts';
import { recordIn, within } from '../../../subject/require.ts';
import { neverMind } from '../../../subject/thing.ts';
import { newestNeeds, openIn, questionOffers, refusedTo } from '../decide/start.ts';
import { reviewLetter } from '../letter.ts';
import { offers, thingOf, verdictOffers } from '../offers.ts';
import { mayAnswer } from '../standing.ts';

/** Begins the next review before it is due, once its asker is sure. */
export const start = /* @__PURE__ */ ask('review.start', () => ({ ...scope(), sure: sure() }));

type Start = Named<'review.start'>;

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
  { from, due, at, by }: ReturnType<typeof halfYearAfter>,
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
              ...defined({ by }),
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

export const startRule = () =>
  command(start, {
    right: 'asked',
    example: { topic: 'review', rank: 20, typed: say('example.review.start', {}) },
    needs: (_, context) => newestNeeds(context),
    decide,
  });
